// Which addresses the check of links asks for: those of the public net, and nobody's own machines.

import { expect, test } from 'vitest'
import { isPublic } from '@/lib/keeper/links/ask-link'

test.each([
  ['https://gantry.example/', true],
  ['https://203.0.113.7/', true],
  ['http://172.32.0.1/', true],
  ['https://[2001:db8::1]/', true],
  ['http://localhost:3000/', false],
  ['http://127.1/', false],
  ['http://10.0.0.1/', false],
  ['http://172.16.0.1/', false],
  ['http://192.168.1.1/', false],
  ['http://169.254.169.254/latest/meta-data/', false],
  ['http://100.64.0.1/', false],
  ['http://[::1]/', false],
  ['http://[::ffff:10.0.0.1]/', false],
  ['http://[fe80::1]/', false],
  ['http://[fd00::1]/', false],
  ['http://printer.local/', false],
  ['http://vault.internal/', false],
  ['http://intranet/', false],
  ['ftp://gantry.example/', false],
])('%s is asked for by default: %s', (url, expected) => {
  expect(isPublic(new URL(url))).toBe(expected)
})
