// The route of an address is one of the build's, whatever the address is.

import { describe, expect, test } from 'vitest'
import { measuredRoute, routesOf, UNKNOWN_ROUTE } from '@/lib/process/observing/route-template.mjs'
import fc from '../support/properties'
import { findRoutes } from '../support/routes'

// As `next build` writes routes-manifest.json: pages with the pattern of each, in the order in which they are tried.
const escaped = (path: string) => path.replaceAll(/[-.]/g, '\\$&')
const all = findRoutes().map(({ path }) => path)
const dynamicRoutes = all
  .filter((path) => path.includes('[') && path !== UNKNOWN_ROUTE)
  .map((page) => ({ page, regex: `^${escaped(page).replaceAll(/\[[^\]]+\]/g, '([^/]+?)')}(?:/)?$` }))
const { routeOf, isRoute } = routesOf({
  staticRoutes: all.filter((path) => !path.includes('[')).map((page) => ({ page, regex: '' })),
  dynamicRoutes: [...dynamicRoutes, { page: UNKNOWN_ROUTE, regex: '^/(.+?)(?:/)?$' }],
  rewrites: {
    beforeFiles: [
      {
        regex: '^/tools(?:/([^/]+))\\.(md|json)(?:/)?$',
        destination: '/tools/:slug/export/:format',
      },
    ],
  },
})

test.each([
  ['/', '/'],
  ['/tools', '/tools'],
  ['/tools?q=podman', '/tools'],
  ['/tools/podman', '/tools/[slug]'],
  ['/tools/podman.md', '/tools/[slug]/export/[format]'],
  ['/tools/podman/card.png', '/tools/[slug]/card.png'],
  ['/sign-in/link/Zk3vQ9sLw0TtXb7R', '/sign-in/link/[token]'],
  ['/invite/abc?next=/', '/invite/[token]'],
  ['/admin/tools/podman/save', '/admin/tools/[slug]/save'],
  ['/_next/static/chunks/abc.js', '/_next/[...file]'],
  ['/wp-login.php', UNKNOWN_ROUTE],
  ['/tools/a/b/c/d', UNKNOWN_ROUTE],
  ['//evil', UNKNOWN_ROUTE],
  ['', UNKNOWN_ROUTE],
])('%s is of %s', (target, route) => expect(routeOf(target)).toBe(route))

test('no address makes a route that the build has not', () => {
  const known = new Set([...all, '/tools/[slug]/export/[format]', '/_next/[...file]', UNKNOWN_ROUTE])
  const step = fc.oneof(fc.constantFrom('tools', 'admin', 'sign-in', 'link', '[slug]', '..'), fc.string())
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const route = routeOf(`/${steps.join('/')}`)
      expect(known).toContain(route)
      expect(isRoute(route)).toBe(true)
    }),
  )
})

describe('As metrics tell it', () => {
  test('the parts of the admin are one route each, and so are the files of a format', () => {
    expect(measuredRoute('/admin/tools/[slug]/save')).toBe('/admin/tools/*')
    expect(measuredRoute('/admin')).toBe('/admin')
    expect(measuredRoute('/sign-in/link/[token]/use')).toBe('/sign-in/*')
    expect(measuredRoute('/sign-in')).toBe('/sign-in')
    expect(measuredRoute('/set-up/[token]/restore')).toBe('/set-up/*')
    expect(measuredRoute('/tools/[slug]/history')).toBe('/tools/[slug]/history')
    expect(measuredRoute('/embed/tools/[slug]')).toBe('/embed/*')
    expect(measuredRoute('/support.ics')).toBe('/*.ics')
    expect(measuredRoute('/tools.csv-metadata.json')).toBe('/*.json')
    expect(measuredRoute('/tools/[slug]/card.png')).toBe('/tools/[slug]/card.png')
    expect(measuredRoute('/schemas/[name]')).toBe('/api')
    expect(measuredRoute('/[...path]')).toBe('/[...path]')
  })

  // Pairs of route and kind that are told apart are 190; a crawl meets two kinds of most.
  test('there are so few routes that each can have two kinds of answers', () => {
    expect(new Set(all.map(measuredRoute)).size).toBeLessThan(95)
  })
})
