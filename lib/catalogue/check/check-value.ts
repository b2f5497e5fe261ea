// Does a fact's value fit its attribute? One case per attribute kind: a new kind gets its rule here.

import { faultOfDate } from '../document/partial-date'
import type { Problem } from '../document/problem'
import type { FactValue } from '../document/tool-document'
import type { Attribute } from '../document/vocabulary'
import { SUPPORT_LEVELS } from '../document/words'
import { didYouMean } from '../search/near-word'
import { faultOfAddress } from './check-text'

const MAX_TEXT = 280
const MAX_VERSION = 60

/** Why a value does not fit its attribute, as problems below the value's own path; none when it fits. */
export function checkValue(value: FactValue, attribute: Attribute): Problem[] {
  const refuse = (message: string): Problem[] => [{ path: [], message }]
  switch (attribute.kind) {
    case 'choice':
      return typeof value === 'string'
        ? checkOption(value, attribute, [])
        : refuse(`a choice takes one option key: ${optionKeys(attribute)}`)
    case 'choices':
      return checkChoices(value, attribute)
    case 'support':
      return SUPPORT_LEVELS.some((level) => level === value)
        ? []
        : refuse(`“${value}” is not one of ${SUPPORT_LEVELS.join(', ')}`)
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? []
        : refuse('should be a number, without its unit')
    case 'version':
      return checkVersion(value).map((message) => ({ path: [], message }))
    case 'date':
      return typeof value === 'string'
        ? [faultOfDate(value)].flatMap((fault) => (fault === null ? [] : refuse(fault)))
        : refuse('use a date as "YYYY", "YYYY-MM" or "YYYY-MM-DD", in quotes')
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return refuse('should be a text')
      return value.length <= MAX_TEXT
        ? []
        : refuse(`has ${value.length} characters; at most ${MAX_TEXT} are allowed`)
    case 'link':
      return typeof value === 'string'
        ? [faultOfAddress(value)].flatMap((fault) => (fault === null ? [] : refuse(fault)))
        : refuse('use an address that starts with http:// or https://')
  }
}

function checkChoices(value: FactValue, attribute: Attribute): Problem[] {
  if (!Array.isArray(value) || value.length === 0)
    return [{ path: [], message: `choices take a list of option keys: ${optionKeys(attribute)}` }]
  return value.flatMap((key, index) =>
    value.indexOf(key) < index
      ? [{ path: [index], message: `option ${key} is there twice` }]
      : checkOption(key, attribute, [index]),
  )
}

function checkOption(key: string, attribute: Attribute, path: Problem['path']): Problem[] {
  const option = attribute.options.find((candidate) => candidate.key === key)
  if (option?.retired) return [{ path, message: `option ${key} of ${attribute.key} is retired` }]
  if (option) return []
  const near = didYouMean(
    key,
    attribute.options.map((candidate) => candidate.key),
  )
  return [{ path, message: `“${key}” is not an option of ${attribute.key}: ${optionKeys(attribute)}${near}` }]
}

function optionKeys(attribute: Attribute): string {
  return attribute.options
    .filter((option) => !option.retired)
    .map((option) => option.key)
    .join(', ')
}

/** Why a value is not a version as its makers write it; empty when it is. */
export function checkVersion(value: unknown): string[] {
  if (typeof value === 'number') return [`put a version in quotes, "${value}", or 1.10 becomes 1.1`]
  if (typeof value !== 'string' || !/^[0-9A-Za-z]\S*$/.test(value) || value.length > MAX_VERSION)
    return ['write the version as its makers do, such as "1.10.2"']
  return /^v\d/i.test(value) ? [`leave out the leading v of ${value}`] : []
}
