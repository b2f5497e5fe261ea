import { fieldId, type Texts } from '@/components/ui/field'
import { type FormState, labelOfField } from '../form/form-state'

type FoldedSentencesProps = {
  /** Sentences by the name of the field that they are about. */
  said: Texts
  /** What they are, with their number. */
  title: (count: number) => string
} & Pick<FormState, 'values' | 'vocabulary'>

/** Sentences about fields of the form, behind a line that counts them; nothing where there are none. */
export function FoldedSentences({ said, title, values, vocabulary }: FoldedSentencesProps) {
  const sentences = Object.entries(said).flatMap(([name, texts]) => texts.map((text) => ({ name, text })))
  if (sentences.length === 0) return null
  return (
    <details className="callout">
      <summary>{title(sentences.length)}</summary>
      <ul>
        {sentences.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            <a href={`#${fieldId(name)}`}>{labelOfField(name, { values, vocabulary })}</a>: {text}
          </li>
        ))}
      </ul>
    </details>
  )
}
