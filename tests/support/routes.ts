// Every page and route handler of the site as the file tree has them, so that a test of all of them misses none.

import { readdirSync } from 'node:fs'
import { dirname, posix } from 'node:path'

export type SiteRoute = {
  /** As the folders spell it: `/admin/tools/[slug]/save`. */
  path: string
  kind: 'page' | 'handler'
  /** The module below `app/`. */
  file: string
}

/** Pages and handlers by path, then kind. */
export function findRoutes(): SiteRoute[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
    .map((file): SiteRoute => {
      const folder = dirname(file)
      const path = folder === '.' ? '/' : posix.join('/', folder)
      return { path, kind: /(^|\/)page\./.test(file) ? 'page' : 'handler', file }
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** A path with its parts filled in: `/admin/tools/[slug]` and { slug: 'podman' } → `/admin/tools/podman`. */
export function fillPath(path: string, params: Record<string, string>): string {
  return path.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? 'absent')
}
