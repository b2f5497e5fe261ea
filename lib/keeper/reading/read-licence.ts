// The text of a licence file → the identifier of the licence on the SPDX list. It goes by sentences that no other
// licence has; what it does not know it says so, for a wrong name is worse than none.

import { isWebPage, type Reading, said, unreadable } from './reading'

/** Of each licence, words that are in it; where two begin at one place the first counts, so the more particular stands first. */
const SENTENCES: readonly (readonly [spdx: string, ...words: string[]])[] = [
  ['BUSL-1.1', 'business source license', 'change date'],
  ['SSPL-1.0', 'server side public license'],
  ['Elastic-2.0', 'elastic license 2.0'],
  ['PolyForm-Noncommercial-1.0.0', 'polyform noncommercial license'],
  ['AGPL-3.0', 'gnu affero general public license', 'version 3'],
  ['LGPL-3.0', 'gnu lesser general public license', 'version 3'],
  ['LGPL-2.1', 'gnu lesser general public license', 'version 2.1'],
  ['LGPL-2.0', 'gnu library general public license', 'version 2'],
  ['GPL-3.0', 'gnu general public license', 'version 3'],
  ['GPL-2.0', 'gnu general public license', 'version 2'],
  ['MPL-2.0', 'mozilla public license', '2.0'],
  ['EPL-2.0', 'eclipse public license - v 2.0'],
  ['EUPL-1.2', 'european union public licence', '1.2'],
  ['Apache-2.0', 'apache license', 'version 2.0'],
  ['CC0-1.0', 'cc0 1.0 universal'],
  ['Unlicense', 'this is free and unencumbered software released into the public domain'],
  ['ISC', 'permission to use, copy, modify, and/or distribute this software for any purpose'],
  [
    'ISC',
    'permission to use, copy, modify, and distribute this software for any purpose',
    'provided that the above copyright notice',
  ],
  [
    'MIT',
    'permission is hereby granted, free of charge, to any person obtaining a copy',
    'without restriction',
  ],
  ['BSD-3-Clause', 'redistributions in binary form must reproduce', 'endorse or promote products'],
  ['BSD-2-Clause', 'redistributions in binary form must reproduce'],
]

/** How much of a file is looked at: a licence names itself at its beginning. */
const HEAD = 4000

/** The licence that a file holds, as an SPDX identifier; of the GNU licences without `-only` or `-or-later`, which their text does not say. */
export function readLicence(text: string): Reading<{ spdx: string }> {
  if (isWebPage(text)) return unreadable('a web page answers where the licence was')
  const plain = text.slice(0, HEAD).toLowerCase().replaceAll(/\s+/g, ' ')
  if (plain.trim() === '') return unreadable('it is empty')
  // Licences name others, as those that go with them do in the MPL: the one that is named first is the file's own.
  const [found] = SENTENCES.filter(([, ...words]) => words.every((word) => plain.includes(word)))
    .map(([spdx, first = '']) => ({ spdx, place: plain.indexOf(first) }))
    .sort((a, b) => a.place - b.place)
  return found ? said({ spdx: found.spdx }) : unreadable('it is no licence that the keeper knows')
}
