import { answerJson } from '@/lib/http/json-answer'
import { refuseFile } from '@/lib/http/refuse-file'
import { findSchema } from '@/lib/http/served-schemas'
import { paths } from '@/lib/paths'

/** The JSON Schema of an answer, or of a file that an import reads. */
export async function GET(request: Request, { params }: RouteContext<'/schemas/[name]'>) {
  const { name } = await params
  if (findSchema(name, paths.schema(name)) === null) return refuseFile('There is no such schema.', 404)
  return answerJson(
    request,
    paths.schema(name),
    ({ absolute }) => findSchema(name, absolute(paths.schema(name))),
    'application/schema+json',
  )
}
