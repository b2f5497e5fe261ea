// The catalogue as data portals and search engines read it: schema.org/Dataset.

import { paths } from '../../paths'
import type { Catalogue } from '../catalogue'
import { DATA_LICENCE } from '../shown/catalogue-document'

/** The whole catalogue, its licence and the files it comes in; `absolute` makes an address of a path. */
export function datasetJsonLd(
  { tools, revision, today }: Catalogue,
  absolute: (path: string) => string,
): Record<string, unknown> {
  const download = (name: string, encodingFormat: string, path: string) => ({
    '@type': 'DataDownload',
    ...{ name, encodingFormat, contentUrl: absolute(path) },
  })
  return {
    '@type': 'Dataset',
    name: 'Gantry: container tooling, compared',
    description: `${tools.length} container tools with their facts, tradeoffs, supported versions, history and relations; each statement with its sources and the day they were read.`,
    url: absolute(paths.home()),
    license: DATA_LICENCE.url,
    version: String(revision),
    dateModified: today,
    inLanguage: 'en',
    isAccessibleForFree: true,
    keywords: ['containers', 'container tools', 'orchestration', 'comparison'],
    creator: { '@type': 'Organization', name: 'Gantry', url: absolute(paths.about()) },
    distribution: [
      download('The whole catalogue', 'application/json', paths.catalogueJson()),
      download('The tools as a table', 'text/csv', paths.toolsCsv()),
      download('Data Package', 'application/json', paths.dataPackage()),
    ],
  }
}
