// Which requests are answered from the pages that are kept, and which of them make one that is kept for the next.
import { isKept, keyOf, sendKept, toKept } from './kept-pages.mjs'
import { REQUEST_ID_HEADER } from './observing/watch-requests.mjs'

/** @typedef {import('./observing/watch-requests.mjs').Watched} Watched */

/** @param {ReturnType<typeof import('./kept-pages.mjs').keepPages>} pages */
export function makeKeptAnswers(pages) {
  /**
   * What is kept of the answer to a request, and what sending it wants to know. Only answers to requests that were judged
   * are kept; one that names two servers is left to be judged.
   * @param {import('node:http').IncomingMessage} request @param {Watched} watched
   */
  function findKept(request, watched) {
    const key = keyOf(request)
    const page = key === null ? null : pages.find(key)
    if (key === null || page === null) return null
    const hosts = request.rawHeaders.filter((name, place) => place % 2 === 0 && /^host$/i.test(name))
    return hosts.length > 1 ? null : { page, asked: askedOf(request, watched, key, page) }
  }

  /** @param {import('node:http').IncomingMessage} request @param {Watched} watched @param {string} key @param {import('./kept-pages.mjs').Kept} page */
  const askedOf = ({ headers }, { id }, key, page) => ({
    own: [REQUEST_ID_HEADER, id],
    accepted: String(headers['accept-encoding'] ?? ''),
    known: headers['if-none-match'],
    addForm: (
      /** @type {import('./content-coding.mjs').Coding} */ coding,
      /** @type {import('./kept-pages.mjs').Form} */ form,
    ) => pages.addForm(key, page, coding, form),
  })

  /**
   * Answers with a page that somebody else's request is making just now; else says what is done with the body once Next has
   * made it, or null where nothing is to be kept of this.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {Watched} watched
   * @returns {Promise<'answered' | { send: (body: Buffer) => Promise<boolean> } | null>}
   */
  async function answerOnce(request, response, watched) {
    const key = keyOf(request)
    if (key === null || !isKept(request.url ?? '/')) return null
    const others = await pages.await(key)
    if (others !== null) {
      await sendKept(response, others, askedOf(request, watched, key, others))
      return 'answered'
    }
    const { headers } = request
    const asked = { 'accept-encoding': headers['accept-encoding'], 'if-none-match': headers['if-none-match'] }
    // What is kept is whole, whoever asks for it first.
    delete headers['if-none-match']
    const tell = pages.begin(key)
    response.once('close', () => tell(null))
    return {
      send: async (body) => {
        const page = toKept(response, body)
        tell(page)
        Object.assign(headers, asked)
        if (page !== null) await sendKept(response, page, askedOf(request, watched, key, page))
        return page !== null
      },
    }
  }

  return { findKept, answerOnce }
}
