import type { Texts } from '@/components/ui/field'
import type { FormState } from '../form/form-state'
import { FoldedSentences } from './folded-sentences'

type FormAdviceProps = { advice: Texts } & Pick<FormState, 'values' | 'vocabulary'>

/** What the checks ask of the tool and refuse nothing for: contradictions, and sources that could be better. */
export function FormAdvice({ advice, ...form }: FormAdviceProps) {
  return (
    <FoldedSentences
      {...form}
      said={advice}
      title={(count) =>
        count === 1
          ? 'One thing to look at, which refuses nothing'
          : `${count} things to look at, which refuse nothing`
      }
    />
  )
}
