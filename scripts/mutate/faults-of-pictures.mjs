// Faults to plant in the rule of upkeep and in what pictures draw: see faults.mjs.

/** @type {import('./faults.mjs').Planting[]} */
export const PICTURES = [
  {
    file: 'lib/catalogue/document/upkeep.ts',
    tests: ['upkeep'],
    faults: [
      ['silence counts beyond the last look', 'looked !== null && looked < day ? looked : day', 'day'],
      [
        'a long silence that ended is silence',
        'const next = releases[before.length] ?? null',
        'const next = null',
      ],
      ['work without releases is none', 'work && dayNumber(lastDayWithin(work.date, day)) > from', 'null'],
      [
        'a promise of fixes lasts a day less',
        'lastDayOf(securityUntil) >= day',
        'lastDayOf(securityUntil) > day',
      ],
      ['a preview is a release', '?.isStable === false', '?.isStable === null'],
      ['a stored copy speaks of today', 'readOn && speaksOf ?', 'readOn && !speaksOf && speaksOf ?'],
      ['everybody is given a year', 'usual === null ?', 'usual !== undefined ?'],
      ['ended lines say nothing', '&& lines.every(hasEnd)', '&& !lines.every(hasEnd)'],
    ],
  },
  {
    file: 'lib/catalogue/pictures/field-map.ts',
    tests: ['pictures'],
    faults: [
      ['columns are dealt as tall as they come', 'one.height + height <= room', 'one.height <= room'],
      [
        'the ended stand first',
        '[...tools.filter(isAlive), ...',
        '[...tools.filter((one) => !isAlive(one)), ...',
      ],
    ],
  },
  {
    file: 'lib/catalogue/pictures/lifelines.ts',
    tests: ['pictures'],
    faults: [
      ['what is planned has begun', "kind !== 'planned'", "kind !== 'announced'"],
      ['the end is drawn on', "to > from && phase !== 'over'", 'to > from'],
    ],
  },
  {
    file: 'lib/catalogue/pictures/relation-tree.ts',
    tests: ['pictures'],
    faults: [
      ['rows of one kind lie on each other', 'a.parent === b.parent ? 1 :', 'a.parent === b.parent ? 0.5 :'],
    ],
  },
]
