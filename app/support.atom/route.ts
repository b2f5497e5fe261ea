import { ownOrigin } from '@/lib/auth/origin'
import { followStack } from '@/lib/catalogue/following/follow-query'
import { stackPairs } from '@/lib/catalogue/support/stack-query'
import { writeAtom } from '@/lib/editing/export/atom-feed'
import { toFeed } from '@/lib/http/followed-feed'
import { answerStack } from '@/lib/http/stack-answer'
import { paths } from '@/lib/paths'

/** What has changed for a stack, the latest first: a line left support, gets security fixes only, has a successor; a tool was archived. */
export const GET = (request: Request) =>
  answerStack(request, 'atom', 'application/atom+xml', ({ catalogue, parts }) =>
    writeAtom(
      toFeed(catalogue, followStack(parts), {
        self: paths.supportFile('atom', stackPairs(parts)),
        origin: ownOrigin(request.headers),
      }),
    ),
  )
