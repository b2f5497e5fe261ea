import { fieldId, type Texts } from '@/components/ui/field'
import { appliesTo, groupAttributes } from '@/lib/catalogue/catalogue'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { type FormState, isStated, textIn } from '../form/form-state'
import { GroupError } from '../form/inputs'
import { FactField } from './fact-field'
import { ReadAgain } from './read-again'

/** The facts that the chosen categories ask for, by group; stated facts of other categories stay behind a line. */
export function FactFields({ state }: { state: FormState }) {
  const { values, vocabulary } = state
  const categories = values.categories ?? []
  const asked = vocabulary.attributes.filter(
    (attribute) =>
      appliesTo(attribute, { categories }) && (!isRetired(attribute) || isStated(values, attribute)),
  )
  const others = vocabulary.attributes.filter(
    (attribute) => !asked.includes(attribute) && isStated(values, attribute),
  )
  return (
    <section className="form-part" id={fieldId('facts')}>
      <h2>Facts</h2>
      <p className="text-small text-soft">
        Leave empty what nobody knows. Each fact names the pages that say so, or says that it is unverified.
      </p>
      <GroupError state={state} name="facts" />
      {isSourced(values, vocabulary.attributes) && (
        <ReadAgain part="facts" swap={fieldId('facts')} of="all facts with sources" />
      )}
      {groupAttributes(vocabulary, asked).map(({ group, attributes }) => (
        <fieldset
          className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,26rem),1fr))] items-start gap-x-6.5 gap-y-4.5"
          key={group.key}
        >
          <legend className="pb-3 font-serif text-h3 font-semibold">{group.name}</legend>
          {attributes.map((attribute) => (
            <FactField key={attribute.key} state={state} attribute={attribute} />
          ))}
          {isSourced(values, attributes) && (
            <ReadAgain
              part={`groups.${group.key}`}
              swap={fieldId('facts')}
              of={`the facts of ${group.name}`}
            />
          )}
        </fieldset>
      ))}
      {others.length > 0 && (
        <details className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(100%,26rem),1fr))] items-start gap-x-6.5 gap-y-4.5">
          <summary>{formatCount(others.length, 'fact')} that these categories do not ask for</summary>
          {others.map((attribute) => (
            <FactField key={attribute.key} state={state} attribute={attribute} />
          ))}
        </details>
      )}
    </section>
  )
}

const isSourced = (values: Texts, attributes: readonly { key: string }[]) =>
  attributes.some(({ key }) => textIn(values, `facts.${key}.sources`).trim() !== '')
const isRetired = (attribute: { retired?: boolean }) => attribute.retired === true
