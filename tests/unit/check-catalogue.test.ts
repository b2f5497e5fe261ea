import { describe, expect, test } from 'vitest'
import { checkCatalogue, checkCoverage } from '@/lib/catalogue/check/check-catalogue'
import { formatPath, type Problem, sayProblem } from '@/lib/catalogue/document/problem'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { createTool, createVocabulary, type ToolTraits } from '../support/factories'

const engines = ['isolation', 'rootless', 'daemon', 'builds', 'pods', 'checkpoint', 'seccomp', 'cgroups']
const vocabulary = createVocabulary({
  attributes: engines.map((key) => ({ key, categories: ['container-engines'] })),
})
const known = Object.fromEntries(engines.map((key) => [key, 'yes']))

const print = ({ path, ...problem }: Problem) => `${formatPath(path)} ${sayProblem(problem)}`
/** Problems of a docker and a podman with these traits, each behind the slug of its tool. */
function problemsOf(docker: Partial<ToolTraits>, podman: Partial<ToolTraits>): string[] {
  const tools = [
    createTool({ name: 'Docker', facts: known, ...docker }),
    createTool({ name: 'Podman', facts: known, ...podman }),
  ]
  return checkCatalogue(vocabulary, tools).map((problem) => `${problem.tool}: ${print(problem)}`)
}

test('Two sound tools pass', () => {
  expect(problemsOf({}, {})).toEqual([])
})

describe('Every address and name leads to one tool', () => {
  test.each<[Partial<ToolTraits>, Partial<ToolTraits>, string]>([
    [{}, { slug: 'docker' }, 'podman: slug slug docker belongs to Docker already'],
    [{}, { name: 'DOCKER', slug: 'podman' }, 'podman: name name “DOCKER” means docker already'],
    [
      {},
      { formerSlugs: ['docker'] },
      'podman: formerSlugs.0 “docker” leads to docker, so it cannot redirect to podman',
    ],
    [
      { formerSlugs: ['crane'] },
      { formerSlugs: ['crane'] },
      'podman: formerSlugs.0 “crane” leads to docker, so it cannot redirect to podman',
    ],
    [{}, { formerSlugs: ['podman'] }, 'podman: formerSlugs.0 “podman” is the slug the tool has now'],
    [
      {},
      { aliases: ['Docker'] },
      'podman: aliases.0 “Docker” would mean both docker and podman: leave it to one of them',
    ],
    [
      { aliases: ['Crane'] },
      { aliases: ['Pod', 'crane'] },
      'podman: aliases.1 “crane” would mean both docker and podman: leave it to one of them',
    ],
    [
      { aliases: ['Podman'] },
      {},
      'docker: aliases.0 “Podman” would mean both podman and docker: leave it to one of them',
    ],
  ])('docker %j, podman %j', (docker, podman, problem) => {
    const expected = podman.slug === 'docker' ? problem.replace('podman:', 'docker:') : problem
    expect(problemsOf(docker, podman)).toContain(expected)
  })

  test('A tool may repeat its own name as another name', () => {
    expect(problemsOf({ aliases: ['docker'] }, {})).toEqual([])
  })
})

describe('Relations', () => {
  test('lead to tools that exist', () => {
    expect(problemsOf({ relations: [{ type: 'built-on', to: 'podmann' }] }, {})).toEqual([
      'docker: relations.0.to there is no tool “podmann” (did you mean “podman”?)',
    ])
  })

  test('that read the same from both ends stand in the file that sorts first, once', () => {
    const alternative = 'alternative-to' as const
    expect(problemsOf({ relations: [{ type: alternative, to: 'podman' }] }, {})).toEqual([])
    expect(problemsOf({}, { relations: [{ type: alternative, to: 'docker' }] })).toEqual([
      'podman: relations.0 alternative-to reads the same from both ends: write it once, in docker',
    ])
    expect(problemsOf({}, { relations: [{ type: 'replaced-by', to: 'docker' }] })).toEqual([])
  })
})

test('One address has one title, publisher and kind in all files', () => {
  const url = 'https://lwn.example/podman'
  const here = { url, title: 'Podman', publisher: 'LWN', kind: 'press' as const, readOn: '2026-08-01' }
  expect(problemsOf({ sources: [here] }, { sources: [{ ...here, readOn: '2026-08-02' }] })).toEqual([])
  expect(problemsOf({ sources: [here] }, { sources: [{ url, title: 'Pods', kind: 'blog' }] })).toEqual([
    `podman: sources.0.title title of ${url} is “Pods” here and “Podman” in docker`,
    `podman: sources.0.publisher publisher of ${url} is “null” here and “LWN” in docker`,
    `podman: sources.0.kind kind of ${url} is “blog” here and “press” in docker`,
  ])
})

describe('A category of two tools or more can be compared', () => {
  const coverage = (tools: ToolDocument[], attributes = engines) =>
    checkCoverage(
      createVocabulary({ attributes: attributes.map((key) => ({ key, categories: ['container-engines'] })) }),
      tools,
    )
  const docker = createTool({ name: 'Docker', facts: known })
  const podman = createTool({ name: 'Podman', facts: known })
  const { cgroups: _, ...sevenKnown } = known

  test('with eight attributes of its own', () => {
    expect(coverage([docker, podman])).toEqual([])
    expect(coverage([docker, podman], engines.slice(1)).map(print)).toEqual([
      'categories.0 container-engines has 7 attributes of its own; 8 are needed',
    ])
    expect(coverage([docker], engines.slice(1))).toEqual([])
  })

  test('and a warning where fewer than eight are known for two tools', () => {
    const vague = createTool({ name: 'rkt', facts: sevenKnown })
    expect(coverage([docker, vague])).toEqual([
      {
        path: ['categories', 0],
        level: 'warning',
        code: 'few-known',
        detail: { category: 'container-engines', known: 7, own: 8, wanted: 8 },
      },
    ])
    expect(coverage([docker, vague, podman])).toEqual([])
  })
})
