// Counts, articles and capitals in sentences: the one place that knows when a noun is one, and when “a” is “an”.

/** A number with its noun: `1 fact`, `2,300 facts`; `many` where the plural takes more than an s. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** A noun with its article, by how it sounds: `a tool`, `an attribute`, `an SPDX expression`, `a user`. */
export function withArticle(noun: string): string {
  return `${SOUNDS_OPEN.test(noun) ? 'an' : 'a'} ${noun}`
}

/** With its first letter large, as sentences and labels begin: `daemons` → `Daemons`. */
export function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** A key as words: `first-release` → `first release`. */
export const spell = (key: string): string => key.replaceAll('-', ' ')

// Vowels as spoken: “user” begins with a y, and abbreviations are spelled out (an SPDX id, an FAQ, a URL).
const SOUNDS_OPEN = /^(?:[AEFHILMNORSX][A-Z]+\b|(?![Uu]ni|[Uu]s[eua]|[Ee]u|[Oo]ne\b|[A-Z]{2})[AEIOUaeiou])/
