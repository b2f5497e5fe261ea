// What the inputs of the vocabulary's forms are called: beside them, in a summary of what is wrong, and in the notice
// of what was saved.

const LABELS = {
  key: 'Key',
  name: 'Name',
  label: 'Name',
  scope: 'Scope',
  definition: 'Definition',
  guide: 'Guide',
  group: 'Group',
  kind: 'Kind of value',
  options: 'Options',
  unit: 'Unit',
  direction: 'Better when',
  staleAfterDays: 'Days until a fact is stale',
  filter: 'Shown as a filter',
  compare: 'Shown as a row',
  categories: 'Only for these categories',
  into: 'Merge into',
  over: 'Changed meanwhile',
}

type WordInput = keyof typeof LABELS

/** The label of an input: `staleAfterDays` → `Days until a fact is stale`. */
export const labelOfWordInput = (input: WordInput): string => LABELS[input]

/** The labels of all inputs, by name. */
export const WORD_LABELS: Readonly<Record<string, string>> = LABELS
