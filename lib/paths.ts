// Every address of the site is built here, and nowhere else.

import { compareText } from './text-order'

/** Query pairs in canonical order: keys, then values, sorted; empty values left out. */
export type Query = Iterable<readonly [key: string, value: string]>

export const paths = {
  home: () => '/',
  tools: (query: Query = []) => withQuery('/tools', query),
  toolsJson: (query: Query = []) => withQuery('/tools.json', query),
  toolsCsv: (query: Query = []) => withQuery('/tools.csv', query),
  /** A tool, or a part of its page: `fact-isolation`. */
  tool: (slug: string, part?: string) => `/tools/${slug}${part === undefined ? '' : `#${part}`}`,
  /** A tool as a revision of the catalogue told it. */
  toolAt: (slug: string, revision: number) => withQuery(`/tools/${slug}`, [['at', String(revision)]]),
  /** How tools, spelled as in the address of their comparison, are cited as of a revision: `podman`, `bib`. */
  citation: (slugs: string, format: string, revision: number) =>
    withQuery(`/cite/${encodeURIComponent(slugs)}.${format}`, [['at', String(revision)]]),
  /** A page as other sites show it within theirs: of a tool, a category or a comparison. */
  embedded: (path: string) => `/embed${path}`,
  oembed: (address: string) => withQuery('/oembed', [['url', address]]),
  badge: (slug: string, badge: 'status' | 'supported') => `/badge/${slug}/${badge}.svg`,
  names: (query: Query = []) => withQuery('/names.json', query),
  toolFile: (slug: string, format: 'md' | 'json', query: Query = []) =>
    withQuery(`/tools/${slug}.${format}`, query),
  /** A tool as of an earlier day, and whatever else a query asks of its page. */
  toolAs: (slug: string, query: Query) => withQuery(`/tools/${slug}`, query),
  toolImage: (slug: string) => `/tools/${slug}/card.png`,
  categories: () => '/categories',
  categoriesJson: () => '/categories.json',
  category: (slug: string, query: Query = []) => withQuery(`/categories/${slug}`, query),
  categoryFile: (slug: string, format: 'md' | 'csv' | 'json', query: Query = []) =>
    withQuery(`/categories/${slug}.${format}`, query),
  choose: () => '/choose',
  /** Help to choose within a category, and all that is asked for. */
  chooseIn: (slug: string, query: Query = []) => withQuery(`/choose/${slug}`, query),
  chooseMethod: (part?: string) => `/choose/method${part === undefined ? '' : `#${part}`}`,
  compare: (query: Query = []) => withQuery('/compare', query),
  comparison: (slugs: readonly string[], query: Query = []) =>
    withQuery(`/compare/${encodeSlugs(slugs)}`, query),
  comparisonFile: (slugs: readonly string[], format: 'md' | 'csv' | 'json', query: Query = []) =>
    withQuery(`/compare/${encodeSlugs(slugs)}.${format}`, query),
  comparisonImage: (slugs: readonly string[]) => `/compare/${encodeSlugs(slugs)}/card.png`,
  toolHistory: (slug: string, query: Query = []) => withQuery(`/tools/${slug}/history`, query),
  changes: (query: Query = []) => withQuery('/changes', query),
  /** What changed between two days, `2016-09-09..2026-11-27`; as files too. */
  changesBetween: (span: string, query: Query = []) =>
    withQuery(`/changes/${encodeURIComponent(span.toWellFormed())}`, query),
  changesFile: (span: string, format: 'md' | 'json', query: Query = []) =>
    withQuery(`/changes/${span}.${format}`, query),
  changesFeed: (query: Query = []) => withQuery('/changes.atom', query),
  /** What happened in the field. */
  news: (query: Query = []) => withQuery('/news', query),
  newsFeed: (query: Query = []) => withQuery('/news.atom', query),
  newsJson: (query: Query = []) => withQuery('/news.json', query),
  /** Until when a stack gets fixes; as a calendar, a feed and JSON too. */
  support: (query: Query = []) => withQuery('/support', query),
  supportFile: (format: 'ics' | 'atom' | 'json', query: Query = []) => withQuery(`/support.${format}`, query),
  /** What changes for a question, to be followed: the pairs of a listing, or `tool` as in a stack. */
  feed: (format: 'atom' | 'json', query: Query = []) => withQuery(`/feed.${format}`, query),
  /** What works with a version of a tool; as JSON too. */
  fits: (query: Query = []) => withQuery('/fits', query),
  fitsJson: (query: Query = []) => withQuery('/fits.json', query),
  /** Every guide from a tool to another. */
  moving: () => '/moving',
  /** The whole field on one screen. */
  map: () => '/map',
  /** Lifelines of the tools that a filter shows. */
  timeline: (query: Query = []) => withQuery('/timeline', query),
  about: (part?: string) => `/about${part === undefined ? '' : `#${part}`}`,
  suggest: (query: Query = []) => withQuery('/suggest', query),
  suggestion: (token: string) => `/suggestions/${token}`,
  glossary: (key?: string) => `/glossary${key === undefined ? '' : `#${key}`}`,
  thenAndNow: (key?: string) => `/then-and-now${key === undefined ? '' : `#claim-${key}`}`,
  /** The claims of one verdict, or about one tool. */
  ledger: (query: Query) => withQuery('/then-and-now', query),
  claimsJson: () => '/then-and-now.json',
  gaps: (query: Query = []) => withQuery('/gaps', query),
  catalogueJson: (query: Query = []) => withQuery('/api/v1/catalogue.json', query),
  /** What programs may ask, told to people; the same as OpenAPI, and the JSON Schema of an answer. */
  api: (part?: string) => `/api${part === undefined ? '' : `#${part}`}`,
  openApi: () => '/openapi.json',
  schema: (file: string) => `/schemas/${file}`,
  dataPackage: () => '/datapackage.json',
  llmsTxt: () => '/llms.txt',
  /** Where assistants ask, by the Model Context Protocol. */
  mcp: () => '/mcp',
  csvMetadata: () => '/tools.csv-metadata.json',
  sitemap: () => '/sitemap.xml',
  signIn: (next = '') => withQuery('/sign-in', [['next', next]]),
  signInCode: (next = '') => withQuery('/sign-in/code', [['next', next]]),
  /** Where a link to sign in by is asked for, and where it leads. */
  askSignInLink: (query: Query = []) => withQuery('/sign-in/link', query),
  signInLink: (token: string) => `/sign-in/link/${token}`,
  signOut: () => '/sign-out',
  setUp: (token: string) => `/set-up/${token}`,
  invite: (token: string) => `/invite/${token}`,
  admin: () => '/admin',
  adminTools: (query: Query = []) => withQuery('/admin/tools', query),
  /** The form of a tool; null is a new one. */
  adminTool: (slug: string | null, query: Query = []) => withQuery(`/admin/tools/${slug ?? 'new'}`, query),
  /** A list of the whole form: `moves`. */
  adminToolList: (slug: string, list: string) => `/admin/tools/${slug}#list-${list}`,
  /** The fields of a tool that are edited by themselves, or a group of them. */
  adminFieldIndex: (slug: string, group?: string) =>
    `/admin/tools/${slug}/fields${group === undefined ? '' : `#${group}`}`,
  /** The form of one field: `summary`, `facts.isolation`, `tradeoffs.2`. */
  adminToolField: (slug: string, field: string, query: Query = []) =>
    withQuery(`/admin/tools/${slug}/fields/${field}`, query),
  /** A fact of all tools of a category as a table; without an attribute, which there are. */
  adminFactTable: (category: string, attribute: string | null, query: Query = []) =>
    withQuery(`/admin/categories/${category}/facts${attribute === null ? '' : `/${attribute}`}`, query),
  /** Facts by the day they were checked on, the oldest first. */
  adminFacts: (query: Query = []) => withQuery('/admin/facts', query),
  adminFactConfirm: () => '/admin/facts/confirm',
  adminToolSave: (slug: string | null) => `/admin/tools/${slug ?? 'new'}/save`,
  adminToolPreview: (slug: string | null, query: Query = []) =>
    withQuery(`/admin/tools/${slug ?? 'new'}/preview`, query),
  adminToolPublication: (slug: string) => `/admin/tools/${slug}/publication`,
  /** Many tools at once: what would happen, asked with GET. */
  adminBatch: (query: Query = []) => withQuery('/admin/batch', query),
  adminToolCheck: () => '/admin/tools/check',
  adminToolFind: () => '/admin/tools/find',
  adminSources: () => '/admin/sources',
  adminAccount: (query: Query = []) => withQuery('/admin/account', query),
  adminPeople: (query: Query = []) => withQuery('/admin/people', query),
  adminReview: (query: Query = []) => withQuery('/admin/review', query),
  adminProposal: (slug: string, number: number | string) => `/admin/review/${slug}/${number}`,
  /** The form of the tool with a proposal in it; `reply` is the key of what was typed to its author. */
  adminEditProposal: (slug: string, number: number, reply = '') =>
    withQuery(`/admin/tools/${slug}`, [
      ['proposal', String(number)],
      ['reply', reply],
    ]),
  adminToolHistory: (slug: string, query: Query = []) => withQuery(`/admin/tools/${slug}/history`, query),
  /** Who changed each field last; with the name of one, at that field. */
  adminToolFields: (slug: string, field?: string) =>
    `/admin/tools/${slug}/history/fields${field === undefined ? '' : `#change-${field}`}`,
  adminSuggestions: (query: Query = []) => withQuery('/admin/suggestions', query),
  adminImports: (query: Query = []) => withQuery('/admin/import', query),
  adminImport: (id: string, query: Query = []) => withQuery(`/admin/import/${id}`, query),
  adminExport: () => '/admin/export',
  adminBackups: (query: Query = []) => withQuery('/admin/backups', query),
  adminBackup: (name: string) => `/admin/backups/${name}`,
  adminVocabulary: (query: Query = []) => withQuery('/admin/vocabulary', query),
  /** An entry of the vocabulary; an option's key follows its attribute's: `isolation.microvm`. */
  adminWord: (kind: string, key: string, query: Query = []) =>
    withQuery(`/admin/vocabulary/${kind}/${key}`, query),
  /** A page of the editors that says what was just done on it. */
  said: (path: string, query: Query) => withQuery(path, query),
  /** The form of a new word; a new option needs its attribute. */
  adminNewWord: (kind: string, query: Query = []) => withQuery(`/admin/vocabulary/new/${kind}`, query),
  adminClaims: () => '/admin/claims',
  /** The form of a claim; null is a new one. */
  adminClaim: (key: string | null, query: Query = []) => withQuery(`/admin/claims/${key ?? 'new'}`, query),
  adminClaimSave: (key: string | null) => `/admin/claims/${key ?? 'new'}/save`,
  adminAudit: (query: Query = []) => withQuery('/admin/audit', query),
}

/** The canonical spelling of a set of tools: sorted, joined by `-vs-`. */
export function joinSlugs(slugs: readonly string[]): string {
  return slugs.toSorted().join('-vs-')
}

/** The tools an address names, in the order written: `a-vs-b` → `['a', 'b']`. */
export function splitSlugs(segment: string): string[] {
  return segment.split('-vs-')
}

// What was asked for and is no tool's stands in an address as it was written: `容器`, `c#`.
const encodeSlugs = (slugs: readonly string[]) => encodeURIComponent(joinSlugs(slugs).toWellFormed())

function withQuery(path: string, query: Query): string {
  const pairs = [...query].filter(([, value]) => value !== '')
  pairs.sort(([a, x], [b, y]) => (a === b ? compareText(x, y) : compareText(a, b)))
  const text = pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')
  return text === '' ? path : `${path}?${text}`
}

// `!` is left as it is: addresses of exclusions stay readable and every server accepts it.
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+')
