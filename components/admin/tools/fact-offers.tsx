import { Button } from '@/components/ui/button'
import { fieldId } from '@/components/ui/field'
import type { Attribute } from '@/lib/catalogue/document/vocabulary'
import { copyAction } from '@/lib/editing/form/copy-fact'
import { type FormState, textIn } from '../form/form-state'
import { Line } from '../form/inputs'

type FactOffersProps = { state: FormState; attribute: Pick<Attribute, 'key' | 'label'> }

/** Takes a fact with its sources over from another tool: the button, and once it was pressed the tools that state it. */
export function FactOffers({ state, attribute: { key, label } }: FactOffersProps) {
  const swap = fieldId(`facts.${key}`)
  const isAsked = textIn(state.values, 'offer') === key
  return (
    <>
      <p className="flex flex-wrap gap-2">
        <Button
          name="action"
          value={`offer:facts.${key}`}
          data-swap={swap}
          aria-label={`Copy from another tool: ${label}`}
          aria-expanded={isAsked}
        >
          Copy from another tool
        </Button>
      </p>
      {isAsked && (
        <div className="callout grid gap-3">
          <ul className="grid gap-2">
            {state.offers?.map(({ slug, name, says }) => (
              <li key={slug}>
                <Button
                  name="action"
                  value={copyAction(key, slug)}
                  data-swap={swap}
                  aria-label={`Copy from ${name}: ${says}`}
                >
                  {name}
                </Button>{' '}
                {says}
              </li>
            ))}
          </ul>
          <Line
            state={state}
            name="copyFrom"
            label="Another tool"
            hint="Its name or address."
            list="tools-found"
            autoComplete="off"
          />
          <p className="flex flex-wrap gap-2">
            <Button name="action" value={copyAction(key)} data-swap={swap}>
              Copy from this tool
            </Button>
          </p>
        </div>
      )}
    </>
  )
}
