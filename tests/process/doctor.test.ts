import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFreePort } from '@/lib/process/port.mjs'
import { runNode, scratchFolder } from './run-script'

const doctor = async (env: Record<string, string>, ...args: string[]) => {
  const folder = scratchFolder()
  const PORT = String(await findFreePort())
  const run = runNode(['scripts/prepared.mjs', 'scripts/doctor.ts', ...args], {
    PORT,
    GANTRY_DATA_DIR: folder,
    ...env,
  })
  return { ...(await run.ended), folder }
}

test('the doctor says a line of each, ends on 0 where nothing failed, and changes nothing', async () => {
  const { code, output, folder } = await doctor({})
  for (const line of output.trim().split('\n')) expect(line).toMatch(/^(ok|warn) {2,4}\w.*\.$/)
  expect(output).toMatch(
    /^warn {2}Database {4}There is none in the data folder yet\. npm start makes one\.$/m,
  )
  expect(code).toBe(0)
  expect(readdirSync(folder)).toEqual([])
})

test('as JSON it says the same, and it ends on 1 where something failed', async () => {
  const nobody = `postgresql://nobody@127.0.0.1:${await findFreePort()}/gantry`
  const { code, output } = await doctor({ DATABASE_URL: nobody }, '--json')
  const { level, findings } = JSON.parse(output)
  expect(level).toBe('fail')
  expect(findings).toContainEqual({
    what: 'Database',
    level: 'fail',
    says: expect.stringMatching(/^It does not answer: .*ECONNREFUSED/),
    do: 'Check DATABASE_URL, and that the server runs.',
  })
  expect(code).toBe(1)
})
