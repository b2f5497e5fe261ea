// Where the keeper looks for what machines publish about a tool (lib/keeper, docs/keeper.md): data of the tool, so that
// another feed or product name is a change of its document and none of code.

import { z } from 'zod'
import { field, fieldsOf } from './field'
import { asIssue } from './problem'
import { httpUrl, sentence } from './text-schemas'

/** Host, owner and name: `github.com/containers/podman`; a group of GitLab may have groups within. */
const repository = sentence(200).regex(
  /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/(?!\.)[\w.-]+){2,5}$/i,
  asIssue({ code: 'repository-shape' }),
)
/** A package URL without a version: `pkg:golang/helm.sh/helm/v3` (https://github.com/package-url/purl-spec). */
const packageUrl = sentence(300).regex(
  /^pkg:[a-z][a-z0-9.+-]*\/[^\s@?#]*[^\s@?#/]$/,
  asIssue({ code: 'package-shape' }),
)
const product = sentence(80).regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/, asIssue({ code: 'product-shape' }))

export const watchDocument = z.strictObject({
  feeds: field(
    z.array(httpUrl).max(10).default([]),
    'Addresses of Atom feeds of its releases, such as https://github.com/containers/podman/releases.atom.',
    {
      label: 'Feeds of releases',
      input: 'lines',
      hint: 'Atom, one address a line: …/releases.atom',
      rows: 2,
      order: 'none',
      isAddress: true,
    },
  ),
  tags: field(
    repository.nullable().default(null),
    'The repository whose tags are its releases, as host/owner/name.',
    { label: 'Repository of tags', input: 'line', hint: 'github.com/owner/name', spellCheck: false },
  ),
  endoflife: field(product.nullable().default(null), 'The name of its product at endoflife.date.', {
    label: 'Product at endoflife.date',
    input: 'line',
    spellCheck: false,
  }),
  landscape: field(sentence(120).nullable().default(null), 'Its name in the landscape of the CNCF.', {
    label: 'Name in the CNCF landscape',
    input: 'line',
    isName: true,
  }),
  packages: field(
    z.array(packageUrl).max(20).default([]),
    'Package URLs without a version, whose advisories at OSV are read: pkg:golang/github.com/opencontainers/runc.',
    {
      label: 'Packages',
      input: 'lines',
      hint: 'Package URLs without a version, one a line: their advisories are read at OSV.',
      rows: 2,
      order: 'none',
    },
  ),
  licence: field(httpUrl.nullable().default(null), 'The address of its licence as plain text.', {
    label: 'Licence file',
    input: 'address',
    hint: 'Its text, not a page around it.',
  }),
  ignore: field(
    z.array(sentence(120)).max(40).default([]),
    'What to pass over: tags, releases, advisories by their id, kinds of proposals; `*` stands for anything, `?` for one character.',
    {
      label: 'Passed over',
      input: 'lines',
      hint: 'Tags, releases, advisories or kinds of proposals, one a line; * stands for anything, ? for one character: helm-chart-*',
      rows: 2,
      order: 'none',
    },
  ),
})

export type WatchDocument = z.output<typeof watchDocument>

/** A tool that nothing is watched of. */
export const UNWATCHED: WatchDocument = watchDocument.parse({})

/** What is known of each place that is watched. */
export const watchFields = fieldsOf(watchDocument)
