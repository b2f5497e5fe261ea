// Random guides and ranges of versions, for the laws of merge, difference, form and files.

import { FIT_LEVELS, WAYS_BACK } from '@/lib/catalogue/document/words'
import { keyOfFit, keyOfMapping } from '@/lib/catalogue/shown/moving-words'
import { evidence, orNull, sentence, slug } from './arbitrary-statements'
import fc from './properties'

const day = orNull(fc.constantFrom('2020-02-29', '2026-08-20'))
const version = fc.constantFrom('1.9', '1.31', '1.31.2', '2.0')

const withEvidence = <Shape extends object>(shape: fc.Arbitrary<Shape>) =>
  fc.tuple(shape, evidence).map(([statement, behind]) => ({ ...statement, ...behind }))

const move = withEvidence(
  fc.record({
    to: slug,
    text: sentence,
    back: orNull(fc.constantFrom(...WAYS_BACK)),
    note: orNull(sentence),
    checkedOn: day,
  }),
)
const mapping = withEvidence(
  fc.record({ to: slug, here: sentence, there: orNull(sentence), note: orNull(sentence) }),
)
const fit = withEvidence(
  fc.record({
    with: slug,
    line: fc.constantFrom('1.19', '1.20', '2.0'),
    level: fc.constantFrom(...FIT_LEVELS),
    from: orNull(version),
    until: orNull(version),
    note: orNull(sentence),
    checkedOn: day,
  }),
)

/** The lists of a document that lead over to other tools. */
export const movingParts = {
  moves: fc.uniqueArray(move, { maxLength: 3, selector: ({ to }) => to }),
  mappings: fc.uniqueArray(mapping, { maxLength: 4, selector: keyOfMapping }),
  worksWith: fc.uniqueArray(fit, { maxLength: 4, selector: keyOfFit }),
}
