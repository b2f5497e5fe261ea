// A refusal repeats what somebody typed, and none of what forms carry in hidden fields and on buttons.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isTyped, OWN_NAMES, refuseForm } from '@/lib/http/form-answer'

/** Names of hidden fields and of buttons in forms that are posted, as they stand in the source. */
function hiddenNames(): Map<string, string> {
  const names = new Map<string, string>()
  for (const folder of ['components', 'app'])
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.tsx')) continue
      const source = readFileSync(join(folder, file), 'utf8')
      const objects = [...source.matchAll(/\bfields=\{\{([^}]*)\}\}/g)].map(([, keys = '']) => keys)
      const given = objects.flatMap((keys) =>
        keys
          .split(',')
          .map((part) => part.trim().split(':')[0] ?? '')
          .filter((key) => /^\w+$/.test(key)),
      )
      const inputs = [...source.matchAll(/type="hidden"\s+name="([\w[\]]+)"/g)].map(([, name = '']) => name)
      const buttons = [...source.matchAll(/<Button [^>]*?\bname="(\w+)"/g)].map(([, name = '']) => name)
      for (const name of [...given, ...inputs, ...buttons]) names.set(name, file)
    }
  return names
}

// Forms of readers' and editors' lists are read by GET and never refused.
const OF_LISTS = new Set(['q', 'state', 'category', 'sort', 'tool', 'kind', 'verdict'])

test('no hidden field and no button is repeated as if somebody had typed it', () => {
  const names = [...hiddenNames()].filter(([name]) => !OF_LISTS.has(name) && !OWN_NAMES.has(name))
  expect(names.length).toBeGreaterThan(12)
  expect(names.filter(([name]) => isTyped(name))).toEqual([])
})

test.each(['shown', 'tools[]', 'shown[]', 'facts.isolation.type', 'tradeoffs.3.order', 'rows.2.subcategory'])(
  '%s is nobody’s text',
  (name) => expect(isTyped(name)).toBe(false),
)

test.each(['summary', 'kind', 'licence.spdx', 'facts.isolation.value', 'why', 'key', 'staleAfterDays'])(
  '%s is typed, and repeated',
  async (name) => {
    expect(isTyped(name)).toBe(true)
    const kept = { [name]: ['My words'], shown: ['a-key'], password: ['secret'] }
    const page = await refuseForm({ status: 409, sentence: 'No.', kept }).text()
    expect(page).toContain('My words')
    expect(page).not.toMatch(/a-key|secret/)
  },
)
