'use client'

import { useEffect, useState } from 'react'
import { copyOf, dropCopies, readCopy, sendCopy, writeCopy } from './form-copy'
import { checkName, findTools, followName } from './name-check'

type ToolFormWatchProps = {
  /** The id of the form. */
  form: string
  copyKey: string
  /** True where the fields hold what was typed before and is not saved yet. */
  isUnsaved: boolean
  /** True right after a save: copies of this tool are done with. */
  isSaved: boolean
  slug: string
  checkPath: string
  findPath: string
}

const PAUSE = 400 // ms after the last key

/** What JavaScript adds to the form: a copy of unsaved work, a warning before leaving, names checked while typing. */
export function ToolFormWatch({ form: id, copyKey, slug, ...props }: ToolFormWatchProps) {
  const { isUnsaved, isSaved, checkPath, findPath } = props
  const [left, setLeft] = useState<string | null>(null)

  useEffect(() => {
    const form = document.getElementById(id)
    if (!(form instanceof HTMLFormElement)) return
    if (isSaved) dropCopies(slug)
    const copy = readCopy(copyKey)
    if (copy && !isSaved && copy.text !== copyOf(form)) setLeft(copy.at)
    let isChanged = isUnsaved
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = slug === '' ? followName(form) : () => {}
    const onInput = ({ target }: Event) => {
      isChanged = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        writeCopy(copyKey, form)
        if (!(target instanceof HTMLInputElement)) return
        if (target.name === 'name' || target.name === 'slug') void checkName(form, { checkPath, slug })
        if (target.getAttribute('list') === 'tools-found') void findTools(target.value, findPath)
      }, PAUSE)
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (isChanged) event.preventDefault()
    }
    const onSubmit = () => {
      writeCopy(copyKey, form)
      isChanged = false
    }
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      stop()
      clearTimeout(timer)
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [id, copyKey, isUnsaved, isSaved, slug, checkPath, findPath])

  if (left === null) return null
  return (
    <div className="notice copy-offer" role="status">
      <p>This browser has changes of {left} that were not saved.</p>
      <button type="button" className="button" onClick={() => sendCopy(id, copyKey)}>
        Bring them back
      </button>{' '}
      <button
        type="button"
        className="button"
        onClick={() => {
          dropCopies(slug)
          setLeft(null)
        }}
      >
        Throw them away
      </button>
    </div>
  )
}
