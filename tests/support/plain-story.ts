// The story that has to go well wherever Gantry runs: somebody reads, signs in, changes a sentence, and everybody reads it.
// Over plain HTTP, as a browser without scripts sends it: for places that no browser of the tests can be led into. Run as a
// program, it is told `node --import tsx tests/support/plain-story.ts http://[fd00::1]:3000 ada@example.org PASSWORD`.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
// @ts-expect-error: jsdom brings no types.
import { JSDOM } from 'jsdom'

export type Author = { email: string; password: string }

const TOOL = '/tools/podman'
const FORM = '/admin/tools/podman/fields/description'
/** How often it is looked for, ten times a second, until others have read what was saved. */
const LOOKS = 300

/** Tells the whole story at an address, and throws where a step of it fails. */
export async function tellStory(baseUrl: string, { email, password }: Author): Promise<void> {
  const get = (path: string, cookie = '') => fetch(`${baseUrl}${path}`, { headers: cookie ? { cookie } : {} })
  const send = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { origin: baseUrl, ...(cookie && { cookie }) },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
  assert.equal((await get(TOOL)).status, 200)
  const entered = await send('/sign-in/password', { email, password })
  assert.deepEqual([entered.status, entered.headers.get('location')], [303, '/admin'])
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const words = `Read anew, and signed ${randomBytes(6).toString('hex')}.`
  const { path, fields } = readForm(await (await get(FORM, cookie)).text())
  const saved = await send(path, { ...fields, description: words }, cookie)
  assert.equal(saved.status, 303)
  const isThere = async (asked = '') => (await (await get(TOOL, asked)).text()).includes(words)
  assert.ok(await isThere(cookie), 'Whoever saved something reads it on the next page.')
  // Others have it once a front has asked again.
  let looks = 0
  while (!(await isThere()) && looks++ < LOOKS) await sleep(100)
  assert.ok(looks < LOOKS, 'Nobody else reads what was saved.')
}

/** Where the form of a description goes, and what it holds, its button that publishes included. */
function readForm(html: string): { path: string; fields: Record<string, string> } {
  const { document, FormData } = new JSDOM(html).window
  const form = document.querySelector('textarea[name="description"]')?.closest('form')
  const button = [...(form?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
    /Publish/.test(textContent),
  )
  if (!form || !button) throw new Error(`There is no form for a description: ${html.slice(0, 500)}`)
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  if (button.name !== '') fields[button.name] = button.value
  return { path: button.getAttribute('formaction') ?? form.getAttribute('action') ?? FORM, fields }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , baseUrl = '', email = '', password = ''] = process.argv
  await tellStory(baseUrl, { email, password })
}
