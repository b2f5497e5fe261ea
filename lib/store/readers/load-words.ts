// The vocabulary as its rows stand now: for editing, which must not trust the catalogue in memory.

import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { getPool, LOAD_TIMEOUT } from '../../db/pool'
import { orUnavailable } from '../../db/unavailable'
import { type RunSql, runOn } from '../sql'
import { loadVocabulary } from './load-vocabulary'

/** The whole vocabulary, committed words only but for what `run`’s own transaction did. Throws DatabaseUnavailable. */
export async function loadWords(run?: RunSql): Promise<Vocabulary> {
  return orUnavailable(() => loadVocabulary(run ?? runOn(getPool(), { query_timeout: LOAD_TIMEOUT })))
}
