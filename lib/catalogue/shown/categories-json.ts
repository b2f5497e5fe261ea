// The categories as JSON, for programs.

import { paths } from '../../paths'
import { type Catalogue, findToolsIn } from '../catalogue'

/** Every category in the order of the site; `absolute` makes an address of a path. */
export function categoriesJson(catalogue: Catalogue, absolute: (path: string) => string) {
  return {
    revision: catalogue.revision,
    asOf: catalogue.today,
    address: absolute(paths.categories()),
    categories: catalogue.vocabulary.categories.map(({ slug, name, scope, decides }) => ({
      ...{ slug, name, scope, decides },
      tools: findToolsIn(catalogue, slug).map((tool) => tool.slug),
      address: absolute(paths.category(slug)),
    })),
  }
}
