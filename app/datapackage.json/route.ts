import { toDataPackage } from '@/lib/catalogue/contract/tabular'
import { answerJson } from '@/lib/http/json-answer'
import { paths } from '@/lib/paths'

/** What files there are, as a Data Package. */
export const GET = (request: Request) =>
  answerJson(request, paths.dataPackage(), ({ catalogue, absolute }) =>
    toDataPackage({ absolute, revision: catalogue.revision, today: catalogue.today }),
  )
