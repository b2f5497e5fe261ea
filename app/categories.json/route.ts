import { categoriesJson } from '@/lib/catalogue/shown/categories-json'
import { answerJson } from '@/lib/http/json-answer'
import { paths } from '@/lib/paths'

/** The categories for programs. */
export const GET = (request: Request) =>
  answerJson(request, paths.categoriesJson(), ({ catalogue, absolute }) =>
    categoriesJson(catalogue, absolute),
  )
