// How queries are read that ask for less plain things than a name: without something, instead of something, with words over.
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '@/lib/catalogue/catalogue'
import { listTools } from '@/lib/catalogue/listing/listing'
import { findMissingNames } from '@/lib/catalogue/listing/missing-names'
import { parseFilter } from '@/lib/catalogue/listing/parse-filter'
import { isEnded } from '@/lib/catalogue/listing/search-alternatives'
import { findFirstOffers } from '@/lib/catalogue/listing/search-offers'
import { findReasons } from '@/lib/catalogue/listing/search-reasons'
import { paths } from '@/lib/paths'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'

const { vocabulary, tools } = await readCurated()
const catalogue = buildCatalogue({ revision: 1, today: curatedDay(tools), vocabulary, tools })

function search(q: string) {
  const listing = listTools(catalogue, parseFilter({ q }, catalogue).filter)
  if (listing.answer === null) throw new Error('nothing was searched for')
  return {
    answer: listing.answer,
    total: listing.total,
    tools: listing.tools,
    slugs: listing.tools.map(({ slug }) => slug),
    offer: findFirstOffers(catalogue, listing.answer)[0]?.href ?? null,
    missing: findMissingNames(catalogue, q, listing.answer),
  }
}

const needOf = (key: string) => vocabulary.needs.find((need) => need.key === key)?.address

describe('a need', () => {
  it.each([
    ['SBOM in CI', 'sbom'],
    ['untrusted code', 'run-untrusted-code'],
    ['run untrusted code in my ci', 'run-untrusted-code'],
    ['deploy a private registry at work', 'private-registry'],
    ['multi tenant sandbox', 'multi-tenant-isolation'],
    ['isolate my tenants from each other', 'multi-tenant-isolation'],
    ['mTLS without sidecar', 'sidecarless-mesh'],
    ['build without docker daemon', 'build-in-ci'],
    ['gateway api', 'gateway-api'],
    ['docker pull rate limit', 'registry-cache'],
    ['pull rate limit', 'registry-cache'],
    ['dockershim', 'kubernetes-runtime'],
  ])('is what “%s” is read as: %s', (query, key) => {
    const { offer, total } = search(query)
    expect([query, offer]).toEqual([query, needOf(key)])
    expect(total).toBeGreaterThan(0)
  })

  it('is not read out of words that stand beside the name of a tool', () => {
    expect(search('rate limiting traefik').slugs[0]).toBe('traefik')
  })

  it.each(['sbom', 'mTLS without sidecar', 'isolate tenants'])('of “%s” names the living first', (query) => {
    const [first] = search(query).tools
    expect(first?.status).toBe('active')
  })

  it('of writing down what is in an image leads with the tool that does it', () => {
    expect(search('sbom').slugs[0]).toBe('syft')
  })
})

describe('what is left out', () => {
  it('is never the word of the trade', () => {
    expect(search('SBOM in CI').answer.leftOut).toEqual(['CI'])
  })
})

describe('a name with words over', () => {
  it.each([
    ['podman vs docker desktop', ['docker-desktop', 'podman']],
    ['calico or cilium windows', ['calico', 'cilium']],
    ['traefik vs caddy for a homelab', ['caddy', 'traefik']],
  ])('“%s” is offered the comparison of %j', (query, slugs) => {
    expect(search(query).offer).toBe(paths.comparison(slugs))
  })

  it('means its tool and not what a word of it means: “docker desktop” is no virtual machine', () => {
    for (const [query, slug] of [
      ['docker desktop', 'docker-desktop'],
      ['cosign', 'cosign'],
      ['lambda', 'aws-lambda'],
    ] as const) {
      const { slugs, answer } = search(query)
      expect(slugs[0]).toBe(slug)
      const tool = catalogue.toolsBySlug.get(slug)
      const own = new Set([tool?.name, ...(tool?.aliases ?? [])].map((name) => name?.toLowerCase()))
      for (const { others } of answer.groups) for (const other of others) expect(own).toContain(other.trim())
    }
  })
})

describe('an alternative', () => {
  it.each([
    ['lambda alternative on own hardware', 'aws-lambda'],
    ['is there an alternative to istio', 'istio'],
    ['kubernetes alternative for small teams', 'kubernetes'],
    ['docker alternative without daemon', 'docker-engine'],
    ['replacement for kaniko in ci', 'kaniko'],
    ['after ingress-nginx', 'ingress-nginx'],
  ])('to “%s” comes before the tool itself', (query, slug) => {
    const { answer, slugs, tools: found, total } = search(query)
    expect(answer.reading).toMatchObject({ kind: 'alternatives', tool: { slug } })
    expect(slugs.slice(0, 5)).not.toContain(slug)
    expect(found.slice(0, 3).filter(isEnded)).toEqual([])
    expect(total).toBeGreaterThan(3)
  })

  it('meets what is asked besides first', () => {
    const [first] = search('docker alternative without daemon').tools
    const daemon = first?.facts.find(({ attribute }) => attribute === 'daemon')?.value
    expect(['daemonless', 'optional']).toContain(daemon)
    expect(search('lambda alternative on own hardware').tools[0]?.kind).not.toBe('managed-service')
  })
})

describe('no to something', () => {
  it.each([
    ['mTLS without sidecar', 'linkerd'],
    ['mesh without envoy', 'open-service-mesh'],
    ['containers without docker', 'docker-engine'],
    ['without docker', 'docker-desktop'],
    ['run containers, not podman', 'podman'],
  ])('“%s” is not answered first by what has it: %s', (query, slug) => {
    const { slugs } = search(query)
    expect(slugs.length).toBeGreaterThan(3)
    expect(slugs.slice(0, 3)).not.toContain(slug)
  })
})

describe('advice against a tool', () => {
  it('does not make it an answer', () => {
    for (const query of ['isolate tenants', 'multi tenant sandbox'])
      expect(search(query).slugs.slice(0, 6)).not.toContain('docker-engine')
  })
})

describe('Chinese, Japanese and Korean words of the trade', () => {
  it.each([
    ['容器', 'コンテナ', '컨테이너'],
    ['服务网格', 'サービスメッシュ', '서비스 메시'],
    ['镜像仓库', 'レジストリ', '레지스트리'],
    ['漏洞', '脆弱性', '취약점'],
  ])('%s, %s and %s find the same', (...words) => {
    const [zh, ja, ko] = words.map((word) => search(word).slugs)
    expect(zh?.length).toBeGreaterThan(3)
    expect([ja, ko]).toEqual([zh, zh])
  })
})

it('leads with the side of a comparison that is here', () => {
  expect(search('podman vs orbstack').tools[0]?.slug).toBe('podman')
})

describe('a name that may be missing here', () => {
  it.each([
    ['jenkins', ['jenkins']],
    ['instead of Jenkins', ['Jenkins']],
    ['alternative to Argo CD', ['Argo CD']],
    ['rootless podman zzzz', ['zzzz']],
    ['orbstack', ['orbstack']],
    ['vcluster', ['vcluster']],
    ['argo cd vs flux', ['argo cd', 'flux']],
    ['podman vs orbstack', ['orbstack']],
    ['podman or orbstack', ['orbstack']],
    ['podman vs docker', []],
    ['twistlock', ['twistlock']],
    ['rootless', []],
    ['scan images', []],
    ['SBOM in CI', []],
    ['after', []],
    ['dockershim', []],
    ['コンテナ', []],
    ['tutorial', []],
    ['cheap tutorial please', []],
    ['qqqq wwww eeee', []],
    ['replace something that nobody here has ever named', []],
    ['2024', []],
  ])('of “%s” is %j', (query, names) => {
    expect(search(query).missing).toEqual(names)
  })
})

describe('why a tool was found', () => {
  const said = (query: string, slug: string) => {
    const { answer, tools: found } = search(query)
    const tool = found.find((one) => one.slug === slug)
    if (!tool) throw new Error(`${slug} was not found`)
    const text = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('')
    return findReasons(catalogue, answer, tool).reasons.map(({ label, text: says }) => [
      text(label),
      text(says),
    ])
  }

  it('is not said twice: the fact that a need asks for tells of its words', () => {
    expect(said('rootless', 'apptainer').map(([label]) => label)).toEqual(['Rootless: yes'])
  })

  it('names the tools that it is related to, not their addresses', () => {
    const [relation] = said('docker vs podman', 'docker-engine').filter(([label]) => label === 'Relation')
    expect(relation?.[1]).toMatch(/^is an alternative to Podman: /)
  })
})
