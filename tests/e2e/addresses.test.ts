import { expect, it } from 'vitest'
import { baseUrl } from '@/tests/support/browser'
import { ask } from '@/tests/support/requests'

it.each([
  ['/compare/kubernetes-vs-apache-mesos', '/compare/apache-mesos-vs-kubernetes'],
  ['/compare/k8s-vs-mesos', '/compare/apache-mesos-vs-kubernetes'],
])('%s redirects for good to %s', async (asked, canonical) => {
  const { status, headers } = await ask(`${baseUrl()}${asked}`)
  expect({ status, location: headers.location }).toEqual({ status: 308, location: canonical })
})

it.each([
  ...['/nonsense', '/tools/nonsense', '/categories/nonsense', '/compare/nonsense-vs-wibble'],
  ...['/favicon.ico', '/index.html', '/tools/nonsense.json', '/_next/nonsense', '/_next/static/nonsense.js'],
])('%s is not found, and is kept out of search engines', async (path) => {
  const { status, text } = await ask(`${baseUrl()}${path}`)
  expect(status).toBe(404)
  expect(text).toMatch(/<meta name="robots" content="noindex/)
})
