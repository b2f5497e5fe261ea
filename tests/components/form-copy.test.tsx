import { afterEach, expect, test } from 'vitest'
import { findCopies, settleSent, writeCopy, writeSent } from '@/components/live/form-copy'

afterEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  document.body.replaceChildren()
})

/** A rendering of the form of a tool: its key, its owner, and what stands in it. */
function openForm(request: string, summary: string, owner = 'ada.seal') {
  const form = document.createElement('form')
  for (const [name, value] of Object.entries({ request, owner, summary })) {
    const input = document.createElement('input')
    Object.assign(input, { name, value })
    form.append(input)
  }
  document.body.append(form)
  return form
}
const type = (form: HTMLFormElement, summary: string) => {
  const input = form.elements.namedItem('summary') as HTMLInputElement // the one made above
  input.value = summary
}
const summariesIn = (form: HTMLFormElement, slug: string) =>
  findCopies(form, slug).map(({ text }) => new Map<string, string>(JSON.parse(text)).get('summary'))
const OPENED = { isSaved: false, isUnsaved: false }

test('what was typed before a crash is offered to the same person, for the same tool, whatever was saved meanwhile', () => {
  const crashed = openForm('one', 'Published.')
  type(crashed, 'Typed.')
  writeCopy(crashed, 'podman')
  expect(summariesIn(openForm('two', 'Published by somebody else.'), 'podman')).toEqual(['Typed.'])
  expect(summariesIn(openForm('three', 'Published.'), 'docker')).toEqual([])
  expect(summariesIn(openForm('four', 'Published.', 'bob.seal'), 'podman')).toEqual([])
})

test('saving in one window forgets what it sent, and not what another window holds', () => {
  const [mine, other] = [openForm('one', 'Published.'), openForm('two', '')]
  type(other, 'A new tool, half written.')
  writeCopy(other, '')
  type(mine, 'Mine.')
  writeSent(mine, 'podman')
  const saved = openForm('three', 'Mine.')
  settleSent(saved, { slug: 'podman', isSaved: true, isUnsaved: false })
  expect(summariesIn(saved, 'podman')).toEqual([])
  expect(summariesIn(openForm('four', ''), '')).toEqual(['A new tool, half written.'])
})

test('a page that says saved forgets nothing that this window did not send', () => {
  const form = openForm('one', 'Published.')
  type(form, 'Typed.')
  writeCopy(form, 'podman')
  const page = openForm('two', 'Published.')
  settleSent(page, { slug: 'podman', isSaved: true, isUnsaved: false })
  expect(summariesIn(page, 'podman')).toEqual(['Typed.'])
})

test('what came back unsaved stays kept, once, and what was sent in vain is offered again', () => {
  const form = openForm('one', 'Published.')
  type(form, 'Wrong.')
  writeSent(form, 'podman')
  const back = openForm('two', 'Wrong.')
  settleSent(back, { slug: 'podman', isSaved: false, isUnsaved: true })
  expect(summariesIn(back, 'podman')).toEqual([])
  const reopened = openForm('three', 'Published.')
  settleSent(reopened, { slug: 'podman', ...OPENED })
  expect(summariesIn(reopened, 'podman')).toEqual(['Wrong.'])
  type(reopened, 'Right.')
  writeSent(reopened, 'podman')
  const unanswered = openForm('four', 'Published.')
  settleSent(unanswered, { slug: 'podman', ...OPENED })
  expect(summariesIn(unanswered, 'podman').toSorted()).toEqual(['Right.', 'Wrong.'])
})
