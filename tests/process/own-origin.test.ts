import { afterEach, describe, expect, it, vi } from 'vitest'
import { addressedOrigin } from '@/lib/process/own-origin.mjs'

afterEach(() => vi.unstubAllEnvs())

const forwarded = { host: 'web:3000', 'x-forwarded-host': 'gantry.example', 'x-forwarded-proto': 'https' }

describe('the origin a browser addressed', () => {
  it.each([
    ['localhost:3000', 'http://localhost:3000'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['[::1]:3000', 'http://[::1]:3000'],
    ['192.168.1.5:3000', 'http://192.168.1.5:3000'],
    ['Gantry.LAN:80', 'http://gantry.lan'],
  ])('is that of the Host header: %s', (host, origin) => {
    expect(addressedOrigin({ host })).toBe(origin)
  })

  it('is not what anybody forwards where no proxy of ours stands in front', () => {
    expect(addressedOrigin(forwarded)).toBe('http://web:3000')
  })

  it.each([
    [1, forwarded, 'https://gantry.example'],
    // A proxy that keeps Host as it came forwards the scheme alone.
    [1, { host: 'gantry.example', 'x-forwarded-proto': 'https' }, 'https://gantry.example'],
    [1, { host: 'gantry.example' }, 'http://gantry.example'],
    // What stands before the part that ours wrote came from outside.
    [1, { ...forwarded, 'x-forwarded-host': 'evil.example, gantry.example' }, 'https://gantry.example'],
    [2, { ...forwarded, 'x-forwarded-host': 'gantry.example, inner' }, 'https://gantry.example'],
    [2, forwarded, 'https://gantry.example'],
    [1, { ...forwarded, 'x-forwarded-host': 'no name/of a host' }, 'https://web:3000'],
  ])('is what %i proxies of ours forward: %j', (proxies, headers, origin) => {
    vi.stubEnv('GANTRY_PROXIES', String(proxies))
    expect(addressedOrigin(headers)).toBe(origin)
  })

  it('is nothing where the request names no host', () => {
    expect(addressedOrigin({})).toBe('')
  })
})
