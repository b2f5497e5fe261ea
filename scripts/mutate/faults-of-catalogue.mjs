// Faults to plant in lib/catalogue: see faults.mjs.

/** @type {import('./faults.mjs').Planting[]} */
export const CATALOGUE = [
  {
    file: 'lib/catalogue/document/release-lines.ts',
    tests: ['release-lines'],
    faults: [
      ['the last day of support no longer counts', 'lastDayOf(day) < today', 'lastDayOf(day) <= today'],
      ['a line in security fixes counts as ended', "? 'security' : 'supported'", "? 'ended' : 'supported'"],
    ],
  },
  {
    file: 'lib/catalogue/check/check-releases.ts',
    tests: ['check-releases'],
    faults: [
      ['a preview may be a release', '?.isStable === false', '?.isStable === null'],
      ['the newest line may be ahead of the events', 'compareVersions(told, known) <= 0', 'true'],
    ],
  },
  {
    file: 'lib/catalogue/gaps/fact-ages.ts',
    tests: ['fact-ages'],
    faults: [
      ['half of an even number is the sum of two', '(days[middle] ?? 0)) / 2', '(days[middle] ?? 0))'],
    ],
  },
  {
    file: 'lib/catalogue/check/check-rules.ts',
    tests: ['check-rules'],
    faults: [
      ['one of several conditions is enough', 'rule.when.every', 'rule.when.some'],
      ['what is unknown breaks a rule', '=== false)', '!== true)'],
      ['“only” holds where one word fits', 'words.every((word) => only', 'words.some((word) => only'],
    ],
  },
  {
    file: 'lib/catalogue/check/check-sources.ts',
    tests: ['check-sources'],
    faults: [
      ['a day alone is a look-up', 'sources.length > 0 && checkedOn', 'sources.length >= 0 && checkedOn'],
      ['one root among passages is told', 'sources.every(isRoot)', 'sources.some(isRoot) || true'],
    ],
  },
  {
    file: 'lib/catalogue/shown/source-remarks.ts',
    tests: ['source-remarks'],
    faults: [
      [
        'a primary source beside a secondary one is not seen',
        'cited.every(({ secondary })',
        'cited.some(({ secondary })',
      ],
      ['a fresh source does not make up for old ones', 'days.some((day)', 'days.every((day)'],
    ],
  },
  {
    file: 'lib/catalogue/shown/markdown.ts',
    tests: ['markdown'],
    faults: [
      ['quotes and lists are followed down for ever', 'MAX_DEPTH = 6', 'MAX_DEPTH = 1000'],
      ['quotes and lists are followed down one more', 'MAX_DEPTH = 6', 'MAX_DEPTH = 7'],
      [
        'lists within lists are not counted',
        'toBlocks(item.tokens, depth + 1)',
        'toBlocks(item.tokens, depth)',
      ],
      ['a link may lead to any scheme', 'isHttpUrl(href) || ', "href.includes(':') || "],
    ],
  },
  {
    file: 'lib/catalogue/shown/csv.ts',
    tests: ['csv'],
    faults: [['a cell in full width is run as a formula', '＝＋－＠]/', ']/']],
  },
  {
    file: 'lib/catalogue/matrix/sort-rows.ts',
    tests: ['matrix'],
    faults: [['what is not known comes first where rows are turned round', 'silence(a) - silence(b)', '0']],
  },
  {
    file: 'lib/catalogue/matrix/matrix.ts',
    tests: ['matrix'],
    faults: [['the ended stand among the living', 'return life || value', 'return value']],
  },
  {
    file: 'lib/catalogue/listing/listing-order.ts',
    tests: ['listing'],
    faults: [
      ['a page that both stand on leaves ended ones out', 'Math.max(0, start - alive)', 'Math.max(0, start)'],
    ],
  },
  {
    file: 'lib/catalogue/shown/citations.ts',
    tests: ['citations'],
    faults: [['the days a source was read on come in any order', '[...readOn].sort()', '[...readOn]']],
  },
  {
    file: 'lib/catalogue/shown/relation-words.ts',
    tests: ['relation-words'],
    faults: [['a relation to a former address leads nowhere', 'catalogue.formerSlugs.get(to) ?? to', 'to']],
  },
  {
    file: 'lib/catalogue/shown/shown-fact.ts',
    tests: ['comparison'],
    faults: [['another order of choices is a difference', 'value.toSorted().join', 'value.join']],
  },
  {
    file: 'lib/catalogue/document/timeline.ts',
    tests: ['timeline'],
    faults: [
      ['what is planned has happened', 'if (firstDayOf(event.date) > today) break', ''],
      ['a first release without a version is the latest', 'isFirst && event.version !== null', 'isFirst'],
      ['a release candidate is the latest release', 'if (version?.isStable === false) return', ''],
    ],
  },
  {
    file: 'lib/catalogue/document/partial-date.ts',
    tests: ['partial-date'],
    faults: [['29 February is a day in every year', '&& date.toISOString().startsWith(', '|| String(']],
  },
  {
    file: 'lib/catalogue/document/staleness.ts',
    tests: ['staleness', 'gaps'],
    faults: [['a fact is stale a day early', '* DAY < Date.parse(today)', '* DAY <= Date.parse(today)']],
  },
  {
    file: 'lib/catalogue/gaps/gaps.ts',
    tests: ['gaps'],
    faults: [['a tradeoff without a source is no gap', '    ...points.map(', '    ...[].map(']],
  },
  {
    file: 'lib/catalogue/listing/facets.ts',
    tests: ['facets', 'listing', 'change-catalogue'],
    faults: [
      ['an option is counted within its own choice', 'if (one.key !== except)', 'if (true)'],
      ['what is excluded stays', 'eachSet(choice.exclude, takeOut)', ''],
      ['a tool that says nothing is not unknown', '  addAll(unknown, silent)\n', ''],
    ],
  },
  {
    file: 'lib/catalogue/search/bitset.ts',
    tests: ['bitset'],
    faults: [['the last tools of a full set are too many', 'if (size & 31)', 'if (false)']],
  },
  {
    file: 'lib/catalogue/check/check-evidence.ts',
    tests: ['tool-document'],
    faults: [
      [
        'a statement needs neither source nor a word about it',
        '!statement.unverified && statement.sources.length === 0',
        'false',
      ],
      ['a fact with sources needs no day', 'fact.sources.length > 0 && fact.checkedOn === null', 'false'],
    ],
  },
  {
    file: 'lib/catalogue/check/check-document.ts',
    tests: ['check-document'],
    faults: [
      [
        'a release before the first one is let through',
        "event.kind === 'release' && first !== -1",
        'false && first !== -1',
      ],
    ],
  },
  {
    file: 'lib/catalogue/check/check-days.ts',
    tests: ['check-document', 'check-catalogue', 'tool-form-problems'],
    faults: [['any day may be one on which something was read', 'day === null || day <= last', 'true']],
  },
  {
    file: 'lib/catalogue/search/search.ts',
    tests: ['search'],
    faults: [
      ['one of the words typed is enough', 'found[place] === words.length', 'found[place] > 0'],
      [
        'a tool whose life is over comes before others',
        'index.ended[place] ? 0.5',
        'index.ended[place] ? -0.5',
      ],
    ],
  },
  {
    file: 'lib/catalogue/choosing/dominance.ts',
    tests: ['choosing-laws'],
    faults: [
      [
        'a tool is beaten by what it could turn out to match',
        'if (low < high)',
        'if (low < (other.values[place]?.low ?? 0))',
      ],
      ['level tools beat each other', 'let isBetter = false', 'let isBetter = true'],
    ],
  },
  {
    file: 'lib/catalogue/choosing/weightings.ts',
    tests: ['choosing-laws'],
    faults: [
      [
        'what matters weighs what matters a lot',
        "['a-lot', 'matters'] as const",
        "['matters', 'a-lot'] as const",
      ],
    ],
  },
  {
    file: 'lib/catalogue/choosing/shares.ts',
    tests: ['choosing-laws', 'choosing'],
    faults: [['of two that are level neither is first', '>= (best[draw] ?? 0)', '> (best[draw] ?? 0)']],
  },
  {
    file: 'lib/catalogue/choosing/value-scale.ts',
    tests: ['choosing-values'],
    faults: [
      ['a limit takes nothing from a value', 'fact.qualified ? worth / 2', 'fact.qualified ? worth'],
      [
        'unknown is taken for a no',
        "return ANYTHING\n  if (fact.state !== 'value') return",
        "return NOTHING\n  if (fact.state !== 'value') return",
      ],
    ],
  },
  {
    file: 'lib/catalogue/comparison/comparison-rows.ts',
    tests: ['comparison'],
    faults: [
      [
        'limitations stand before strengths',
        '[...points.filter(isStrength), ...points.filter((point) => !isStrength(point))]',
        'points.toReversed()',
      ],
    ],
  },
]
