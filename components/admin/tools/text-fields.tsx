import { fieldId } from '@/components/ui/field'
import { watchFields } from '@/lib/catalogue/document/watch'
import { LICENCE_CLASSES, SUPPORT_KINDS } from '@/lib/catalogue/document/words'
import { formatLicenceClass, formatSupportKind } from '@/lib/catalogue/shown/format-value'
import type { FormState } from '../form/form-state'
import { GroupError } from '../form/inputs'
import { EvidenceFields } from './evidence-fields'
import { ToolField } from './tool-field'

/** The longer text of a tool: what it is. */
export function TextFields({ state }: { state: FormState }) {
  return (
    <section className="form-part" id="list-texts">
      <h2>In words</h2>
      <ToolField state={state} name="description" />
      <ToolField state={state} name="descriptionSources" />
    </section>
  )
}

/** Under which terms a tool may be used. */
export function LicenceFields({ state }: { state: FormState }) {
  return (
    <section className="form-part" id="list-licence">
      <h2>Licence</h2>
      <div id={fieldId('licence')}>
        <GroupError state={state} name="licence" />
      </div>
      <div className="pair">
        <ToolField state={state} name="licence.spdx" />
        <ToolField
          state={state}
          name="licence.class"
          options={LICENCE_CLASSES.map((one) => [one, formatLicenceClass(one)])}
        />
      </div>
      <ToolField state={state} name="licence.note" />
      <EvidenceFields state={state} prefix="licence." />
    </section>
  )
}

/** Which versions of a tool get fixes, and how long. */
export function SupportFields({ state }: { state: FormState }) {
  return (
    <section className="form-part" id="list-support">
      <h2>Support</h2>
      <div id={fieldId('support')}>
        <GroupError state={state} name="support" />
      </div>
      <ToolField
        state={state}
        name="support.kind"
        options={SUPPORT_KINDS.map((one) => [one, formatSupportKind(one)])}
      />
      <ToolField state={state} name="support.text" />
      <EvidenceFields state={state} prefix="support." />
    </section>
  )
}

/** Where the keeper looks for what is new about a tool. */
export function WatchFields({ state }: { state: FormState }) {
  return (
    <section className="form-part" id="list-watch">
      <h2>Watched by the keeper</h2>
      <div id={fieldId('watch')}>
        <GroupError state={state} name="watch" />
      </div>
      {watchFields.map(({ name }) => (
        <ToolField key={name} state={state} name={`watch.${name}`} />
      ))}
    </section>
  )
}
