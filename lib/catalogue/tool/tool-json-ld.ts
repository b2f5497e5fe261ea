// A tool as search engines read it: schema.org/SoftwareApplication, or the nearer type where there is one.

import type { Tool } from '../catalogue'

/** Structured data for a tool's page at `url`; absent facts are left out, never made up. */
export function toToolJsonLd(tool: Tool, url: string): Record<string, unknown> {
  const links = [...new Set([tool.homepage, tool.repository].filter((link) => link !== null))]
  const version = tool.latestRelease?.version
  return {
    '@type': tool.kind === 'specification' || tool.kind === 'class' ? 'TechArticle' : 'SoftwareApplication',
    name: tool.name,
    description: tool.summary,
    url,
    ...(tool.aliases.length > 0 && { alternateName: tool.aliases }),
    ...(tool.licence.spdx !== null && { license: `https://spdx.org/licenses/${tool.licence.spdx}` }),
    ...(links.length > 0 && { sameAs: links }),
    ...(version &&
      tool.kind !== 'specification' && {
        softwareVersion: version,
        applicationCategory: 'DeveloperApplication',
      }),
    ...(tool.firstRelease && { datePublished: tool.firstRelease.date }),
  }
}
