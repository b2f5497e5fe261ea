// What the web process tells about itself, set up as the environment says: log, metrics, traces. server.mjs calls it
// first of all, so that nothing is said in another form.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openJsonLog, takeConsole, takeProcess } from './log.mjs'
import { isJsonAsked } from './log-form.mjs'
import { readRoutes } from './route-template.mjs'
import { tellFaultsBy } from './tell-fault.mjs'
import { startTraces } from './traces.mjs'
import { watchRequests } from './watch-requests.mjs'

/**
 * `watch` is called with each request as it comes, `end` before the process ends.
 * @typedef {{ watch: ReturnType<typeof watchRequests>, end: () => Promise<void> }} Observing
 */

/**
 * @param {{ env: NodeJS.ProcessEnv, dev: boolean, project: string, distDir: string, kept: import('./metrics.mjs').KeptCounts }} what
 * @returns {Promise<Observing>}
 */
export async function startObserving({ env, dev, project, distDir, kept }) {
  const isJson = isJsonAsked(env, { isTerminal: process.stdout.isTTY === true, dev })
  const log = isJson ? openJsonLog() : null
  if (log !== null) {
    tellFaultsBy(log.error)
    takeConsole(log)
    takeProcess(log)
  }
  const { routeOf, isRoute } = readRoutes(distDir)
  const build = readBuild(project, distDir)
  const measure = env.GANTRY_METRICS_PORT ? await startMetrics({ env, kept, build }) : null
  const say = (/** @type {string} */ sentence) => console.warn(sentence)
  const traces = await startTraces({ env, version: build.version, isRoute, say })
  return {
    watch: watchRequests({ routeOf, log, measure, env }),
    // A receiver that is away must not hold up the end.
    end: async () => void (await Promise.race([traces?.end(), wait(2000)]).catch(() => {})),
  }
}

/**
 * @param {{ env: NodeJS.ProcessEnv, kept: import('./metrics.mjs').KeptCounts, build: { version: string, build: string } }} what
 */
async function startMetrics({ env, kept, build }) {
  // Loaded where it is asked for: it watches the event loop from then on.
  const [{ makeMetrics }, { serveMetrics }] = await Promise.all([
    import('./metrics.mjs'),
    import('./metrics-server.mjs'),
  ])
  const metrics = makeMetrics({ kept, build })
  const [port, host] = [Number(env.GANTRY_METRICS_PORT), env.GANTRY_METRICS_HOST || '127.0.0.1']
  // Readers go first: a site without metrics is better than none, and whoever scrapes hears of it.
  await serveMetrics({ port, host, metrics }).catch((error) =>
    console.error(`There are no metrics: ${host}:${port} cannot be listened on (${error.message}).`),
  )
  return metrics.measure
}

/** @param {string} project @param {string} distDir */
function readBuild(project, distDir) {
  const [id, named] = [join(distDir, 'BUILD_ID'), join(project, 'package.json')]
  return {
    version: existsSync(named) ? JSON.parse(readFileSync(named, 'utf8')).version : 'unknown',
    build: existsSync(id) ? readFileSync(id, 'utf8').trim() : 'development',
  }
}

const wait = (/** @type {number} */ milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
