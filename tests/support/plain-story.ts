// The story that has to go well wherever Gantry runs: somebody reads, signs in, changes a sentence, and everybody reads it.
// Over plain HTTP, as a browser without scripts sends it: for places that no browser of the tests can be led into.

import { randomBytes } from 'node:crypto'
// @ts-expect-error: jsdom brings no types.
import { JSDOM } from 'jsdom'
import { expect } from 'vitest'
import { sendForm } from './signed-in'

export type Author = { email: string; password: string }

const TOOL = '/tools/podman'
const FORM = '/admin/tools/podman/fields/description'

/** Signs in at the address and returns the cookies, as a browser sends them back. */
export async function signInAt(baseUrl: string, { email, password }: Author): Promise<string> {
  const answer = await sendForm(`${baseUrl}/sign-in/password`, { email, password })
  expect({ status: answer.status, to: answer.headers.get('location') }).toEqual({ status: 303, to: '/admin' })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** Tells the whole story at an address, and fails where a step of it does. */
export async function tellStory(baseUrl: string, author: Author): Promise<void> {
  const before = await fetch(`${baseUrl}${TOOL}`)
  expect(before.status).toBe(200)
  const cookie = await signInAt(baseUrl, author)
  const words = `Read anew, and signed ${randomBytes(6).toString('hex')}.`
  const page = await fetch(`${baseUrl}${FORM}`, { headers: { cookie } })
  const { path, fields } = readForm(await page.text())
  const saved = await sendForm(`${baseUrl}${path}`, { ...fields, description: words }, cookie)
  expect({ status: saved.status, to: saved.headers.get('location') }).toMatchObject({ status: 303 })
  const isThere = async (headers: Record<string, string>) => {
    const after = await fetch(`${baseUrl}${TOOL}`, { headers })
    return (await after.text()).includes(words)
  }
  expect(await isThere({ cookie })).toBe(true)
  // Others have it once the front has asked again.
  await expect.poll(() => isThere({})).toBe(true)
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
