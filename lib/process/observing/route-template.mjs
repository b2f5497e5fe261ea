// Which route an address belongs to, spelled as the folders of app/ are: /tools/[slug]. Read from the build, so that no
// address that somebody types becomes a word of ours.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathOf } from '../request-guard.mjs'

/** What no route of the build answers: the page for everything else. */
export const UNKNOWN_ROUTE = '/[...path]'
/** The files of the build, under whichever name. */
const BUILT_FILES = '/_next/[...file]'

/** @typedef {{ page: string, regex: string }} BuiltRoute */
/** @typedef {{ staticRoutes: BuiltRoute[], dynamicRoutes: BuiltRoute[], rewrites: { beforeFiles?: { regex: string, destination: string }[] } }} RoutesManifest */

/**
 * Reads the routes of a build and returns what names the route of a request target: `/tools/podman.md?x=1` →
 * `/tools/[slug]/export/[format]`. Where there is no build, as in development, every address is of one route.
 * @param {string} distDir
 */
export function readRoutes(distDir) {
  const file = join(distDir, 'routes-manifest.json')
  const none = { staticRoutes: [], dynamicRoutes: [], rewrites: {} }
  return routesOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none)
}

/**
 * `routeOf` names the route of a request target; `isRoute` is true for what it may answer; `isFile` for the path of a file
 * that a route writes, and no page is.
 * @param {RoutesManifest} manifest
 * @returns {{ routeOf: (target: string) => string, isRoute: (route: string) => boolean, isFile: (path: string) => boolean }}
 */
export function routesOf({ staticRoutes, dynamicRoutes, rewrites }) {
  const names = new Set(staticRoutes.map(({ page }) => page).filter((page) => !page.startsWith('/_')))
  // In the order in which Next tries them.
  const compiled = (/** @type {BuiltRoute} */ { regex, page }) => ({ pattern: new RegExp(regex), page })
  const files = (rewrites.beforeFiles ?? []).map(({ regex, destination }) =>
    compiled({ regex, page: bracketed(destination) }),
  )
  const patterns = [...files, ...dynamicRoutes.map(compiled)]
  // By their first step: each request asks.
  /** @type {Map<string, typeof patterns>} */
  const byStep = new Map()
  for (const one of patterns) byStep.set(stepOf(one.page), [...(byStep.get(stepOf(one.page)) ?? []), one])
  const known = new Set([...names, ...patterns.map(({ page }) => page), BUILT_FILES, UNKNOWN_ROUTE])
  return {
    isRoute: (route) => known.has(route),
    isFile: (path) => names.has(path) || files.some(({ pattern }) => pattern.test(path)),
    routeOf(target) {
      const path = pathOf(target)
      if (names.has(path)) return path
      if (path.startsWith('/_next/')) return BUILT_FILES
      return byStep.get(stepOf(path))?.find(({ pattern }) => pattern.test(path))?.page ?? UNKNOWN_ROUTE
    },
  }
}

/**
 * A route as metrics tell it: those of the editors by the part of the admin they belong to, those that have several forms by
 * their first step, files beside the pages by their format, and what says which there are as one.
 * `/admin/tools/[slug]/save` → `/admin/tools/*`, `/support.ics` → `/*.ics`.
 * @param {string} route
 */
export function measuredRoute(route) {
  const part = /^\/(?:admin\/[^/]+|(?:sign-in|set-up|invite|embed)(?=\/))/.exec(route)?.[0]
  if (part !== undefined) return `${part}/*`
  if (/^\/(openapi\.json|datapackage\.json|llms\.txt|schemas\/\[name\])$/.test(route)) return '/api'
  return route.replace(/^\/[^/[]+\.(\w+)$/, '/*.$1')
}

/** @param {string} path `/tools/podman` → `tools` */
const stepOf = (path) => path.split('/', 2)[1] ?? ''

/** @param {string} destination as Next writes it: `/tools/:slug/export/:format` */
const bracketed = (destination) => destination.replace(/:(\w+)/g, '[$1]')
