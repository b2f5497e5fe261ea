// Text as search compares it: lower case, no accents, split into words.

const LETTERS: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ı: 'i', ɪ: 'i' }

/** Lower case without accents: `Træfik` → `traefik`, `Démon` → `demon`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  // Most of the catalogue is ASCII, for which normalising is the larger part of building the index.
  if (isAscii(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœøßłđıɪ]/g, (letter) => LETTERS[letter] ?? letter)
}

// Han, kana and Thai put no space between words; Korean does, and glues its particles on.
const RUN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}ー'

const UNSPACED = new RegExp(`[${RUN}]`, 'u')

/** True for text of a script in which a word may stand inside a run of letters: `容器` in `云容器平台`. */
export function isRun(text: string): boolean {
  return !isAscii(text) && UNSPACED.test(text)
}

const WORD = new RegExp(`[${RUN}]+|(?![${RUN}])[\\p{L}\\p{N}](?:(?![${RUN}])[\\p{L}\\p{N}+#])*`, 'gu')

/** The words of folded text; `+` and `#` belong to them, as in `c++`. A run without spaces is one: `docker容器` → two. */
export function wordsOf(folded: string): string[] {
  return folded.match(isAscii(folded) ? /[a-z0-9][a-z0-9+#]*/g : WORD) ?? []
}

/** How much of a run is looked for: more than any word has. */
export const LONGEST_RUN = 24

/** What a word is found by from its start: itself, and for a run every end of it, so that what stands inside is found. */
export function startsOf(word: string): string[] {
  if (!isRun(word)) return [word]
  const letters = [...word]
  return letters.map((_, at) => letters.slice(at, at + LONGEST_RUN).join(''))
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII is
  return /^[\u0000-\u007f]*$/.test(text)
}
