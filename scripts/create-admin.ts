// npm run admin:create -- --email ada@example.org --name "…" [--role editor]: makes an account on DATABASE_URL, or on the embedded
// database of this project. The password comes from a hidden prompt, or from standard input.

import { parseArgs } from 'node:util'
import { migrate } from '../lib/db/migrate'
import { getConnectionString } from '../lib/db/pool'
import { emailField, nameField } from '../lib/http/person-fields'
import { ROLES, type Role } from '../lib/rights/rights'
import { faultOfPassword } from '../lib/secrets/password'
import { createPerson, EmailTaken } from '../lib/store/people/people'
import { readPassword } from './read-password'
import { withDatabase } from './with-database'

const USAGE =
  'Usage: npm run admin:create -- --email ada@example.org --name "Ada Lovelace" [--role contributor|editor|admin]'

async function main(): Promise<string> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', default: 'admin' },
    },
  })
  const email = emailField.safeParse(values.email).data
  const name = nameField.safeParse(values.name).data
  const role = ROLES.find((known): known is Role => known === values.role)
  if (values.email && !email) throw new Error(`"${values.email}" is no e-mail address.`)
  if (!role) throw new Error(`There is no role "${values.role}": choose among ${ROLES.join(', ')}.`)
  if (!email || !name) throw new Error(USAGE)
  const password = await readPassword()
  const fault = faultOfPassword(password, { email, name })
  if (fault) throw new Error(`The password will not do: ${fault}`)
  await withDatabase(async () => {
    await migrate(getConnectionString())
    await createPerson({ email, name, role, password })
  })
  return `${name} can sign in as ${email}, with the role ${role}.`
}

main()
  .then((line) => console.log(line))
  .catch((error: unknown) => {
    const taken = error instanceof EmailTaken ? 'Somebody has this address already.' : null
    console.error(taken ?? (error instanceof Error ? error.message : error))
    process.exitCode = 1
  })
