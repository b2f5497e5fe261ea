import { Snippet } from '@/components/ui/snippet'
import { type Cited, citeAsBibtex, citeAsText } from '@/lib/catalogue/shown/cite'
import { paths } from '@/lib/paths'

/** How a page is cited: as text, as BibTeX, and as files for programs that keep references. */
export function CiteBox({ cited }: { cited: Cited }) {
  const file = (format: string) => paths.citation(cited.slugs, format, cited.revision)
  return (
    <>
      <p className="text-small wrap-anywhere">{citeAsText(cited)}</p>
      <Snippet text={citeAsBibtex(cited)} />
      <p className="jumps">
        <a href={file('txt')} rel="nofollow">
          Text
        </a>
        <a href={file('bib')} rel="nofollow">
          BibTeX
        </a>
        <a href={file('json')} rel="nofollow">
          CSL-JSON
        </a>
      </p>
    </>
  )
}
