// The account that the keeper's proposals are under. Nobody signs in with it: it has no password, its address leads to
// nobody, and it is deactivated from its first day.

import { KEEPER_ID, type Viewer } from '../../rights/viewer'
import type { RunSql } from '../sql'

/** The keeper as the one who proposes; it may no more than every contributor. */
export const KEEPER: Viewer = {
  id: KEEPER_ID,
  name: 'Keeper',
  // RFC 2606 keeps this domain from ever being one.
  email: 'keeper@gantry.invalid',
  role: 'contributor',
  sessionId: '',
  hasSecondFactor: false,
}

const MAKE = `insert into person (id, name, email, email_verified, role, deactivated_at, updated_at)
  values ($1, $2, $3, false, 'contributor', now(), now()) on conflict (id) do update set
    role = 'contributor', deactivated_at = coalesce(person.deactivated_at, now())`

/** Makes the account where it is missing, and takes from it whatever would let somebody in. */
export async function ensureKeeper(run: RunSql): Promise<void> {
  await run(MAKE, KEEPER.id, KEEPER.name, KEEPER.email)
  await run('delete from credential where user_id = $1', KEEPER.id)
  await run('delete from session where user_id = $1', KEEPER.id)
}
