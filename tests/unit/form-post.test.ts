import { expect, test } from 'vitest'
import { z } from 'zod'
import { safeNext } from '@/lib/auth/origin'
import type { FormValues } from '@/lib/editing/form/typed'
import { refuseForm } from '@/lib/http/form-answer'
import { toFormErrors } from '@/lib/http/form-errors'
import { nestValues, UnknownField } from '@/lib/http/form-values'
import { clientAddress } from '@/lib/process/client-address.mjs'

test('names are places in a tree, rows stand in order without gaps, and `[]` is a list', () => {
  const sent: FormValues = {
    name: ['Podman'],
    'facts.isolation.state': ['value'],
    'tradeoffs.10.text': ['last'],
    'tradeoffs.2.text': ['first'],
    'categories[]': ['engines'],
    twice: ['a', 'b'],
  }
  const form = nestValues(sent)
  expect(form.value).toEqual({
    name: 'Podman',
    facts: { isolation: { state: 'value' } },
    tradeoffs: [{ text: 'first' }, { text: 'last' }],
    categories: ['engines'],
    twice: ['a', 'b'],
  })
  expect(form.nameOf(['tradeoffs', 1, 'text'])).toBe('tradeoffs.10.text')
  expect(form.nameOf(['categories', 0])).toBe('categories[]')
  expect(form.nameOf(['facts', 'isolation', 'note'])).toBe('facts.isolation.note')
})

test.each([
  '__proto__',
  'a.__proto__.b',
  'constructor',
  'a.prototype',
  'a..b',
  '',
  '.a',
  'a.b.c.d.e.f.g.h.i',
])('a field called %j has no place', (name) => {
  expect(() => nestValues({ [name]: ['x'] })).toThrow(UnknownField)
  expect({}).not.toHaveProperty('b')
})

test('a field cannot be a text and a group at once', () => {
  expect(() => nestValues({ a: ['x'], 'a.b': ['y'] })).toThrow(UnknownField)
  expect(() => nestValues({ 'a.b': ['y'], a: ['x'] })).toThrow(UnknownField)
})

test('errors stand under the names of the inputs, in plain words, all at once', () => {
  const schema = z.strictObject({
    name: z.string().min(1),
    kind: z.enum(['tool', 'library']),
    rows: z.array(z.strictObject({ note: z.string().max(3) })),
    link: z.string().refine(() => false, 'Links begin with http.'),
  })
  const form = nestValues({ name: [''], kind: ['x'], 'rows.5.note': ['long'], link: ['ftp:'] })
  const { error } = schema.safeParse(form.value)
  expect(toFormErrors(error?.issues ?? [], form)).toEqual({
    name: ['Fill this in.'],
    kind: ['Choose one of the options.'],
    'rows.5.note': ['Use at most 3 characters.'],
    link: ['Links begin with http.'],
  })
})

test('a refusal repeats what was typed as text, but no secrets', async () => {
  const kept = {
    note: ['</textarea><script>alert(1)</script>'],
    password: ['hunter2'],
    request: ['key'],
    version: ['3'],
    next: ['/admin/people'],
    'facts.rootless.type': ['text'],
  }
  const page = await refuseForm({ status: 503, sentence: '<i>', kept }).text()
  expect(page).not.toMatch(/\/admin\/people|facts\.rootless\.type|version/)
  expect(page).toContain('&lt;/textarea&gt;&lt;script&gt;')
  expect(page).not.toMatch(/<script|<i>|hunter2|key<\/textarea>/)
})

test.each([
  ['/admin/tools?state=draft#row', '/admin/tools?state=draft#row'],
  ['/a/../b', '/b'],
  ['//evil.example/x', '/admin'],
  ['/\\evil.example', '/admin'],
  ['/\n/evil.example', '/admin'],
  ['/.//evil.example', '/admin'],
  ['https://evil.example', '/admin'],
  ['javascript:alert(1)', '/admin'],
  ['', '/admin'],
])('after signing in, next=%j leads to %s', (next, expected) => {
  expect(safeNext(next, '/admin')).toBe(expected)
})

test('X-Forwarded-For counts as far as proxies of ours wrote it', () => {
  const headers = { 'x-forwarded-for': '198.51.100.1, 192.0.2.7' }
  expect(clientAddress(headers, '::ffff:127.0.0.1')).toBe('127.0.0.1')
  process.env.GANTRY_PROXIES = '1'
  expect(clientAddress(headers, '127.0.0.1')).toBe('192.0.2.7')
  expect(clientAddress({ 'x-forwarded-for': 'nonsense' }, '127.0.0.1')).toBe('127.0.0.1')
  delete process.env.GANTRY_PROXIES
})
