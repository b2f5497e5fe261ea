// The facts of a tool as they are worked on: sources offered, a fact read again or copied, and who changed it last.
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { countOn } from '@/tests/support/counting-hand'
import { expectAccessible, fill, press } from '@/tests/support/editing-steps'
import { serveEditor } from '@/tests/support/served-editor'

const { openForm } = serveEditor('Ed')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

it('sources that the form and the catalogue know are offered, and a fact is read again in one step', async () => {
  const page = await openForm('/admin/tools/podman')
  const { spent } = countOn(page)
  const sources = page.locator('[name="facts.steward.sources"]')
  await fill(page, { 'facts.steward.value': 'The project', 'facts.steward.sources': 'kubernetes.io/docs' })
  const offer = page.locator('#field-facts\\.steward button[data-url*="kubernetes.io/docs"]').first()
  const url = (await offer.getAttribute('data-url')) ?? ''
  await expectAccessible(page)
  await offer.click()
  expect(await sources.inputValue()).toBe(url)
  const today = await page.locator('#tool-form').getAttribute('data-today')
  expect(await page.locator('[name="facts.steward.checkedOn"]').inputValue()).toBe(today)
  const day = page.locator('[name="facts.rootless.checkedOn"]')
  expect(await day.inputValue()).not.toBe(today)
  await page.locator('#field-facts\\.rootless summary').click()
  await button(page, 'Read again today: Rootless').click()
  await expect.poll(() => day.inputValue()).toBe(today)
  expect(await day.isVisible()).toBe(true)
  await button(page, 'Read again today: all facts with sources').click()
  await expect.poll(() => page.locator('[name="facts.daemon.checkedOn"]').inputValue()).toBe(today)
  expect(await sources.inputValue()).toBe(url)
  expect(spent.loads).toBe(0)
  await page.context().close()
})

it.each([true, false])(
  'a fact is copied from another tool with its sources (scripts: %s)',
  async (javaScript) => {
    const page = await openForm('/admin/tools/buildkit', { javaScript })
    const { spent } = countOn(page)
    const push = async (name: string, then: () => Promise<unknown>) => {
      const pressed = page.getByRole('button', { name })
      await (javaScript ? pressed.click() : Promise.all([page.waitForEvent('load'), pressed.click()]))
      await then()
    }
    const value = page.locator('[name="facts.rootless-build.value"]')
    await fill(page, { summary: 'Typed before.' })
    await value.selectOption('')
    await page.locator('#field-facts\\.rootless-build > details > summary').click()
    await push('Copy from another tool: Builds without root', () =>
      page.locator('[name="copyFrom"]').waitFor(),
    )
    await fill(page, { copyFrom: 'Nowhere' })
    await push('Copy from this tool', () => page.getByText('There is no tool “Nowhere”').first().waitFor())
    await push('Copy from Buildah: ', () => expect.poll(() => value.inputValue()).toBe('yes'))
    const textIn = (field: string) => page.locator(`[name="facts.rootless-build.${field}"]`).inputValue()
    expect(await textIn('sources')).toContain('https://github.com/containers/buildah/')
    expect(await textIn('checkedOn')).toBe('2026-06-02')
    expect(await page.locator('[name="summary"]').inputValue()).toBe('Typed before.')
    expect(spent.loads).toBe(javaScript ? 0 : 3)
    await page.context().close()
  },
)

it.each([true, false])('a field says who changed it last, and why (scripts: %s)', async (javaScript) => {
  const page = await openForm('/admin/tools/youki', { javaScript })
  await fill(page, { 'facts.rootless.note': `As of ${javaScript}.`, comment: `Read it again, ${javaScript}` })
  await press(page, 'Publish the change')
  const { spent } = countOn(page)
  await page.locator('#field-facts\\.rootless summary').click()
  await page
    .locator('#field-facts\\.rootless')
    .getByRole('link', { name: /^Who changed this last/ })
    .click()
  const said = javaScript ? page.locator('#field-facts\\.rootless') : page.locator(':target')
  await said.getByText(`Read it again, ${javaScript}`).waitFor()
  expect(await said.textContent()).toContain('Ed')
  expect(spent.loads).toBe(javaScript ? 0 : 1)
  await page.goto('/admin/tools/youki/history/fields')
  if (javaScript) await expectAccessible(page)
  await page.context().close()
})
