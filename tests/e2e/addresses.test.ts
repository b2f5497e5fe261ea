import { expect, it } from 'vitest'
import { baseUrl } from '@/tests/support/browser'
import { ask } from '@/tests/support/requests'

it.each([
  ['/compare/kubernetes-vs-apache-mesos', '/compare/apache-mesos-vs-kubernetes'],
  ['/compare/k8s-vs-mesos', '/compare/apache-mesos-vs-kubernetes'],
  ['/tools/k8s', '/tools/kubernetes'],
  ['/tools/Kubernetes', '/tools/kubernetes'],
  ['/tools/Docker%20Engine', '/tools/docker-engine'],
  ['/tools/K8s?utm_source=mail', '/tools/kubernetes'],
  ['/tools/k8s/history?from=1&to=2', '/tools/kubernetes/history?from=1&to=2'],
  ['/tools/K8S/card.png', '/tools/kubernetes/card.png'],
  ['/categories/Orchestrators', '/categories/orchestrators'],
  ['/categories/Container%20Engines', '/categories/container-engines'],
])('%s redirects for good to %s', async (asked, canonical) => {
  const { status, headers } = await ask(`${baseUrl()}${asked}`)
  expect({ status, location: headers.location }).toEqual({ status: 308, location: canonical })
})

it.each([
  '/nonsense',
  '/tools/nonsense',
  '/categories/nonsense',
  '/compare/nonsense-vs-wibble',
  '/favicon.ico',
  '/index.html',
  '/tools/nonsense.xml',
  '/_next/nonsense',
  '/_next/static/nonsense.js',
])('%s is not found, and is kept out of search engines', async (path) => {
  const { status, text } = await ask(`${baseUrl()}${path}`)
  expect(status).toBe(404)
  expect(text).toMatch(/<meta name="robots" content="noindex/)
})

it('tells a program in a sentence that a tool is not there', async () => {
  const { status, text, headers } = await ask(`${baseUrl()}/tools/nonsense.json`)
  expect({ status, text, type: headers['content-type'] }).toEqual({
    status: 404,
    text: 'The catalogue has no such tool.\n',
    type: 'text/plain; charset=utf-8',
  })
})

it.each(['/tools', '/gaps', '/compare/kubernetes-vs-nomad', '/changes', '/categories/orchestrators'])(
  '%s says nothing of where a reader came from, and keeps it out of its links',
  async (path) => {
    const told = 'utm_source=mail&utm_medium=x&fbclid=1&gclid=2&msclkid=3&mc_cid=4&igshid=5&ref=6'
    const { status, text } = await ask(`${baseUrl()}${path}?${told}`)
    expect(status).toBe(200)
    expect(text).not.toMatch(/left out|There is no/)
    expect(text.match(/href="[^"]*(?:utm_|clid=|mc_cid|igshid|ref=)[^"]*"/g)).toBeNull()
  },
)
