import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { baseUrl, launchBrowser, openPage } from '@/tests/support/browser'
import { ask } from '@/tests/support/requests'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

it.each([[true], [false]])(
  'one who has to choose says what is needed and reads the answer in its address (scripts: %s)',
  async (javaScript) => {
    const page = await openPage(browser, { javaScript })
    await page.goto('/choose')
    await page.getByRole('link', { name: 'Orchestrators and cluster managers' }).click()
    await page.getByRole('combobox', { name: 'Licence' }).selectOption('open source')
    await page.getByRole('checkbox', { name: 'Network policies: matters a lot' }).check()
    await page.getByRole('checkbox', { name: 'Windows containers: matters', exact: true }).check()
    await page.getByRole('button', { name: 'Show the answer' }).click()
    const answer =
      '/choose/orchestrators?a-lot=cluster-network-policies&licence=open-source&matters=windows-workloads'
    expect(page.url().slice(baseUrl().length)).toBe(answer)
    expect(await page.getByText(/^First in /).count()).toBeGreaterThan(1)
    await page.getByRole('link', { name: 'Without this must-have' }).first().click()
    expect(page.url().slice(baseUrl().length)).toBe(
      '/choose/orchestrators?a-lot=cluster-network-policies&matters=windows-workloads',
    )
    await page.context().close()
  },
)

it('gives the same address the same answer, and says what of one it could not use', async () => {
  const address = `${baseUrl()}/choose/orchestrators?a-lot=autoscaling&matters=aspect.cost&matters=scale-to-zero`
  // But for what a policy of its own lets in each answer.
  const read = async () => (await ask(address)).text.replaceAll(/nonce="[^"]*"/g, '')
  const answer = await read()
  expect(answer).toContain('of the weightings')
  expect(await read()).toBe(answer)
  const odd = await ask(`${baseUrl()}/choose/orchestrators?colour=red&matters=beauty`)
  expect(odd.text).toContain('Nothing called “colour” can be asked of these tools')
  expect(odd.text).toContain('“beauty” cannot be weighed here')
  expect((await ask(`${baseUrl()}/choose/nonsense`)).status).toBe(404)
})
