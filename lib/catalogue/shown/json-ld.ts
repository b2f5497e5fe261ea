// Lists and ways as search engines read them: schema.org/ItemList and BreadcrumbList.

import { paths } from '../../paths'

type Place = { readonly name: string; readonly path: string }
type Node = Record<string, unknown>

/** The way to a page, from the top down; the page itself is the last. `absolute` makes an address of a path. */
export function breadcrumbsJsonLd(way: readonly Place[], absolute: (path: string) => string): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ name, path }, place) => ({
      ...{ '@type': 'ListItem', position: place + 1 },
      ...{ name, item: absolute(path) },
    })),
  }
}

/** Tools in the order in which a page shows them. */
export function toolListJsonLd(
  { name, path, total, first = 1 }: Place & { total: number; first?: number },
  tools: readonly { readonly name: string; readonly slug: string }[],
  absolute: (path: string) => string,
): Node {
  return {
    ...{ '@type': 'ItemList', name, url: absolute(path), numberOfItems: total },
    itemListElement: tools.map((tool, place) => ({
      ...{ '@type': 'ListItem', position: first + place },
      ...{ name: tool.name, url: absolute(paths.tool(tool.slug)) },
    })),
  }
}
