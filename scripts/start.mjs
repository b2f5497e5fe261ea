// `npm start` and `npm run dev`. Runs before anything is installed: Node's own modules only.
import { inJson } from '../lib/process/observing/log-form.mjs'
import { runToExit } from '../lib/process/run-to-exit.mjs'

runToExit(async (project) => {
  const { start } = await import('../lib/process/start.mjs')
  return start({ project, dev: process.argv.includes('--dev') })
}, tell)

/** @param {string} sentence */
function tell(sentence) {
  console.error(process.env.GANTRY_LOG === 'json' ? inJson('error', sentence) : sentence)
}
