// How often one network may ask, counted in memory: a bucket that fills again with time. Each process counts for itself.

import { LRUCache } from 'lru-cache'

type Bucket = { left: number; at: number }

/**
 * Lets each network ask `most` times at once, and as often again within `seconds`. The result takes one from a bucket
 * and says after how many seconds to come again, 0 for whoever may ask now.
 * @param networks so many are remembered; of more, whoever asked longest ago begins anew
 */
export function makeAskLimit({
  most,
  seconds,
  networks,
}: {
  most: number
  seconds: number
  networks: number
}) {
  const buckets = new LRUCache<string, Bucket>({ max: networks })
  /** `now` in milliseconds. */
  return (network: string, now: number): number => {
    const before = buckets.get(network) ?? { left: most, at: now }
    const left = Math.min(most, before.left + (Math.max(0, now - before.at) / 1000) * (most / seconds))
    const isAllowed = left >= 1
    buckets.set(network, { left: isAllowed ? left - 1 : left, at: now })
    return isAllowed ? 0 : Math.ceil((1 - left) * (seconds / most))
  }
}
