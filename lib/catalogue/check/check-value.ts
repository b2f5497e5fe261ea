// Does a fact's value fit its attribute? One case per attribute kind: a new kind gets its rule here.

import { faultOfDate } from '../document/partial-date'
import type { Coded, Problem } from '../document/problem'
import type { FactValue } from '../document/tool-document'
import type { Attribute } from '../document/vocabulary'
import { SUPPORT_LEVELS } from '../document/words'
import { nearWord } from '../search/near-word'
import { faultOfAddress } from './check-text'

const MAX_TEXT = 280
const MAX_VERSION = 60

/** Why a value does not fit its attribute, as problems below the value's own path; none when it fits. */
export function checkValue(value: FactValue, attribute: Attribute): Problem[] {
  const refuse = (why: Coded | null): Problem[] => (why === null ? [] : [{ path: [], ...why }])
  switch (attribute.kind) {
    case 'choice':
      return typeof value === 'string'
        ? checkOption(value, attribute, [])
        : refuse({ code: 'one-option', detail: { options: optionKeys(attribute) } })
    case 'choices':
      return checkChoices(value, attribute)
    case 'support':
      return SUPPORT_LEVELS.some((level) => level === value)
        ? []
        : refuse({ code: 'wrong-word', detail: { text: String(value), words: SUPPORT_LEVELS, near: null } })
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : refuse({ code: 'no-number' })
    case 'version':
      return checkVersion(value).flatMap(refuse)
    case 'date':
      return refuse(typeof value === 'string' ? faultOfDate(value) : { code: 'date-unquoted' })
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return refuse({ code: 'no-text' })
      return value.length <= MAX_TEXT
        ? []
        : refuse({ code: 'long-text', detail: { length: value.length, maximum: MAX_TEXT } })
    case 'link':
      return refuse(typeof value === 'string' ? faultOfAddress(value) : { code: 'no-address' })
  }
}

function checkChoices(value: FactValue, attribute: Attribute): Problem[] {
  if (!Array.isArray(value) || value.length === 0)
    return [{ path: [], code: 'list-of-options', detail: { options: optionKeys(attribute) } }]
  return value.flatMap((key, index): Problem[] =>
    value.indexOf(key) < index
      ? [{ path: [index], code: 'there-twice', detail: { noun: 'option', word: key } }]
      : checkOption(key, attribute, [index]),
  )
}

function checkOption(key: string, attribute: Attribute, path: Problem['path']): Problem[] {
  const option = attribute.options.find((candidate) => candidate.key === key)
  if (option?.retired) return [{ path, code: 'option-retired', detail: { key, attribute: attribute.key } }]
  if (option) return []
  const near = nearWord(
    key,
    attribute.options.map((candidate) => candidate.key),
  )
  const options = optionKeys(attribute)
  return [{ path, code: 'no-option', detail: { key, attribute: attribute.key, options, near } }]
}

const optionKeys = ({ options }: Attribute): string[] =>
  options.filter((option) => !option.retired).map((option) => option.key)

/** Why a value is not a version as its makers write it; empty when it is. */
export function checkVersion(value: unknown): Coded[] {
  if (typeof value === 'number') return [{ code: 'version-number', detail: { version: value } }]
  if (typeof value !== 'string' || !/^[0-9A-Za-z]\S*$/.test(value) || value.length > MAX_VERSION)
    return [{ code: 'version-shape' }]
  return /^v\d/i.test(value) ? [{ code: 'version-v', detail: { version: value } }] : []
}
