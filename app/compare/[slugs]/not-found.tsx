import { headers } from 'next/headers'
import { ComparisonChooser } from '@/components/comparison/comparison-chooser'
import { resolveTools } from '@/lib/catalogue/comparison-query'
import { splitSlugs } from '@/lib/paths'
import { REQUEST_PATH_HEADER } from '@/lib/process/request-path.mjs'
import { getCatalogue } from '@/lib/store/live-catalogue'
import { decodeSegment } from './decode-segment'

export const metadata = { title: 'No such comparison' }

/** Names the tools that do not exist and helps to choose others. Next renders it beside every comparison: then it is empty. */
export default async function NotFound() {
  const path = (await headers()).get(REQUEST_PATH_HEADER) ?? ''
  const segment = path.split('?')[0]?.split('/')[2] ?? ''
  const catalogue = await getCatalogue()
  const { tools, unknown } = resolveTools(catalogue, splitSlugs(decodeSegment(segment)).slice(0, 40))
  if (tools.length > 0) return null
  return (
    <div className="comparison">
      <ComparisonChooser catalogue={catalogue} unknown={unknown} />
    </div>
  )
}
