// Faults to plant in guides and in what works with what: see faults.mjs.

/** @type {import('./faults.mjs').Planting[]} */
export const MOVING = [
  {
    file: 'lib/catalogue/document/works-with.ts',
    tests: ['version-ranges'],
    faults: [
      ['the last version of a range no longer counts', 'below <= 0', 'below < 0'],
      ['1.36.2 lies beyond 1.36', 'Math.min(one.numbers', 'Math.max(one.numbers'],
    ],
  },
  {
    file: 'lib/catalogue/fitting/fits.ts',
    tests: ['what-fits'],
    faults: [
      ['what a tool states itself is not found', '...theirs, ...own', '...theirs'],
      ['whatever is said of several lines is taken for the same', 'a.level === b.level', 'true'],
    ],
  },
  {
    file: 'lib/catalogue/moving/guides.ts',
    tests: ['guides'],
    faults: [
      ['a row of one guide stands in all of a tool', 'row.to === move.to', 'true'],
      ['a guide leads to an address of before', 'catalogue.formerSlugs.get(move.to) ?? move.to', 'move.to'],
    ],
  },
]
