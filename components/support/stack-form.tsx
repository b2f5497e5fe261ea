import { Button } from '@/components/ui/button'
import { printPart, type StackPart } from '@/lib/catalogue/support/stack-query'
import { paths } from '@/lib/paths'

type Props = {
  /** What is in the stack already. */
  parts: readonly StackPart[]
  /** What was typed and not understood; it stays in the field. */
  typed: readonly string[]
}

/** Adds to a stack: one tool and version a line, as a person types or pastes them. */
export function StackForm({ parts, typed }: Props) {
  return (
    <form action={paths.support()} className="grid max-w-160 gap-2">
      {parts.map((part) => (
        <input key={printPart(part)} type="hidden" name="tool" value={printPart(part)} />
      ))}
      <label className="font-semibold" htmlFor="stack">
        {parts.length === 0 ? 'What do you run?' : 'What else do you run?'}
      </label>
      <p className="text-small text-soft" id="stack-hint">
        One tool and version a line, such as “Kubernetes 1.34” or “containerd@2.1.4”.
      </p>
      <textarea
        id="stack"
        name="tool"
        rows={Math.max(3, typed.length + 1)}
        maxLength={1000}
        aria-describedby="stack-hint"
        defaultValue={typed.join('\n')}
      />
      <p>
        <Button variant="primary">{parts.length === 0 ? 'Until when?' : 'Add'}</Button>
      </p>
    </form>
  )
}
