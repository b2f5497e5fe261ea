// What may be wrong with a document, by code, and its sentence as files and lists tell it. Checks give codes with their
// details; whoever shows a problem words it: here, or otherwise where a form knows better (lib/http/tool-form-values.ts).

import { ADVICE_WORDS } from './advice-words'
import { MOVING_PROBLEM_WORDS } from './moving-problem-words'
import { RELEASE_WORDS } from './release-problem-words'

type Near = { near: string | null }
type Who = { who: string }

const orNear = (near: string | null) => (near === null ? '' : ` (did you mean “${near}”?)`)
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
const anAddress = 'use an address that starts with http:// or https://'

export const WORDS = {
  ...ADVICE_WORDS,
  ...RELEASE_WORDS,
  ...MOVING_PROBLEM_WORDS,

  // Shapes
  missing: () => 'is missing',
  'missing-word': ({ words }: { words: string[] }) => `is missing: one of ${words.join(', ')}`,
  'wrong-word': ({ text, words, near }: Near & { text: string; words: readonly string[] }) =>
    `“${text}” is not one of ${words.join(', ')}${orNear(near)}`,
  'wrong-type': ({ wanted, is, quoted }: { wanted: string; is: string; quoted: string | null }) =>
    `should be ${wanted}, not ${is}${quoted === null ? '' : `: put it in quotes, "${quoted}"`}`,
  'too-low': ({ minimum }: { minimum: number }) => `must be at least ${minimum}`,
  'too-high': ({ maximum }: { maximum: number }) => `must be at most ${maximum}`,
  'empty-text': () => 'is empty: write something or leave the line out',
  'empty-list': () => 'is empty: list at least one',
  'long-text': ({ length, maximum }: { length: number; maximum: number }) =>
    `has ${length} characters; at most ${maximum} are allowed`,
  'many-entries': ({ length, maximum }: { length: number; maximum: number }) =>
    `has ${length} entries; at most ${maximum} are allowed`,
  'key-unknown': ({ key, near = null }: Partial<Near> & { key: string }) =>
    `unknown key “${key}”${orNear(near)}`,
  'key-twice': ({ key }: { key: string }) => `key “${key}” stands here twice`,
  /** What only the parser of a shape can say. */
  shape: ({ text }: { text: string }) => text,

  // Files
  yaml: ({ text }: { text: string }) => text,
  'alias-unresolved': ({ text }: { text: string }) =>
    `${text}: an anchor reaches no further than its own tool, so write the value out`,
  'many-aliases': ({ most }: { most: number }) => `repeats anchors more than ${most} times`,
  'many-pairs': ({ most }: { most: number }) => `holds more than ${most} keys`,
  'key-not-text': () => 'a key must be a text',
  'long-tool': ({ length, most }: { length: number; most: number }) =>
    `has ${length} characters where one tool may have ${most}`,
  'nests-too-deep': ({ levels }: { levels: number }) => `nests deeper than ${levels} levels`,
  'too-many-bytes': ({ bytes, most }: { bytes: number; most: number }) =>
    `has ${bytes} bytes; at most ${most} are allowed`,
  empty: () => 'is empty',
  'file-named': ({ name }: { name: string }) => `the file is named ${name}: one of the two is wrong`,

  // Texts
  nul: () => 'take out the NUL character',
  'half-character': () => 'holds half a character: write it anew',
  'nothing-seen': () => 'holds nothing that anybody sees: write something',
  'unseen-character': ({ code, after }: { code: string; after: string | null }) =>
    `holds a character that nobody sees (U+${code}) ${after === null ? 'at its beginning' : `after “${after}”`}: take it out`,
  'no-address': () => anAddress,
  'address-blank': () => 'has a blank in it: write %20 where it belongs there',
  'address-quote': ({ quote }: { quote: string }) => `has a quotation mark in it, ${quote} : take it out`,
  'repository-shape': () => 'write host, owner and name, without https://: github.com/owner/name',
  'package-shape': () =>
    'use a package URL without a version, such as pkg:golang/github.com/opencontainers/runc',
  'product-shape': () =>
    'use the name in the address of the product: kubernetes of endoflife.date/kubernetes',
  'slug-shape': () => 'use lower-case letters, digits and single hyphens',
  'slug-vs': () => '“-vs-” separates tools in the address of a comparison',
  'slug-vs-end': () =>
    'may not begin with “vs-” or end with “-vs”: the address of a comparison could then be read otherwise',

  // Dates
  'date-shape': () => 'use a date as YYYY, YYYY-MM or YYYY-MM-DD',
  'day-shape': () => 'use a date as YYYY-MM-DD',
  'date-unquoted': () => 'use a date as "YYYY", "YYYY-MM" or "YYYY-MM-DD", in quotes',
  'no-month': ({ month }: { month: string }) => `there is no month ${month}: use 01 to 12`,
  'year-out-of-reach': ({ year }: { year: string }) =>
    `${year} is out of reach: years from 1900 to 2199 will do`,
  'no-day': ({ day, month, last }: { day: string; month: string; last: number }) =>
    `there is no day ${day}: ${month} ends on the ${last}${last === 31 ? 'st' : 'th'}`,
  'read-later': ({ day }: { day: string }) => `${day} has not come yet: give the day on which it was read`,
  'said-later': ({ day }: { day: string }) => `${day} has not come yet: give the day on which it was said`,
  'happened-later': ({ day }: { day: string }) =>
    `${day} has not come yet: an event of its kind has happened, and what is announced for then is “planned”`,
  'until-before-since': ({ since, until }: { since: string; until: string }) =>
    `${until} lies before since, ${since}`,

  // Evidence
  'no-evidence': () => 'give at least one source, or say unverified: true',
  'evidence-and-none': () => 'has sources and says unverified: drop one of the two',
  'not-listed': ({ url }: { url: string }) => `“${url}” is cited but not listed under sources`,
  'no-reading-day': () => 'say on which day the sources were read',
  'there-twice': ({ noun, word }: { noun: string; word: string }) => `${noun} ${word} is there twice`,
  untitled: ({ url }: { url: string }) => `“${url}” has no title yet: readers see its host and path`,
  'source-differs': ({
    part,
    url,
    here,
    there,
    slug,
  }: Record<'part' | 'url' | 'slug', string> & { here: string | null; there: string | null }) =>
    `${part} of ${url} is “${here}” here and “${there}” in ${slug}`,

  // Facts
  'otherwise-of-nothing': ({ state }: { state: string }) =>
    `state ${state} says nothing that another source could say otherwise`,
  'otherwise-unsourced': () => 'give at least one source that says otherwise',
  'otherwise-the-same': () => 'is what the fact says itself: cite the source there',
  'no-such-word': ({ noun, word, near }: Near & { noun: string; word: string }) =>
    `there is no ${noun} “${word}”${orNear(near)}`,
  'not-for-category': ({ key, of, categories }: { key: string; of: string[]; categories: string[] }) =>
    `“${key}” is for ${of.join(', ')}; this tool is in ${categories.join(', ')}`,
  'no-value': () => 'a fact in state value needs one',
  'value-without-state': ({ state }: { state: string }) => `state ${state} goes without a value`,
  'no-value-to-limit': ({ state }: { state: string }) => `state ${state} has no value to limit`,
  'reads-like-limit': ({ words, value }: { words: string; value: string }) =>
    `“${words}” reads like a limit: say qualified: true where the note takes something back from “${value}”`,
  'limit-unsaid': () => 'a value with limits needs a note that says which',
  'one-option': ({ options }: { options: string[] }) =>
    `a choice takes one option key: ${options.join(', ')}`,
  'list-of-options': ({ options }: { options: string[] }) =>
    `choices take a list of option keys: ${options.join(', ')}`,
  'no-option': ({
    key,
    attribute,
    options,
    near,
  }: Near & { key: string; attribute: string; options: string[] }) =>
    `“${key}” is not an option of ${attribute}: ${options.join(', ')}${orNear(near)}`,
  'option-retired': ({ key, attribute }: { key: string; attribute: string }) =>
    `option ${key} of ${attribute} is retired`,
  'no-number': () => 'should be a number, without its unit',
  'no-text': () => 'should be a text',
  'version-number': ({ version }: { version: number }) =>
    `put a version in quotes, "${version}", or 1.10 becomes 1.1`,
  'version-shape': () => 'write the version as its makers do, such as "1.10.2"',
  'version-v': ({ version }: { version: string }) => `leave out the leading v of ${version}`,

  // Licence
  'spdx-beside-class': ({ of }: { of: string }) => `a licence class of ${of} goes without an SPDX expression`,
  'no-spdx': ({ of }: { of: string }) =>
    `a licence class of ${of} needs an SPDX expression, or LicenseRef-… where SPDX has no id`,
  'wrong-spdx': ({ spdx }: { spdx: string }) =>
    `“${spdx}” is not an SPDX licence expression; ids are listed at https://spdx.org/licenses/`,
  'spdx-limits-use': ({ spdx }: { spdx: string }) => `“${spdx}” limits use, so its class is source-available`,
  'spdx-of-proprietary': () => 'a proprietary licence has no SPDX id: leave it out, or name it LicenseRef-…',

  // Events and relations
  'first-release-twice': () => 'a tool has one first release; call the others release',
  'before-first-release': () => 'this release lies before the first release',
  'no-version': () => 'a release without its version',
  'first-release-no-status': () =>
    'the first release says no status, so that the tool begins with a later event',
  'no-status': () => 'no event says which status the tool has',
  'many-major': ({ kind, most, count: made }: { kind: string; most: number; count: number }) =>
    `at most ${most} ${kind}s of a tool are major; this makes ${made}`,
  'instead-of-itself': () => 'a tool is not taken instead of itself',
  'to-itself': () => 'a tool has no relation to itself',
  'both-ends': ({ type, to }: { type: string; to: string }) =>
    `${type} reads the same from both ends: write it once, in ${to}`,
  circle: ({ words, names }: { words: string; names: string[] }) => {
    const [tool, ...others] = names
    return `goes in a circle: ${tool} ${others.map((name) => `${words} ${name}`).join(', which ')}, which ${words} ${tool}`
  },

  // Names
  'no-category': () => 'name at least one category',
  'slug-of': ({ slug, who }: Who & { slug: string }) => `slug ${slug} belongs to ${who} already`,
  'name-of': ({ name, who }: Who & { name: string }) => `name “${name}” means ${who} already`,
  'own-former-slug': ({ slug }: { slug: string }) => `“${slug}” is the slug the tool has now`,
  'former-slug-of': ({ slug, who, tool }: Who & { slug: string; tool: string }) =>
    `“${slug}” leads to ${who}, so it cannot redirect to ${tool}`,
  'alias-of-both': ({ alias, who, tool }: Who & { alias: string; tool: string }) =>
    `“${alias}” would mean both ${who} and ${tool}: leave it to one of them`,
  'looks-like': ({ name, other, who }: Who & { name: string; other: string }) =>
    `“${name}” looks like “${other}” of ${who}: is it another tool?`,
  'address-taken': ({ who }: Who) => `this is the address of ${who}`,
  'address-leads': ({ who }: Who) => `this was the address of ${who} and leads there for good`,
  'address-of-method': () => 'is the address of a page about choosing: take another',
  'address-of-pages': () => 'is an address of the editing pages: take another',
  'name-taken': ({ who }: Who) => `this is the name of ${who}`,
  'alias-taken': ({ alias, isAlias, who }: Who & { alias: string; isAlias: boolean }) =>
    `“${alias}” is ${isAlias ? 'another' : 'the'} name of ${who}`,
  'near-names': ({ like, near }: { like: string[]; near: string[] }) => {
    const told = [
      ...(like.length > 0 ? [`looks like the name of ${like.join(' and ')}`] : []),
      ...(near.length > 0 ? [`is near the name of ${near.join(' and ')}`] : []),
    ]
    return `${told.join(' and ')}. If it is another tool, say so below and save again`
  },
  'no-such-tool': ({ text, near }: { text: string; near: string[] }) => {
    const quoted = near.map((name) => `“${name}”`)
    const offered =
      quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
    return `there is no tool “${text}”${offered === '' ? '' : ` (did you mean ${offered}?)`}`
  },

  // Claims
  'claim-twice': ({ key }: { key: string }) => `“${key}” stands here twice`,
  'no-subject': ({ slug }: { slug: string }) => `there is no tool ${slug}`,
  'named-twice': ({ slug }: { slug: string }) => `named twice: ${slug}`,
  'cited-twice': ({ url }: { url: string }) => `cited twice: ${url}`,
  'address-of-form': () => 'this is the address of the form',

  // Vocabulary
  'key-of-state': () => 'is a state every fact can have, not an option',
  'key-of-listing': () => 'is a query key of the listing itself',
  'key-of-programs': () => 'is a word that programs have for themselves: take another',
  'key-of-tracking': () => 'is what other sites hang on links that lead here: take another',
  'no-options': ({ kind }: { kind: string }) => `an attribute of kind ${kind} needs options`,
  'stray-options': ({ kind }: { kind: string }) => `an attribute of kind ${kind} has no options`,
  'no-facet': ({ kind }: { kind: string }) =>
    `an attribute of kind ${kind} cannot be a facet: say filter: false`,
  'few-attributes': ({ category, own, wanted }: { category: string; own: number; wanted: number }) =>
    `${category} has ${count(own, 'attribute')} of its own; ${wanted} are needed`,
  'few-decide': (of: { category: string; count: number; least: number; most: number }) =>
    `${of.category}: ${of.count} ${of.count === 1 ? 'attribute decides' : 'attributes decide'}; ${of.least} to ${of.most} are wanted`,
  'role-of-retired': ({ key }: { key: string }) => `“${key}” is retired`,
  'role-elsewhere': ({ key, category }: { key: string; category: string }) =>
    `“${key}” does not apply to ${category}`,
  'decides-nothing': ({ key, text }: { key: string; text: string }) =>
    `“${key}” is “${text}” for every living tool, so it decides nothing`,
  'scale-of-nothing': ({ from }: { from: number }) => `a scale has two ends; both are ${from}`,
  'no-scale': ({ kind }: { kind: string }) => `an attribute of kind ${kind} has no scale`,
  'no-meaning': () => 'say at least one thing it means',
  'no-phrase': () => 'give at least one phrase',
  'no-page': () =>
    'use an address of this site: /categories/…, /tools?…, /compare/…, /choose/… or /glossary#…',
  'few-known': (of: { category: string; known: number; own: number; wanted: number }) =>
    `${of.category}: ${of.known} of its ${of.own} attributes are known for two tools; ${of.wanted} are wanted`,

  // Forms
  'no-field': ({ name }: { name: string }) => `this form has no field “${name}”`,
  'sent-twice': () => 'is there twice: send it once',
  'would-be-lost': ({ of, name, text }: { of: string; name: string; text: string }) =>
    `${of} takes no “${name}”, and “${text}” would be lost: leave it out`,
  'wrong-number': ({ text, wanted }: { text: string; wanted: string }) =>
    `${text === '' ? '' : `“${text}” will not do: `}give ${wanted}`,
  'no-choice': () => 'choose one',
  /** What a check that is no document's has worded: the database's, a button's. */
  said: ({ text }: { text: string }) => text,
}
