// oEmbed 1.0 (oembed.com): what a site puts into its page when somebody writes an address of ours into a text.

import type { Catalogue } from '../../catalogue/catalogue'
import { MOST_TOOLS, resolveTools } from '../../catalogue/comparison/comparison-query'
import { comparisonName } from '../../catalogue/comparison/comparison-words'
import { getCategoryNamed, getToolNamed } from '../../catalogue/search/near-names'
import { frameOf, USUAL_FRAME } from '../../catalogue/shown/embed-frame'
import { paths, splitSlugs } from '../../paths'
import { decodeSegment } from '../decode-segment'

/** What an address of the site leads to and can be shown of; `image`: the picture it is shared with. */
export type Embeddable = { title: string; path: string; image: string | null }

/** The page at a path that other sites can show within theirs; null for any other. */
export function findEmbeddable(catalogue: Catalogue, pathname: string): Embeddable | null {
  const [, kind = '', segment = ''] = /^\/(tools|compare|categories)\/([^/]+)$/.exec(pathname) ?? []
  const named = decodeSegment(segment)
  if (kind === 'tools') {
    const tool = getToolNamed(catalogue, named)
    return tool && { title: tool.name, path: paths.tool(tool.slug), image: paths.toolImage(tool.slug) }
  }
  if (kind === 'categories') {
    const category = getCategoryNamed(catalogue, named)
    return (
      category && { title: `${category.name}, compared`, path: paths.category(category.slug), image: null }
    )
  }
  if (kind !== 'compare') return null
  const { tools, unknown } = resolveTools(catalogue, splitSlugs(named).slice(0, 2 * MOST_TOOLS))
  if (tools.length < 2 || tools.length > MOST_TOOLS || unknown.length > 0) return null
  const slugs = tools.map(({ slug }) => slug)
  return {
    title: `${comparisonName(tools)} compared`,
    path: paths.comparison(slugs),
    image: paths.comparisonImage(slugs),
  }
}

/** The answer of oEmbed for a page, no larger than asked for. */
export function oembedJson(page: Embeddable, origin: string, most: { width: number; height: number }) {
  const size = {
    width: Math.min(USUAL_FRAME.width, most.width),
    height: Math.min(USUAL_FRAME.height, most.height),
  }
  return {
    version: '1.0',
    type: 'rich',
    title: page.title,
    provider_name: 'Gantry',
    provider_url: `${origin}/`,
    cache_age: 3600,
    html: frameOf(page, origin, size),
    ...size,
    ...(page.image !== null &&
      most.width >= 1200 &&
      most.height >= 630 && {
        thumbnail_url: new URL(page.image, origin).href,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      }),
  }
}
