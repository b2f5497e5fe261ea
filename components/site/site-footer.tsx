import { paths } from '@/lib/paths'

/** The band below every page: what one reads, and how machines read it. */
export function SiteFooter({ revision }: { revision: number }) {
  return (
    <footer className="border-t border-line text-small text-soft print:hidden">
      <div className="wrap flex flex-wrap items-baseline gap-x-6 gap-y-1 pt-4 pb-6 [&_a]:inline-block [&_a]:py-0.5 [&_a]:text-inherit">
        <span>Gantry, a catalogue of container tooling. Every cell is a fact, with its source.</span>
        <span>
          Revision {revision} · <a href={paths.changes()}>changes</a> ·{' '}
          <a href={paths.gaps()}>what is missing</a> ·{' '}
          <a href={paths.catalogueJson()}>whole catalogue as JSON</a> ·{' '}
          <a href={paths.suggest()}>suggest a correction</a>
        </span>
      </div>
    </footer>
  )
}
