'use client'

import { useEffect } from 'react'
import { watchFactDays } from './fact-days'
import { watchKeys } from './form-keys'
import { watchSources } from './source-offers'

type FactTableWatchProps = {
  /** The id of the form. */
  form: string
  sourcesPath: string
  /** True where the fields hold what was typed before and is not saved yet. */
  isUnsaved: boolean
}

/** What JavaScript adds to a table of facts: days that follow what is changed, sources offered, a warning before leaving. */
export function FactTableWatch({ form: id, sourcesPath, isUnsaved }: FactTableWatchProps) {
  useEffect(() => {
    const form = document.getElementById(id)
    if (!(form instanceof HTMLFormElement)) return
    let isChanged = isUnsaved
    const onInput = () => {
      isChanged = true
    }
    const onSubmit = () => {
      isChanged = false
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (isChanged) event.preventDefault()
    }
    const stops = [watchKeys(form), watchFactDays(form), watchSources(form, sourcesPath)]
    form.addEventListener('input', onInput)
    form.addEventListener('submit', onSubmit)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      for (const stop of stops) stop()
      form.removeEventListener('input', onInput)
      form.removeEventListener('submit', onSubmit)
      window.removeEventListener('beforeunload', onLeave)
    }
  }, [id, sourcesPath, isUnsaved])
  return null
}
