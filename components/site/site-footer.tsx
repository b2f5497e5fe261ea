import { Fragment } from 'react'
import { paths } from '@/lib/paths'

const LINKS = [
  ['About', paths.about()],
  ['Map', paths.map()],
  ['Timeline', paths.timeline()],
  ['Still supported?', paths.support()],
  ['What fits?', paths.fits()],
  ['Leaving and moving', paths.moving()],
  ['Then and now', paths.thenAndNow()],
  ['Glossary', paths.glossary()],
  ['What is missing', paths.gaps()],
  ['Changes', paths.changes()],
  ['For programs', paths.api()],
  ['Suggest a correction', paths.suggest()],
] as const

/** The band below every page: how this is made, what else one reads, and how machines read it. */
export function SiteFooter({ revision }: { revision: number }) {
  return (
    <footer className="border-t border-line text-small text-soft print:hidden">
      <nav
        aria-label="More of Gantry"
        className="wrap flex flex-wrap items-baseline gap-x-6 pt-4 pb-6 [&_a]:inline-block [&_a]:py-1 [&_a]:text-inherit"
      >
        {LINKS.map(([name, href]) => (
          <Fragment key={href}>
            <a href={href}>{name}</a>{' '}
          </Fragment>
        ))}
        <span>Revision {revision}</span>
      </nav>
    </footer>
  )
}
