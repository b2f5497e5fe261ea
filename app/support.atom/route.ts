import { findTurns } from '@/lib/catalogue/support/line-turns'
import { toStack } from '@/lib/catalogue/support/stack'
import { stackPairs } from '@/lib/catalogue/support/stack-query'
import { namePart } from '@/lib/catalogue/support/stack-words'
import { writeAtom } from '@/lib/editing/export/atom-feed'
import { answerStack, type StackFile } from '@/lib/http/stack-answer'
import { paths } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'

/** What has changed for a stack, the latest first: a line left support, gets security fixes only, is about to end, has a successor. */
export const GET = (request: Request) => answerStack(request, 'atom', 'application/atom+xml', writeFeed)

function writeFeed({ catalogue, parts, page, absolute }: StackFile): string {
  const turns = findTurns(toStack(catalogue, parts)).filter(({ day }) => day <= catalogue.today)
  const self = paths.supportFile('atom', stackPairs(parts))
  return writeAtom({
    id: new URL(self, siteUrl).href,
    title: `Gantry: support of ${parts.map(namePart).join(', ')}`,
    subtitle: 'What changes for the versions of a stack.',
    links: { self: absolute(self), alternate: page },
    updated: `${turns[0]?.day ?? catalogue.today}T00:00:00Z`,
    entries: turns.map(({ key, day, title, slug, kind, sources }) => ({
      // Of the turn and not of its day, which its makers may put off (RFC 4151).
      id: `tag:${siteUrl.hostname},2026:support/${encodeURI(key)}`,
      title,
      href: absolute(paths.tool(slug, 'support')),
      author: 'Gantry',
      at: new Date(`${day}T00:00:00Z`),
      lines: [`Kind: ${kind}.`, ...sources],
    })),
  })
}
