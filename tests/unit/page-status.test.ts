import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What is drawn where there is no page, none any more, or none for somebody. */
const INSTEAD = /<(?:AdminNotFound|NothingFound|ClosedLink|WithdrawnPage|Denied)\b/
const SAID = /withStatus\(\s*4\d\d,\s*$/

test('a page that draws something else instead says the status of that', () => {
  const drawn = ['app', 'components'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => join(room, file))
      .flatMap((file) => {
        const [before = '', ...uses] = readFileSync(file, 'utf8').split(INSTEAD)
        return uses.map((_, index) => ({ file, said: SAID.test([before, ...uses][index] ?? '') }))
      }),
  )
  expect(drawn.length).toBeGreaterThan(15)
  expect(drawn.filter(({ said }) => !said)).toEqual([])
})
