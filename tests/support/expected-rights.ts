// What every address of the site asks of those who come: the rights walk compares it with the file tree and the server.

import type { Action } from '@/lib/rights/rights'

export type Expected =
  /** Open to everybody: with this status, 200 unless said. */
  | { open: number; method?: 'POST' }
  /** For those with the right: pages, forms, and addresses that scripts or downloads ask with GET. */
  | { page: Action }
  | { form: Action }
  | { get: Action; signedOut: 303 | 401 }

const OPEN = { open: 200 } as const
/** Every address of the file tree. */
export const EXPECTED: Record<string, Expected> = {
  ...Object.fromEntries(
    ['/', '/tools', '/tools/[slug]', '/tools/[slug]/history', '/categories', '/categories/[slug]', '/compare']
      .concat([
        '/compare/[slugs]',
        '/news',
        '/news.atom',
        '/about',
        '/choose',
        '/choose/[slug]',
        '/choose/method',
        '/glossary',
        '/then-and-now',
        '/gaps',
        '/support',
        '/changes',
        '/suggest',
        '/livez',
        '/readyz',
      ])
      .concat(['/compare/[slugs]/card.png', '/compare/[slugs]/export/[format]', '/tools/[slug]/card.png'])
      .concat(['/categories/[slug]/export/[format]', '/tools/[slug]/export/[format]', '/names.json'])
      .concat(['/tools.csv', '/tools.json', '/changes.atom', '/api/v1/catalogue.json', '/invite/[token]'])
      .map((path) => [path, OPEN]),
  ),
  ...Object.fromEntries(['ics', 'atom', 'json'].map((format) => [`/support.${format}`, { open: 400 }])),
  '/[...path]': { open: 404 },
  '/suggestions/[token]': { open: 404 },
  '/set-up/[token]': { open: 404 },
  '/sign-in': OPEN,
  '/sign-in/code': OPEN,
  '/sign-in/link': OPEN,
  '/sign-in/link/[token]': { open: 404 },
  // Sent empty: the form comes back.
  '/suggest/send': { open: 303, method: 'POST' },
  '/sign-in/password': { open: 303, method: 'POST' },
  '/sign-in/code/check': { open: 303, method: 'POST' },
  '/sign-in/link/send': { open: 303, method: 'POST' },
  '/sign-in/link/[token]/use': { open: 303, method: 'POST' },
  '/sign-out': { open: 303, method: 'POST' },
  '/invite/[token]/accept': { open: 303, method: 'POST' },
  '/set-up/[token]/make': { open: 303, method: 'POST' },
  '/set-up/[token]/restore': { open: 415, method: 'POST' },

  '/admin': { page: 'admin.see' },
  '/admin/account': { page: 'account.edit' },
  '/admin/account/password': { form: 'account.edit' },
  '/admin/account/second-factor/begin': { form: 'account.edit' },
  '/admin/account/second-factor/confirm': { form: 'account.edit' },
  '/admin/account/second-factor/end': { form: 'account.edit' },
  '/admin/account/sessions': { form: 'account.edit' },
  '/admin/audit': { page: 'audit.see' },
  '/admin/backups': { page: 'backups.see' },
  '/admin/backups/[name]': { get: 'backups.see', signedOut: 303 },
  '/admin/backups/make': { form: 'backups.make' },
  '/admin/batch': { page: 'tools.batch' },
  '/admin/batch/change': { form: 'tools.batch' },
  '/admin/categories/[slug]/facts': { page: 'tools.edit' },
  '/admin/categories/[slug]/facts/[attribute]': { page: 'tools.edit' },
  '/admin/categories/[slug]/facts/[attribute]/save': { form: 'tools.edit' },
  '/admin/claims': { page: 'claims.edit' },
  '/admin/claims/[key]': { page: 'claims.edit' },
  '/admin/claims/[key]/save': { form: 'claims.edit' },
  '/admin/claims/new': { page: 'claims.edit' },
  '/admin/claims/new/save': { form: 'claims.edit' },
  '/admin/export': { page: 'catalogue.export' },
  '/admin/export/catalogue.json': { get: 'catalogue.export', signedOut: 303 },
  '/admin/export/catalogue.zip': { get: 'catalogue.export', signedOut: 303 },
  '/admin/facts': { page: 'tools.see' },
  '/admin/facts/confirm': { form: 'tools.propose' },
  '/admin/import': { page: 'import.see' },
  '/admin/import/[id]': { page: 'import.see' },
  '/admin/import/[id]/choose': { form: 'import.apply' },
  '/admin/import/[id]/map': { form: 'import.try' },
  '/admin/import/[id]/undo': { form: 'import.undo' },
  '/admin/import/[id]/work': { form: 'import.apply' },
  '/admin/import/send': { form: 'import.try' },
  '/admin/people': { page: 'people.see' },
  '/admin/people/change': { form: 'people.change' },
  '/admin/people/invite': { form: 'people.invite' },
  '/admin/people/withdraw-invite': { form: 'people.invite' },
  '/admin/review': { page: 'review.see' },
  '/admin/review/[slug]/[number]': { page: 'review.see' },
  '/admin/review/[slug]/[number]/decide': { form: 'review.decide' },
  '/admin/review/decide': { form: 'review.decide' },
  '/admin/review/[slug]/[number]/withdraw': { form: 'proposals.withdraw' },
  '/admin/suggestions': { page: 'suggestions.see' },
  '/admin/suggestions/answer': { form: 'suggestions.decide' },
  '/admin/tools': { page: 'tools.see' },
  '/admin/tools/[slug]': { page: 'tools.edit' },
  '/admin/tools/[slug]/fields': { page: 'tools.edit' },
  '/admin/tools/[slug]/fields/[field]': { page: 'tools.edit' },
  '/admin/tools/[slug]/fields/[field]/save': { form: 'tools.edit' },
  '/admin/tools/[slug]/history': { page: 'revisions.see' },
  '/admin/tools/[slug]/history/fields': { page: 'revisions.see' },
  '/admin/tools/[slug]/history/restore': { form: 'tools.restore' },
  '/admin/tools/[slug]/preview': { page: 'tools.check' },
  '/admin/tools/[slug]/publication': { form: 'tools.withdraw' },
  '/admin/tools/[slug]/save': { form: 'tools.edit' },
  '/admin/tools/check': { get: 'tools.check', signedOut: 401 },
  '/admin/tools/find': { get: 'tools.check', signedOut: 401 },
  '/admin/sources': { get: 'tools.check', signedOut: 401 },
  '/admin/tools/new': { page: 'tools.edit' },
  '/admin/tools/new/preview': { page: 'tools.check' },
  '/admin/tools/new/save': { form: 'tools.edit' },
  '/admin/vocabulary': { page: 'vocabulary.see' },
  '/admin/vocabulary/[kind]/[key]': { page: 'vocabulary.see' },
  '/admin/vocabulary/[kind]/[key]/merge': { form: 'vocabulary.edit' },
  '/admin/vocabulary/[kind]/[key]/move': { form: 'vocabulary.edit' },
  '/admin/vocabulary/[kind]/[key]/retire': { form: 'vocabulary.edit' },
  '/admin/vocabulary/[kind]/[key]/save': { form: 'vocabulary.edit' },
  '/admin/vocabulary/new/[kind]': { page: 'vocabulary.edit' },
  '/admin/vocabulary/new/[kind]/add': { form: 'vocabulary.edit' },
}
