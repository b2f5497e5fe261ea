// What OSV knows of a package (https://google.github.io/osv.dev/post-v1-query/): its advisories, how grave each is and
// which version mends it.

import { z } from 'zod'
import { parseJson } from './read-endoflife'
import { dayOf, isWebPage, type Reading, said, unreadable } from './reading'

export type Advisory = {
  /** The name it is known by: a CVE where it has one. */
  id: string
  /** Every other name of it. */
  aliases: string[]
  summary: string
  /** YYYY-MM-DD. */
  publishedOn: string
  severity: 'low' | 'moderate' | 'high' | 'critical' | null
  /** Versions that mend it, one for each line, as OSV writes them. */
  fixed: string[]
  isWithdrawn: boolean
  /** Its page. */
  url: string
}

const advisory = z.object({
  id: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  summary: z.string().default(''),
  published: z.string(),
  withdrawn: z.string().nullish(),
  severity: z.array(z.object({ type: z.string(), score: z.string() })).default([]),
  database_specific: z.object({ severity: z.string().optional() }).optional(),
  affected: z
    .array(
      z.object({
        ranges: z
          .array(
            z.object({ type: z.string(), events: z.array(z.record(z.string(), z.string())).default([]) }),
          )
          .default([]),
      }),
    )
    .default([]),
})
const answer = z.object({ vulns: z.array(advisory).default([]), next_page_token: z.string().optional() })

export type Advisories = { advisories: Advisory[] /** Asks for what follows. */; next: string | null }

/** Reads the answer to one query. */
export function readAdvisories(json: string): Reading<Advisories> {
  if (isWebPage(json)) return unreadable('a web page answers where the advisories were')
  const value = parseJson(json)
  if (value === undefined) return unreadable('it is no whole JSON')
  const parsed = answer.safeParse(value)
  if (!parsed.success)
    return unreadable(`it is no answer of OSV: ${parsed.error.issues[0]?.path.join('.') || 'its shape'}`)
  const { vulns, next_page_token: next = null } = parsed.data
  return said({ advisories: vulns.flatMap(toAdvisory), next })
}

function toAdvisory(found: z.output<typeof advisory>): Advisory[] {
  const publishedOn = dayOf(found.published)
  if (publishedOn === null) return []
  const names = [found.id, ...found.aliases]
  const id = names.find((name) => name.startsWith('CVE-')) ?? found.id
  const events = found.affected.flatMap(({ ranges }) =>
    ranges.filter(({ type }) => type !== 'GIT').flatMap((range) => range.events),
  )
  const word = severityOf(found.database_specific?.severity)
  const vectors = found.severity.filter(({ type }) => type === 'CVSS_V3').map(({ score }) => score)
  return [
    {
      id,
      aliases: names.filter((name) => name !== id),
      summary: found.summary.trim(),
      publishedOn,
      severity: word ?? severityOfScore(Math.max(0, ...vectors.map(scoreOf))),
      fixed: [...new Set(events.flatMap(({ fixed }) => (fixed ? [fixed] : [])))],
      isWithdrawn: Boolean(found.withdrawn),
      url: `https://osv.dev/vulnerability/${encodeURIComponent(found.id)}`,
    },
  ]
}

function severityOf(word = ''): Advisory['severity'] {
  const lower = word.toLowerCase()
  if (lower === 'medium') return 'moderate'
  return (['low', 'moderate', 'high', 'critical'] as const).find((one) => one === lower) ?? null
}

// The qualitative scale of CVSS 3.1, section 5.
function severityOfScore(score: number): Advisory['severity'] {
  if (score === 0) return null
  return score >= 9 ? 'critical' : score >= 7 ? 'high' : score >= 4 ? 'moderate' : 'low'
}

const IMPACT: Record<string, number> = { N: 0, L: 0.22, H: 0.56 }
const VECTOR: Record<string, number> = { N: 0.85, A: 0.62, L: 0.55, P: 0.2 }
const NEEDED = { U: { N: 0.85, L: 0.62, H: 0.27 }, C: { N: 0.85, L: 0.68, H: 0.5 } }

/** The base score of a CVSS 3 vector (https://www.first.org/cvss/v3-1/specification-document, 7.1); 0 for none. */
export function scoreOf(vector: string): number {
  if (!/^CVSS:3\.[01]\//.test(vector)) return 0
  const metric = new Map(vector.split('/').map((part) => part.split(':') as [string, string])) // all have a colon
  const scope = metric.get('S') === 'C' ? 'C' : 'U'
  const [c = 0, i = 0, a = 0] = ['C', 'I', 'A'].map((name) => IMPACT[metric.get(name) ?? 'N'])
  const hurt = 1 - (1 - c) * (1 - i) * (1 - a)
  const impact = scope === 'U' ? 6.42 * hurt : 7.52 * (hurt - 0.029) - 3.25 * (hurt - 0.02) ** 15
  if (impact <= 0) return 0
  const needed = NEEDED[scope][(metric.get('PR') ?? 'N') as 'N' | 'L' | 'H'] ?? 0
  const ease = metric.get('AC') === 'H' ? 0.44 : 0.77
  const user = metric.get('UI') === 'R' ? 0.62 : 0.85
  const exploit = 8.22 * (VECTOR[metric.get('AV') ?? 'N'] ?? 0) * ease * needed * user
  return Math.ceil(Math.min(10, (scope === 'U' ? 1 : 1.08) * (impact + exploit)) * 10 - 1e-9) / 10
}
