import { paths } from '@/lib/paths'

/** For names that are not here: how to suggest them. */
export function MissingNames({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className="mb-4 text-small">
      {'Is a tool missing here? Suggest '}
      {names.map((name, place) => (
        <span key={name}>
          {place > 0 && (place === names.length - 1 ? ' or ' : ', ')}
          <a href={paths.suggest([['tool', name]])} rel="nofollow">{`“${name}”`}</a>
        </span>
      ))}
      , with a page where it can be read about.
    </p>
  )
}
