// Pages below /embed/ are made to stand within pages of other sites, and only they may: what their policy says, and the
// one style sheet that it names by its hash.
import { createHash } from 'node:crypto'
import { ERROR_STYLE_HASH } from './error-answers.mjs'

/** True for the address of a page that other sites may show within theirs. @param {string} path */
export const isEmbedded = (path) => path.startsWith('/embed/')

/** The style of these pages, whole: the tokens of app/styles/theme.css, as far as a table needs them. */
export const EMBED_SHEET = [
  ':root{color-scheme:light dark}',
  'body{margin:0;padding:.75rem 1rem;font:15px/1.4 "Source Sans 3",system-ui,sans-serif;color:light-dark(#1c1b18,#e8e5de);background:light-dark(#fbfaf6,#15171a)}',
  'h1{font:600 1.25rem/1.2 "Source Serif 4",Georgia,serif;margin:0}',
  'p{margin:.25rem 0}small,caption{font-size:.85rem;color:light-dark(#5b584e,#aba79c)}',
  'a{color:light-dark(#a3341a,#ff9b7d)}h1 a,th a{color:inherit}',
  '.scroll{overflow-x:auto;margin-top:.5rem}',
  'table{border-collapse:collapse;width:100%}caption{text-align:left;padding-bottom:.25rem}',
  'th,td{padding:.3rem .8rem .3rem 0;border-top:1px solid light-dark(#e0dcd1,#343940);text-align:left;vertical-align:top;min-width:5rem}',
  'th{font-weight:600}thead th{border-top:0}tbody th{min-width:7rem}',
  'footer{margin-top:.6rem;border-top:1px solid light-dark(#1c1b18,#e8e5de);padding-top:.3rem}',
].join('')

const STYLE_HASH = `'sha256-${createHash('sha256').update(EMBED_SHEET).digest('base64')}'`

/** The policy of these pages: a style sheet, links, and nothing else; whoever likes may show them. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_HASH} ${ERROR_STYLE_HASH}`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')
