import { describe, expect, it, vi } from 'vitest'
import { machineResponse } from '@/lib/http/machine-response'

const answer = {
  type: 'application/json; charset=utf-8',
  revision: 7,
  today: '2026-11-22',
  variant: '/tools.json?status=active',
  body: () => '{"revision":7}',
}
const ask = (ifNoneMatch?: string, changes: Partial<typeof answer & { fileName: string }> = {}) =>
  machineResponse(
    new Request('http://gantry.example/tools.json', {
      headers: ifNoneMatch ? { 'if-none-match': ifNoneMatch } : {},
    }),
    { ...answer, ...changes },
  )
const tagOf = (response: Response) => response.headers.get('etag') ?? ''

describe('an answer to a machine', () => {
  it('may be read from any site, is revalidated, and names its type', async () => {
    const response = ask()
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
    })
    expect(await response.json()).toEqual({ revision: 7 })
  })

  it('is 304 without a body being made for a client that has it', async () => {
    const body = vi.fn(() => 'unused')
    const response = ask(tagOf(ask()), { body })
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
    expect(body).not.toHaveBeenCalled()
    expect(tagOf(response)).toBe(tagOf(ask()))
  })

  it.each([(tag: string) => `W/${tag}`, (tag: string) => `"old", ${tag}`, () => '*'])(
    'knows its tag weak, in a list, or as a star',
    (write) => {
      expect(ask(write(tagOf(ask()))).status).toBe(304)
    },
  )

  it.each([{ revision: 8 }, { variant: '/tools.json' }, { today: '2026-11-23' }])(
    'has another tag for %j',
    (changes) => {
      expect(ask(tagOf(ask()), changes).status).toBe(200)
    },
  )

  it('is saved under a name when it has one', () => {
    const response = ask(undefined, { fileName: 'gantry-tools.csv' })
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="gantry-tools.csv"')
  })
})
