// An address for a tool that has only a name, in a form or in an import.

import { transliterate } from 'transliteration'

const LONGEST = 64

/** /admin/tools/<slug> would lead elsewhere. */
export const RESERVED_SLUGS: readonly string[] = ['new', 'check', 'find']

/** What a symbol says that is part of a name: `C++`, `F#`, `.NET`, `F*`. */
const SPOKEN: readonly [symbol: RegExp, word: string][] = [
  [/(?<=[\p{L}\p{N}])\+\+/gu, 'pp'],
  [/(?<=[\p{L}\p{N}])\+(?![\p{L}\p{N}])/gu, '-plus'],
  [/(?<=[\p{L}\p{N}])[#♯]/gu, 'sharp'],
  [/(?<=[\p{L}\p{N}])\*(?![\p{L}\p{N}])/gu, 'star'],
  [/(?<![\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, 'dot'],
]

/**
 * A slug made of a name, in Latin letters whatever the name is written in, with a number where it is taken:
 * `C++` → `cpp`, `容器` → `rong-qi`, `Podman` → `podman-2`. The `vs` of a comparison's address is put otherwise.
 */
export function proposeSlug(name: string, isTaken: (slug: string) => boolean = () => false): string {
  const spoken = SPOKEN.reduce((text, [symbol, word]) => text.replace(symbol, word), name.normalize('NFKC'))
  const words = transliterate(spoken.slice(0, 200))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/(?<![a-z0-9])vs(?![a-z0-9])/g, 'versus')
  const slug = cut(words, LONGEST) || 'tool'
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`
    const proposed = `${cut(slug, LONGEST - end.length)}${end}`
    if (!isTaken(proposed)) return proposed
  }
}

const cut = (text: string, length: number) => text.replace(/^-/, '').slice(0, length).replace(/-$/, '')
