// One keeper at a time works on a database, wherever it runs.

import { asOnly } from '../one-at-a-time'

/** Another keeper is at work on this database. */
export class KeeperAtWork extends Error {
  override readonly name = 'KeeperAtWork'
  constructor() {
    super('Another keeper is at work on this database: this one does nothing.')
  }
}

/** Runs `work` while no other keeper does. Throws KeeperAtWork where one does, DatabaseUnavailable. */
export function asOnlyKeeper<Result>(work: () => Promise<Result>): Promise<Result> {
  return asOnly('keeper', () => new KeeperAtWork(), work)
}
