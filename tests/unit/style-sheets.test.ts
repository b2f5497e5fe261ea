import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = 'app/styles'

/** The classes that rules outside any medium draw all by themselves: `.views {`, not `.scroll .name {`. */
function classesOf(sheet: string): string[] {
  const classes: string[] = []
  let depth = 0
  for (const [, selectors = '', brace] of sheet
    .replaceAll(/\/\*.*?\*\//gs, '')
    .matchAll(/([^{};]*)([{};])/g)) {
    if (brace === '{' && depth === 0) classes.push(...selectors.split(',').map((one) => one.trim()))
    depth += brace === '{' ? 1 : brace === '}' ? -1 : 0
  }
  return classes.filter((one) => /^\.[\w-]+$/.test(one))
}

test('a class is drawn in one sheet alone, so that a page of editors does not restyle one of readers', () => {
  const sheets = new Map<string, string[]>()
  for (const file of readdirSync(FOLDER))
    for (const name of new Set(classesOf(readFileSync(`${FOLDER}/${file}`, 'utf8'))))
      sheets.set(name, [...(sheets.get(name) ?? []), file])
  expect(sheets.size).toBeGreaterThan(30)
  expect([...sheets].filter(([, files]) => files.length > 1)).toEqual([])
})

test('what is not written in utilities where it stands is short', () => {
  const lines = readdirSync(FOLDER).flatMap((file) =>
    readFileSync(`${FOLDER}/${file}`, 'utf8').trimEnd().split('\n'),
  )
  expect(lines.length).toBeLessThanOrEqual(640)
})
