// Accounts and signed-in browsers for integration tests, on the database of DATABASE_URL.

import { POST as signIn } from '@/app/sign-in/password/route'
import { getViewer } from '@/lib/auth/viewer'
import { closePool, getPool } from '@/lib/db/pool'
import type { Role } from '@/lib/rights/rights'
import type { Viewer } from '@/lib/rights/viewer'
import { createPerson } from '@/lib/store/people/people'
import { TestBrowser } from './browser-post'
import { createTestDatabase, type TestDatabase } from './database'
import { PATIENCE_MS } from './patience'

export const PASSWORD = 'correct horse battery'

/** A test database that the application's own code uses, too; `drop` puts things back. */
export async function useTestDatabase(make = createTestDatabase): Promise<TestDatabase> {
  const database = await make()
  const before = process.env.DATABASE_URL
  useDatabase(database.url)
  const drop = async () => {
    await closePool()
    await database.drop()
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
  }
  return { ...database, drop }
}

/** Has the application's own code, where a test calls it, use the database at this address. */
export function useDatabase(url: string): void {
  process.env.DATABASE_URL = url
  getPool().options.connectionTimeoutMillis = PATIENCE_MS
}

/** Makes an account: `ada` → ada@example.org. */
export async function createAccount(name: string, role: Role = 'editor'): Promise<{ email: string }> {
  const email = `${name.toLowerCase()}@example.org`
  await createPerson({ email, name, role, password: PASSWORD })
  return { email }
}

/** Makes an account and signs a browser in. */
export async function signInAs(name: string, role: Role): Promise<{ browser: TestBrowser; viewer: Viewer }> {
  const { email } = await createAccount(name, role)
  const browser = new TestBrowser()
  await browser.post(signIn, { email, password: PASSWORD })
  const viewer = await getViewer(browser.headers)
  if (viewer === null) throw new Error(`${name} could not sign in.`)
  return { browser, viewer }
}
