// Where the browser believes to be: the origin it wrote into its address bar, as far as the request says it. What a
// proxy forwards in X-Forwarded-Host and X-Forwarded-Proto is believed only where GANTRY_PROXIES says that one of ours
// stands in front.

const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i

/**
 * The origin a request was addressed to, without the port where it is the usual one: `http://192.168.1.5:3000`.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {string} '' where the request names no host
 */
export function addressedOrigin(headers) {
  const proxies = Number(process.env.GANTRY_PROXIES ?? 0)
  /** @param {string} name what the outermost proxy of ours wrote; '' for none */
  const forwarded = (name) => {
    if (!(proxies > 0)) return ''
    const list = String(headers[name] ?? '').split(',')
    return (list.at(-proxies) ?? list[0] ?? '').trim()
  }
  const named = forwarded('x-forwarded-host')
  const host = HOST.test(named) ? named : (headers.host ?? '')
  const scheme = forwarded('x-forwarded-proto').toLowerCase() === 'https' ? 'https' : 'http'
  const text = `${scheme}://${host}`
  return URL.canParse(text) ? new URL(text).origin : ''
}

/** What a request says of the origin, as it came: requests that are alike in it were addressed to the same one. @param {import('node:http').IncomingHttpHeaders} headers */
export const originWords = (headers) =>
  Number(process.env.GANTRY_PROXIES ?? 0) > 0
    ? `${headers.host} ${headers['x-forwarded-host']} ${headers['x-forwarded-proto']}`
    : `${headers.host}`
