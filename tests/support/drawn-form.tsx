// The form of a tool as its page draws it, and what a browser sends of it: boxes in the order of the page, line ends as
// CR LF.

// @ts-expect-error: jsdom brings no types.
import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { ToolEditor } from '@/components/admin/tools/tool-editor'
import { makeFormFields } from '@/lib/auth/form-fields'
import type { ToolFormPage } from '@/lib/http/tool-form-page'
import type { Viewer } from '@/lib/rights/viewer'

/** What the untouched form sends, but for its button. */
export async function sentBy(viewer: Viewer, page: ToolFormPage): Promise<[string, string][]> {
  const own = await makeFormFields(viewer)
  const html = renderToStaticMarkup(<ToolEditor page={page} viewer={viewer} own={own} />)
  const { window } = new JSDOM(html)
  const form = window.document.getElementById('tool-form')
  const data = new window.FormData(form as HTMLFormElement) // the form of that id
  return [...data].map(([name, value]) => [name, String(value).replaceAll(/\r?\n/g, '\r\n')])
}
