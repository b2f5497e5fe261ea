import { FormField } from '@/components/admin/form/field-input'
import { type FormState, labelOfField } from '@/components/admin/form/form-state'
import { OverBox } from '@/components/admin/over-box'
import { SourceRows } from '@/components/admin/tools/row-fields'
import { RowWatch } from '@/components/live/row-watch'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { Claim } from '@/lib/catalogue/document/claim'
import { VERDICTS } from '@/lib/catalogue/document/words'
import { formatVerdict } from '@/lib/catalogue/shown/claim-ledger'
import { claimFormFields } from '@/lib/editing/form/claim-form'
import { paths } from '@/lib/paths'

type ClaimFormProps = {
  /** Null: a new claim. */
  claimKey: string | null
  fields: Readonly<Record<string, string>>
  /** The mark of the claim as it is now, where somebody changed it since the form was opened. */
  over?: string | null
  state: Pick<FormState, 'values' | 'errors'>
}

const VERDICT_OPTIONS = VERDICTS.map((verdict) => [verdict, formatVerdict(verdict)] as const)

/** Everything a claim says, with what stands behind it; the key is given once and stays. */
export function ClaimForm({ claimKey, fields, over = null, state }: ClaimFormProps) {
  const named = (name: keyof Claim) => ({ state, name, fields: claimFormFields })
  const known = { values: state.values, fields: claimFormFields }
  const labels = Object.fromEntries(
    Object.keys(state.errors).map((name) => [name, labelOfField(name, known)]),
  )
  return (
    <form
      action={paths.adminClaimSave(claimKey)}
      method="post"
      className="grid max-w-232 gap-9"
      id="claim-form"
    >
      <HiddenFields fields={fields} />
      {/* Enter in a field saves, and does not ask for more sources. */}
      <button type="submit" name="action" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <RowWatch form="claim-form" />
      <p className="text-part empty:hidden" id="form-said" role="status" />
      <ErrorSummary errors={state.errors} labels={labels} />
      <div className="form-part">
        {claimKey === null && <FormField {...named('key')} />}
        <FormField {...named('text')} />
        <div className="pair">
          <FormField {...named('saidBy')} />
          <FormField {...named('occasion')} />
        </div>
        <FormField {...named('saidOn')} />
        <FormField {...named('subjects')} />
        <FormField {...named('then')} />
        <FormField {...named('since')} />
        <FormField {...named('verdict')} options={VERDICT_OPTIONS} />
      </div>
      <SourceRows state={state} fields={claimFormFields} noKind="as others cite it, or documentation" />
      <FormField {...named('unverified')} />
      <section className="save-bar" aria-label="Save">
        <OverBox mark={over} />
        <Button variant="primary" name="action" value="save">
          {claimKey === null ? 'Add' : 'Save'}
        </Button>
      </section>
    </form>
  )
}
