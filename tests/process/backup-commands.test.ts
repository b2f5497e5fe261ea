// The commands as people run them, from nothing to restored, on the embedded database.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { generateIfNeeded } from '@/lib/process/preparation.mjs'
import { runNode, scratchFolder } from './run-script'

beforeAll(() => generateIfNeeded(process.cwd()))

const PASSWORD =
  'data:text/javascript,process.stdin.push("correct horse battery\\n");process.stdin.push(null)'

test('what was backed up is restored into nothing by one command, and never over what somebody wrote unasked', async () => {
  const [one, other, kept] = [scratchFolder(), scratchFolder(), join(scratchFolder(), 'mine')]
  const run = async (folder: string, ...args: string[]) => {
    const { code, output } = await runNode(args, {
      GANTRY_DATA_DIR: folder,
      GANTRY_BACKUP_DIR: join(folder, 'backups'),
    }).ended
    return { code, said: output.trim() }
  }
  const script = (name: string) => ['--import', 'tsx', `scripts/${name}.ts`]
  const person = ['--email', 'ada@example.org', '--name', 'Ada']
  const made = await run(one, '--import', PASSWORD, ...script('create-admin'), ...person)
  expect(made).toEqual({ code: 0, said: 'Ada can sign in as ada@example.org, with the role admin.' })

  const written = await run(one, ...script('backup'), kept)
  expect(written.said).toMatch(
    /^Written to .*\/mine\/gantry-\d{8}T\d{6}Z\.zip: \d+ kB, \d+ tables, [\d,]+ rows, made on .* UTC by Gantry /,
  )
  const backup = join(kept, readdirSync(kept)[0] ?? '')
  const checked = await run(one, ...script('backup'), '--check', backup)
  expect(checked.said).toMatch(/ is whole: \d+ tables, .*\nIt fits this version\.$/s)

  const restored = await run(other, 'scripts/prepared.mjs', 'scripts/restore.ts', backup)
  expect(restored).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Restored: .*\nEverybody signs in again/s),
  })
  const twice = await run(other, '--import', PASSWORD, ...script('create-admin'), ...person)
  expect(twice.said).toBe('Somebody has this address already.')

  const again = await run(other, ...script('restore'), backup)
  expect(again).toMatchObject({ code: 1 })
  expect(again.said).toMatch(
    /^The database gantry at 127\.0\.0\.1:\d+ holds what somebody wrote \(1 account, 0 revisions, 0 suggestions\), all of which a restore replaces\. Add --replace gantry to go on\.$/,
  )
  const replaced = await run(other, ...script('restore'), backup, '--replace', 'gantry')
  expect(replaced.code).toBe(0)
  expect(replaced.said).toMatch(/^What was there is kept in .*\.zip\.\nRestored: /)
  expect(readdirSync(join(other, 'backups'))).toHaveLength(1)
})
