// For every form of the site that changes something, what makes it work: the tests of mutations send it whole, and
// then with one thing wrong.

import { POST as signIn } from '@/app/sign-in/password/route'
import { makeSignInLink } from '@/lib/auth/sign-in-link'
import { findWord, markOf, type WordKind } from '@/lib/catalogue/document/vocabulary-words'
import { documentToFields } from '@/lib/editing/form/tool-form'
import { hashToken } from '@/lib/secrets/tokens'
import { planBatch } from '@/lib/store/batch/apply-batch'
import { addClaim } from '@/lib/store/claims/edit-claims'
import { createImport } from '@/lib/store/imports/imports'
import { createInvite } from '@/lib/store/people/invites'
import { loadVocabulary } from '@/lib/store/readers/load-vocabulary'
import { addSuggestion } from '@/lib/store/review/suggestions'
import { runOn } from '@/lib/store/sql'
import { saveChange } from '@/lib/store/tools/save-change'
import { PASSWORD, signInAs } from './accounts'
import { TestBrowser } from './browser-post'
import type { TestDatabase } from './database'
import { createClaim, createTool } from './factories'

export type Person = Awaited<ReturnType<typeof signInAs>>
type World = { database: TestDatabase; admin: Person; author: Person }

/** The tools that the forms speak about; `older` has to have been changed once. */
export const podman = createTool({ name: 'Podman' })
export const old = createTool({ name: 'Old' })
export const held = createTool({ name: 'Held' })
export const older = createTool({ name: 'Older' })

export type RightForm = {
  fields: Record<string, string> | [string, string][]
  params?: Record<string, string>
}

/** What makes each form work, by its route: sent by the admin, or by the author of a proposal. */
export function makeRightForms({
  database,
  admin,
  author,
}: World): Record<string, () => Promise<RightForm> | RightForm> {
  const edited = (summary: string): RightForm => ({
    fields: [
      ...documentToFields({ ...podman, summary }).map(([name, value]): [string, string] => [name, value]),
      ...Object.entries({ version: '1', comment: 'A change', action: 'draft' }),
    ],
    params: { slug: 'podman' },
  })

  async function propose(comment: string) {
    const document = { ...podman, summary: comment }
    const edit = { slug: 'podman', version: 1, mode: 'propose', document, comment } as const
    const answer = await saveChange({ ...edit, viewer: author.viewer })
    if (answer.kind !== 'saved') throw new Error(JSON.stringify(answer))
    return { slug: 'podman', number: String(answer.number) }
  }

  async function mark(kind: WordKind, key: string): Promise<string> {
    const vocabulary = await loadVocabulary(runOn(database.pool))
    return markOf(findWord(vocabulary, kind, key)?.content)
  }

  const claimFields = (own: Record<string, string>) => ({
    text: 'Claimed.',
    saidBy: 'Somebody',
    occasion: 'A talk',
    saidOn: '2016',
    verdict: 'opinion',
    unverified: 'yes',
    ...own,
  })

  const newImport = async () => {
    const id = await createImport(admin.viewer, { fileName: 'a.json', bytes: new TextEncoder().encode('[]') })
    return { id }
  }

  return {
    '/admin/account/password': () => ({
      fields: { currentPassword: PASSWORD, newPassword: 'another good phrase' },
    }),
    '/admin/account/second-factor/begin': () => ({ fields: { password: 'another good phrase' } }),
    '/admin/account/second-factor/confirm': () => ({ fields: { code: '000000', shown: '' } }),
    '/admin/account/second-factor/end': () => ({ fields: { password: 'another good phrase' } }),
    '/admin/account/sessions': async () => {
      const { email } = admin.viewer
      await new TestBrowser().post(signIn, { email, password: 'another good phrase' })
      return { fields: { end: 'others' } }
    },
    '/admin/backups/make': () => ({ fields: {} }),
    '/admin/batch/change': async () => {
      const [held] = await planBatch(admin.viewer, ['held'], {
        kind: 'withdraw',
        category: '',
        move: 'instead',
        setsAside: false,
      })
      return { fields: { do: 'withdraw', 'tools[]': `held ${held?.tool.mark}`, why: 'Together' } }
    },
    '/admin/categories/[slug]/facts/[attribute]/save': () => ({
      fields: {
        'podman:version': '1',
        'podman:facts.isolation.value': 'namespaces',
        'podman:facts.isolation.unverified': 'yes',
        comment: 'A change',
        action: 'propose',
      },
      params: { slug: 'container-engines', attribute: 'isolation' },
    }),
    '/admin/claims/[key]/save': async () => {
      const cited = createClaim({ key: 'c01' })
      await addClaim(admin.viewer, cited)
      return {
        fields: claimFields({ mark: markOf(cited), text: 'Changed by a form.' }),
        params: { key: 'c01' },
      }
    },
    '/admin/claims/new/save': () => ({ fields: claimFields({ key: 'c02' }) }),
    '/admin/facts/confirm': () => ({ fields: { tool: 'podman', attribute: 'isolation', mark: 'older' } }),
    '/admin/import/[id]/choose': async () => ({ fields: { do: 'none' }, params: await newImport() }),
    '/admin/import/[id]/map': async () => ({
      fields: { 'rows.0.subcategory': 'X', 'rows.0.category': '' },
      params: await newImport(),
    }),
    '/admin/import/[id]/undo': async () => {
      const params = await newImport()
      await database.pool.query(`update import set state = 'applied' where id = $1`, [params.id])
      return { fields: {}, params }
    },
    '/admin/import/[id]/work': async () => ({ fields: {}, params: await newImport() }),
    '/admin/import/send': async () => {
      // Those that wait for a process that never comes are no work under way.
      await database.pool.query(`update import set started_at = now() - interval '1 hour'`)
      return { fields: { text: '[]' } }
    },
    '/admin/people/change': async () => {
      const { viewer } = await signInAs('Dora', 'contributor')
      return { fields: { person: viewer.id, do: 'role', role: 'editor' } }
    },
    '/admin/people/invite': () => ({ fields: { email: 'new@example.org', role: 'editor' } }),
    '/admin/people/withdraw-invite': async () => {
      await createInvite(admin.viewer, { email: 'gone@example.org', role: 'editor' })
      const { id } = await database.prisma.invite.findFirstOrThrow({ where: { email: 'gone@example.org' } })
      return { fields: { invite: id } }
    },
    '/admin/review/[slug]/[number]/decide': async () => ({
      fields: { do: 'reject', comment: 'No source.' },
      params: await propose('To be rejected'),
    }),
    '/admin/review/decide': async () => {
      const { slug, number } = await propose('To be rejected with others')
      return { fields: { do: 'reject', comment: 'No source.', 'take[]': `${slug} ${number}` } }
    },
    '/admin/review/[slug]/[number]/withdraw': async () => ({
      fields: {},
      params: await propose('To be taken back'),
    }),
    '/admin/suggestions/answer': async () => {
      const about = { about: 'Podman', toolSlug: null, text: 'x', source: 'https://a.example', name: null }
      await addSuggestion(about, '192.0.2.9')
      const { id } = await database.prisma.suggestion.findFirstOrThrow({ where: { state: 'open' } })
      return { fields: { suggestion: String(id), do: 'done', reply: 'Thanks.' } }
    },
    '/admin/tools/[slug]/fields/[field]/save': () => ({
      fields: { summary: 'Said by a form.', version: '1', comment: 'A change', action: 'propose' },
      params: { slug: 'podman', field: 'summary' },
    }),
    '/admin/tools/[slug]/history/restore': () => ({
      fields: { number: '1', version: '2' },
      params: { slug: 'older' },
    }),
    '/admin/tools/[slug]/publication': () => ({
      fields: { to: 'withdrawn', version: '1', why: 'Not a tool' },
      params: { slug: 'old' },
    }),
    '/admin/tools/[slug]/save': () => edited('Changed by a form.'),
    '/admin/tools/new/save': () => ({
      fields: { name: 'Buildah', slug: 'buildah', kind: 'tool', action: 'draft', comment: '', version: '' },
    }),
    '/admin/vocabulary/[kind]/[key]/merge': async () => ({
      fields: { mark: await mark('options', 'isolation.virtual-machine'), into: 'namespaces' },
      params: { kind: 'options', key: 'isolation.virtual-machine' },
    }),
    '/admin/vocabulary/[kind]/[key]/move': async () => {
      const vocabulary = await loadVocabulary(runOn(database.pool))
      const order = markOf(vocabulary.aspects.map(({ key }) => key))
      return { fields: { mark: order, by: '1' }, params: { kind: 'aspects', key: 'isolation' } }
    },
    '/admin/vocabulary/[kind]/[key]/retire': async () => ({
      fields: { mark: await mark('attributes', 'rootless'), retired: 'yes' },
      params: { kind: 'attributes', key: 'rootless' },
    }),
    '/admin/vocabulary/[kind]/[key]/save': async () => ({
      fields: { mark: await mark('aspects', 'isolation'), name: 'Apartness', definition: 'How far apart.' },
      params: { kind: 'aspects', key: 'isolation' },
    }),
    '/admin/vocabulary/new/[kind]/add': () => ({
      fields: { key: 'cost', name: 'Cost', definition: 'What it takes.' },
      params: { kind: 'aspects' },
    }),
    '/invite/[token]/accept': async () => ({
      fields: { name: 'Ina', password: 'yet another phrase' },
      params: { token: await createInvite(admin.viewer, { email: 'ina@example.org', role: 'editor' }) },
    }),
    '/set-up/[token]/make': async () => {
      const data = { tokenHash: hashToken('set-up-token'), expiresAt: new Date(Date.now() + 1e6) }
      await database.prisma.setUpLink.create({ data })
      return {
        fields: { email: 'first@example.org', name: 'First', password: 'yet another phrase' },
        params: { token: 'set-up-token' },
      }
    },
    '/sign-in/code/check': () => ({ fields: { code: '000000', next: '/admin' } }),
    '/sign-in/link/[token]/use': async () => {
      const link = (await makeSignInLink(author.viewer.email)) ?? ''
      return { fields: {}, params: { token: link.split('/').at(-1) ?? '' } }
    },
    '/sign-in/link/send': () => ({ fields: { email: author.viewer.email } }),
    '/sign-in/password': () => ({ fields: { email: author.viewer.email, password: PASSWORD, next: '' } }),
    '/sign-out': () => ({ fields: {} }),
    '/suggest/send': () => ({
      fields: { about: 'Podman', what: 'It is newer.', source: 'https://a.example', name: '', website: '' },
    }),
  }
}
