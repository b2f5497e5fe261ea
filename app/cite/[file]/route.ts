import { toCited } from '@/lib/catalogue/comparison/cited-tools'
import { MOST_TOOLS, revisionOf } from '@/lib/catalogue/comparison/comparison-query'
import { notKeptSentence } from '@/lib/catalogue/comparison/comparison-words'
import { citeAsBibtex, citeAsCsl, citeAsText } from '@/lib/catalogue/shown/cite'
import { decodeSegment } from '@/lib/http/decode-segment'
import { machineResponse } from '@/lib/http/machine-response'
import { refuseFile } from '@/lib/http/refuse-file'
import { getToolsAt } from '@/lib/http/tool-request'
import { joinSlugs, paths, splitSlugs } from '@/lib/paths'
import { siteUrl } from '@/lib/site-url'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

const FORMATS = {
  txt: ['text/plain', citeAsText],
  bib: ['application/x-bibtex', citeAsBibtex],
  json: ['application/vnd.citationstyles.csl+json', citeAsCsl],
} as const

/** How a tool or a comparison is cited: `/cite/podman.bib`, `/cite/docker-engine-vs-podman.json?at=12`. */
export async function GET(request: Request, { params }: RouteContext<'/cite/[file]'>) {
  const { file } = await params
  const [, segment = '', format = ''] = /^(.+)\.(txt|bib|json)$/.exec(decodeSegment(file)) ?? []
  if (segment === '') return refuseFile('A citation comes as .txt, .bib or .json.', 404)
  const slugs = splitSlugs(segment)
  const query = [...new URL(request.url).searchParams]
  const wrong = query.find(([key, value]) => key === 'at' && revisionOf([[key, value]]) === null)
  if (wrong) return refuseFile(`“${wrong[1].slice(0, 40)}” is no revision of the catalogue.`, 404)
  const live = await getCatalogue()
  const at = revisionOf(query) ?? live.revision
  const then = await getToolsAt(at, slugs.slice(0, MOST_TOOLS + 1))
  if (then.kind === 'not-kept') return refuseFile(notKeptSentence(then.at, then.first), 404)
  const { catalogue, tools } = then
  if (tools.length === 0 || tools.length !== slugs.length || tools.length > MOST_TOOLS)
    return refuseFile('The catalogue has no such tools.', 404)
  const [type, write] = FORMATS[format as keyof typeof FORMATS] // one of those that the pattern lets through
  return machineResponse(request, {
    type: `${type}; charset=utf-8`,
    revision: catalogue.revision,
    today: catalogue.today,
    variant: paths.citation(joinSlugs(slugs), format, at),
    body: () => write(toCited(catalogue, tools, siteUrl.origin)),
    ...(format !== 'txt' && { fileName: `gantry-${joinSlugs(slugs).slice(0, 100)}.${format}` }),
  })
}
