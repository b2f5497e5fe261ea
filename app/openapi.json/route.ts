import { toOpenApi } from '@/lib/catalogue/contract/openapi'
import { answerJson } from '@/lib/http/json-answer'
import { paths } from '@/lib/paths'

/** The contract with programs. */
export const GET = (request: Request) =>
  answerJson(request, paths.openApi(), ({ origin }) => toOpenApi(origin))
