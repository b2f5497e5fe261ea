// A form that could not be saved, or of which nobody knows, sent once more from the page that says so: with the same key,
// by which it is found whether it was saved before.

import { escapeHtml } from '../catalogue/shown/escape-html'
import type { FormValues } from '../editing/form/typed'

export type SendAgain = {
  /** `find-out`: whether it was saved is not known, and is found out by the page itself where scripts run. */
  why: 'send' | 'find-out'
  /** Where it was sent to. */
  path: string
}

/** Never stored and never repeated. */
export const SECRET_NAMES = new Set(['password', 'currentPassword', 'newPassword', 'code'])

const BUTTONS = { send: 'Send it again', 'find-out': 'Find out whether it was saved' }
/** Milliseconds after which the page finds out by itself. */
const PAUSE = 3000

/** False for a form with a password or a file in it, which no page repeats. */
export const canBeSentAgain = (sent: FormValues, files: Record<string, File[]>): boolean =>
  Object.keys(files).length === 0 && !Object.keys(sent).some((name) => SECRET_NAMES.has(name))

/** The button, as HTML: a form of hidden fields that hold what was sent. `nonce` is that of the answer's policy; '' for none. */
export function drawSendAgain({ why, path }: SendAgain, sent: FormValues, nonce: string): string {
  const fields = Object.entries(sent).flatMap(([name, texts]) =>
    texts.map((text) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(text)}">`),
  )
  const script =
    why === 'find-out' && nonce !== ''
      ? `<script nonce="${nonce}">setTimeout(() => document.getElementById('again').requestSubmit(), ${PAUSE})</script>`
      : ''
  return `<form id="again" method="post" action="${escapeHtml(path)}">
${fields.join('\n')}
<p><button>${BUTTONS[why]}</button></p>
</form>
${script}`
}
