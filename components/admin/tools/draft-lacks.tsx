import { fieldId, type Texts } from '@/components/ui/field'
import { type FormState, labelOfField } from '../form/form-state'

type DraftLacksProps = { lacks: Texts } & Pick<FormState, 'values' | 'vocabulary'>

/** What a draft still needs before readers may see it. */
export function DraftLacks({ lacks, values, vocabulary }: DraftLacksProps) {
  const sentences = Object.entries(lacks).flatMap(([name, texts]) => texts.map((text) => ({ name, text })))
  if (sentences.length === 0) return null
  return (
    <details className="callout">
      <summary>
        {sentences.length === 1 ? 'One thing is' : `${sentences.length} things are`} missing before it can be
        published
      </summary>
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
