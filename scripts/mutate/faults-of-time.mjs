// Faults to plant in what is told of an earlier day, and in what changed between two: see faults.mjs.

/** @type {import('./faults.mjs').Planting[]} */
export const TIME = [
  {
    file: 'lib/catalogue/time/document-on.ts',
    tests: ['earlier-days'],
    faults: [
      ['a tool is there a day late', 'first !== null && first <= day', 'first !== null && first < day'],
      [
        'what is told ends the day before',
        'firstDayOf(date) <= day)\n  const then',
        'firstDayOf(date) < day)\n  const then',
      ],
      [
        'a yes is one before its day',
        'firstDayOf(fact.since) > day) return',
        'firstDayOf(fact.since) < day) return',
      ],
      ['what is said now held always', 'if (isSame || wasChecked ||', 'if (true || isSame || wasChecked ||'],
      ['what ended goes on changing', 'isGone(then) && isGone(tool)', 'isGone(then) && !isGone(tool)'],
      [
        'a successor replaces what is alive',
        "type !== 'replaced-by' || !isAlive(then)",
        "type !== 'replaced-by' || isAlive(then)",
      ],
      ['a licence held always', 'licence: isKnown(tool.licence) ?', 'licence: true ?'],
      ['a line is there before it begins', 'begin === null || begin > day', 'begin === null'],
      [
        'a line has its newest version from the start',
        'firstDayOf(line.latestOn) <= day) return line',
        'firstDayOf(line.latestOn) > day) return line',
      ],
    ],
  },
  {
    file: 'lib/catalogue/time/difference.ts',
    tests: ['difference-of-days'],
    faults: [
      [
        'what is only known later has happened',
        'day !== null && day > from && day <= to',
        'day === null || (day > from && day <= to)',
      ],
      ['what is told no more stays', 'told.delete(toldKey(from))', 'told.set(toldKey(from), from)'],
    ],
  },
  {
    file: 'lib/catalogue/time/told.ts',
    tests: ['difference-of-days'],
    faults: [['whatever is told first is a beginning', 'tool.events.some(begins) ? first : null', 'first']],
  },
  {
    file: 'lib/catalogue/time/day-query.ts',
    tests: ['earlier-days'],
    faults: [['tomorrow is a day to be told of', 'text > catalogue.today', "text > '9999'"]],
  },
]
