// `npm run bench -- soak [minutes]`: people read, search, sign in and save for ten minutes, and now and then every
// connection to the database is cut. Memory has to stay flat, no answer may be a 500, and no save that was acknowledged
// may be missing.

import { readdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { closeStore } from '../../lib/store/readers/live-catalogue'
import { fillIn } from '../../tests/support/press-tool-form'
import { ask } from '../../tests/support/requests'
import { askAs, sendForm, signInOn } from '../../tests/support/signed-in'
import type { Site } from '../../tests/support/site'
import { variedRequests } from '../../tests/support/varied-requests'
import type { Row } from './figures'

const READERS = 4
/** Milliseconds between two pages of a reader, between two saves, between two cuts, and between two looks at the memory. */
const PACE = { read: 20, save: 1500, cut: 60_000, look: 10_000 }
/** Part by which the memory of the last third may lie above that of the second. */
const GROWTH = 0.1

/** Soaks a server with the curated catalogue on `databaseUrl`. */
export async function benchSoak(site: Site, databaseUrl: string, minutes: number): Promise<Row[]> {
  const { baseUrl } = site
  // For what the steps of an editor ask by themselves.
  process.env.DATABASE_URL = databaseUrl
  const editor = await signInOn(baseUrl, 'Ada', 'admin')
  const slugs = (await readdir('prisma/catalogue/tools')).map((name) => name.replace('.yaml', ''))
  const statuses = new Map<number | string, number>()
  const count = (status: number | string) => statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const acknowledged: string[] = []
  const memory: number[] = []
  const end = Date.now() + minutes * 60_000
  const during = async (pace: number, work: (turn: number) => Promise<unknown>) => {
    for (let turn = 0; Date.now() < end; turn++) {
      await work(turn).catch((error) => count(error instanceof Error ? error.message : String(error)))
      await sleep(pace)
    }
  }
  const read = (reader: number) => {
    let paths: string[] = []
    return during(PACE.read, async (turn) => {
      if (paths.length === 0) paths = variedRequests(slugs, { count: 200, seed: reader * 1_000_000 + turn })
      count((await ask(`${baseUrl}${paths.pop()}`)).status)
    })
  }
  const admin = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  await Promise.all([
    ...Array.from({ length: READERS }, (_, reader) => read(reader)),
    during(PACE.save, async (turn) => {
      const slug = slugs[turn % slugs.length] ?? 'podman'
      const summary = `Soaked in turn ${turn}.`
      const fields = await fillIn(editor.viewer, slug, 'publish', { typed: { summary } })
      const { status } = await sendForm(`${baseUrl}/admin/tools/${slug}/save`, fields, editor.cookie)
      count(status)
      if (status === 303) acknowledged.push(summary)
    }),
    during(PACE.save, async (turn) => {
      const path = ['/admin', '/admin/review', '/admin/audit', '/changes', '/gaps'][turn % 5]
      count((await askAs(`${baseUrl}${path}`, editor.cookie)).status)
      if (turn % 20 === 0)
        count(
          (
            await sendForm(`${baseUrl}/sign-in/password`, {
              email: 'no@example.org',
              password: `${turn} wrong`,
            })
          ).status,
        )
    }),
    during(PACE.cut, async (turn) => {
      if (turn === 0) return
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'gantry%' and datname = current_database()`,
      )
    }),
    during(PACE.look, async () => memory.push((await site.heap()) / 1e6)),
  ])
  const { rows } = await admin.query(`select document->>'summary' as said from revision`)
  await admin.end()
  await closeStore()
  const kept = new Set(rows.map(({ said }) => said))
  const missing = acknowledged.filter((said) => !kept.has(said)).length
  return toRows({ minutes, statuses, memory, saves: acknowledged.length, missing })
}

type Soaked = {
  minutes: number
  statuses: Map<number | string, number>
  memory: number[]
  saves: number
  missing: number
}

function toRows({ minutes, statuses, memory, saves, missing }: Soaked): Row[] {
  const third = Math.floor(memory.length / 3)
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const [middle, last] = [mean(memory.slice(third, 2 * third)), mean(memory.slice(2 * third))]
  const growth = last / middle - 1
  const faults = statuses.get(500) ?? 0
  const said = [...statuses].map(([status, times]) => `${status}: ${times.toLocaleString('en')}`).join(', ')
  return [
    { what: `answers in ${minutes} minutes`, value: said },
    { what: 'answers of 500', value: String(faults), target: '0', met: faults === 0 },
    {
      what: `acknowledged saves that are missing, of ${saves}`,
      value: String(missing),
      target: '0',
      met: missing === 0,
    },
    { what: 'memory held in the second third, mean', value: `${Math.round(middle)} MB` },
    {
      what: 'memory held in the last third against it',
      value: `${Math.round(last)} MB, ${growth < 0 ? '' : '+'}${(growth * 100).toFixed(1)} %`,
      target: `≤ +${GROWTH * 100} %`,
      met: growth <= GROWTH,
    },
  ]
}
