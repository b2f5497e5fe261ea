import type { Difference } from '@/lib/editing/merge/difference'

/** All that a new tool says, field by field, each with its notes and sources. */
export function SaysList({ differences }: { differences: readonly Difference[] }) {
  return (
    <dl className="divide-y divide-line *:py-3 [&_a]:wrap-anywhere [&_dd]:max-w-[72ch] [&_dt]:font-semibold">
      {differences.map(({ path, label, after, details, sources }) => (
        <div key={`${path} ${label}`}>
          <dt>{label}</dt>
          <dd>
            {after !== null && <p className="whitespace-pre-wrap wrap-anywhere">{after}</p>}
            {details
              .filter((detail) => detail.after !== null)
              .map((detail) => (
                <p key={detail.label} className="text-small">
                  {detail.label}: <span className="whitespace-pre-wrap wrap-anywhere">{detail.after}</span>
                </p>
              ))}
            {sources.added.length > 0 && (
              <ul className="text-small">
                {sources.added.map((url) => (
                  <li key={url}>
                    <a href={url} rel="nofollow noreferrer">
                      {url}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
