import type { Texts } from '@/components/ui/field'
import type { FormState } from '../form/form-state'
import { FoldedSentences } from './folded-sentences'

type DraftLacksProps = { lacks: Texts } & Pick<FormState, 'values' | 'vocabulary'>

/** What a draft still needs before readers may see it. */
export function DraftLacks({ lacks, ...form }: DraftLacksProps) {
  return (
    <FoldedSentences
      {...form}
      said={lacks}
      title={(count) =>
        `${count === 1 ? 'One thing is' : `${count} things are`} missing before it can be published`
      }
    />
  )
}
