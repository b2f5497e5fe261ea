import { Button } from '@/components/ui/button'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { findOutsideFacts, outsideSentence } from '@/lib/editing/form/form-categories'
import { type FormState, isStated, textIn } from '../form/form-state'

/** Facts that belong to none of the chosen categories, and the button that takes them out of the form in one step. */
export function OutsideFacts({ state }: { state: FormState }) {
  const { values, vocabulary } = state
  const stated = vocabulary.attributes.filter((attribute) => isStated(values, attribute))
  const outside = findOutsideFacts(
    { categories: values.categories ?? [], stated: stated.map(({ key }) => key) },
    vocabulary,
  )
  const aside = textIn(values, 'setAside')
  return (
    <div id="outside-facts">
      {aside !== '' && (
        <p className="callout" role="status">
          Set aside: {aside}. Nothing is saved yet; once it is, the history still has what they said.
        </p>
      )}
      {outside.length > 0 && (
        <div className="callout">
          <p>{outsideSentence(outside)}.</p>
          <Button name="action" value="set-aside" data-swap="outside-facts field-facts">
            {outside.length === 1
              ? 'Set this fact aside'
              : `Set these ${formatCount(outside.length, 'fact')} aside`}
          </Button>
        </div>
      )}
    </div>
  )
}
