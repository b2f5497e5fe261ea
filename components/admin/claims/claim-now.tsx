import { labelOfField } from '@/components/admin/form/form-state'
import type { Texts } from '@/components/ui/field'
import { claimFormFields } from '@/lib/editing/form/claim-form'

/** Where what was typed is not what the claim says now, what it says. */
export function ClaimNow({ now, typed }: { now: Texts; typed: Texts }) {
  const textOf = (texts: Texts, name: string) => (texts[name]?.[0] ?? '').trim()
  const names = [...new Set([...Object.keys(now), ...Object.keys(typed)])].filter((name) => isOfClaim(name))
  const different = names.filter((name) => textOf(now, name) !== textOf(typed, name))
  if (different.length === 0) return null
  return (
    <section className="notice">
      <h2>As it is now</h2>
      <dl>
        {different.map((name) => (
          <div key={name}>
            <dt className="text-soft">{labelOfField(name, { values: {}, fields: claimFormFields })}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{textOf(now, name) || '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

// Blank rows come with a kind, and the form's own fields are nobody's words.
const isOfClaim = (name: string) =>
  !['action', 'mark', 'over'].includes(name) && !/\.(?:kind|order)$/.test(name)
