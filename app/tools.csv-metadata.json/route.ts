import { toCsvMetadata } from '@/lib/catalogue/contract/tabular'
import { answerJson } from '@/lib/http/json-answer'
import { paths } from '@/lib/paths'

/** What the columns of /tools.csv are. */
export const GET = (request: Request) =>
  answerJson(
    request,
    paths.csvMetadata(),
    ({ catalogue, absolute }) =>
      toCsvMetadata({ absolute, revision: catalogue.revision, today: catalogue.today }),
    'application/csvm+json',
  )
