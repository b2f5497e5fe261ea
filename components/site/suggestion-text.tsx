import { paths } from '@/lib/paths'

export type ShownSuggestion = {
  about: string
  tool: { slug: string; name: string } | null
  attribute: { key: string; label: string } | null
  text: string
  source: string
}

/** What a reader told: about what, in which words, and where it can be read. */
export function SuggestionText({ suggestion }: { suggestion: ShownSuggestion }) {
  const { about, tool, attribute, text, source } = suggestion
  return (
    <dl className="grid max-w-[72ch] grid-cols-[5rem_minmax(0,1fr)] gap-x-4 gap-y-1 [&_a]:wrap-anywhere [&_dt]:text-soft">
      <dt>About</dt>
      <dd>
        {about}
        {tool && (
          <>
            {' '}
            (<a href={paths.tool(tool.slug)}>{tool.name}</a>)
          </>
        )}
      </dd>
      {attribute && (
        <>
          <dt>Fact</dt>
          <dd>
            {tool ? (
              <a href={paths.tool(tool.slug, `fact-${attribute.key}`)}>{attribute.label}</a>
            ) : (
              attribute.label
            )}
          </dd>
        </>
      )}
      <dt>What</dt>
      <dd className="whitespace-pre-wrap wrap-anywhere">{text}</dd>
      <dt>Source</dt>
      <dd>
        <a href={source} rel="nofollow ugc noreferrer">
          {source}
        </a>
      </dd>
    </dl>
  )
}
