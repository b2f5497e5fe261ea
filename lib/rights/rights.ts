// The one table of who may do what. Every page below /admin, every form and every store function that changes
// something names an action of it; docs/rights.md is printed from it.

/** Each role may do what the ones before it may. */
export const ROLES = ['contributor', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

type Right = {
  /** The first role that has it. */
  from: Role
  /** Ends the sentence "Your role does not let you …". */
  what: string
}

const TABLE = {
  'admin.see': { from: 'contributor', what: 'open the editing pages' },
  'account.edit': { from: 'contributor', what: 'change your own account' },

  'tools.see': { from: 'contributor', what: 'see tools with their drafts and gaps' },
  'tools.edit': { from: 'contributor', what: 'open the form of a tool' },
  'tools.check': { from: 'contributor', what: 'have a form checked or previewed while typing' },
  'tools.draft': { from: 'contributor', what: 'save drafts' },
  'tools.propose': { from: 'contributor', what: 'propose changes' },
  'tools.publish': { from: 'editor', what: 'publish tools' },
  'tools.withdraw': { from: 'editor', what: 'withdraw tools' },
  'tools.batch': { from: 'editor', what: 'change many tools at once' },
  'tools.restore': { from: 'editor', what: 'restore a former state' },
  'revisions.see': { from: 'contributor', what: 'see drafts, proposals and what was changed' },

  'review.see': { from: 'contributor', what: 'see the review queue' },
  'review.decide': { from: 'editor', what: 'approve or reject proposals' },
  'proposals.withdraw': { from: 'contributor', what: 'withdraw your own proposals' },
  'suggestions.see': { from: 'editor', what: 'see what readers suggested' },
  'suggestions.decide': { from: 'editor', what: 'answer what readers suggested' },

  'vocabulary.see': { from: 'contributor', what: 'see the vocabulary' },
  'vocabulary.edit': { from: 'admin', what: 'change the vocabulary' },
  'claims.edit': { from: 'editor', what: 'change the claims' },

  'import.see': { from: 'editor', what: 'see imports' },
  'import.try': { from: 'editor', what: 'try an import' },
  'import.apply': { from: 'editor', what: 'apply an import' },
  'import.undo': { from: 'editor', what: 'undo an import' },
  'catalogue.export': { from: 'contributor', what: 'export the catalogue' },

  'people.see': { from: 'admin', what: 'see who has an account' },
  'people.invite': { from: 'admin', what: 'invite people' },
  'people.change': { from: 'admin', what: 'change roles and deactivate accounts' },
  'backups.see': { from: 'admin', what: 'see backups and take them away' },
  'backups.make': { from: 'admin', what: 'make a backup' },
  'audit.see': { from: 'admin', what: 'read the audit log' },
} as const satisfies Record<string, Right>

export type Action = keyof typeof TABLE

// Object.keys forgets that the keys of a constant table are known.
export const ACTIONS = Object.keys(TABLE) as Action[]

/** True where a role has the right to an action. */
export function may(role: Role, action: Action): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(TABLE[action].from)
}

/** What an action is, to end a sentence with: `people.invite` → "invite people". */
export function describeAction(action: Action): string {
  return TABLE[action].what
}

/** The roles that may do an action, least first. */
export function findRoles(action: Action): Role[] {
  return ROLES.filter((role) => may(role, action))
}

/** Somebody may not do what they asked for. Routes answer 403 and note it in the audit log. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  constructor(
    readonly action: Action,
    sentence = `Your role does not let you ${describeAction(action)}: that takes the role ${TABLE[action].from}.`,
  ) {
    super(sentence)
  }
}

/** Throws NotAllowed where the viewer (null: signed out) lacks the right to an action. */
export function requireRight(viewer: { role: Role } | null, action: Action): void {
  if (viewer === null || !may(viewer.role, action)) throw new NotAllowed(action)
}
