'use client'

import { useEffect, useState } from 'react'
import { watchFactDays } from './fact-days'
import { type Copy, dropCopy, findCopies, sendCopy, settleSent, writeCopy, writeSent } from './form-copy'
import { watchKeys } from './form-keys'
import { watchSwaps } from './form-swaps'
import { watchLastChanges } from './last-changes'
import { checkName, findTools } from './name-check'
import { watchSources } from './source-offers'

type ToolFormWatchProps = {
  /** The id of the form. */
  form: string
  /** True where the fields hold what was typed before and is not saved yet. */
  isUnsaved: boolean
  /** True right after a save. */
  isSaved: boolean
  slug: string
  checkPath: string
  findPath: string
  sourcesPath: string
}

const PAUSE = 400 // ms after the last key

/** What JavaScript adds to the form: a copy of unsaved work, a warning before leaving, names checked while typing. */
export function ToolFormWatch({ form: id, slug, ...props }: ToolFormWatchProps) {
  const { isUnsaved, isSaved, checkPath, findPath, sourcesPath } = props
  const [copies, setCopies] = useState<Copy[]>([])

  useEffect(() => {
    const form = findForm(id)
    if (form === null) return
    settleSent(form, { slug, isSaved, isUnsaved })
    setCopies(findCopies(form, slug))
    let isChanged = isUnsaved
    let timer: ReturnType<typeof setTimeout> | undefined
    const onInput = ({ target }: Event) => {
      isChanged = true
      clearTimeout(timer)
      timer = setTimeout(() => {
        writeCopy(form, slug)
        if (!(target instanceof HTMLInputElement)) return
        if (target.name === 'name' || target.name === 'slug') void checkName(form, { checkPath, slug })
        if (target.getAttribute('list') === 'tools-found') void findTools(target.value, findPath)
      }, PAUSE)
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (isChanged) event.preventDefault()
    }
    const onSent = () => {
      clearTimeout(timer)
      writeSent(form, slug)
      isChanged = false
    }
    const stopSwaps = watchSwaps(form, {
      onSwapped: () => {
        isChanged = true
        writeCopy(form, slug)
      },
      onLeave: onSent,
    })
    const onSubmit = (event: SubmitEvent) => {
      if (!event.defaultPrevented) onSent()
    }
    const stops = [
      stopSwaps,
      watchKeys(form),
      watchFactDays(form),
      watchSources(form, sourcesPath),
      watchLastChanges(form),
    ]
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [id, isUnsaved, isSaved, slug, checkPath, findPath, sourcesPath])

  const [copy, ...others] = copies
  if (copy === undefined) return null
  const bringBack = () => {
    const form = findForm(id)
    if (form) sendCopy(form, copy)
  }
  const throwAway = () => {
    dropCopy(copy)
    setCopies(others)
  }
  return (
    <div className="notice" role="status">
      <p>
        This browser has changes of {sayWhen(copy.at)} that were not saved; another window may still have
        them.
      </p>
      <button type="button" className="button" onClick={bringBack}>
        Bring them back
      </button>{' '}
      <button type="button" className="button" onClick={throwAway}>
        Throw them away
      </button>
    </div>
  )
}

function findForm(id: string): HTMLFormElement | null {
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? form : null
}

const sayWhen = (at: string) =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
