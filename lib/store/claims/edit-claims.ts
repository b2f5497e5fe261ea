// Changes the ledger of claims, a claim at a time: whoever changes one says which state of it they saw, so that two
// editors do not erase each other. The same way as edit-vocabulary.ts; nothing is deleted.

import { type CitedClaim, type Claims, getCitedClaim } from '../../catalogue/document/claim'
import { markOf } from '../../catalogue/document/vocabulary-words'
import { requireRight } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { inLongTransaction } from '../long-transaction'
import { noteAudit } from '../people/audit'
import type { RunSql } from '../sql'
import { loadLedger } from './load-claims'
import { changeClaimRows, saveClaims, wordSources } from './save-claims'

/** Why a claim is not saved, by input name; '' holds what belongs to no input. */
export class ClaimRefused extends Error {
  override readonly name = 'ClaimRefused'
  constructor(readonly errors: Record<string, string[]>) {
    super(Object.values(errors).flat().join(' '))
  }
}

const CLAIMS_LOCK = 7_204_416_007
const TAKEN = { key: ['There is a claim with this key already.'] }
const MEANWHILE = 'Somebody changed this claim, or a source it cites, meanwhile. Nothing was saved.'

/** Adds a claim at the end of the ledger. Throws NotAllowed, ClaimRefused or DatabaseUnavailable. */
export async function addClaim(viewer: Viewer, cited: CitedClaim): Promise<void> {
  const { claim, sources } = cited
  await editClaims(viewer, async (run, ledger) => {
    if (getCitedClaim(ledger, claim.key)) throw new ClaimRefused(TAKEN)
    refuseOtherWords(ledger.sources, sources)
    // An import adds claims, too, and takes no turns with editors.
    if ((await saveClaims(run, { claims: [claim], sources })) === 0) throw new ClaimRefused(TAKEN)
    await wordSources(run, sources)
    return { action: 'claim-added', details: { key: claim.key, after: cited } }
  })
}

/** Changes what a claim says; `mark` is that of the cited claim the form was opened with. Throws as addClaim does. */
export async function changeClaim(viewer: Viewer, cited: CitedClaim, mark: string): Promise<void> {
  const { claim, sources } = cited
  await editClaims(viewer, async (run, ledger) => {
    const before = getCitedClaim(ledger, claim.key)
    if (before === null) throw new ClaimRefused({ '': ['There is no such claim.'] })
    if (markOf(before) !== mark) throw new ClaimRefused({ '': [MEANWHILE] })
    const others = ledger.sources.filter(({ url }) => !before.claim.sources.includes(url))
    refuseOtherWords(others, sources)
    await changeClaimRows(run, cited)
    return { action: 'claim-changed', details: { key: claim.key, before, after: cited } }
  })
}

type Edited = { action: string; details: Record<string, unknown> }

/** Runs a change of the ledger, one at a time, audited, and seen by readers at once. */
async function editClaims(
  viewer: Viewer,
  work: (run: RunSql, ledger: Claims) => Promise<Edited>,
): Promise<void> {
  requireRight(viewer, 'claims.edit')
  await inLongTransaction(async (run) => {
    await run(`select pg_advisory_xact_lock(${CLAIMS_LOCK})::text`)
    const edited = await work(run, await loadLedger())
    await noteAudit({ author: viewer, ...edited }, run)
    await run('select bump_catalogue_revision()')
  })
}

/** A page that other claims cite is worded by those who see them: newly cited, it comes in the ledger's words. */
function refuseOtherWords(listed: Claims['sources'], sources: Claims['sources']): void {
  const worded = ({ title, publisher, kind, speaksOf, secondary }: Claims['sources'][number]) =>
    markOf([title, publisher, kind, speaksOf, secondary])
  for (const source of sources) {
    const known = listed.find(({ url }) => url === source.url)
    // One that nobody named yet takes the first name it is given.
    if (known === undefined || known.title === null || worded(known) === worded(source)) continue
    const words = [known.title, known.publisher, known.kind].filter((word) => word !== null).join(', ')
    const sentence = `Another claim cites ${source.url} as “${words}”: leave all but its address empty to use that.`
    throw new ClaimRefused({ sources: [sentence] })
  }
}
