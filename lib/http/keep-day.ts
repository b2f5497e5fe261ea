// On a page of an earlier day every link and form to an address that understands the day keeps it. Done on the text of
// the page, once it is drawn: else each component that links to a tool would be handed the day.

import { DAY_KEY } from '../catalogue/time/day-query'
import { compareText } from '../text-order'

/** Addresses that understand `?on=` and are led to: listing, tools, categories and comparisons, with the files of each. */
const UNDERSTANDS = /^\/(?:(?:tools|compare)(?:\.(?:json|csv))?|(?:tools|categories|compare)\/[^/]+)$/

// React writes every `"` of a text as `&quot;`: this begins an attribute and nothing else.
const LINK = / href="(\/[^"]*)"/g
const FORM = /<form(?: [^>]*)? action="([^"]*)"[^>]*>/g

/** The page with the day in its links and forms; `html` is what React drew. */
export function keepDay(html: string, day: string): string {
  return html
    .replace(LINK, (link, address: string) => {
      const kept = addDay(address, day)
      return kept === address ? link : ` href="${kept}"`
    })
    .replace(FORM, (form, action: string) =>
      UNDERSTANDS.test(action) ? `${form}<input type="hidden" name="${DAY_KEY}" value="${day}"/>` : form,
    )
}

/** An address as HTML writes it, with the day among its parameters, which are in the order of their keys. */
function addDay(address: string, day: string): string {
  const [, path = '', query = '', part = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? []
  const pairs = query === '' ? [] : query.split('&amp;')
  const isTold = pairs.some((pair) => pair.startsWith(`${DAY_KEY}=`))
  if (!UNDERSTANDS.test(path) || isTold) return address
  const after = pairs.findIndex((pair) => compareText(pair.split('=')[0] ?? '', DAY_KEY) > 0)
  pairs.splice(after < 0 ? pairs.length : after, 0, `${DAY_KEY}=${day}`)
  return `${path}?${pairs.join('&amp;')}${part}`
}
