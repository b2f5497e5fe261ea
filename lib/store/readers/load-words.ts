// The vocabulary as its rows stand now: for editing, which must not trust the catalogue in memory.

import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { getPool } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { loadVocabulary } from './load-vocabulary'

/** The whole vocabulary, committed words only. Throws DatabaseUnavailable. */
export async function loadWords(): Promise<Vocabulary> {
  return orUnavailable(() => loadVocabulary(getPool()))
}
