// What pages of any other site may read: the one list of the files that Gantry gives to programs. Nothing in them is
// private, and none is made for a person who is signed in.

import { pageOfMarkdown } from './markdown-address.mjs'

/** The addresses of files that any site may read: JSON, CSV, Markdown, feeds, and pictures for where a page is shared. */
export const SHARED_FILES = [
  /^\/(tools\.(csv|json)|(?:changes|news)\.atom|api\/v1\/catalogue\.json)$/,
  /^\/(compare|categories)\/[^/]+\.(csv|json|md)$/,
  /^\/(tools|changes)\/[^/]+\.(json|md)$/,
  /^\/feed\.(atom|json)$/,
  /^\/(names|categories|news|then-and-now|openapi|datapackage|tools\.csv-metadata)\.json$/,
  /^\/(schemas\/[^/]+|llms\.txt)$/,
  /^\/support\.(ics|atom|json)$/,
  /^\/fits\.json$/,
  /^\/(tools|compare)\/[^/]+\/card\.png$/,
  /^\/(embed\/(tools|categories|compare)|cite)\/[^/]+$/,
  /^\/badge\/[^/]+\/[^/]+$/,
  /^\/oembed$/,
]

/** True for the address of a file that any site may read. @param {string} path */
export const isShared = (path) =>
  SHARED_FILES.some((pattern) => pattern.test(path)) || pageOfMarkdown(path) !== null

/** Said with every answer at such an address, a refusal too: a page that may not read why learns nothing. */
export const SHARED_HEADERS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' }

/** The answer to a browser that asks first (a preflight): it may send the tag of what it has. */
export const PREFLIGHT_HEADERS = {
  ...SHARED_HEADERS,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
}
