import type { ComponentProps } from 'react'
import { labelOfField } from '@/components/admin/form/form-state'
import { OverBox } from '@/components/admin/over-box'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { Texts } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { PostButton } from '@/components/ui/post-button'
import { KIND_NAMES, labelOfWordField, type WordKind } from '@/lib/catalogue/document/vocabulary-words'
import { formatCount } from '@/lib/catalogue/shown/noun-words'
import { wordFormFields, wordToFields } from '@/lib/editing/form/word-form'
import { paths } from '@/lib/paths'
import { OptionMerge } from './option-merge'
import { WordFields } from './word-fields'
import { WordList } from './word-list'

type Fields = Readonly<Record<string, string>>

type WordScreenProps = Omit<ComponentProps<typeof WordFields>, 'isNew' | 'values'> & {
  /** What the word says now. */
  content: Readonly<Record<string, unknown>>
  /** What was typed and not saved. */
  values?: Texts | undefined
  word: { key: string; label: string; retired: boolean }
  mark: string
  /** The mark of what the form was opened with, and that of now where somebody changed it since. */
  opened?: { mark: string; over: string | null }
  uses: { statements: number; tools: number }
  /** What was just done, in a sentence. */
  said: string | null
  /** Null for those who only read. */
  forms: { save: Fields; retire: Fields; merge: Fields } | null
  options: ComponentProps<typeof WordList> | null
  merge: Omit<ComponentProps<typeof OptionMerge>, 'word' | 'uses' | 'fields'> | null
}

const SEARCHED = 'Searches speak it: what is saved here counts from the next one on.'
/** What is said of words that no statement uses. */
const SAID: Partial<Record<WordKind, string>> = {
  words: SEARCHED,
  needs: SEARCHED,
  comparisons:
    'Readers see it at once: on the comparison, and among those of its tools, its category and the home page.',
}

const USES: Record<WordKind, string> = {
  categories: 'place',
  aspects: 'tradeoff',
  groups: 'fact',
  attributes: 'fact',
  options: 'fact',
  words: 'search',
  needs: 'search',
  comparisons: 'comparison',
}

/** A word of the vocabulary: what hangs on it, and the forms that change it. */
export function WordScreen(props: WordScreenProps) {
  const { kind, word, mark, uses, said, forms, options, merge, errors, content } = props
  const address = paths.adminWord(kind, word.key)
  const canRetire = kind === 'attributes' || (kind === 'options' && (word.retired || uses.statements === 0))
  return (
    <div className="stack">
      <p>
        <a href={paths.adminVocabulary()}>Vocabulary</a>
      </p>
      <h1>{word.label}</h1>
      <p className="text-lead">
        {SAID[kind] ??
          `${formatCount(uses.statements, USES[kind])} of ${formatCount(uses.tools, 'tool')} ${uses.statements === 1 ? 'uses' : 'use'} this ${KIND_NAMES[kind].one}; readers see new words for it at once, everywhere.`}
        {word.retired && ' It is retired.'}
      </p>
      {kind === 'categories' && (
        <p>
          <a href={paths.adminFactTable(word.key, null)}>Edit one fact of all its tools</a>
        </p>
      )}
      {said && <Notice>{said}</Notice>}
      <ErrorSummary errors={errors} labels={labelsOf(kind, errors)} />
      {props.values && <Present kind={kind} content={content} />}
      {forms ? (
        <form action={`${address}/save`} method="post" className="form">
          <HiddenFields fields={{ ...forms.save, mark: props.opened?.mark ?? mark }} />
          <WordFields {...props} isNew={false} values={props.values ?? textsOf(kind, content)} />
          <OverBox mark={props.opened?.over ?? null} />
          <Button variant="primary">Save</Button>
        </form>
      ) : (
        <p>{String(content.definition ?? content.scope ?? '')}</p>
      )}
      {options && (
        <section className="rule stack">
          <h2>Options</h2>
          <WordList {...options} />
          {forms && (
            <p>
              <a href={paths.adminNewWord('options', [['attribute', word.key]])}>Add an option</a>
            </p>
          )}
        </section>
      )}
      {forms && merge && <OptionMerge {...merge} word={word} uses={uses} fields={{ ...forms.merge, mark }} />}
      {forms && canRetire && (
        <PostButton
          action={`${address}/retire`}
          fields={{ ...forms.retire, mark, retired: word.retired ? 'no' : 'yes' }}
          label={word.retired ? 'Take it back into use' : 'Retire it'}
          variant={word.retired ? 'plain' : 'danger'}
        />
      )}
    </div>
  )
}

/** What a word says as the texts of its form; of a new one (null), what is preset. */
export function textsOf(kind: WordKind, content: Readonly<Record<string, unknown>> | null): Texts {
  const texts: Record<string, string[]> = {}
  for (const [name, text] of wordToFields(kind, content)) texts[name] = [...(texts[name] ?? []), text]
  return texts
}

/** The words editors know the inputs by that something is wrong with. */
export const labelsOf = (kind: WordKind, errors: Texts = {}) => {
  const known = { values: {}, fields: wordFormFields(kind, true) }
  return Object.fromEntries(Object.keys(errors).map((name) => [name, labelOfField(name, known)]))
}

/** What the word says now, beside what was typed over it. */
function Present({ kind, content }: Pick<WordScreenProps, 'kind' | 'content'>) {
  return (
    <section className="notice">
      <h2>As it is now</h2>
      <dl>
        {Object.entries(content).map(([name, value]) => (
          <div key={name}>
            <dt className="text-soft">{labelOfWordField(kind, name)}</dt>
            <dd>{Array.isArray(value) ? value.join(', ') : String(value ?? '–')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
