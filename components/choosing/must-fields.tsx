import type { MustHave } from '@/lib/catalogue/choosing/must-have'
import type { Wishes } from '@/lib/catalogue/choosing/wishes'

/** An input for each must-have: a choice of answers, or the bound of a number. What is asked for already can be joined by another. */
export function MustFields({ musts, wishes }: { musts: readonly MustHave[]; wishes: Wishes }) {
  return musts.map((must) => {
    const asked = wishes.musts.get(must.key) ?? []
    return (
      <div key={must.key} className="grid grid-cols-[minmax(0,1fr)_8.5rem] items-center gap-x-2 py-1">
        <label htmlFor={`must-${must.key}`} className="leading-tight">
          {must.label}
        </label>
        <div className="grid gap-1">
          {must.attribute?.kind === 'number' ? (
            <NumberField must={must} value={asked[0] ?? ''} />
          ) : (
            fieldsOf(must, asked).map((value, place) => (
              <select
                key={value}
                id={`must-${must.key}${place === 0 ? '' : `-${place}`}`}
                name={must.key}
                defaultValue={value}
                className="w-full px-1.5 py-1"
                {...(place > 0 && { 'aria-label': `${must.label}, another` })}
              >
                <option value="">{place === 0 ? 'any' : joinerOf(must)}</option>
                {must.answers.map((answer) => (
                  <option key={answer.value} value={answer.value}>
                    {answer.label}
                  </option>
                ))}
              </select>
            ))
          )}
        </div>
      </div>
    )
  })
}

/** One field for each answer that is asked for, and an empty one where there can be another. */
function fieldsOf({ attribute, answers }: MustHave, asked: readonly string[]): string[] {
  const canBeMore = attribute?.kind !== 'support' && asked.length < answers.length
  return canBeMore || asked.length === 0 ? [...asked, ''] : [...asked]
}

const joinerOf = ({ attribute }: MustHave) => (attribute?.kind === 'choices' ? 'and …' : 'or …')

function NumberField({ must, value }: { must: MustHave; value: string }) {
  const { key, attribute } = must
  const bound = attribute?.direction === 'lower' ? 'at most' : 'at least'
  return (
    <span className="flex items-center gap-1.5">
      <small className="text-soft">{`${bound}${attribute?.unit ? `, ${attribute.unit}` : ''}`}</small>
      <input
        id={`must-${key}`}
        name={key}
        inputMode="decimal"
        defaultValue={value}
        className="w-full min-w-0 px-1.5 py-1"
      />
    </span>
  )
}
