import { ToolFormWatch } from '@/components/live/tool-form-watch'
import { ErrorSummary } from '@/components/ui/error-summary'
import { HiddenFields } from '@/components/ui/hidden-fields'
import type { ShownConflict } from '@/lib/http/meet-others'
import { paths } from '@/lib/paths'
import type { Role } from '@/lib/rights/rights'
import { type FormState, labelOfField, textIn } from '../form/form-state'
import { CategoryFields } from './category-fields'
import { ConflictFields } from './conflict-fields'
import { FactFields } from './fact-fields'
import { IdentityFields } from './identity-fields'
import { FitRows, MappingRows, MoveRows } from './moving-rows'
import { AdviceRows, EventRows, LineRows, RelationRows, SourceRows, TradeoffRows } from './row-fields'
import { SaveBar } from './save-bar'
import { LicenceFields, SupportFields, TextFields, WatchFields } from './text-fields'

export type ToolFormProps = {
  /** The tool's address; null for a new tool. */
  slug: string | null
  state: FormState
  role: Role
  /** What nobody types: who and which form, the version it was opened at. */
  hidden: Readonly<Record<string, string>>
  publication: 'draft' | 'published' | 'withdrawn'
  isProposal?: boolean
  conflicts?: readonly ShownConflict[]
  /** What others changed besides what conflicts. */
  kept?: readonly string[]
  savedBy?: string
  /** True where what stands in the fields was typed and is not saved yet. */
  isUnsaved: boolean
  /** True right after a save. */
  isSaved?: boolean
  /** YYYY-MM-DD: the day that what is changed was read on. */
  today?: string
}

const PARTS = [
  ['list-identity', 'Identity'],
  ['list-categories', 'Categories'],
  ['list-licence', 'Licence'],
  ['list-texts', 'In words'],
  ['list-support', 'Support'],
  ['list-lines', 'Release lines'],
  ['list-chooseWhen', 'Choose when'],
  ['list-avoidWhen', 'Avoid when'],
  ['field-facts', 'Facts'],
  ['list-tradeoffs', 'Tradeoffs'],
  ['list-relations', 'Relations'],
  ['list-moves', 'Moving away'],
  ['list-mappings', 'What maps onto what'],
  ['list-worksWith', 'Works with'],
  ['list-events', 'Events'],
  ['list-sources', 'Sources'],
  ['list-watch', 'Watched'],
  ['save', 'Save'],
]

/** A whole tool document in one form, for new tools and known ones. */
export function ToolForm({
  slug,
  state,
  role,
  hidden,
  conflicts = [],
  kept = [],
  savedBy = 'Somebody',
  ...props
}: ToolFormProps) {
  const { values, errors } = state
  const labels = Object.fromEntries([
    ...Object.keys(errors).map((name) => [name, labelOfField(name, state)] as const),
    ...conflicts.map(({ name, label }) => [name, label] as const),
  ])
  return (
    <form
      action={paths.adminToolSave(slug)}
      method="post"
      className="grid max-w-232 gap-9"
      id="tool-form"
      data-today={props.today}
    >
      <HiddenFields fields={hidden} />
      {/* The button that Enter in a field would press: while it is disabled, Enter sends nothing. */}
      <button type="submit" disabled hidden />
      <ToolFormWatch
        form="tool-form"
        isUnsaved={props.isUnsaved}
        isSaved={props.isSaved ?? false}
        slug={slug ?? ''}
        checkPath={paths.adminToolCheck()}
        findPath={paths.adminToolFind()}
        sourcesPath={paths.adminSources()}
      />
      <p className="text-part empty:hidden sticky top-0 z-1 bg-paper py-2" id="form-said" role="status" />
      <ErrorSummary errors={errors} labels={labels} />
      {conflicts.length > 0 && <ConflictFields {...{ state, conflicts, kept, savedBy }} />}
      <nav aria-label="Parts of the form" className="flex flex-wrap gap-x-5 gap-y-1 text-table">
        {PARTS.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      <IdentityFields state={state} isNear={textIn(values, 'near') !== ''} />
      <CategoryFields state={state} />
      <LicenceFields state={state} />
      <TextFields state={state} />
      <SupportFields state={state} />
      <LineRows state={{ ...state, slug }} />
      <AdviceRows state={{ ...state, slug }} list="chooseWhen" />
      <AdviceRows state={{ ...state, slug }} list="avoidWhen" />
      <FactFields state={{ ...state, slug }} />
      <TradeoffRows state={{ ...state, slug }} />
      <RelationRows state={{ ...state, slug }} />
      <MoveRows state={{ ...state, slug }} />
      <MappingRows state={{ ...state, slug }} />
      <FitRows state={{ ...state, slug }} />
      <EventRows state={{ ...state, slug }} />
      <SourceRows state={{ ...state, slug }} />
      <WatchFields state={state} />
      <datalist id="tools-found" />
      <SaveBar {...{ state, role }} publication={props.publication} isProposal={props.isProposal ?? false} />
    </form>
  )
}
