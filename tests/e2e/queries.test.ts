import { afterAll, beforeAll, expect, it } from 'vitest'
import { curated, type OwnSite, startOwnSite } from '@/tests/support/own-site'
import { openQueryLog, type QueryLog } from '@/tests/support/query-log'
import { ask } from '@/tests/support/requests'

// What the watcher of the catalogue asks each second, whether anybody reads or not; the last is how it finds out whether
// the connection that listens still answers.
const WATCHING = ['select revision::int from catalogue_revision', 'listen catalogue_changed', 'select']
const PAGES = [
  '/',
  '/tools',
  '/tools?category=orchestrators&status=!retired&facets=status',
  '/tools?q=kuberntes',
  '/tools?on=2016-09-09',
  '/tools?on=2016-09-09&q=swarm',
  '/tools/kubernetes',
  '/tools/kubernetes?on=2016-09-09',
  '/tools/kuberntes',
  '/categories',
  '/categories/unikernels',
  '/categories/unikernels.csv?on=2016-09-09',
  '/compare',
  '/news?kind=ends',
  '/news.atom',
  '/feed.atom?category=orchestrators&status=active',
  '/feed.json?tool=kubernetes@1.34',
  '/about',
  ...['/api', '/llms.txt', '/glossary.md', '/index.md'],
  '/choose',
  '/choose/orchestrators?matters=aspect.cost&ended=yes',
  '/choose/method',
  '/glossary',
  '/fits?with=kubernetes@1.34',
  '/fits.json?with=kubernetes@1.34',
  '/moving',
  '/map',
  '/timeline?category=orchestrators',
  '/compare/apache-mesos-vs-kubernetes',
  '/compare/apache-mesos-vs-kubernetes?on=2016-09-09',
  '/compare/kubernetes-vs-apache-mesos',
  '/compare/a-vs-b',
  '/compare/apache-mesos-vs-kubernetes.md',
  '/compare/apache-mesos-vs-kubernetes.csv',
  '/tools.json',
  '/tools.csv',
  '/api/v1/catalogue.json',
  ...['/categories.json', '/news.json', '/then-and-now.json', '/openapi.json', '/schemas/Tool.json'],
  ...['/datapackage.json', '/tools.csv-metadata.json'],
  '/sitemap.xml',
  '/robots.txt',
  '/tools/kubernetes/card.png',
  '/nonsense',
  '/livez',
]

let log: QueryLog
let site: OwnSite
beforeAll(async () => {
  site = await startOwnSite(curated, async (url) => {
    log = await openQueryLog(url)
    return log.url
  })
})
afterAll(async () => {
  await site?.stop()
  await log?.close()
})

/** SQL by which the document of rkt has another summary. */
const saying = (summary: string) => `update tool_document set revision = null,
  document = (document::jsonb || jsonb_build_object('summary', '${summary}'))::json
  where tool_id = (select id from tool where slug = 'rkt');`
const asked = () => log.statements.filter((sql) => !WATCHING.includes(sql.trim()))
const revisionOf = async () => JSON.parse((await ask(`${site.baseUrl}/tools.json`)).text).revision

it('answers public pages without a query to the database', async () => {
  // The log sees queries at all: this is how the catalogue was loaded, and how it is watched.
  expect(asked().some((sql) => /from tool_document\b/.test(sql))).toBe(true)
  await expect.poll(() => log.statements.filter((sql) => sql === WATCHING[0]).length).toBeGreaterThan(0)
  log.statements.length = 0
  for (let round = 0; round < 3; round++)
    for (const path of PAGES) expect((await ask(`${site.baseUrl}${path}`)).status).toBeLessThan(500)
  expect(asked()).toEqual([])
})

it('shows a change made by SQL as soon as its revision is told', async () => {
  const before = await revisionOf()
  await site.database.pool.query(`begin; ${saying('Told anew.')} select bump_catalogue_revision(); commit`)
  await expect.poll(revisionOf).toBe(before + 1)
  expect((await ask(`${site.baseUrl}/tools/rkt`)).text).toContain('Told anew.')
})

it('shows a change without being told, for it looks each second', async () => {
  const before = await revisionOf()
  await site.database.pool.query(`
    begin; set local session_replication_role = replica;
    ${saying('Told a second time.')} select bump_catalogue_revision(); commit`)
  await expect.poll(revisionOf).toBe(before + 1)
  expect((await ask(`${site.baseUrl}/tools/rkt`)).text).toContain('Told a second time.')
})

it('goes on when every connection to the database is cut, the listening one too', async () => {
  const before = await revisionOf()
  const { rows } = await site.database.pool.query<{ cut: string }>(`
    select application_name as cut, pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'gantry%'`)
  expect(rows.map(({ cut }) => cut)).toContainEqual(expect.stringMatching(/^gantry listen/))
  expect((await ask(`${site.baseUrl}/tools/rkt`)).status).toBe(200)
  await site.database.pool.query(`begin; ${saying('Told at last.')} select bump_catalogue_revision(); commit`)
  await expect.poll(revisionOf).toBe(before + 1)
  expect((await ask(`${site.baseUrl}/tools/rkt`)).text).toContain('Told at last.')
})
