import { expect, test } from 'vitest'
import { joinSlugs, paths, splitSlugs } from '@/lib/paths'

test('the whole map of addresses', () => {
  expect({
    home: paths.home(),
    tools: paths.tools(),
    toolsFiltered: paths.tools([
      ['status', 'active'],
      ['category', 'orchestrators'],
      ['status', '!retired'],
      ['q', 'docker swarm'],
    ]),
    toolsJson: paths.toolsJson([['page', '2']]),
    toolsCsv: paths.toolsCsv(),
    tool: paths.tool('rkt'),
    toolAs: paths.toolAs('rkt', [['on', '2016-09-09']]),
    toolFile: paths.toolFile('rkt', 'md', [['on', '2016-09-09']]),
    toolImage: paths.toolImage('rkt'),
    categories: paths.categories(),
    category: paths.category('unikernels'),
    compare: paths.compare([
      ['tool', 'rkt'],
      ['tool', 'docker-engine'],
    ]),
    comparison: paths.comparison(['rkt', 'docker-engine'], [['show', 'differences']]),
    comparisonFile: paths.comparisonFile(['rkt', 'docker-engine'], 'md'),
    comparisonImage: paths.comparisonImage(['rkt', 'docker-engine']),
    glossary: paths.glossary(),
    glossaryEntry: paths.glossary('rootless'),
    toolHistory: paths.toolHistory('rkt', [
      ['to', '5'],
      ['from', '3'],
    ]),
    changes: paths.changes([['category', 'unikernels']]),
    changesBetween: paths.changesBetween('2016-09-09..2020-01-31', [['tool', 'rkt']]),
    changesFile: paths.changesFile('2016-09-09..2020-01-31', 'json'),
    changesFeed: paths.changesFeed([['tool', 'rkt']]),
    feed: paths.feed('json', [['tool', 'rkt']]),
    embedded: paths.embedded(paths.comparison(['rkt', 'docker-engine'])),
    oembed: paths.oembed('https://gantry.example/tools/rkt'),
    badge: paths.badge('rkt', 'supported'),
    citation: paths.citation('docker-engine-vs-rkt', 'bib', 12),
    toolAt: paths.toolAt('rkt', 12),
    suggest: paths.suggest([['tool', 'rkt']]),
    suggestion: paths.suggestion('token'),
    adminReview: paths.adminReview(),
    adminProposal: paths.adminProposal('rkt', 3),
    adminEditProposal: paths.adminEditProposal('rkt', 3),
    adminToolHistory: paths.adminToolHistory('rkt'),
    adminFacts: paths.adminFacts([['category', 'orchestrators']]),
    adminSuggestions: paths.adminSuggestions([['state', 'done']]),
    thenAndNow: paths.thenAndNow('c04'),
    gaps: paths.gaps([
      ['kind', 'stale'],
      ['category', 'unikernels'],
    ]),
    toolPart: paths.tool('rkt', 'fact-isolation'),
    adminClaims: paths.adminClaims(),
    adminClaim: paths.adminClaim('c04'),
    adminClaimSave: paths.adminClaimSave(null),
    catalogueJson: paths.catalogueJson(),
    map: paths.map(),
    timeline: paths.timeline([['category', 'orchestrators']]),
    sitemap: paths.sitemap(),
  }).toMatchInlineSnapshot(`
    {
      "adminClaim": "/admin/claims/c04",
      "adminClaimSave": "/admin/claims/new/save",
      "adminClaims": "/admin/claims",
      "adminEditProposal": "/admin/tools/rkt?proposal=3",
      "adminFacts": "/admin/facts?category=orchestrators",
      "adminProposal": "/admin/review/rkt/3",
      "adminReview": "/admin/review",
      "adminSuggestions": "/admin/suggestions?state=done",
      "adminToolHistory": "/admin/tools/rkt/history",
      "badge": "/badge/rkt/supported.svg",
      "catalogueJson": "/api/v1/catalogue.json",
      "categories": "/categories",
      "category": "/categories/unikernels",
      "changes": "/changes?category=unikernels",
      "changesBetween": "/changes/2016-09-09..2020-01-31?tool=rkt",
      "changesFeed": "/changes.atom?tool=rkt",
      "changesFile": "/changes/2016-09-09..2020-01-31.json",
      "citation": "/cite/docker-engine-vs-rkt.bib?at=12",
      "compare": "/compare?tool=docker-engine&tool=rkt",
      "comparison": "/compare/docker-engine-vs-rkt?show=differences",
      "comparisonFile": "/compare/docker-engine-vs-rkt.md",
      "comparisonImage": "/compare/docker-engine-vs-rkt/card.png",
      "embedded": "/embed/compare/docker-engine-vs-rkt",
      "feed": "/feed.json?tool=rkt",
      "gaps": "/gaps?category=unikernels&kind=stale",
      "glossary": "/glossary",
      "glossaryEntry": "/glossary#rootless",
      "home": "/",
      "map": "/map",
      "oembed": "/oembed?url=https%3A%2F%2Fgantry.example%2Ftools%2Frkt",
      "sitemap": "/sitemap.xml",
      "suggest": "/suggest?tool=rkt",
      "suggestion": "/suggestions/token",
      "thenAndNow": "/then-and-now#claim-c04",
      "timeline": "/timeline?category=orchestrators",
      "tool": "/tools/rkt",
      "toolAs": "/tools/rkt?on=2016-09-09",
      "toolAt": "/tools/rkt?at=12",
      "toolFile": "/tools/rkt.md?on=2016-09-09",
      "toolHistory": "/tools/rkt/history?from=3&to=5",
      "toolImage": "/tools/rkt/card.png",
      "toolPart": "/tools/rkt#fact-isolation",
      "tools": "/tools",
      "toolsCsv": "/tools.csv",
      "toolsFiltered": "/tools?category=orchestrators&q=docker+swarm&status=!retired&status=active",
      "toolsJson": "/tools.json?page=2",
    }
  `)
})

test('equal queries have one spelling, whatever the order and however many are empty', () => {
  const query: [string, string][] = [
    ['b', '2'],
    ['a', '1'],
    ['b', '10'],
    ['c', ''],
  ]
  expect(paths.tools(query)).toBe('/tools?a=1&b=10&b=2')
  expect(paths.tools(query.toReversed())).toBe(paths.tools(query))
})

test('a set of tools has one address, and the address names the set', () => {
  expect(joinSlugs(['rkt', 'apt', 'cni'])).toBe('apt-vs-cni-vs-rkt')
  expect(splitSlugs('apt-vs-cni-vs-rkt')).toEqual(['apt', 'cni', 'rkt'])
})

test('a lone surrogate in a query is written as the replacement character, not thrown at', () => {
  expect(paths.tools([['q', 'a\ud800']])).toBe('/tools?q=a%EF%BF%BD')
})
