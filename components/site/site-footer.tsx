import { paths } from '@/lib/paths'

/** The band below every page: what one reads, and how machines read it. */
export function SiteFooter({ revision }: { revision: number }) {
  return (
    <footer className="foot">
      <div className="wrap">
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
