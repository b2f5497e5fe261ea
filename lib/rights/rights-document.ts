// docs/rights.md: the table of rights as people read it. Printed by `npm run rights`, held equal by a test.

import { ACTIONS, describeAction, may, ROLES } from './rights'

/** The table of rights as Markdown. */
export function printRights(): string {
  const rows = ACTIONS.map((action) => {
    const cells = ROLES.map((role) => (may(role, action) ? 'yes' : 'no'))
    return `| \`${action}\` | ${describeAction(action)} | ${cells.join(' | ')} |`
  })
  return `# Who may do what

Printed from \`lib/rights/rights.ts\` by \`npm run rights\`. Every page and form below \`/admin\` names one of these
actions; reading the published catalogue and suggesting corrections takes no account.

| action | lets people | ${ROLES.join(' | ')} |
|---|---|${ROLES.map(() => '---|').join('')}
${rows.join('\n')}
`
}
