// What guides and ranges of versions must hold: they lead to another tool, say what was read and when, and a range goes
// upwards.

import type { Problem } from '../document/problem'
import type { ToolDocument } from '../document/tool-document'
import { compareShared, type FitDocument } from '../document/works-with'
import { checkVersion } from './check-value'

type Moving = Pick<ToolDocument, 'slug' | 'moves' | 'mappings' | 'worksWith'>

/** Everything that is wrong with the guides of a tool, and with what it says it works with. */
export function checkMoving({ slug, moves, mappings, worksWith }: Moving): Problem[] {
  const targets = new Set(moves.map(({ to }) => to))
  return [
    ...moves.flatMap(({ to }, index): Problem[] =>
      to === slug ? [{ path: ['moves', index, 'to'], code: 'move-to-itself' }] : [],
    ),
    ...mappings.flatMap(({ to }, index): Problem[] =>
      targets.has(to)
        ? []
        : [{ path: ['mappings', index, 'to'], code: 'mapping-of-no-move', detail: { to } }],
    ),
    ...worksWith.flatMap((fit, index) =>
      checkFit(fit, slug).map((problem) => ({ ...problem, path: ['worksWith', index, ...problem.path] })),
    ),
    ...Object.entries({ moves, worksWith }).flatMap(([part, list]) =>
      list.flatMap(({ sources, checkedOn }, index): Problem[] =>
        sources.length > 0 && checkedOn === null
          ? [{ path: [part, index, 'checkedOn'], code: 'no-reading-day' }]
          : [],
      ),
    ),
  ]
}

function checkFit(fit: FitDocument, slug: string): Problem[] {
  const { from, until } = fit
  const found: Problem[] = (['from', 'until'] as const).flatMap((end) =>
    checkVersion(fit[end] ?? '0').map((fault) => ({ path: [end], ...fault })),
  )
  if (fit.with === slug) found.push({ path: ['with'], code: 'fits-itself' })
  if (from === null && until === null) found.push({ path: ['from'], code: 'range-of-nothing' })
  if (from !== null && until !== null && (compareShared(from, until) ?? 0) > 0)
    found.push({ path: ['until'], code: 'range-order', detail: { from, until } })
  return found
}
