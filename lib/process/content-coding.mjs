// How a body is compressed on its way, and which coding a reader takes.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** @typedef {'gzip' | 'br'} Coding */

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) }
// Measured on a listing of 30 tools: brotli 4 is as fast as gzip 6 and 10 % smaller.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
/** Text and what is written in it; pictures are compressed already. */
const COMPRESSIBLE = /^(text\/|application\/(json|[\w.+-]*xml|[\w.+-]*json)\b|image\/svg)/

/** @param {Buffer} body @param {Coding} coding @returns {Promise<Buffer>} */
export const compress = (body, coding) => compressors[coding](body, coding === 'br' ? BROTLI : {})

/** True for a type that gets smaller by it. @param {unknown} type as in Content-Type */
export const isCompressible = (type) => COMPRESSIBLE.test(String(type ?? ''))

/** The best encoding both sides know; one given the weight 0 is refused. @param {string} accepted @returns {'br' | 'gzip' | null} */
export function chooseEncoding(accepted) {
  const takes = (/** @type {string} */ name) =>
    accepted
      .toLowerCase()
      .split(',')
      .some((part) => {
        const [coding, ...weights] = part.trim().split(/\s*;\s*/)
        return coding === name && !weights.some((weight) => /^q=0(\.0*)?$/.test(weight))
      })
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null
}
