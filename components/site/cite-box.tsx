import { Snippet } from '@/components/ui/snippet'
import { type Cited, citeAsBibtex, citeAsText } from '@/lib/catalogue/shown/cite'
import { paths } from '@/lib/paths'

type CiteBoxProps = {
  cited: Cited
  /** True where the entry of BibTeX is a file alone. */
  isShort?: boolean
}

/** How a page is cited: as text, as BibTeX, and as files for programs that keep references. */
export function CiteBox({ cited, isShort = false }: CiteBoxProps) {
  const file = (format: string) => paths.citation(cited.slugs, format, cited.revision)
  return (
    <>
      <p className="text-small wrap-anywhere">{citeAsText(cited)}</p>
      {!isShort && <Snippet text={citeAsBibtex(cited)} />}
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
