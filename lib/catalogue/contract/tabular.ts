// What the files of the catalogue are, for programs that read tables: Data Package (version 2) and CSV on the Web.

import { paths } from '../../paths'
import { LISTING_COLUMNS, type ListingColumn } from '../listing/listing-export'
import { DATA_LICENCE } from '../shown/catalogue-document'
import type { JsonSchema } from './json-schemas'

const TITLE = 'Gantry: container tooling, compared'
const ABOUT = 'Container tools with their status, licence, releases and support. Every fact has a source.'
const PARTIAL_DATE = String.raw`\d{4}(-\d{2}(-\d{2})?)?`

type Described = {
  /** The absolute address of a path. */
  absolute: (path: string) => string
  revision: number
  /** The day the catalogue is told for. */
  today: string
}

/** The files of the catalogue as a Data Package: https://datapackage.org/standard/data-package/. */
export function toDataPackage({ absolute, revision, today }: Described): JsonSchema {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gantry',
    title: TITLE,
    description: ABOUT,
    homepage: absolute(paths.home()),
    version: String(revision),
    created: `${today}T00:00:00Z`,
    licenses: [{ name: DATA_LICENCE.spdx, path: DATA_LICENCE.url, title: DATA_LICENCE.note }],
    keywords: ['containers', 'container tools', 'comparison'],
    resources: [
      {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: 'tools',
        type: 'table',
        title: 'The tools, a row each',
        path: relative(paths.toolsCsv()),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: {
          $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
          header: true,
          delimiter: ',',
          lineTerminator: '\r\n',
        },
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: LISTING_COLUMNS.map(toField),
          primaryKey: ['slug'],
          missingValues: [''],
        },
      },
      jsonResource('catalogue', 'The whole catalogue: vocabulary, tools, claims', paths.catalogueJson()),
      jsonResource('categories', 'The categories', paths.categoriesJson()),
      jsonResource('claims', 'What was said, and what came of it', paths.claimsJson()),
    ],
  }
}

// An address in a package is relative to it, without a slash before it.
const relative = (path: string) => path.slice(1)

const jsonResource = (name: string, title: string, path: string) => ({
  ...{ name, title },
  $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
  path: relative(path),
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
})

function toField({ name, about, kind, separator, isRequired }: ListingColumn) {
  return {
    name,
    description:
      separator === undefined
        ? about
        : `${about} Several are separated by “${separator.trim() || 'a blank'}”.`,
    type: 'string',
    ...(kind === 'address' && { format: 'uri' }),
    constraints: {
      ...(isRequired && { required: true }),
      ...(name === 'slug' && { unique: true }),
      ...(kind === 'date' && { pattern: PARTIAL_DATE }),
    },
  }
}

/** What /tools.csv holds: https://www.w3.org/TR/tabular-metadata/. */
export function toCsvMetadata({ absolute, today }: Described): JsonSchema {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: relative(paths.toolsCsv()),
    'dc:title': TITLE,
    'dc:description': ABOUT,
    'dc:license': { '@id': DATA_LICENCE.url },
    'dc:source': { '@id': absolute(paths.tools()) },
    'dc:modified': { '@value': today, '@type': 'xsd:date' },
    dialect: { header: true, encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'] },
    tableSchema: {
      primaryKey: 'slug',
      aboutUrl: `${absolute(paths.tools())}/{slug}`,
      columns: LISTING_COLUMNS.map(({ name, about, kind, separator, isRequired }) => ({
        // A name stands in templates of addresses (RFC 6570), so it has no blank.
        name: name.replace(/\W+/g, '_'),
        titles: name,
        'dc:description': about,
        datatype:
          kind === 'date'
            ? { base: 'string', format: PARTIAL_DATE }
            : kind === 'address'
              ? 'anyURI'
              : 'string',
        ...(separator !== undefined && { separator }),
        ...(isRequired && { required: true }),
      })),
    },
  }
}
