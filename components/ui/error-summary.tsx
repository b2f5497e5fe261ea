import { fieldId } from './field'

type ErrorSummaryProps = {
  /** Input name → sentences; '' holds what belongs to no input. */
  errors: Readonly<Record<string, readonly string[]>> | undefined
  /** The words a reader knows an input by; without one its sentence stands alone. */
  labels?: Readonly<Record<string, string>>
  /** What did not happen, where one thing is wrong. */
  title?: string
}

/** Everything that is wrong with a form, above it, with links to the fields; nothing where nothing is. */
export function ErrorSummary({ errors = {}, labels = {}, title = 'This was not saved' }: ErrorSummaryProps) {
  const sentences = Object.entries(errors).flatMap(([name, texts]) => texts.map((text) => ({ name, text })))
  if (sentences.length === 0) return null
  return (
    <div
      className="error-summary max-w-[72ch] rounded-[3px] border-2 border-no px-4 py-3 [&_a]:text-no [&_ul]:mt-1.5"
      role="alert"
      tabIndex={-1}
    >
      <h2>{sentences.length === 1 ? title : `${sentences.length} things to look at`}</h2>
      <ul>
        {sentences.map(({ name, text }) => (
          <li key={`${name} ${text}`}>
            {name === '' ? (
              text
            ) : (
              <a href={`#${fieldId(name)}`}>
                {Object.hasOwn(labels, name) ? `${labels[name]}: ${text}` : text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
