import { FieldInput } from '@/components/admin/form/field-input'
import type { FormState } from '@/components/admin/form/form-state'
import { GroupError, type Option } from '@/components/admin/form/inputs'
import { fieldId, type Texts } from '@/components/ui/field'
import type { WordKind } from '@/lib/catalogue/document/vocabulary-words'
import { isGroup } from '@/lib/editing/form/form-names'
import { wordFormFields } from '@/lib/editing/form/word-form'

export type WordFieldsProps = {
  kind: WordKind
  isNew: boolean
  values: Texts
  errors?: FormState['errors'] | undefined
  groups: readonly { key: string; name: string }[]
  categories: readonly { slug: string; name: string }[]
}

/** The inputs of a word, by its kind, in the order of its document; a key is given once and stays. */
export function WordFields({ kind, isNew, values, errors = {}, groups, categories }: WordFieldsProps) {
  const words: Record<string, Option[]> = {
    group: groups.map(({ key, name }) => [key, name]),
    categories: categories.map(({ slug, name }) => [slug, name]),
  }
  const state = { values, errors }
  return wordFormFields(kind, isNew).map((field) => {
    const { name, label, hint } = field
    if (isGroup(field))
      return (
        <fieldset key={name} className="pair" id={fieldId(name)}>
          <legend className="font-semibold">{label}</legend>
          {hint && <p className="col-span-full text-small text-soft">{hint}</p>}
          <GroupError state={state} name={name} />
          {field.fields.map((inner) => (
            <FieldInput key={inner.name} state={state} name={`${name}.${inner.name}`} field={inner} />
          ))}
        </fieldset>
      )
    if (field.input === 'own') return null
    const options = Object.hasOwn(words, name) ? words[name] : undefined
    return <FieldInput key={name} {...{ state, name, field, options }} blank={null} />
  })
}
