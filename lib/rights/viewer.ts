// Who asks, as everything that decides is told.

import type { Role } from './rights'

export type Viewer = {
  id: string
  /** Shown in the public history. */
  name: string
  email: string
  role: Role
  /** The session the request came with. */
  sessionId: string
  hasSecondFactor: boolean
}

/** The account that the keeper proposes under: nobody's, and not among the people. */
export const KEEPER_ID = 'keeper'
