// A reviewer and a hundred proposals of the keeper, without a script: what they click and what is loaded is counted.
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { ToolDocument } from '@/lib/catalogue/document/tool-document'
import type { ProposalKind } from '@/lib/catalogue/document/words'
import { createAccount } from '@/tests/support/accounts'
import { expectAccessible, findUnreached, press, signIn } from '@/tests/support/editing-steps'
import { proposeAsKeeper, withRelease } from '@/tests/support/keeper-proposals'
import { serveEditor } from '@/tests/support/served-editor'
import { readCurated } from '../support/curated-files'

const { open, openForm } = serveEditor('Rea')
const curated = await readCurated()
const tools = curated.tools.filter(({ kind }) => kind === 'tool')

const moved = (tool: ToolDocument): ToolDocument => ({
  ...tool,
  repository: `https://github.com/new/${tool.slug}`,
})
const hole = (tool: ToolDocument): ToolDocument => ({
  ...tool,
  avoidWhen: [
    {
      text: 'you cannot upgrade: versions before 99 have a hole.',
      instead: null,
      unverified: true,
      sources: [],
    },
    ...tool.avoidWhen.slice(0, 3),
  ],
})

/** What is proposed: kind, how many of it, the change. */
const KINDS: [ProposalKind, number, (tool: ToolDocument) => ToolDocument][] = [
  ['release', 60, withRelease('99.0.1')],
  ['moved', 25, moved],
  ['advisory', 15, hole],
]

let page: Page
/** Another reviewer's, with scripts. */
let scripted: Page
const clicks = { count: 0 }
const loads = { count: 0 }

const click = async (work: () => Promise<unknown>) => {
  clicks.count += 1
  await work()
}
const boxes = () => page.locator('#keeper input[type=checkbox]')
const ticked = () => page.locator('#keeper input[type=checkbox]:checked')

beforeAll(async () => {
  const waiting = [...tools]
  for (const [kind, count, change] of KINDS)
    for (const { slug } of waiting.splice(0, count)) await proposeAsKeeper(slug, kind, change)
  await proposeAsKeeper(waiting[0]?.slug ?? '', 'release', withRelease('99.0.1'), { contradicts: true })
})

test('a hundred stand by kind, and what is against somebody’s word apart and never ticked for all', async () => {
  page = await openForm('/admin/review', { javaScript: false })
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.redirectedFrom() === null) loads.count += 1
  })
  expect(await boxes().count()).toBe(100)
  expect(await page.locator('#keeper legend').allTextContents()).toEqual([
    'New releases',
    'Moved repositories',
    'Vulnerabilities',
  ])
  expect(await page.locator('#kind-release input[type=checkbox]').count()).toBe(60)
  expect(await page.locator('#contradictions input[type=checkbox]').count()).toBe(1)
})

test('with the keyboard alone each box and button is reached', async () => {
  const { email } = await createAccount('Kay', 'editor')
  scripted = await open(true)
  await signIn(scripted, email)
  await scripted.goto('/admin/review')
  expect(await findUnreached(scripted)).toEqual([])
})

test('ninety-seven are approved in five clicks and two loads, and the three others rejected in two and two', async () => {
  await click(() => page.getByRole('link', { name: 'Tick all on this page' }).click())
  expect(await ticked().count()).toBe(100)
  expect(await page.locator('#contradictions input:checked').count()).toBe(0)
  const odd = await page
    .locator('#kind-moved label')
    .evaluateAll((labels) => labels.slice(0, 3).map((one) => one.textContent ?? ''))
  for (const name of odd)
    await click(() => page.locator('#kind-moved').getByLabel(name, { exact: true }).uncheck())
  await click(() => press(page, 'Approve what is ticked'))
  expect(await page.getByRole('status').textContent()).toContain('97 proposals approved and published')
  expect(await boxes().count()).toBe(3)
  expect([clicks.count, loads.count]).toEqual([5, 2])
  await click(() => page.getByRole('link', { name: 'Tick all: Moved repositories' }).click())
  await page.locator('#keeper').getByLabel('Reason').fill('A mirror, not a move.')
  await click(() => press(page, 'Reject what is ticked'))
  const told = await page.getByRole('status').textContent()
  expect(told).toContain('3 proposals rejected')
  for (const name of odd) expect(told).toContain(name)
  expect([clicks.count, loads.count]).toEqual([7, 4])
})

test('readers see what was approved, and nothing of what was not', async () => {
  const reader = await open(false)
  const [first] = tools
  await reader.goto(`/tools/${first?.slug}`)
  expect(await reader.locator('main').textContent()).toContain('99.0.1')
  const against = tools[100]
  await reader.goto(`/tools/${against?.slug}`)
  expect(await reader.locator('main').textContent()).not.toContain('99.0.1')
})

test('with a reason wanting nothing is decided, and the tick stands', async () => {
  await page.goto('/admin/review')
  const apart = page.locator('#contradictions')
  const box = apart.getByRole('checkbox')
  await box.check()
  await Promise.all([page.waitForEvent('load'), apart.getByRole('button', { name: /^Reject/ }).click()])
  expect(await page.locator('.error-summary').textContent()).toContain('Say why')
  expect(await box.isChecked()).toBe(true)
})

test('what is left is accessible, with what was wrong beside it', async () => {
  await scripted.goto('/admin/review')
  await scripted
    .locator('#contradictions')
    .getByRole('button', { name: /^Reject/ })
    .click()
  await scripted.locator('.error-summary').waitFor()
  await expectAccessible(scripted)
})
