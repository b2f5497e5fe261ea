import { claimsJson } from '@/lib/catalogue/shown/claims-json'
import { answerJson } from '@/lib/http/json-answer'
import { paths } from '@/lib/paths'

/** The ledger of claims for programs. */
export const GET = (request: Request) =>
  answerJson(request, paths.claimsJson(), ({ catalogue, absolute }) => claimsJson(catalogue, absolute))
