import { TextField } from '@/components/ui/text-field'
import { labelOfWordInput } from '@/lib/catalogue/document/word-labels'
import { AttributeFields } from './attribute-fields'
import { LongField, type WordFieldsProps } from './long-field'

/** The inputs of a word, by its kind; a key is given once and stays. */
export function WordFields(props: WordFieldsProps) {
  const { kind, content, values, errors } = props
  const text = (name: string) => {
    const now = content?.[name]
    return typeof now === 'string' ? now : ''
  }
  const own = { values, errors }
  const naming = kind === 'attributes' || kind === 'options' ? 'label' : 'name'
  return (
    <>
      {content === null && (
        <TextField
          label={labelOfWordInput('key')}
          name="key"
          required
          hint="What addresses and files name it by, in lower case with hyphens; it never changes."
          {...own}
        />
      )}
      <TextField
        label={labelOfWordInput(naming)}
        name={naming}
        required
        defaultValue={text(naming)}
        {...own}
      />
      {kind === 'categories' && (
        <TextField
          label={labelOfWordInput('scope')}
          name="scope"
          required
          defaultValue={text('scope')}
          {...own}
        />
      )}
      {kind !== 'categories' && kind !== 'groups' && (
        <LongField
          label={labelOfWordInput('definition')}
          name="definition"
          rows={3}
          now={text('definition')}
          {...own}
        />
      )}
      {kind === 'categories' && (
        <LongField
          label={labelOfWordInput('guide')}
          name="guide"
          hint="Markdown."
          rows={12}
          now={text('guide')}
          {...own}
        />
      )}
      {kind === 'attributes' && <AttributeFields {...props} />}
    </>
  )
}
