// The address of this machine that nobody else reaches.
import { networkInterfaces } from 'node:os'

/** 127.0.0.1, or ::1 where the machine has no IPv4 at all, not even within itself. */
export function loopbackAddress() {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  const has = (/** @type {string} */ wanted) => own.some(({ address }) => address === wanted)
  return !has('127.0.0.1') && has('::1') ? '::1' : '127.0.0.1'
}
