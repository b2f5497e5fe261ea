import { stackJson } from '@/lib/catalogue/support/stack-json'
import { answerStack } from '@/lib/http/stack-answer'

/** A stack for programs: until when each part gets fixes, and what is newer. */
export const GET = (request: Request) =>
  answerStack(request, 'json', 'application/json', ({ catalogue, parts, page }) =>
    JSON.stringify(stackJson(catalogue, parts, page), null, 2),
  )
