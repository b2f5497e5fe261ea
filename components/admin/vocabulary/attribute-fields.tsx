import { Field, fieldId } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import { labelOfWordInput } from '@/lib/catalogue/document/word-labels'
import { ATTRIBUTE_KINDS, DIRECTIONS } from '@/lib/catalogue/document/words'
import { LongField, type WordFieldsProps } from './long-field'

/** What only attributes have: their group, kind and place. */
export function AttributeFields({ content, values, errors, groups, categories }: WordFieldsProps) {
  const own = { values, errors }
  const now = (name: string, otherwise = '') =>
    values?.[name]?.[0] ?? (content?.[name] === null ? '' : String(content?.[name] ?? otherwise))
  // What was sent wins, a box left empty among it.
  const isOn = (name: string) => (values ? values[name]?.[0] === 'yes' : content?.[name] === true)
  const chosen = values?.['categories[]'] ?? (Array.isArray(content?.categories) ? content.categories : [])
  const select = (
    name: 'group' | 'kind' | 'direction',
    options: readonly { value: string; text: string }[],
  ) => (
    <Field label={labelOfWordInput(name)} name={name} errors={errors?.[name]}>
      {(input) => (
        <select {...input} defaultValue={now(name)}>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const plain = (words: readonly string[]) => words.map((value) => ({ value, text: value }))
  return (
    <>
      {select(
        'group',
        groups.map(({ key, name }) => ({ value: key, text: name })),
      )}
      {select('kind', plain(ATTRIBUTE_KINDS))}
      {content === null && (
        <LongField
          label={labelOfWordInput('options')}
          name="options"
          hint="For a choice or choices, a line each: key | label | when it is the right one."
          rows={4}
          now=""
          {...own}
        />
      )}
      <TextField
        label={labelOfWordInput('unit')}
        name="unit"
        hint="Of a number."
        defaultValue={now('unit')}
        {...own}
      />
      {select('direction', plain(DIRECTIONS))}
      <TextField
        label={labelOfWordInput('staleAfterDays')}
        hint="A whole number, from 1 to 36,500."
        name="staleAfterDays"
        inputMode="numeric"
        defaultValue={now('staleAfterDays', '365')}
        {...own}
      />
      <fieldset id={fieldId('filter')} tabIndex={-1} aria-describedby={errors?.filter && 'filter-error'}>
        <legend>Shown</legend>
        <label>
          <input type="checkbox" name="filter" value="yes" defaultChecked={isOn('filter')} /> as a filter of
          the listing (choice, choices and support only)
        </label>
        <br />
        <label>
          <input type="checkbox" name="compare" value="yes" defaultChecked={isOn('compare')} /> as a row of
          comparisons
        </label>
        {errors?.filter && (
          <p className="font-semibold text-no" id="filter-error">
            {errors.filter.join(' ')}
          </p>
        )}
      </fieldset>
      <fieldset
        id={fieldId('categories')}
        tabIndex={-1}
        aria-describedby={errors?.categories && 'categories-error'}
      >
        <legend>{labelOfWordInput('categories')} (none: for all)</legend>
        {categories.map(({ slug, name }) => (
          <label key={slug} className="block min-h-7">
            <input type="checkbox" name="categories[]" value={slug} defaultChecked={chosen.includes(slug)} />{' '}
            {name}
          </label>
        ))}
        {errors?.categories && (
          <p className="font-semibold text-no" id="categories-error">
            {errors.categories.join(' ')}
          </p>
        )}
      </fieldset>
    </>
  )
}
