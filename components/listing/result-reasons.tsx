import { MarkedText } from '@/components/listing/marked-text'
import type { Reason } from '@/lib/catalogue/listing/search-reasons'
import { paths } from '@/lib/paths'

/** Why a tool was found, beyond its name and summary: where the words stand, each with the way there. */
export function ResultReasons({ slug, reasons }: { slug: string; reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className="reasons">
      {reasons.map(({ label, text, anchor }) => {
        const said = label.map((piece) => piece.text).join('')
        return (
          <li key={`${said} ${text.map((piece) => piece.text).join('')}`}>
            <a href={paths.tool(slug, anchor ?? undefined)}>
              <MarkedText pieces={label} />
            </a>
            {text.length > 0 && ' · '}
            <MarkedText pieces={text} />
          </li>
        )
      })}
    </ul>
  )
}
