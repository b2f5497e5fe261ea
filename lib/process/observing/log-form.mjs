// In which form lines are written, and the one of JSON for whoever starts before any package is there.

/**
 * True where lines are JSON: as GANTRY_LOG says (`json` or `text`), else wherever nobody sits at a terminal.
 * @param {NodeJS.ProcessEnv} env @param {{ isTerminal: boolean, dev: boolean }} where
 */
export function isJsonAsked({ GANTRY_LOG }, { isTerminal, dev }) {
  if (GANTRY_LOG) return GANTRY_LOG === 'json'
  return !isTerminal && !dev
}

/**
 * The line that a log of JSON has for a sentence, as log.mjs writes it.
 * @param {'info' | 'error'} level @param {string} sentence
 */
export function inJson(level, sentence) {
  const msg = sentence.replace(/\s+/g, ' ').trim()
  return JSON.stringify({ level, time: new Date().toISOString(), event: 'message', msg })
}
