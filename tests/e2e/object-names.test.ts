// No request makes an error of the server’s by saying a name that every JavaScript object answers to.
import http from 'node:http'
import { afterAll, expect, it } from 'vitest'
import { baseUrl } from '@/tests/support/browser'
import { ask, eachAtOnce } from '@/tests/support/requests'

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype']
/** Every public address with the parameters it reads. */
const ADDRESSES: readonly (readonly [path: string, own: readonly string[]])[] = [
  ['/', []],
  ['/tools', ['q', 'sort', 'page', 'facets', 'category', 'kind']],
  ['/tools.json', ['q', 'sort', 'page', 'facets', 'category']],
  ['/tools.csv', ['q', 'sort', 'page']],
  ['/tools/podman', []],
  ['/tools/podman/history', ['page', 'from', 'to']],
  ['/categories', []],
  ['/categories/container-engines', ['columns', 'sort']],
  ['/categories/container-engines.csv', ['columns', 'sort', 'slug', 'format']],
  ['/categories/container-engines.md', ['columns']],
  ['/categories/container-engines.json', ['columns']],
  ['/tools/podman.md', ['slug', 'format']],
  ['/tools/podman.json', ['slug', 'format', 'on']],
  ['/names.json', ['q']],
  ['/news.json', ['kind', 'category', 'page']],
  ['/compare', ['tool', 'show', 'baseline', 'pair', 'at']],
  ['/compare/apache-mesos-vs-kubernetes', ['show', 'baseline', 'pair', 'at', 'on']],
  ['/compare/apache-mesos-vs-kubernetes.json', ['show', 'baseline', 'slugs', 'format']],
  ['/compare/apache-mesos-vs-kubernetes.md', ['show', 'at']],
  ['/compare/apache-mesos-vs-kubernetes.csv', ['show']],
  ['/compare/apache-mesos-vs-kubernetes/card.png', []],
  ['/news', ['kind', 'category', 'page']],
  ['/news.atom', ['kind', 'category']],
  ['/feed.atom', ['tool', 'type', 'category', 'q']],
  ['/feed.json', ['tool', 'type', 'category', 'q']],
  ['/fits', ['with']],
  ['/fits.json', ['with']],
  ['/moving', []],
  ['/support', ['tool']],
  ['/support.ics', ['tool']],
  ['/support.atom', ['tool']],
  ['/support.json', ['tool']],
  ['/about', []],
  ['/api', []],
  ['/schemas/Fact.json', []],
  ['/news.md', ['kind', 'category', 'page']],
  ['/choose', []],
  ['/choose/container-engines', ['matters', 'a-lot', 'ended', 'licence', 'rootless']],
  ['/changes', ['tool', 'category', 'page', 'from', 'to']],
  ['/changes/2016-09-09..2020-01-31', ['tool', 'category', 'kind']],
  ['/changes/2016-09-09..2020-01-31.json', ['tool', 'category', 'span', 'format']],
  ['/changes.atom', ['tool', 'category', 'page']],
  ['/gaps', ['category', 'kind', 'page']],
  ['/glossary', []],
  ['/map', []],
  ['/timeline', ['category', 'status', 'q', 'page', 'facets']],
  ['/then-and-now', ['verdict', 'tool']],
  ['/suggest', ['tool', 'submission']],
  ['/sign-in', ['next', 'submission']],
  ['/sign-in/code', ['next', 'submission']],
  ['/set-up/absent', ['submission']],
  ['/invite/absent', ['submission']],
  ['/suggestions/absent', []],
  ['/admin', []],
  ['/api/v1/catalogue.json', []],
  ['/nowhere/at/all', []],
]

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })
afterAll(() => agent.destroy())

it('every name as a parameter, a value and a part of the path of every address is answered', async () => {
  const targets = ADDRESSES.flatMap(([path, own]) =>
    NAMES.flatMap((name) => {
      const encoded = name.replace(/^./, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
      const [bare, given] = [
        own.map((key) => `&${key}`).join(''),
        own.map((key) => `&${key}=${name}`).join(''),
      ]
      return [`${path}?${name}${bare}`, `${path}?${name}=1&${encoded}=2${given}`]
    }),
  )
  const parts = NAMES.flatMap((name) => [
    ...[`/tools/${name}`, `/tools/${name}/card.png`, `/tools/${name}/history`, `/categories/${name}`],
    ...[
      `/compare/${name}-vs-podman`,
      `/compare/${name}-vs-podman.json`,
      `/compare/podman-vs-rkt/export/${name}`,
    ],
    ...[`/admin/vocabulary/${name}/${name}`, `/admin/vocabulary/new/${name}`, `/${name}`],
  ])
  const wrong: string[] = []
  await eachAtOnce([...targets, ...parts], 8, async (target) => {
    const { status } = await ask(`${baseUrl()}${target}`, { agent })
    if (status >= 500) wrong.push(`${status} ${target}`)
  })
  expect(wrong).toEqual([])
})
