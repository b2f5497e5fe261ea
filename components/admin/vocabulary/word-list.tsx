import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { wordId } from '@/lib/catalogue/document/vocabulary-words'
import { paths } from '@/lib/paths'

type Listed = { key: string; label: string; retired: boolean }

type WordListProps = {
  kind: string
  words: readonly Listed[]
  /** The mark of the list's keys, and the form's own fields for each word; null for those who only read. */
  moving: { mark: string; fields: readonly Readonly<Record<string, string>>[] } | null
}

/** Words in their order, each a link, with buttons that move it. */
export function WordList({ kind, words, moving }: WordListProps) {
  return (
    <ol className="*:py-1 [&_form]:ml-2.5">
      {words.map(({ key, label, retired }, index) => (
        <li key={key} id={wordId(kind, key)} className="scroll-mt-18 target:bg-wash">
          <a href={paths.adminWord(kind, key)}>{label}</a>
          {retired && <span className="text-soft"> (retired)</span>}
          {moving && words.length > 1 && (
            <form action={`${paths.adminWord(kind, key)}/move`} method="post" className="inline-form">
              <HiddenFields fields={{ ...moving.fields[index], mark: moving.mark }} />
              {index > 0 && (
                <Button name="by" value="-1" aria-label={`Move ${label} up`}>
                  ↑
                </Button>
              )}
              {index < words.length - 1 && (
                <Button name="by" value="1" aria-label={`Move ${label} down`}>
                  ↓
                </Button>
              )}
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}
