// Every page of the catalogue has a form as Markdown under its own address and `.md`: `/glossary.md`, `/index.md` for the
// first page. Tools, categories and comparisons write theirs themselves; the rest is made of the page.

/** Addresses below which no page of the catalogue is: forms, what belongs to one person, what is a form of a page itself. */
const OTHERS =
  /^\/(admin|badge|cite|embed|invite|livez|mcp|oembed|readyz|set-up|sign-in|sign-out|suggest|suggestions|_next)(\/|$)/
/** The page without a name. */
const INDEX = '/index'

/**
 * The page that a request target asks for as Markdown, or null: `/glossary.md?x=1` → `/glossary?x=1`.
 * @param {string} target
 */
export function pageOfMarkdown(target) {
  const [, path = '', query = ''] = /^([^?]*)\.md(\?.*)?$/.exec(target) ?? []
  if (!isPageWithMarkdown(path)) return null
  return (path === INDEX ? '/' : path) + query
}

/**
 * The address of a page as Markdown, or null for what has none: `/?x=1` → `/index.md?x=1`.
 * @param {string} target
 */
export function markdownOfPage(target) {
  const [, path = '', query = ''] = /^([^?]*)(\?.*)?$/.exec(target) ?? []
  const named = path === '/' ? INDEX : path
  return isPageWithMarkdown(named) ? `${named}.md${query}` : null
}

/** A last step with a dot in it is a file's. @param {string} path */
const isPageWithMarkdown = (path) => /^\/.*[^/]$/.test(path) && !/\.[^/]*$/.test(path) && !OTHERS.test(path)
