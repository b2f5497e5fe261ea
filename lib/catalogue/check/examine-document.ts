// Every problem of a document at once: a broken entry is told and set aside, and the sound rest is checked on.
// Form, import and the curated files use it, so that an editor mends all faults in one round.

import type { z } from 'zod'
import { isFault, type Problem } from '../document/problem'
import { withCitedSources } from '../document/source-address'
import { isHttpUrl } from '../document/text-schemas'
import { type ToolDocument, toolShape } from '../document/tool-document'
import type { Vocabulary } from '../document/vocabulary'
import { checkDays } from './check-days'
import { checkDocument } from './check-document'
import { checkEvidence } from './check-evidence'
import { checkTexts } from './check-text'
import { parseWith } from './parse-document'

type Path = Problem['path']

export type Examined = {
  /** The document, or null when it has faults. */
  document: ToolDocument | null
  problems: Problem[]
  /** What could be read of it all the same, for checks between tools; null when not even that. */
  sound: ToolDocument | null
  /** Where an entry of `sound` stands in the input; null for one that was set aside. */
  pathInInput: (path: Path) => Path | null
}

/** Examines unknown input as a tool document against a vocabulary; `slug` names the tool where the input does not, and `today` (YYYY-MM-DD) refuses days that have not come. */
export function examineDocument(
  input: unknown,
  vocabulary: Vocabulary,
  { slug = 'unnamed', today }: { slug?: string; today?: string } = {},
): Examined {
  const standIns = { slug, name: slug, summary: '-', kind: 'tool', licence: { class: 'not-applicable' } }
  const { sound: read, problems, pathInInput } = parseSound(toolShape, input, standIns)
  const sound = read && withCitedSources(read)
  if (sound) {
    const days = today === undefined ? [] : checkDays(sound, today)
    const found = [...checkTexts(read), ...checkEvidence(sound), ...checkDocument(sound, vocabulary), ...days]
    for (const problem of found) {
      const path = pathInInput(problem.path)
      if (path) problems.push({ ...problem, path })
    }
  }
  return { document: problems.some(isFault) ? null : sound, problems, sound, pathInInput }
}

/** Parses input; where parts are at fault, parses what is left without them, required keys filled with stand-ins. */
export function parseSound<S extends z.ZodType>(
  schema: S,
  input: unknown,
  standIns: Record<string, unknown> = {},
): { sound: z.output<S> | null; problems: Problem[]; pathInInput: (path: Path) => Path | null } {
  const parsed = parseWith(schema, input)
  if (parsed.document !== null) return { sound: parsed.document, problems: [], pathInInput: (path) => path }
  const { problems } = parsed
  if (!isGroup(input)) return { sound: null, problems, pathInInput: (path) => path }

  const rest: Record<string, unknown> = { ...input }
  const places = new Map<string, (number | null)[]>()
  for (const key of new Set(problems.map((problem) => String(problem.path[0] ?? '')))) {
    const faults = problems.filter((problem) => problem.path[0] === key)
    const list = input[key]
    if (Array.isArray(list) && faults.every((problem) => typeof problem.path[1] === 'number')) {
      const broken = new Set(faults.map((problem) => problem.path[1]))
      const kept = list.flatMap((entry: unknown, index): { entry: unknown; place: number | null }[] => {
        if (!broken.has(index)) return [{ entry, place: index }]
        // A source with a fault can still be cited: without it each citation would be a fault of its own.
        return key === 'sources' && isGroup(entry) && typeof entry.url === 'string' && isHttpUrl(entry.url)
          ? [{ entry: { url: entry.url }, place: null }]
          : []
      })
      rest[key] = kept.map(({ entry }) => entry)
      places.set(
        key,
        kept.map(({ place }) => place),
      )
    } else {
      delete rest[key]
      if (key in standIns) rest[key] = standIns[key]
      places.set(key, [])
    }
  }
  const pathInInput = (path: Path): Path | null => {
    const [key, index, ...deeper] = path
    const known = places.get(String(key))
    if (key === undefined || !known || (index === undefined && known.length > 0)) return path
    const place = typeof index === 'number' ? known[index] : null
    return place === null || place === undefined ? null : [key, place, ...deeper]
  }
  return { sound: parseWith(schema, rest).document, problems, pathInInput }
}

function isGroup(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}
