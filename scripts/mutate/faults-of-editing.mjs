// Faults to plant in lib/editing: see faults.mjs.

/** @type {import('./faults.mjs').Planting[]} */
export const EDITING = [
  {
    file: 'lib/editing/merge/merge-unit.ts',
    tests: ['fact-ages'],
    faults: [
      [
        'whoever read a fact again stands in the way of a change',
        'isOnlyChecked(base, mine)',
        'isOnlyChecked(mine, theirs)',
      ],
    ],
  },
  {
    file: 'lib/editing/form/check-again.ts',
    tests: ['fact-ages'],
    faults: [['a fact that changed since it was shown is marked', ' || markFact(fact) !== mark', '']],
  },
  {
    file: 'lib/editing/import/landscape-tools.ts',
    tests: ['import-landscape'],
    faults: [
      ['text of the landscape is taken for Markdown', 'escapeMarkdown(told)', 'told'],
      ['what holds of CNCF projects is said of all', 'group.some((entry) => entry.isProject)', 'true'],
      [
        'only the first of several places is taken',
        '[entry.subcategory, ...entry.also]',
        '[entry.subcategory]',
      ],
      ['only the first of several categories is taken', '.slice(0, 8)', '.slice(0, 1)'],
      ['facts are given that no category asks for', ' || !appliesTo(attribute, { categories })', ''],
      ['a summary that was cut is all that is told', "summary === told ? ''", "summary !== '' ? ''"],
    ],
  },
  {
    file: 'lib/editing/import/join-existing.ts',
    tests: ['import-landscape'],
    faults: [
      ['the landscape overwrites a homepage', 'existing.homepage ?? entry.homepage', 'entry.homepage'],
      ['an ended tool gets another end', '...event, status: null', '...event'],
      [
        'an event gains a source that names another day',
        ' || event.date.slice(0, shared) !== other.date.slice(0, shared)',
        '',
      ],
    ],
  },
  {
    file: 'lib/editing/import/match-existing.ts',
    tests: ['import-identity', 'import-landscape'],
    faults: [
      [
        'one of two repositories of one name is enough',
        'one.repository !== null && other.repository !== null) return false',
        'one.repository !== null && other.repository !== null) return true',
      ],
      [
        'a repository that several names share tells them',
        '!shared.has(normaliseAddress(repository))',
        'true',
      ],
    ],
  },
  {
    file: 'lib/editing/import/keep-later-work.ts',
    tests: ['keep-later-work'],
    faults: [
      ['only the newest of former texts is no news', 'of history.former)', 'of history.former.slice(0, 1))'],
      ['a file wins over what editors did since', "'theirs' as const", "'mine' as const"],
    ],
  },
  {
    file: 'lib/editing/import/overlay-row.ts',
    tests: ['import-csv-cells'],
    faults: [
      ['sources stay behind a value they do not say', 'isKept && isNoNews ? known', 'isNoNews ? known'],
    ],
  },
  {
    file: 'lib/editing/import/read-csv.ts',
    tests: ['import-csv-cells', 'import-all-faults', 'import-files'],
    faults: [
      ['an empty cell empties what the tool says', "column === null || cell === ''", 'column === null'],
      ['a fact without a source is not called unverified', '{ ...fact, unverified: true }', 'fact'],
    ],
  },
  {
    file: 'lib/editing/import/csv-rows.ts',
    tests: ['import-all-faults', 'import-export'],
    faults: [
      ['lines within a quoted cell are not counted', 'if (quoted) line +=', 'if (false) line +='],
      ['two quotes in a cell stay two', ".replaceAll('\"\"', '\"')", ''],
    ],
  },
  {
    file: 'lib/editing/merge/merge-unit.ts',
    tests: ['merge', 'merge-conflicts', 'merge-sources'],
    faults: [
      [
        'a statement may have more sources than the schema lets it',
        'sources.length > 20',
        'sources.length > 200',
      ],
      [
        'a statement may have one source more than the schema lets it',
        'sources.length > 20',
        'sources.length > 21',
      ],
      [
        'a statement may have one source less than the schema lets it',
        'sources.length > 20',
        'sources.length > 19',
      ],
      ['of two days on which it was checked the earlier counts', "b ?? ''].sort()[1]", "b ?? ''].sort()[0]"],
      ['what one side took out comes back', 'theirs.includes(word) || !base.includes(word)', 'true'],
      [
        'both sides changed it and mine is taken unasked',
        '{ value: mine, conflict: true }',
        '{ value: mine, conflict: false }',
      ],
    ],
  },
  {
    file: 'lib/editing/merge/merge-list.ts',
    tests: ['merge', 'merge-conflicts'],
    faults: [
      ['two new orders are no conflict', 'moved.mine && moved.theirs &&', 'false &&'],
      ['the order of whoever did not move counts', 'moved.theirs && !moved.mine ?', '!moved.theirs ?'],
      ['a sentence that both sides wrote stands twice', 'if (!rules.unique) dropDoubles()', ''],
    ],
  },
  {
    file: 'lib/editing/merge/match-entries.ts',
    tests: ['merge', 'merge-conflicts', 'difference'],
    faults: [
      ['an edited sentence is another one', 'LIKE_ENOUGH = 0.4', 'LIKE_ENOUGH = 0.99'],
      ['a rewritten sentence is another one', '    matchByPlace()\n', ''],
    ],
  },
  {
    file: 'lib/editing/form/propose-slug.ts',
    tests: ['propose-slug'],
    faults: [['an address is longer than one may be', 'LONGEST - end.length', 'LONGEST']],
  },
]
