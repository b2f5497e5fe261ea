import { paths } from '@/lib/paths'
import { guardPage } from '../guard-page'

export const metadata = { title: 'Export' }

/** The whole catalogue to take away, and back. */
export default guardPage<PageProps<'/admin/export'>>('catalogue.export', async () => (
  <div className="stack">
    <h1>Export</h1>
    <p className="text-lead">
      The vocabulary and every published tool, in files that <a href={paths.adminImports()}>Import</a> and{' '}
      <code>npm run import</code> take back unchanged.
    </p>
    <ul className="links">
      <li>
        <a href="/admin/export/catalogue.zip" download>
          A zip of YAML files
        </a>
        , a file for each tool
      </li>
      <li>
        <a href="/admin/export/catalogue.json" download>
          One JSON file
        </a>
      </li>
    </ul>
    <p className="text-soft">
      Drafts, proposals, history, withdrawn tools and accounts are not part of it: those are kept by a backup
      of the database.
    </p>
  </div>
))
