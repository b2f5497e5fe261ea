import { OverBox } from '@/components/admin/over-box'
import { FieldInput } from '@/components/admin/tools/field-input'
import { GroupError } from '@/components/admin/tools/inputs'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { fieldId } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { type Claim, claimFields } from '@/lib/catalogue/document/claim'
import type { Field } from '@/lib/catalogue/document/field'
import { VERDICTS } from '@/lib/catalogue/document/words'
import { formatVerdict } from '@/lib/catalogue/shown/claim-ledger'
import { paths } from '@/lib/paths'
import { labelOf } from './claim-labels'
import { ClaimSources, type ClaimState, rowsOf } from './claim-sources'

type ClaimFormProps = {
  /** Null: a new claim. */
  claimKey: string | null
  fields: Readonly<Record<string, string>>
  /** The mark of the claim as it is now, where somebody changed it since the form was opened. */
  over?: string | null
  state: ClaimState
}

const FIELDS = Object.fromEntries(claimFields.map((field) => [field.name, field])) as Record<
  keyof Claim,
  Field
> // its own fields

/** Everything a claim says, with what stands behind it; the key is given once and stays. */
export function ClaimForm({ claimKey, fields, over = null, state }: ClaimFormProps) {
  const rows = rowsOf(state.values)
  const named = (name: keyof Claim) => ({ state, name, field: FIELDS[name] })
  const labels = Object.fromEntries(
    Object.keys(state.errors).map((name) => [name, labelOf(name, state.values)]),
  )
  return (
    <>
      <ErrorSummary errors={state.errors} labels={labels} />
      <form action={paths.adminClaimSave(claimKey)} method="post" className="grid max-w-232 gap-9">
        <HiddenFields fields={fields} />
        {/* Enter in a field saves, and does not ask for more sources. */}
        <button type="submit" name="action" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
          Save
        </button>
        <div className="form-part">
          {claimKey === null && <FieldInput {...named('key')} />}
          <FieldInput {...named('text')} />
          <div className="pair">
            <FieldInput {...named('saidBy')} />
            <FieldInput {...named('occasion')} />
          </div>
          <FieldInput {...named('saidOn')} />
          <FieldInput {...named('subjects')} />
          <FieldInput {...named('then')} />
          <FieldInput {...named('since')} />
          <FieldInput
            {...named('verdict')}
            options={VERDICTS.map((verdict) => [verdict, formatVerdict(verdict)] as const)}
          />
        </div>
        <section className="form-part" id={fieldId('sources')}>
          <h2>Sources</h2>
          <p className="text-small text-soft">
            The pages that say so. A page that other claims cite, too, is worded once for all of them; rows
            that are empty are left out.
          </p>
          <GroupError state={state} name="sources" />
          <ClaimSources state={state} rows={rows} />
          <p>
            <Button name="action" value="more">
              Room for more sources
            </Button>
          </p>
          <FieldInput {...named('unverified')} />
        </section>
        <section className="save-bar" aria-label="Save">
          <OverBox mark={over} />
          <Button variant="primary" name="action" value="save">
            {claimKey === null ? 'Add' : 'Save'}
          </Button>
        </section>
      </form>
    </>
  )
}
