import { expect, test } from 'vitest'
import { z } from 'zod'
import { safeNext } from '@/lib/auth/origin'
import type { FormValues } from '@/lib/editing/form/typed'
import { refuseForm } from '@/lib/http/form-answer'
import { toFormErrors } from '@/lib/http/form-errors'
import { nameOfInput, toSchemaInput, UnknownField } from '@/lib/http/form-values'
import { clientAddress } from '@/lib/process/client-address.mjs'

test('a name is a text, sent again or with `[]` a list', () => {
  const sent: FormValues = { name: ['Podman'], 'categories[]': ['engines'], twice: ['a', 'b'] }
  expect(toSchemaInput(sent)).toEqual({ name: 'Podman', categories: ['engines'], twice: ['a', 'b'] })
  expect(nameOfInput(sent, ['categories', 0])).toBe('categories[]')
  expect(nameOfInput(sent, ['name'])).toBe('name')
})

test.each(['__proto__', 'a.__proto__.b', 'constructor', 'a.prototype', 'a..b', '', '.a'])(
  'a field called %j has no place',
  (name) => {
    expect(() => toSchemaInput({ [name]: ['x'] })).toThrow(UnknownField)
    expect({}).not.toHaveProperty('b')
  },
)

test.each(['a.b', 'a.b.c.d.e.f.g.h.i', 'rows.0.note'])('a schema knows no field called %s', (name) => {
  const { error } = z.strictObject({ a: z.string() }).safeParse(toSchemaInput({ a: ['x'], [name]: ['y'] }))
  expect(() => toFormErrors(error?.issues ?? [], { a: ['x'], [name]: ['y'] })).toThrow(UnknownField)
})

test('a field cannot be a text and a list at once', () => {
  expect(() => toSchemaInput({ a: ['x'], 'a[]': ['y'] })).toThrow(UnknownField)
  expect(() => toSchemaInput({ 'a[]': ['y'], a: ['x'] })).toThrow(UnknownField)
})

test('errors stand under the names of the inputs, in plain words, all at once', () => {
  const schema = z.strictObject({
    name: z.string().min(1),
    kind: z.enum(['tool', 'library']),
    notes: z.array(z.string().max(3)),
    link: z.string().refine(() => false, 'Links begin with http.'),
  })
  const sent = { name: [''], kind: ['x'], 'notes[]': ['long'], link: ['ftp:'] }
  const { error } = schema.safeParse(toSchemaInput(sent))
  expect(toFormErrors(error?.issues ?? [], sent)).toEqual({
    name: ['Fill this in.'],
    kind: ['Choose one of the options.'],
    'notes[]': ['Use at most 3 characters.'],
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
