// Whose address a request came from. What a browser says in X-Forwarded-For is believed only as far as GANTRY_PROXIES
// (how many proxies of ours stand in front; none by default) has written it.
import { isIP } from 'node:net'

/** The header in which the pages find the address; the server overwrites it on every request. */
export const ADDRESS_HEADER = 'x-gantry-address'

/**
 * The address of the browser, or of the nearest thing that is not ours.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {string | undefined} socketAddress
 * @returns {string}
 */
export function clientAddress(headers, socketAddress = '') {
  const proxies = Number(process.env.GANTRY_PROXIES ?? 0)
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
  const chain = [...forwarded.map((part) => part.trim()), socketAddress]
  const address = chain.at(-1 - (Number.isInteger(proxies) && proxies > 0 ? proxies : 0)) ?? ''
  return isIP(address)
    ? address.replace(/^::ffff:(?=\d+\.)/, '')
    : socketAddress.replace(/^::ffff:(?=\d+\.)/, '')
}
