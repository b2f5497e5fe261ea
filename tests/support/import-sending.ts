// Sends files to the import as its form does, and waits for the work on them.

import { POST as send } from '@/app/admin/import/send/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { Viewer } from '@/lib/rights/viewer'
import { findImportRows, getImport } from '@/lib/store/imports/imports'
import { SITE, type TestBrowser } from './browser-post'
import './compiled-processes'

export type SignedIn = { browser: TestBrowser; viewer: Viewer }

/** Sends a file, or text, as the form does; returns the answer. */
export async function sendFile(
  who: SignedIn,
  file: Uint8Array<ArrayBuffer> | null,
  { name = 'tools.yaml', text = '' } = {},
) {
  const data = new FormData()
  for (const [key, value] of Object.entries(await makeFormFields(who.viewer))) data.set(key, value)
  data.set('text', text)
  data.set('file', new File(file ? [file] : [], file ? name : ''))
  const headers = new Headers({ origin: SITE, host: 'localhost:3000' })
  headers.set('cookie', who.browser.headers.get('cookie') ?? '')
  const request = new Request(`${SITE}/admin/import/send`, { method: 'POST', headers, body: data })
  return send(request, { params: Promise.resolve({}) })
}

export const bytesOf = (text: string) => new TextEncoder().encode(text)
export const idOf = (response: Response) =>
  /^\/admin\/import\/([\w-]+)$/.exec(response.headers.get('location') ?? '')?.[1] ?? ''

/** Waits while a process of its own is at work on an import. */
export async function settle({ viewer }: SignedIn, id: string) {
  for (;;) {
    const head = await getImport(viewer, id)
    if (head === null || !['read', 'plan', 'apply'].includes(head.state)) return head
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export async function importText(who: SignedIn, text: string) {
  const id = idOf(await sendFile(who, bytesOf(text)))
  return { id, head: await settle(who, id), rows: await findImportRows(id, { filter: null, page: 1 }) }
}
