// Rules between facts: how a condition reads a tool, what rules must hold themselves, and that they find contradictions
// planted into the real catalogue, and none in it as it is.
import { describe, expect, test } from 'vitest'
import { checkDocument } from '@/lib/catalogue/check/check-document'
import { checkEvidence } from '@/lib/catalogue/check/check-evidence'
import { checkRuleWords } from '@/lib/catalogue/check/check-rule-words'
import { checkRules, holds } from '@/lib/catalogue/check/check-rules'
import { sayProblem } from '@/lib/catalogue/document/problem'
import { conditionDocument, type Rule, rulesDocument } from '@/lib/catalogue/document/rule'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import { readRulesFile } from '@/lib/editing/files/rules-file'
import { planImport } from '@/lib/editing/import/plan-import'
import { curatedDay } from '../support/curated-day'
import { readCurated } from '../support/curated-files'
import { createTool, createVocabulary } from '../support/factories'
import { plantByHand } from '../support/hand-planted'
import { plantByRules } from '../support/planted-contradictions'

const TODAY = '2026-11-26'
const vocabulary = createVocabulary({
  attributes: [
    { key: 'isolation', kind: 'choice', options: ['namespaces', 'virtual-machine'] },
    { key: 'platforms', kind: 'choices', options: ['linux', 'windows', 'macos'] },
    { key: 'rootless' },
    { key: 'size', kind: 'number' },
  ],
})

describe('a condition', () => {
  const tool = createTool({
    name: 'Podman',
    facts: [
      { attribute: 'isolation', value: 'namespaces' },
      { attribute: 'platforms', value: ['linux', 'macos'] },
      { attribute: 'rootless', state: 'none' },
      { attribute: 'size', value: 5 },
      { attribute: 'secret', state: 'unknown' },
    ],
  })
  test.each([
    ['one word of a choice', { attribute: 'isolation', is: ['namespaces', 'virtual-machine'] }, true],
    ['another word', { attribute: 'isolation', is: ['virtual-machine'] }, false],
    ['one of several words', { attribute: 'platforms', is: ['macos'] }, true],
    ['none of several words', { attribute: 'platforms', isNot: ['windows'] }, true],
    ['nothing but these', { attribute: 'platforms', only: ['linux', 'macos', 'windows'] }, true],
    ['nothing but this', { attribute: 'platforms', only: ['linux'] }, false],
    ['that it has none', { attribute: 'rootless', is: ['none'] }, true],
    ['that a value is said', { attribute: 'size', said: true }, true],
    ['that a value is said of what has none', { attribute: 'rootless', said: true }, false],
    ['a number', { attribute: 'size', least: 5, most: 6 }, true],
    ['a number that is too high', { attribute: 'size', most: 4 }, false],
    ['what is unknown', { attribute: 'secret', is: ['yes'] }, null],
    ['what nobody speaks of', { attribute: 'absent', isNot: ['yes'] }, null],
    ['the status', { tool: 'status', is: ['active'] }, true],
    ['the class of the licence', { tool: 'licence', isNot: ['open-source'] }, false],
    ['links that are not there', { tool: 'link', is: ['repository'] }, false],
    ['kinds of events', { tool: 'event', is: ['first-release'] }, true],
    ['kind and category', { tool: 'category', only: ['container-engines'] }, true],
    ['a kind of support that nobody says', { tool: 'support', is: ['rolling'] }, null],
  ])('asks for %s', (_what, condition, expected) => {
    expect(holds(tool, conditionDocument.parse(condition), TODAY)).toBe(expected)
  })
})

const rule: Rule = {
  key: 'machines-are-of-linux',
  when: [{ attribute: 'isolation', is: ['virtual-machine'] }],
  must: [{ attribute: 'platforms', is: ['linux'] }],
  says: 'It isolates by machines, and yet does not run on Linux.',
  because: 'The tests say so.',
}
const toolWith = (facts: Record<string, string | string[]>): ToolDocument =>
  createTool({ name: 'Podman', facts })

test('A rule warns at the fact that breaks it, and says nothing of what is not known or not meant', () => {
  const broken = checkRules(toolWith({ isolation: 'virtual-machine', platforms: ['macos'] }), [rule], TODAY)
  expect(broken).toEqual([
    {
      path: ['facts', 1],
      code: 'rule-broken',
      detail: { says: rule.says, key: rule.key },
      level: 'warning',
    },
  ])
  expect(broken.map(sayProblem)).toEqual([rule.says])
  const sound: Record<string, string | string[]>[] = [
    { isolation: 'virtual-machine' },
    { isolation: 'namespaces', platforms: ['macos'] },
    { isolation: 'virtual-machine', platforms: ['macos', 'linux'] },
  ]
  for (const facts of sound) expect(checkRules(toolWith(facts), [rule], TODAY)).toEqual([])
})

test('Rules that name what is not there are told, each where it stands', () => {
  const wrong: Rule[] = [
    { ...rule, when: [{ attribute: 'isolatoin', is: ['namespaces'] }] },
    { ...rule, must: [{ attribute: 'isolation', is: ['namespace'] }] },
    { ...rule, key: 'c', when: [{ attribute: 'rootless', tool: 'status', is: ['yes'] }] },
    { ...rule, key: 'd', when: [{ attribute: 'rootless' }] },
    { ...rule, key: 'e', when: [{ tool: 'status', isNot: ['dead'] }] },
    { ...rule, key: 'f', when: [{ attribute: 'rootless', least: 3 }] },
  ]
  expect(checkRuleWords([rule], vocabulary)).toEqual([])
  expect(checkRuleWords(wrong, vocabulary).map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
    'rules.1.key there-twice',
    'rules.0.when.0.attribute no-such-word',
    'rules.1.must.0.is.0 no-such-word',
    'rules.2.when.0 rule-of-nothing',
    'rules.3.when.0 rule-asks-nothing',
    'rules.4.when.0.isNot.0 no-such-word',
    'rules.5.when.0 rule-of-no-number',
  ])
  expect(rulesDocument.safeParse({ rules: [{ ...rule, must: [] }] }).success).toBe(false)
})

describe('the curated rules', async () => {
  const { vocabulary, tools } = await readCurated()
  const { rules, problems } = await readRulesFile('prisma/catalogue', vocabulary)
  const today = curatedDay(tools)
  const warningsOf = (tool: ToolDocument) => checkRules(tool, rules, today)

  test('are at least forty, and sound', () => {
    expect(problems).toEqual([])
    expect(rules.length).toBeGreaterThanOrEqual(40)
  })

  test('warn of no tool of the catalogue', () => {
    const told = tools.flatMap((tool) => warningsOf(tool).map((one) => `${tool.slug}: ${sayProblem(one)}`))
    expect(told).toEqual([])
  })

  test('find at least 95 of 100 contradictions that are planted into it', () => {
    const byHand = plantByHand(tools)
    const byRules = plantByRules({ tools, rules, vocabulary, today }, 100 - byHand.length, 'contradictions')
    const planted = [...byHand, ...byRules]
    expect(byHand.length).toBeGreaterThanOrEqual(40)
    expect(planted).toHaveLength(100)
    const missed = planted.filter(
      ({ tool }) =>
        [...warningsOf(tool), ...checkDocument(tool, vocabulary), ...checkEvidence(tool)].length === 0,
    )
    expect(
      missed.map(({ what }) => what).length,
      missed.map(({ what }) => what).join('\n'),
    ).toBeLessThanOrEqual(5)
  })
})

test('The plan of an import warns of the rules that a tool would break by it, and not of those it breaks already', () => {
  const existing = [toolWith({ isolation: 'virtual-machine', platforms: ['linux'] })]
  const plan = (before: readonly ToolDocument[], facts: Record<string, string | string[]>) => {
    const document = toolWith(facts)
    const { slug, name } = document
    const imported = [{ line: 3, slug, name, document, problems: [], joins: 'whole' as const, given: [] }]
    const [row] = planImport({
      existing: before,
      imported,
      vocabulary,
      rules: { list: [rule], today: TODAY },
    }).tools
    return [row?.action, row?.problems.map((problem) => [problem.line, problem.path, problem.code])]
  }
  const broken = { isolation: 'virtual-machine', platforms: ['macos'] }
  expect(plan(existing, broken)).toEqual(['update', [[3, 'facts.1', 'rule-broken']]])
  expect(plan([], broken)).toEqual(['create', [[3, 'facts.1', 'rule-broken']]])
  expect(plan([toolWith(broken)], { ...broken, rootless: 'yes' })).toEqual(['update', []])
})
