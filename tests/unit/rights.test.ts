import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACTIONS, findRoles, may, NotAllowed, ROLES, requireRight } from '@/lib/rights/rights'
import { printRights } from '@/lib/rights/rights-document'

const LEAST = {
  contributor: [
    'admin.see',
    'account.edit',
    'tools.see',
    'tools.edit',
    'tools.check',
    'tools.draft',
    'tools.propose',
    'revisions.see',
    'review.see',
    'proposals.withdraw',
    'vocabulary.see',
    'catalogue.export',
  ],
  editor: [
    'tools.publish',
    'tools.withdraw',
    'tools.batch',
    'tools.restore',
    'review.decide',
    'suggestions.see',
    'suggestions.decide',
    'claims.edit',
    'import.see',
    'import.try',
    'import.undo',
    'import.apply',
  ],
  admin: [
    'vocabulary.edit',
    'people.see',
    'people.invite',
    'people.change',
    'backups.see',
    'backups.make',
    'audit.see',
  ],
} as const

test('every role has exactly the actions of its own list and of those before it', () => {
  let expected: string[] = []
  for (const role of ROLES) {
    expected = [...expected, ...LEAST[role]]
    expect(ACTIONS.filter((action) => may(role, action)).toSorted()).toEqual(expected.toSorted())
  }
})

test('a right is demanded of the viewer, and of nobody there is none', () => {
  for (const action of ACTIONS) {
    expect(() => requireRight(null, action)).toThrow(NotAllowed)
    for (const role of ROLES) {
      const demand = () => requireRight({ role }, action)
      if (findRoles(action).includes(role)) expect(demand).not.toThrow()
      else expect(demand).toThrow(NotAllowed)
    }
  }
})

const sources = readdirSync('app/admin', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(file))
  .map((file) => join('app/admin', file))

test.each(sources)('%s names its action', (file) => {
  const source = readFileSync(file, 'utf8')
  const named = [...source.matchAll(/guardPage(?:<[^(]*>)?\(\s*'([^']+)'|action: '([^']+)'/g)]
  expect(named.map((match) => match[1] ?? match[2])).not.toEqual([])
  for (const match of named) expect(ACTIONS).toContain(match[1] ?? match[2])
})

test('docs/rights.md is what the code says', () => {
  expect(readFileSync('docs/rights.md', 'utf8')).toBe(printRights())
})
