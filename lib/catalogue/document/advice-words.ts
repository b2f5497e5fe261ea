// What the checks ask of a tool without refusing it, by code: part of problem-words.ts.

export const ADVICE_WORDS = {
  'looked-nowhere': () => 'is unknown: say where you looked (sources), and on which day (checkedOn)',
  'nothing-said': ({ keys }: { keys: readonly string[] }) =>
    `nothing is said of ${keys.join(', ')}: state what is known, or that it is unknown and where you looked`,
  'rests-on-secondary': ({ of }: { of: string }) =>
    `${of} bears weight and rests on secondary sources alone: cite those who answer for it, or readers see so`,
  'no-passage': ({ of, url }: { of: string; url: string }) =>
    `${of} bears weight, and ${url} is only the root of a site or repository: lead to the passage`,
  'rule-broken': ({ says }: { says: string; key: string }) => says,

  // Rules themselves
  'rule-of-nothing': () => 'name an attribute, or what of the tool is meant: one of the two',
  'rule-asks-nothing': () => 'say what is asked: is, isNot, only, least, most or said',
  'rule-of-no-number': ({ key }: { key: string }) => `${key} is no number, so least and most say nothing`,
}
