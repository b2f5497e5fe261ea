import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER } from '@/lib/catalogue/listing/filter'
import { listTools } from '@/lib/catalogue/listing/listing'
import { parseFilter } from '@/lib/catalogue/listing/parse-filter'
import { countSlips, lettersOf } from '@/lib/catalogue/search/typo'
import { createCatalogue, createTool, listingCatalogue } from '../support/listing-catalogue'
import fc from '../support/properties'

function find(q: string, choices: Record<string, string> = {}): string[] {
  const { filter } = parseFilter({ q, ...choices }, listingCatalogue)
  return listTools(listingCatalogue, filter).tools.map((tool) => tool.name)
}

describe('search', () => {
  it.each([
    ['k8s', 'Kubernetes'],
    ['kuberntes', 'Kubernetes'],
    ['Kubernetse', 'Kubernetes'],
    ['kube', 'Kubernetes'],
    ['lamda', 'AWS Lambda'],
    ['rocket', 'rkt'],
    ['rokcet', 'rkt'],
    ['træfik', 'Traefik'],
    ['traefik', 'Traefik'],
    ['TRÄFIK', 'Traefik'],
    ['dockerengine', 'Docker Engine'],
    ['docker-engine', 'Docker Engine'],
    ['moby', 'Docker Engine'],
    ['swarm kit', 'Docker Swarm mode'],
    ['the orchestrator inside docker', 'Docker Swarm mode'],
    ['serverles', 'AWS Lambda'],
  ])('finds “%s” as %s first', (query, name) => {
    expect(find(query)[0]).toBe(name)
  })

  it('puts the living Swarm before the archived one', () => {
    expect(find('docker swarm')).toEqual(['Docker Swarm mode', 'Docker Classic Swarm'])
    expect(find('swarm')).toEqual(['Docker Swarm mode', 'Docker Classic Swarm'])
  })

  it('takes punctuation seriously where it tells names apart', () => {
    expect(find('docker/swarm')[0]).toBe('Docker Classic Swarm')
  })

  it('prefers a name to the start of one, and that to a word elsewhere', () => {
    expect(find('docker')).toEqual(['Docker Engine', 'Docker Swarm mode', 'Docker Classic Swarm'])
    expect(find('orchestrators')[0]).toBe('Docker Swarm mode')
  })

  it('guesses only where nothing has the word itself', () => {
    const catalogue = createCatalogue([createTool({ name: 'Kata' }), createTool({ name: 'Kato' })])
    const namesFor = (query: string) =>
      listTools(catalogue, parseFilter({ q: query }, catalogue).filter).tools.map((tool) => tool.name)
    expect(namesFor('kata')).toEqual(['Kata'])
    expect(namesFor('katu')).toEqual(['Kata', 'Kato'])
  })

  it.each(['zzz', 'xkcd', 'qwertyuiop', '!!!', '…', 'lmd'])('finds nothing for “%s”', (query) => {
    expect(find(query)).toEqual([])
  })

  it('combines with facets', () => {
    expect(find('docker', { status: 'archived' })).toEqual(['Docker Classic Swarm'])
    expect(find('lamda', { category: 'container-engines' })).toEqual([])
  })

  it('finds every tool by its own name, first', () => {
    for (const tool of listingCatalogue.tools) expect(find(tool.name)[0]).toBe(tool.name)
  })

  it('survives whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        expect(() => listTools(listingCatalogue, { ...EMPTY_FILTER, query, sort: 'relevance' })).not.toThrow()
      }),
    )
  })
})

const NAMES: [name: string, summary: string][] = [
  ['云容器平台', '在云上运行的平台。'],
  ['Docker容器', '一个引擎。'],
  ['コンテナ管理', 'クラスタの道具。'],
  ['도커엔진', '컨테이너를 실행한다.'],
  ['C', 'A language.'],
  ['C#', 'A language of Microsoft.'],
  ['C++', 'A language with classes.'],
  ['Докер', 'Движок.'],
]
const scripts = createCatalogue(
  NAMES.map(([name, summary], place) => ({ ...createTool({ name: `T${place}`, summary }), name })),
)

describe('search in other scripts', () => {
  it.each<[string, string[]]>([
    ['容器', ['Docker容器', '云容器平台']],
    ['容', ['Docker容器', '云容器平台']],
    ['云容器平台', ['云容器平台']],
    ['平台 容器', ['云容器平台']],
    ['上运行', ['云容器平台']],
    ['docker', ['Docker容器']],
    ['管理', ['コンテナ管理']],
    ['ンテナ', ['コンテナ管理']],
    ['ﾃﾅ', ['コンテナ管理']],
    ['엔진', ['도커엔진']],
    ['컨테이너', ['도커엔진']],
    ['докер', ['Докер']],
    ['容易', []],
    ['C#', ['C#']],
    ['c++', ['C++']],
  ])('finds “%s” in %j', (q, names) => {
    const listing = listTools(scripts, parseFilter({ q }, scripts).filter)
    expect(listing.tools.map(({ name }) => name).sort()).toEqual(names.toSorted())
  })

  it('finds a run longer than any word by its beginning', () => {
    const name = '容'.repeat(60)
    const catalogue = createCatalogue([{ ...createTool({ name: 'Long' }), name }])
    const { filter } = parseFilter({ q: '容'.repeat(50) }, catalogue)
    expect(listTools(catalogue, filter).total).toBe(1)
  })
})

describe('the count of slips', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

  it.each([
    ['kuberntes', 'kubernetes', 1],
    ['lamda', 'lambda', 1],
    ['kubernetse', 'kubernetes', 1],
    ['docker', 'rocket', 2],
    ['same', 'same', 0],
    ['short', 'very different', 3],
  ])('of %s and %s is %d', (a, b, slips) => {
    expect(countSlips(a, b, 2)).toBe(slips)
  })

  it('is the same both ways and never more than the limit and one', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countSlips(a, b, 2)).toBe(countSlips(b, a, 2))
        expect(countSlips(a, b, 2)).toBeLessThanOrEqual(3)
      }),
    )
  })

  it('is at least half the letters that only one of the words has', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const different = (lettersOf(a) ^ lettersOf(b))
          .toString(2)
          .replaceAll('0', '')
          .replace('-', '').length
        expect(different).toBeLessThanOrEqual(2 * countSlips(a, b, 9))
      }),
    )
  })
})
