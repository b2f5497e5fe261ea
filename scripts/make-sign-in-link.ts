// npm run admin:link -- --email ada@example.org: prints a link that signs somebody in once, on DATABASE_URL, or on the
// embedded database of this project. For who is kept out, where no mail is set up.

import { parseArgs } from 'node:util'
import { LINK_MINUTES, makeSignInLink } from '../lib/auth/sign-in-link'
import { migrate } from '../lib/db/migrate'
import { getConnectionString } from '../lib/db/pool'
import { emailField } from '../lib/http/person-fields'
import { withDatabase } from './with-database'

const USAGE = 'Usage: npm run admin:link -- --email ada@example.org'

async function main(): Promise<string> {
  const { values } = parseArgs({ options: { email: { type: 'string' } } })
  const email = emailField.safeParse(values.email).data
  if (values.email && !email) throw new Error(`"${values.email}" is no e-mail address.`)
  if (!email) throw new Error(USAGE)
  const link = await withDatabase(async () => {
    await migrate(getConnectionString())
    // Whoever may run this needs no limit.
    return makeSignInLink(email, Number.POSITIVE_INFINITY)
  })
  if (link === null) throw new Error(`Nobody who may sign in has the address ${email}.`)
  return `Signs in ${email} once, within ${LINK_MINUTES} minutes:\n${link}`
}

main()
  .then((line) => console.log(line))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
