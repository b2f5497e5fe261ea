// What machines publish, as tests need it: feeds, products, advisories, licences, tags.

type Tagged = readonly [tag: string, day: string]

/** The Atom feed of releases as GitHub writes it. */
export function githubFeed(repository: string, releases: readonly Tagged[]): string {
  const [owner, name] = repository.split('/').slice(1)
  const entries = releases.map(
    ([tag, day]) => `  <entry>
    <id>tag:github.com,2008:Repository/1234567/${tag}</id>
    <updated>${day}T12:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://${repository}/releases/tag/${tag}"/>
    <title>${name} ${tag}</title>
    <content type="html">&lt;h2&gt;Notes&lt;/h2&gt;</content>
    <author><name>${owner}</name></author>
  </entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en-US">
  <id>tag:github.com,2008:https://${repository}/releases</id>
  <link type="text/html" rel="alternate" href="https://${repository}/releases"/>
  <link type="application/atom+xml" rel="self" href="https://${repository}/releases.atom"/>
  <title>Release notes from ${name}</title>
  <updated>${releases[0]?.[1] ?? '2026-01-01'}T12:00:00Z</updated>
${entries.join('\n')}
</feed>
`
}

/** The Atom feed of tags as GitLab writes it. */
export function gitlabFeed(repository: string, tags: readonly Tagged[]): string {
  const entries = tags.map(
    ([tag, day]) =>
      `<entry><id>https://${repository}/-/tags/${tag}</id><link href="https://${repository}/-/tags/${tag}"/><title>${tag}</title><updated>${day}T08:00:00Z</updated></entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>tags</title><link href="https://${repository}/-/tags?format=atom" rel="self"/><link href="https://${repository}/-/tags" rel="alternate"/><id>https://${repository}/-/tags</id>${entries.join('')}</feed>`
}

type LineOf = Partial<{
  name: string
  releaseDate: string
  isLts: boolean
  eoasFrom: string | null
  isEol: boolean
  eolFrom: string | null
  latest: { name: string; date: string }
}>

/** A product of endoflife.date as API v1 writes it. */
export const endoflifeProduct = (
  name: string,
  releases: readonly LineOf[],
  changed = '2026-11-20T08:00:00+00:00',
) =>
  JSON.stringify({
    schema_version: '1.2.0',
    generated_at: '2026-11-26T00:00:00+00:00',
    last_modified: changed,
    result: { name, label: name, releases },
  })

type AdvisoryOf = {
  id: string
  severity?: string
  fixed?: string[]
  published?: string
  aliases?: string[]
  withdrawn?: string
  vector?: string
}

/** One advisory as OSV writes it. */
export const osvAdvisory = ({
  id,
  severity,
  fixed = [],
  published = '2026-11-01',
  aliases = [],
  withdrawn,
  vector,
}: AdvisoryOf) => ({
  id,
  aliases,
  summary: `Something is wrong, says ${id}`,
  published: `${published}T00:00:00Z`,
  modified: `${published}T00:00:00Z`,
  ...(withdrawn && { withdrawn }),
  ...(severity && { database_specific: { severity } }),
  ...(vector && { severity: [{ type: 'CVSS_V3', score: vector }] }),
  affected: [
    {
      package: { ecosystem: 'Go', name: 'crane.example/crane' },
      ranges: [
        { type: 'SEMVER', events: [{ introduced: '0' }, ...fixed.map((version) => ({ fixed: version }))] },
      ],
    },
  ],
})

export const APACHE = `                                 Apache License
                           Version 2.0, January 2004
                        http://www.apache.org/licenses/

   TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION`

export const BUSL = `License text copyright (c) 2020 MariaDB Corporation Ab, All Rights Reserved.
Parameters
Licensor: Crane, Inc.
Change Date: 2030-01-01
Business Source License 1.1
Terms`

/** An entry of the CNCF's landscape. */
export const landscapeOf = (
  name: string,
  extra: Readonly<Record<string, string>>,
  project = 'graduated',
) => `landscape:
  - category:
    name: Runtime
    subcategories:
      - subcategory:
        name: Container Runtime
        items:
          - item:
            name: ${name}
            homepage_url: https://crane.example/
            project: ${project}
            extra:
${Object.entries(extra)
  .map(([key, value]) => `              ${key}: '${value}'`)
  .join('\n')}
`

export const PAGE =
  '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in to go on.</body></html>'
