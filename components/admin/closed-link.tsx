import { paths } from '@/lib/paths'

/** A one-time link that opens nothing: used, too old, withdrawn, or mistyped. The page does not say which. */
export function ClosedLink({ advice }: { advice: string }) {
  return (
    <div className="stack">
      <h1>This link does not open</h1>
      <p>It was used, has expired, or is not complete. {advice}</p>
      <p>
        <a href={paths.signIn()}>Sign in</a> · <a href={paths.home()}>start</a>
      </p>
    </div>
  )
}
