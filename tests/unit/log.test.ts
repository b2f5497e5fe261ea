// One bounded line for each event, with nothing in it that was sent.
import { afterEach, describe, expect, test } from 'vitest'
import { openJsonLog, takeConsole } from '@/lib/process/observing/log.mjs'
import { inJson, isJsonAsked } from '@/lib/process/observing/log-form.mjs'
import { inRequest } from '@/lib/process/observing/request-context.mjs'

/** A log whose lines are kept. */
function keepLines() {
  const written: string[] = []
  const log = openJsonLog({ write: (text: string) => void written.push(text) })
  const lines = () => written.map((line) => JSON.parse(line))
  return { log, written, lines }
}

const console_ = { ...console }
afterEach(() => void Object.assign(console, console_))

describe('Lines are JSON', () => {
  test.each([
    [{}, { isTerminal: false, dev: false }, true],
    [{}, { isTerminal: true, dev: false }, false],
    [{}, { isTerminal: false, dev: true }, false],
    [{ GANTRY_LOG: 'json' }, { isTerminal: true, dev: true }, true],
    [{ GANTRY_LOG: 'text' }, { isTerminal: false, dev: false }, false],
  ])('with %j at %j: %s', (env, where, expected) => {
    expect(isJsonAsked(env as NodeJS.ProcessEnv, where)).toBe(expected)
  })
})

test('Whoever starts before any package is there writes lines of the same kind', () => {
  expect(JSON.parse(inJson('error', '\nPORT is "x",\nwhich is none.'))).toEqual({
    level: 'error',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    event: 'message',
    msg: 'PORT is "x", which is none.',
  })
})

describe('An error', () => {
  test('is told by type, code, cause and places, on one line', () => {
    const { log, written, lines } = keepLines()
    const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
    log.error(Object.assign(new TypeError('first\nsecond', { cause }), { code: 'P1001' }))
    expect(written).toHaveLength(1)
    expect(written[0]?.trimEnd()).not.toContain('\n')
    expect(lines()[0]).toMatchObject({
      level: 'error',
      event: 'error',
      msg: 'first second',
      error: {
        type: 'TypeError',
        code: 'P1001',
        message: 'first second',
        cause: 'connect ECONNREFUSED 127.0.0.1:5432',
      },
    })
    expect(lines()[0].error.stack).toMatch(/^at .*log\.test\.ts:\d+:\d+/)
    expect(lines()[0].time).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test('takes at most 4,096 bytes, however long and odd its words are', () => {
    for (const piece of ['x', '"', '\\', '\u0001', '漢', '😀', '\ud83d', 'ada@example.org ', '\n']) {
      const { log, written } = keepLines()
      const error = new Error(piece.repeat(100_000), { cause: new Error(piece.repeat(100_000)) })
      error.name = piece.repeat(1000)
      error.stack = Array.from({ length: 500 }, () => `    at ${piece.repeat(500)} (/srv/x.js:1:1)`).join(
        '\n',
      )
      log.error(Object.assign(error, { code: piece.repeat(1000), digest: piece.repeat(1000) }))
      log.message('info', piece.repeat(100_000))
      for (const line of written) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(4096)
      expect(written).toHaveLength(2)
    }
  })

  test('of the database repeats nothing that somebody typed', () => {
    const { log, written } = keepLines()
    const pg = new Error('invalid input syntax for type integer: "my secret words"')
    log.error(Object.assign(pg, { severity: 'ERROR', routine: 'pg_strtoint32_safe', code: '22P02' }))
    const prisma = new Error(
      'Invalid `prisma.user.create()` invocation:\n\n{ data: { name: "Ada Lovelace" } }\n\nUnique constraint failed',
    )
    prisma.name = 'PrismaClientKnownRequestError'
    log.error(prisma)
    expect(written.join()).not.toMatch(/my secret words|Ada Lovelace/)
    expect(written.join()).toContain('Unique constraint failed')
  })

  test('that is none is told as what it is', () => {
    const { log, lines } = keepLines()
    for (const thrown of ['no words', null, undefined, 7]) log.error(thrown)
    expect(lines().map(({ msg }) => msg)).toEqual(['no words', 'null', 'undefined', '7'])
  })
})

describe('What is printed by console', () => {
  test('becomes lines of the same kind, and objects are not shown', () => {
    const { log, lines, written } = keepLines()
    takeConsole(log)
    console.warn('2026-11-27T01:02:03.456Z The database is away.\nlevel=fatal')
    console.error('A form failed:', new RangeError('too long'))
    console.info({ password: 'hunter2', body: 'typed words' }, 'x', 3)
    expect(lines()).toMatchObject([
      { level: 'warn', msg: 'The database is away. level=fatal' },
      { level: 'error', error: { type: 'RangeError', message: 'too long' } },
      { level: 'info', msg: 'Object x 3' },
    ])
    expect(written.join()).not.toMatch(/hunter2|typed words/)
  })

  test('carries the id of the request it was printed for', async () => {
    const { log, lines } = keepLines()
    takeConsole(log)
    await inRequest({ id: 'abcdefgh' }, async () => {
      await new Promise(setImmediate)
      console.warn('within')
    })
    console.warn('outside')
    const ended = { id: 'abcdefgh', ended: false }
    await inRequest(ended, async () => {
      ended.ended = true
      console.warn('by a timer that it set')
    })
    expect(lines().map(({ request }) => request)).toEqual(['abcdefgh', undefined, undefined])
  })
})
