// What no log line and no span may hold: secrets and personal data, taken out of texts that others wrote (errors,
// libraries, Next). A net below the rule that we put none in: lib/process/observing/log.mjs.

/** Characters of a text that are read at all; what is kept of it is far shorter. */
const MOST_READ = 16_000
const GONE = '[…]'

/** In the order in which they are applied: a whole address before its parts. @type {readonly (readonly [RegExp, string])[]} */
const RULES = [
  // The name and the password in an address: postgresql://gantry:…@host
  [/\b([a-z][a-z\d+.-]{0,30}:\/\/)[^\s@"'<>]*@/gi, `$1${GONE}@`],
  // Headers that carry a session, to the end of their line.
  [/\b((?:proxy-)?authorization|(?:set-)?cookie)(["']?\s*[:=]\s*)[^\r\n]+/gi, `$1$2${GONE}`],
  [
    /\b(pass(?:word|wd|phrase)?|secret|(?:[\w-]{0,20}[_-])?token|api[_-]?key|otp)(["']?\s*[:=]\s*)("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s"',;})]+)/gi,
    `$1$2${GONE}`,
  ],
  // E-mail addresses, percent-encoded ones too.
  [
    /(?<![^\s@<>"'(),;:=/?&[\]{}])[^\s@<>"'(),;:=/?&[\]{}]+?(?:@|%40)(?:[\p{L}\p{N}-]+\.)*(?:\p{L}[\p{L}\p{N}-]+|localhost)/giu,
    '[e-mail]',
  ],
  // Links for one person.
  [/(\/(?:sign-in\/link|invite|set-up|suggestions)\/)[^\s/?#"'<>)\]]+/gi, `$1${GONE}`],
  // The query of an address.
  [/\?[^\s"'<>()?]*=[^\s"'<>()]*/g, `?${GONE}`],
  [/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi, '[id]'],
  // Tokens: base64url with letters of both cases and digits, hexadecimal, base32.
  [/(?<![\w-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{20,}(?![\w-])/g, '[token]'],
  [/(?<![\w-])(?:[\da-f]{32,}|[\dA-F]{32,}|(?=[A-Z]*\d)[A-Z2-7]{26,})(?![\w-])/g, '[token]'],
]

/**
 * A text without what looks like a secret or says who somebody is: `No user ada@example.org` → `No user [e-mail]`.
 * @param {string} text
 */
export function redact(text) {
  // A secret cut in half would be known to no rule.
  const read = text.length > MOST_READ ? text.slice(0, MOST_READ).replace(/\S+$/, '') : text
  return RULES.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), read)
}

/**
 * A text on one line, whatever reads it takes for the end of one: control characters, line and paragraph separators and
 * what turns the direction of writing become blanks, halves of characters the sign for them.
 * @param {string} text
 */
export const onOneLine = (text) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .toWellFormed()

/**
 * The beginning of a text that takes at most so many bytes in JSON, with `…` where it was cut.
 * @param {string} text @param {number} bytes At least the five that `"…"` takes.
 */
export function shorten(text, bytes) {
  const taken = () => Buffer.byteLength(JSON.stringify(rest))
  let kept = text.length > bytes ? bytes - 1 : text.length
  let rest = kept < text.length ? cut(text, kept) : text
  // Fewer characters each time, so that it ends: in JSON one may take six bytes.
  while (kept > 0 && taken() > bytes) {
    kept = Math.max(0, Math.min(kept - 1, Math.floor((kept * bytes) / taken())))
    rest = cut(text, kept)
  }
  return rest
}

const cut = (/** @type {string} */ text, /** @type {number} */ length) =>
  `${text.slice(0, length).toWellFormed()}…`
