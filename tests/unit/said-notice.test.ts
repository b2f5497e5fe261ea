import { expect, test, vi } from 'vitest'
import { readSaid, writeSaid } from '@/lib/http/said-notice'

vi.stubEnv('GANTRY_SECRET', 'a secret for tests, of enough characters')

test('what a page says it did is said of that page only, and by nobody else', async () => {
  const said = 'Saved: everything.'
  expect(await readSaid('/admin/vocabulary', { said, seal: 'forged' })).toBeNull()
  const query = Object.fromEntries(await writeSaid('/admin/vocabulary', said))
  expect(await readSaid('/admin/vocabulary', query)).toBe(said)
  expect(await readSaid('/admin/people', query)).toBeNull()
})
