// What came of a night of the keeper, counted and in words: what was asked of which host, what failed and why, what was
// proposed.

import type { ProposalKind } from '../../lib/catalogue/document/words'
import type { Ask } from '../../lib/keeper/asks'
import type { Answer, Fault } from '../../lib/keeper/found'

/** What became of one proposal. */
export type PutLine = {
  slug: string
  kind: ProposalKind
  /** `put`: new. `waits`: it stood in the queue already. `contradicts`: left alone, for a person has said otherwise. `refused`: it would make an unsound document. `withdrawn`: it waited, and the catalogue has come to say so itself. */
  outcome: 'put' | 'waits' | 'contradicts' | 'refused' | 'withdrawn'
  reason: string
  contradicts: boolean
}

export type HostCount = {
  host: string
  asked: number
  requests: number
  unchanged: number
  failed: number
  /** Neither asked nor answered: no mirror, no stored answer. */
  absent: number
}

export type Night = { hosts: HostCount[]; faults: Fault[]; lines: PutLine[] }

type Counted = {
  asks: readonly Ask[]
  answers: ReadonlyMap<string, Answer>
  requests: ReadonlyMap<string, number>
  faults: Fault[]
  lines: PutLine[]
}

/** Counts a night by host. */
export function countNight({ asks, answers, requests, faults, lines }: Counted): Night {
  const hosts = new Map<string, HostCount>()
  const unread = new Set(faults.filter((fault) => fault.unread).map(({ address }) => address))
  for (const ask of asks) {
    const host = ask.kind === 'tags' ? 'mirror' : new URL(ask.address).host
    const empty = { host, asked: 0, requests: 0, unchanged: 0, failed: 0, absent: 0 }
    const count = hosts.get(host) ?? { ...empty, requests: requests.get(host) ?? 0 }
    hosts.set(host, count)
    const answer = answers.get(ask.name) ?? { kind: 'absent' }
    if (answer.kind === 'absent') count.absent += 1
    else count.asked += 1
    if (answer.kind === 'failed' || unread.has(ask.address)) count.failed += 1
    else if (answer.kind === 'text' && answer.isUnchanged) count.unchanged += 1
  }
  return { hosts: [...hosts.values()].sort((a, b) => b.asked - a.asked), faults, lines }
}

/** The closing summary, line by line. */
export function tellNight({ hosts, faults, lines }: Night): string[] {
  const of = (outcome: PutLine['outcome']) => lines.filter((line) => line.outcome === outcome)
  const sum = (key: 'asked' | 'unchanged' | 'failed' | 'absent') =>
    hosts.reduce((all, host) => all + host[key], 0)
  const kinds = new Map<string, number>()
  for (const { kind } of of('put')) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const byKind = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')
  const against = of('put').filter(({ contradicts }) => contradicts).length
  if (hosts.length === 0) return ['No published tool says what to watch for it: there was nothing to ask.']
  return [
    ...lines
      .filter(({ outcome }) => outcome !== 'waits')
      .map(
        ({ slug, kind, outcome, reason, contradicts }) =>
          [slug, kind, ...(outcome === 'put' ? (contradicts ? ['contradicts'] : []) : [outcome])].join(' ') +
          `: ${reason}`,
      ),
    ...faults.map(({ address, why }) => `failed ${address} ${why}`),
    ...hosts.map(
      ({ host, asked, requests, unchanged, failed, absent }) =>
        `${host}: ${asked} asked${requests > asked ? ` in ${requests} requests` : ''}, ${unchanged} unchanged, ${failed} failed${absent > 0 ? `, ${absent} not there` : ''}`,
    ),
    `${sum('asked')} asked, ${sum('unchanged')} unchanged, ${sum('failed')} failed; ${of('put').length} proposed${byKind && ` (${byKind})`}${against > 0 ? `, ${against} of them against a person’s word` : ''}, ${of('waits').length} waiting already, ${of('contradicts').length} left alone for a person’s word, ${of('refused').length} refused${of('withdrawn').length > 0 ? `, ${of('withdrawn').length} withdrawn` : ''}.`,
  ]
}
