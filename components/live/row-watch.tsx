'use client'

import { useEffect } from 'react'
import { watchSwaps } from './form-swaps'

/** Rows of a form added, moved and removed in place, where there are scripts. */
export function RowWatch({ form: id }: { form: string }) {
  useEffect(() => {
    const form = document.getElementById(id)
    if (form instanceof HTMLFormElement) return watchSwaps(form, { onSwapped() {}, onLeave() {} })
  }, [id])
  return null
}
