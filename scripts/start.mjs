// `npm start` and `npm run dev`. Runs before anything is installed: Node's own modules only, and first the Node check.
const [major = 0, minor = 0] = process.version.slice(1).split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Gantry needs Node 20.19 or newer, and this is Node ${process.version.slice(1)}.`)
  process.exit(1)
}

const { runToExit } = await import('../lib/process/run-to-exit.mjs')
const { start } = await import('../lib/process/start.mjs')
const { fileURLToPath } = await import('node:url')

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
await runToExit(() => start({ project, dev: process.argv.includes('--dev') }))

export {}
