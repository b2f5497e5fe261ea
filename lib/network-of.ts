// Whom a limit per address counts together: one IPv4 address, or the /64 that one IPv6 household has.

import { isIP } from 'node:net'

/** An address as it is counted: `192.0.2.7`, `2001:db8:0:1::/64`; '' for what is no address. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIP(plain) === 4) return plain
  if (isIP(plain) !== 6) return ''
  const [head = '', tail] = plain.toLowerCase().split('::')
  const groups = (text: string) => text.split(':').flatMap((group) => (group === '' ? [] : [group]))
  const [before, after] = [groups(head), groups(tail ?? '')]
  // A dotted end stands for two groups; it is never among the first four unless `::` reaches that far.
  const length = after.length + (after.at(-1)?.includes('.') ? 1 : 0)
  const gap = tail === undefined ? 0 : 8 - before.length - length
  const all = [...before, ...Array<string>(Math.max(0, gap)).fill('0'), ...after]
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
