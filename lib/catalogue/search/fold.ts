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

/** The words of folded text; `+` and `#` belong to them, as in `c++`. */
export function wordsOf(folded: string): string[] {
  const word = isAscii(folded) ? /[a-z0-9][a-z0-9+#]*/g : /[\p{L}\p{N}][\p{L}\p{N}+#]*/gu
  return folded.match(word) ?? []
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII is
  return /^[\u0000-\u007f]*$/.test(text)
}
