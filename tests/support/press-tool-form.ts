// The form of a tool as a browser without scripts fills it in and sends it.

import { POST as save } from '@/app/admin/tools/[slug]/save/route'
import { POST as saveNew } from '@/app/admin/tools/new/save/route'
import { makeFormFields } from '@/lib/auth/form-fields'
import { readToolForm, type ToolFormPage } from '@/lib/http/tool-form-page'
import type { Viewer } from '@/lib/rights/viewer'
import type { signInAs } from './accounts'

export type Person = Awaited<ReturnType<typeof signInAs>>

type Filling = { typed?: Record<string, string>; page?: ToolFormPage }

/** The fields of the form as its page shows it, filled in, with the button that is pressed. */
export async function fillIn(
  viewer: Viewer,
  slug: string | null,
  button: string,
  { typed = {}, page }: Filling = {},
): Promise<[string, string][]> {
  const shown = page ?? (await readToolForm(viewer, slug, {}))
  if (shown === null) throw new Error(`No form of ${slug}.`)
  const own = { ...(await makeFormFields(viewer)), ...shown.hidden, action: button }
  const replaced = new Set([...Object.keys(typed), ...Object.keys(own)])
  const fields = Object.entries(shown.values).flatMap(([name, texts]) =>
    replaced.has(name) || name === 'near' ? [] : texts.map((text): [string, string] => [name, text]),
  )
  return [...fields, ...Object.entries(typed), ...Object.entries(own)]
}

/** Fills in the form as its page shows it, and presses a button. */
export async function press(
  { viewer, browser }: Person,
  slug: string | null,
  button: string,
  filling: Filling = {},
) {
  const sent = await fillIn(viewer, slug, button, filling)
  const response = await browser.post(slug === null ? saveNew : save, sent, {
    params: slug === null ? {} : { slug },
    path: `/admin/tools/${slug ?? 'new'}/save`,
  })
  const location = response.headers.get('location') ?? ''
  const query = new URL(location, 'http://localhost').searchParams
  const submission = query.get('submission') ?? undefined
  const back = submission ? await readToolForm(viewer, slug, { submission }) : null
  return { sent, response, location, query, submission, back }
}

/** What is sent for sides chosen on the conflict screen, by the labels of the conflicts. */
export function choose(page: ToolFormPage | null, sides: Record<string, 'mine' | 'theirs'>) {
  return Object.fromEntries(
    Object.entries(sides).map(([label, side]) => {
      const conflict = page?.conflicts.find((one) => one.label === label)
      if (!conflict) throw new Error(`No conflict of ${label}.`)
      return [conflict.name, conflict.answers[side]]
    }),
  )
}
