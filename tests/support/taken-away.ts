// What the SQL of a migration takes away from a version that runs beside the new one.

/** Statements that drop, rename or retype what is there, or demand what an older version does not write; in words. */
const TAKING: [RegExp, string][] = [
  [/^drop (table|view|materialized view|type|domain|function|schema|sequence)\b/, 'drops'],
  [/^alter table\b.*\bdrop (column|"?\w+"?\s*(,|$))/, 'drops a column'],
  [/^alter (table|type|view|function|sequence|index)\b.*\brename\b/, 'renames'],
  [/^alter table\b.*\balter (column )?"?\w+"? (set data )?type\b/, 'retypes a column'],
  [/^alter table\b.*\balter (column )?"?\w+"? set not null/, 'demands a value'],
  [/^alter table\b.*\balter (column )?"?\w+"? drop default/, 'drops a default'],
  [
    /^alter table\b.*\badd (?!constraint\b|check\b|unique\b|foreign\b|primary\b|exclude\b)(column )?(?!.*\bdefault\b)(?!.*\bgenerated\b)[^,]*\bnot null\b/,
    'demands a new value',
  ],
]

/** Finds what a script takes away: `drops a column: alter table tool drop column x`. Bodies of functions are left out. */
export function findTaken(sql: string): string[] {
  const plain = sql
    .replaceAll(/(\$\w*\$).*?\1/gs, ' ')
    .replaceAll(/--[^\n]*/g, ' ')
    .replaceAll(/\/\*.*?\*\//gs, ' ')
    .toLowerCase()
  // Within its own script nobody misses what was made for it alone.
  const own = [...plain.matchAll(/create temp(?:orary)? (?:table|view)\s+"?(\w+)/g)].map(([, name]) => name)
  return plain.split(';').flatMap((part) => {
    const statement = part.replaceAll(/\s+/g, ' ').trim()
    const dropped = /^drop \w+ (?:if exists )?"?(\w+)/.exec(statement)?.[1]
    const found = TAKING.find(([pattern]) => pattern.test(statement))
    return found && !own.includes(dropped) ? [`${found[1]}: ${statement.slice(0, 120)}`] : []
  })
}
