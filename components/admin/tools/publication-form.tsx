import { Button } from '@/components/ui/button'
import type { Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { TextField } from '@/components/ui/text-field'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { paths } from '@/lib/paths'

type PublicationFormProps = {
  slug: string
  fields: Readonly<Record<string, string>>
  to: 'published' | 'withdrawn'
  version: number
  /** What was typed and not saved, and why not. */
  move: { values: Texts; errors: Texts } | null
  /** How many other tools state a relation to it. */
  relating: number
}

/** Takes a tool away from readers, or gives it back. */
export function PublicationForm({ slug, fields, to, version, move, relating }: PublicationFormProps) {
  const withdraws = to === 'withdrawn'
  return (
    <section className="rule mt-12 max-w-136" id="publication">
      <h2>{withdraws ? 'Withdraw it' : 'Publish it again'}</h2>
      <p className="text-small text-soft">
        {withdraws
          ? 'Readers no longer find it; its address says that it was withdrawn, when, and why in the words below.'
          : 'Readers see what was saved last.'}
        {withdraws &&
          relating > 0 &&
          ` ${formatCount(relating, 'other tool')} ${relating === 1 ? 'states a relation' : 'state relations'} to it, which readers will not see either.`}
      </p>
      <form action={paths.adminToolPublication(slug)} method="post" className="form">
        <HiddenFields fields={{ ...fields, to, version: String(version) }} />
        <TextField label="Why" name="why" required={withdraws} {...move} />
        <Button variant={withdraws ? 'danger' : 'plain'}>{withdraws ? 'Withdraw' : 'Publish again'}</Button>
      </form>
    </section>
  )
}
