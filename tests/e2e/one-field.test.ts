// From what readers see to the form of one field and back, on the real server, with and without JavaScript.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, fill, PASSWORD, press, signIn } from '@/tests/support/editing-steps'
import { serveEditor } from '@/tests/support/served-editor'

const served = serveEditor('Edda')

async function follow(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name }).first().click()])
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScript) => {
  const open = () => served.open(javaScript)

  it('a fact is mended in three clicks, and its reader is back where it is read', async () => {
    const editor = await open()
    await signIn(editor, served.email)
    await editor.goto('/tools/podman')
    await follow(editor, /^edit facts: /)
    expect(editor.url()).toMatch(/\/admin\/tools\/podman\/fields#group-/)
    if (javaScript) await expectAccessible(editor)
    const fact = editor.locator('dt a[href*="/fields/facts."]').first()
    await Promise.all([editor.waitForEvent('load'), fact.click()])
    const field = /fields\/facts\.(.+)$/.exec(editor.url())?.[1] ?? ''
    if (javaScript) await expectAccessible(editor)
    const note = javaScript ? 'Read with a script.' : 'Read without one.'
    await fill(editor, { [`facts.${field}.note`]: note })
    await press(editor, 'Publish the change')
    expect(new URL(editor.url()).pathname).toBe('/tools/podman')
    expect(await editor.locator(`#fact-${field}`).textContent()).toContain(note.replace(/\.$/, ''))
    await editor.context().close()
  })

  it('whoever is signed out is asked to sign in, offered to suggest instead, and led on', async () => {
    const reader = await open()
    await reader.goto('/tools?q=podman')
    await follow(reader, 'edit Podman')
    expect(new URL(reader.url()).pathname).toBe('/sign-in')
    const offer = reader.getByRole('link', { name: /suggest the correction/ })
    expect(await offer.getAttribute('href')).toContain('tool=podman')
    await fill(reader, { email: served.email, password: PASSWORD })
    await press(reader, 'Sign in')
    expect(new URL(reader.url()).pathname).toBe('/admin/tools/podman/fields')
    await reader.context().close()
  })

  it('a session that ends while writing loses nothing, and the sign-in page says so', async () => {
    const editor = await open()
    await signIn(editor, served.email)
    await editor.goto('/admin/tools/rkt/fields/description')
    await fill(editor, { description: `Typed at length, ${javaScript}.` })
    await editor.context().clearCookies()
    await press(editor, 'Publish the change')
    expect(await editor.getByRole('status').textContent()).toContain('Nothing is lost')
    if (javaScript) await expectAccessible(editor)
    await fill(editor, { email: served.email, password: PASSWORD })
    await press(editor, 'Sign in')
    expect(await editor.locator('textarea[name="description"]').inputValue()).toBe(
      `Typed at length, ${javaScript}.`,
    )
    await press(editor, 'Publish the change')
    expect(await editor.locator('main').textContent()).toContain(`Typed at length, ${javaScript}.`)
    await editor.context().close()
  })
})

it('public pages are the same bytes for whoever is signed in', async () => {
  const editor = await served.open(false)
  await signIn(editor, served.email)
  for (const path of ['/tools/podman', '/tools?q=podman', '/gaps']) {
    const [signedIn, signedOut] = await Promise.all([
      editor
        .context()
        .request.get(path)
        .then((answer) => answer.text()),
      fetch(`${served.site.baseUrl}${path}`).then((answer) => answer.text()),
    ])
    const plain = (text: string) => text.replaceAll(/nonce="[^"]*"/g, '')
    expect(plain(signedIn)).toBe(plain(signedOut))
  }
  await editor.context().close()
})

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScript) => {
  it('one fact of all tools of a category is edited in a table that its page leads to', async () => {
    const editor = await served.open(javaScript)
    await signIn(editor, served.email)
    await editor.goto('/categories/container-engines')
    await follow(editor, 'edit facts of Container engines')
    await follow(editor, 'Rootless')
    await editor.getByLabel('Another fact of these tools').selectOption('daemon')
    await press(editor, 'Show')
    expect(new URL(editor.url()).pathname).toBe('/admin/categories/container-engines/facts/daemon')
    if (javaScript) await expectAccessible(editor)
    const room = (label: HTMLElement) => label.getBoundingClientRect().width
    for (const label of await editor.locator('td label:has([type=checkbox])').all())
      expect(await label.evaluate(room)).toBeGreaterThan(60)
    const note = javaScript ? 'Typed in a table.' : 'Typed without a script.'
    await editor.getByLabel('Podman: Note').fill(note)
    await editor.getByLabel('Incus: Sources').fill('not an address')
    await press(editor, 'Publish the changes')
    expect(await editor.locator('.error-summary').textContent()).toContain('Incus: Daemon: sources')
    expect(await editor.getByLabel('Podman: Note').inputValue()).toBe(note)
    if (javaScript) await expectAccessible(editor)
    await editor.getByLabel('Incus: Sources').fill('https://linuxcontainers.org/incus/docs/main/')
    const day = editor.getByLabel('Incus: Checked on')
    if (javaScript)
      expect(await day.inputValue()).toBe(await editor.locator('#fact-table').getAttribute('data-today'))
    await press(editor, 'Publish the changes')
    expect(await editor.locator('.notice').textContent()).toContain('Podman')
    await editor.goto('/tools/podman')
    expect(await editor.locator('#fact-daemon').textContent()).toContain(note)
  })
})
