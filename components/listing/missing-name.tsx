import { paths } from '@/lib/paths'

/** For a name that is not here: how to suggest it. */
export function MissingName({ name }: { name: string }) {
  return (
    <p className="mb-4 text-small">
      {`Is “${name}” a tool that is missing here? `}
      <a href={paths.suggest([['tool', name]])} rel="nofollow">
        Suggest it
      </a>
      , with a page where it can be read about.
    </p>
  )
}
