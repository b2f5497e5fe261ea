// What text may hold, wherever it goes in: the forms, comments, names of people, suggestions, imports and files all ask
// here. Kept apart from the schemas, so that what was saved under older rules is still read.

import { claimFields } from '../document/claim'
import type { Field } from '../document/field'
import type { Coded, Problem } from '../document/problem'
import { isHttpUrl } from '../document/text-schemas'
import { toolFields } from '../document/tool-document'
import { WORD_KINDS, wordFields } from '../document/vocabulary-words'

const FIELDS = [...toolFields, ...claimFields, ...WORD_KINDS.flatMap(wordFields)].flatMap((field) => [
  field,
  ...field.fields,
])
const keysOf = (fields: readonly Field[]) => fields.map(({ name }) => name)
/** Keys whose texts are names, titles and words of a list: one line that readers tell things apart by. */
const NAMES = new Set(keysOf(FIELDS.filter(({ isName }) => isName)))
/** Keys whose texts are addresses. */
const ADDRESSES = new Set(
  keysOf(FIELDS.filter(({ input, cites, isAddress }) => input === 'address' || cites || isAddress)),
)

/** What nobody sees, or what only moves its neighbours about: zero-width, bidirectional, filling, control. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}\u2800\ufff9-\ufffb]/u

/** What a reader sees by itself; a mark is seen on a letter only. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

// Unseen, and yet part of how a word or an emoji is written: the joiners of scripts that join, of pictures, and the
// selectors behind pictures (RFC 5892, A.1 and A.2; UTS #51).
const JOINING =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}])[\u200c\u200d](?=[\p{L}\p{M}])/gu
const PICTURES =
  /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|[0-9#*]\ufe0f\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)*/gu

/** Why a text will not do as a name, a title or a word of a list, as a problem; null where it will. */
export function faultOfName(text: string): Coded | null {
  const plain = text.replace(PICTURES, (picture) => '.'.repeat(picture.length)).replace(JOINING, '.')
  const found = text.includes('\u0000') ? null : UNSEEN.exec(plain)
  return found ? describe(text, found) : faultOfProse(text)
}

/** Why a text will not do as a sentence or as Markdown; null where it will. Whether it may be empty, others say. */
export function faultOfProse(text: string): Coded | null {
  if (text.includes('\u0000')) return { code: 'nul' }
  if (!text.isWellFormed()) return { code: 'half-character' }
  const isFine = text.trim() === '' || SEEN.test(text.replaceAll(new RegExp(UNSEEN, 'gu'), ''))
  return isFine ? null : { code: 'nothing-seen' }
}

/** Why a text will not do as an address; null where it will. A text that is none at all is told as such. */
export function faultOfAddress(text: string): Coded | null {
  if (!isHttpUrl(text)) return { code: 'no-address' }
  if (/\s/u.test(text)) return { code: 'address-blank' }
  const quote = /["“”„‟«»‹›‘’‚`]|'$/u.exec(text)?.[0]
  if (quote !== undefined) return { code: 'address-quote', detail: { quote } }
  return faultOfName(text)
}

function describe(text: string, found: RegExpExecArray): Coded {
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''
  const before = text.slice(0, found.index).slice(-20)
  return { code: 'unseen-character', detail: { code, after: before.trim() === '' ? null : before } }
}

/** Everything in a document of any kind that its texts may not hold; each text is judged by the key that it stands under. */
export function checkTexts(value: unknown, path: Problem['path'] = []): Problem[] {
  if (typeof value === 'string') {
    const key = String(path.findLast((step) => typeof step === 'string') ?? '')
    const judge = ADDRESSES.has(key) ? faultOfAddress : NAMES.has(key) ? faultOfName : faultOfProse
    const fault = judge(value)
    return fault === null ? [] : [{ path, ...fault }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    checkTexts(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
