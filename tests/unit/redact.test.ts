// No secret and nothing of a person gets into a log line, whatever somebody else wrote into an error.

import { describe, expect, test } from 'vitest'
import { onOneLine, redact, shorten } from '@/lib/process/observing/redact.mjs'
import fc from '../support/properties'

const TOKEN = 'Zk3vQ9sLw0TtXb7RyPa2Mn5Ce8Uf1Hg4Jd6Ko_ViB-x'

/** A secret, and a sentence that somebody wrote it into. */
const PLANTED: [what: string, secret: string, text: string][] = [
  ['an e-mail address', 'ada@example.org', 'No user ada@example.org was found'],
  ['one in an address', 'ada%40example.org', 'GET /sign-in?email=ada%40example.org failed'],
  [
    'one in angle brackets',
    'ada.lovelace+gantry@mail.example.org',
    '550 <ada.lovelace+gantry@mail.example.org> rejected',
  ],
  ['one of letters of another script', 'почта@пример.рф', 'to почта@пример.рф: refused'],
  ['one without a domain of the net', 'root@localhost', 'mail from root@localhost'],
  ['a password in an address', 'hunter2', 'connect to postgresql://gantry:hunter2@db:5432/gantry failed'],
  ['one with a slash in it', 'hun/ter2', 'smtps://mailer:hun/ter2@mail.example.org:465'],
  ['a link to sign in', TOKEN, `https://gantry.example/sign-in/link/${TOKEN} is used up`],
  ['an invitation', 'short-token', '/invite/short-token/accept'],
  ['a link to set up', 'abc123', 'POST /set-up/abc123/make'],
  ['a suggestion’s page', 'abc123', 'at /suggestions/abc123'],
  ['a query', 'kubernetes', 'GET /tools?q=kubernetes&page=2 took long'],
  ['a cookie', 'gantry', 'Cookie: theme=dark; __Host-gantry.session_token=abc.def\n'],
  ['a header', 'dXNlcjpwYXNz', 'authorization: Basic dXNlcjpwYXNz'],
  ['a token', TOKEN, `unknown token ${TOKEN}`],
  ['a token by its name', 'tiny1', 'access_token=tiny1'],
  ['a password in JSON', 'correct horse', '{"password":"correct horse","x":1}'],
  ['a hash', 'a'.repeat(64), `sha256 ${'a'.repeat(64)} differs`],
  [
    'a key of two factors',
    'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    'otpauth secret JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  ],
  ['the id of a person', '0b8f4f5e-1d3a-4c55-9d0e-0d3a4c559d0e', 'user 0b8f4f5e-1d3a-4c55-9d0e-0d3a4c559d0e'],
]

describe('A text', () => {
  test.each(PLANTED)('loses %s', (_, secret, text) => {
    expect(text).toContain(secret)
    expect(redact(text)).not.toContain(secret)
  })

  test.each([
    'connect ECONNREFUSED 127.0.0.1:5432',
    'duplicate key value violates unique constraint "tool_slug_key"',
    'at async /srv/gantry/node_modules/@prisma/client/runtime/client.js:12:34',
    'at renderToHTML (/srv/gantry/.next/server/chunks/ssr/[root-of-the-server]__0z8q5x._.js:1:2345)',
    'compare docker-engine-vs-podman-desktop-and-rancher-desktop-2',
    'What was asked? Nothing.',
    'MaxListenersExceededWarning in AbstractAsynchronousPageRenderer',
  ])('keeps what somebody needs: %s', (text) => expect(redact(text)).toBe(text))

  test('is read no further than it can be told, and takes no time to speak of', () => {
    const long = 'a'.repeat(5_000_000)
    expect(redact(`${long} ada@example.org`)).not.toContain('ada')
    expect(redact(`${'x '.repeat(7990)}ada@example.org`)).not.toContain('ada@')
  })
})

test('A text on one line has nothing in it that any reader takes for the end of one', () => {
  const breaks = [
    '\n',
    '\r\n',
    '\v',
    '\f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\u2066',
  ]
  for (const one of breaks)
    expect(onOneLine(`a${one}{"level":"fatal"}`)).toMatch(/^a [^\p{Cc}\p{Zl}\p{Zp}\u202e\u2066]*$/u)
  expect(onOneLine('half \ud83d')).toBe('half \ufffd')
})

test('Few characters that take six bytes each are cut to none rather than for ever', () => {
  expect(shorten('\0\0\0', 10)).toBe('…')
  expect(shorten('\0\0\0', 12)).toBe('\0…')
  expect(shorten('漢漢漢漢', 5)).toBe('…')
})

test('A shortened text takes no more bytes in JSON than it may, and says that it was cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.integer({ min: 10, max: 300 }),
      (text, bytes) => {
        const short = shorten(text.toWellFormed(), bytes)
        expect(Buffer.byteLength(JSON.stringify(short))).toBeLessThanOrEqual(bytes)
        if (short !== text.toWellFormed()) expect(short.endsWith('…')).toBe(true)
      },
    ),
    { seed: 20261127, numRuns: 2000 },
  )
})
