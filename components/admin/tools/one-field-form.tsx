import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { MOST_ADVICE } from '@/lib/catalogue/document/tool-document'
import { TRADEOFF_KINDS } from '@/lib/catalogue/document/words'
import type { OneField } from '@/lib/editing/form/one-field'
import { paths } from '@/lib/paths'
import { may, type Role } from '@/lib/rights/rights'
import { type FormState, labelOfField, rowNumbers } from '../form/form-state'
import { Area, asOptions, Choice, GroupError, Line } from '../form/inputs'
import { EvidenceFields } from './evidence-fields'
import { FactField } from './fact-field'
import { AdviceFields } from './row-fields'
import { LicenceFields, SupportFields, WatchFields } from './text-fields'
import { ToolField } from './tool-field'

type OneFieldFormProps = {
  page: FormState & {
    open: { slug: string; document: { name: string; categories: readonly string[] } }
    field: OneField
  }
  /** The field's name in the form. */
  name: string
  role: Role
  hidden: Readonly<Record<string, string>>
}

/** One field of a tool in a form of its own. */
export function OneFieldForm({ page, name, role, hidden }: OneFieldFormProps) {
  const { open, field, errors } = page
  const labels = Object.fromEntries(Object.keys(errors).map((at) => [at, labelOfField(at, page)]))
  const publishes = may(role, 'tools.publish')
  const [category] = open.document.categories
  return (
    <div className="stack">
      <h1>
        {open.document.name}: {field.label}
      </h1>
      <form action={`${paths.adminToolField(open.slug, name)}/save`} method="post" className="tool-form">
        <HiddenFields fields={hidden} />
        <ErrorSummary errors={errors} labels={labels} />
        <Inputs state={page} field={field} name={name} />
        <Line state={page} name="comment" label="Why, in a line for the history" />
        <p className="flex flex-wrap gap-2">
          {publishes && (
            <Button variant="primary" name="action" value="publish">
              Publish the change
            </Button>
          )}
          <Button variant={publishes ? 'plain' : 'primary'} name="action" value="propose">
            Propose
          </Button>
        </p>
        <p className="text-small">
          <a href={paths.adminFieldIndex(open.slug)}>Another field</a> ·{' '}
          <a href={`${paths.adminTool(open.slug)}#field-${name}`}>The whole form</a> ·{' '}
          {field.kind === 'fact' && category && (
            <>
              <a href={paths.adminFactTable(category, field.attribute)}>This of every tool like it</a> ·{' '}
            </>
          )}
          <a href={paths.tool(open.slug)}>As readers see it</a>
        </p>
      </form>
    </div>
  )
}

type InputsProps = { state: FormState; field: OneField; name: string }

function Inputs({ state, field, name }: InputsProps) {
  if (field.kind === 'fact') {
    const attribute = state.vocabulary.attributes.find(({ key }) => key === field.attribute)
    return attribute ? <FactField {...{ state, attribute }} isOpen /> : null
  }
  if (field.kind === 'advice') return <AdviceInputs {...{ state, name }} />
  if (field.kind === 'tradeoff') return <TradeoffInputs {...{ state, name }} />
  const { part, label } = field
  switch (part) {
    case 'licence':
      return <LicenceFields state={state} />
    case 'support':
      return <SupportFields state={state} />
    case 'watch':
      return <WatchFields state={state} />
    case 'description':
      return (
        <>
          <Area {...{ state, name, label }} hint="Markdown, without HTML." rows={14} />
          <Area
            {...{ state }}
            name="descriptionSources"
            label="Its sources"
            hint="One address a line."
            rows={3}
          />
        </>
      )
    default:
      return <ToolField {...{ state, name }} />
  }
}

function TradeoffInputs({ state, name }: Pick<InputsProps, 'state' | 'name'>) {
  const aspects = state.vocabulary.aspects.map(({ key, name: word }) => [key, word] as const)
  return (
    <>
      <div className="pair">
        <Choice state={state} name={`${name}.aspect`} label="Aspect" options={aspects} />
        <Choice state={state} name={`${name}.kind`} label="Kind" options={asOptions(TRADEOFF_KINDS)} />
      </div>
      <Line state={state} name={`${name}.text`} label="Text" />
      <ToolField state={state} name={`${name}.major`} />
      <EvidenceFields state={state} prefix={`${name}.`} />
    </>
  )
}

// As many as there may be: those left empty are none.
function AdviceInputs({ state, name }: Pick<InputsProps, 'state' | 'name'>) {
  const taken = rowNumbers(state.values, name)
  const free = Array.from({ length: MOST_ADVICE }, (_, row) => row).filter((row) => !taken.includes(row))
  return [...taken, ...free].slice(0, Math.max(MOST_ADVICE, taken.length)).map((row, index) => (
    <fieldset key={row} className="rule stack">
      <legend className="font-semibold">Sentence {index + 1}</legend>
      <GroupError state={state} name={`${name}.${row}`} />
      <AdviceFields state={state} prefix={`${name}.${row}.`} />
    </fieldset>
  ))
}
