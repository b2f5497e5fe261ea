import { fieldId } from '@/components/ui/field'
import { LICENCE_CLASSES } from '@/lib/catalogue/document/words'
import { formatLicenceClass } from '@/lib/catalogue/shown/format-value'
import { EvidenceFields } from './evidence-fields'
import type { FormState } from './form-state'
import { Area, Choice, GroupError, Line } from './inputs'

/** The longer texts of a tool: when to choose it, and what it is. */
export function TextFields({ state }: { state: FormState }) {
  return (
    <section className="form-part" id="list-texts">
      <h2>In words</h2>
      <div className="pair">
        <Area state={state} name="chooseWhen" label="Choose it when" rows={3} />
        <Area state={state} name="avoidWhen" label="Avoid it when" rows={3} />
      </div>
      <Area
        state={state}
        name="description"
        label="Description"
        hint="Markdown, without HTML. Preview shows it as readers see it."
        rows={8}
      />
      <Area
        state={state}
        name="descriptionSources"
        label="Sources of the description"
        hint="One address a line."
        rows={2}
      />
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
        <Line
          state={state}
          name="licence.spdx"
          label="SPDX expression"
          hint="Such as Apache-2.0 OR MIT; empty where there is none."
          spellCheck={false}
        />
        <Choice
          state={state}
          name="licence.class"
          label="Class"
          hint="What it lets people do."
          options={LICENCE_CLASSES.map((one) => [one, formatLicenceClass(one)])}
        />
      </div>
      <Line state={state} name="licence.note" label="Note" />
      <EvidenceFields state={state} prefix="licence." />
    </section>
  )
}
