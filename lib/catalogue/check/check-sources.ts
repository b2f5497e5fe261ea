// What the sources of a tool leave to be wished for: unknown facts that nobody says to have looked for, and statements
// that bear weight on secondary pages or on the front page of a site. Warnings, for editors and for `check:catalogue`.

import { appliesTo } from '../catalogue'
import type { Problem } from '../document/problem'
import type { ToolDocument } from '../document/tool-document'
import type { Vocabulary } from '../document/vocabulary'
import { restsOnSecondary } from '../shown/source-remarks'

type Path = Problem['path']
type Weighty = { of: string; path: Path; sources: readonly string[] }

/** Warnings of a tool's sources, and of what it is asked and says nothing of. */
export function checkSources(tool: ToolDocument, { attributes }: Pick<Vocabulary, 'attributes'>): Problem[] {
  const lookedNowhere = tool.facts.flatMap(({ state, sources, checkedOn }, index): Problem[] =>
    state !== 'unknown' || (sources.length > 0 && checkedOn !== null)
      ? []
      : [{ path: ['facts', index], code: 'looked-nowhere', level: 'warning' }],
  )
  const stated = new Set(tool.facts.map(({ attribute }) => attribute))
  const unsaid = attributes.filter((one) => !one.retired && appliesTo(one, tool) && !stated.has(one.key))
  const keys = unsaid.map(({ key }) => key)
  const nothingSaid: Problem[] =
    keys.length === 0 ? [] : [{ path: ['facts'], code: 'nothing-said', detail: { keys }, level: 'warning' }]
  return [
    ...lookedNowhere,
    ...nothingSaid,
    ...statementsOfWeight(tool).flatMap((said) => checkWeight(said, tool)),
  ]
}

/** What readers act upon: the licence, events that change the status, and ends of support. */
function statementsOfWeight({ licence, events, lines }: ToolDocument): Weighty[] {
  return [
    { of: 'a licence', path: ['licence', 'sources'], sources: licence.sources },
    ...events.flatMap(({ status, sources }, index) =>
      status === null ? [] : [{ of: 'a status', path: ['events', index, 'sources'], sources }],
    ),
    ...lines.flatMap((line, index) =>
      (line.securityUntil ?? line.activeUntil) === null
        ? []
        : [{ of: 'an end of support', path: ['lines', index, 'sources'], sources: line.sources }],
    ),
  ]
}

function checkWeight({ of, path, sources }: Weighty, tool: ToolDocument): Problem[] {
  const [first] = sources
  if (first === undefined) return []
  if (restsOnSecondary({ sources }, tool.sources))
    return [{ path, code: 'rests-on-secondary', detail: { of }, level: 'warning' }]
  return sources.every(isRoot)
    ? [{ path, code: 'no-passage', detail: { of, url: first }, level: 'warning' }]
    : []
}

/** Hosts where owner and name make the root of a repository. */
const FORGES = /^(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/

/** True for the root of a site, or of a repository, without anything that leads to a passage of it. */
function isRoot(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { hostname, pathname, search, hash } = new URL(address)
  const parts = pathname.split('/').filter(Boolean)
  const isBare = search === '' && hash === ''
  return isBare && (parts.length === 0 || (FORGES.test(hostname) && parts.length === 2))
}
