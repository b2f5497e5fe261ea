// What the form of a tool refuses or asks about, and what of it the database holds by itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedCatalogue } from '@/lib/store/imports/seed'
import { closeStore, refreshCatalogue } from '@/lib/store/readers/live-catalogue'
import { checkNames } from '@/lib/store/tools/check-names'
import { signInAs, useTestDatabase } from '../support/accounts'
import type { TestDatabase } from '../support/database'
import { createTool, createVocabulary } from '../support/factories'
import { type Person, press } from '../support/press-tool-form'

let database: TestDatabase
let ada: Person
beforeAll(async () => {
  database = await useTestDatabase()
  await seedCatalogue(database, {
    vocabulary: createVocabulary(),
    tools: [createTool({ name: 'Podman' }), createTool({ name: 'Docker', aliases: ['moby'] })],
  })
  ada = await signInAs('Ada', 'editor')
})
afterAll(async () => {
  await closeStore()
  await database.drop()
})

const stored = async (slug: string) => (await refreshCatalogue()).toolsBySlug.get(slug)
const NEW_TOOL = {
  name: 'Gondola',
  slug: '',
  summary: 'Runs containers on ropes.',
  kind: 'tool',
  categories: 'container-engines',
  'licence.class': 'not-applicable',
}
const create = async (typed: Record<string, string>) => {
  const { query, back } = await press(ada, null, 'publish', { typed: { ...NEW_TOOL, ...typed } })
  return { done: query.get('done'), errors: back?.errors ?? {}, values: back?.values ?? {} }
}

describe('An other name that is a tool’s already is refused, and the tool is named', () => {
  test.each([
    ['Docker', '“Docker” is the name of Docker (docker).'],
    ['DOCKER', '“DOCKER” is the name of Docker (docker).'],
    ['docker', '“docker” is the name of Docker (docker).'],
    ['Moby', '“Moby” is another name of Docker (docker).'],
  ])('%s', async (alias, sentence) => {
    const { back } = await press(ada, 'podman', 'publish', { typed: { aliases: `libpod\r\n${alias}` } })
    expect(back?.errors.aliases).toEqual([sentence])
    expect(back?.values.aliases).toEqual([`libpod\n${alias}`])
    expect((await stored('podman'))?.aliases).toEqual([])
  })

  test('It is told with all else that is wrong', async () => {
    const { errors } = await create({ summary: '', aliases: 'Docker' })
    expect(Object.keys(errors)).toEqual(expect.arrayContaining(['summary', 'aliases']))
  })
})

test('A name that looks like another is asked about, and saved once somebody says that it is another tool', async () => {
  const name = 'P\u043edman'
  expect(await checkNames({ name, slug: '', of: '' })).toMatchObject({
    sentences: ['The name looks like that of Podman (podman).'],
  })
  const asked = await create({ name, slug: 'another-podman' })
  expect(asked.errors.name).toEqual([
    'Looks like the name of Podman (podman). If it is another tool, say so below and save again.',
  ])
  expect(asked.values.near).toEqual(['yes'])
  const told = await create({ name, slug: 'another-podman', distinct: 'yes' })
  expect(told).toMatchObject({ done: 'publish', errors: {} })
  expect((await stored('another-podman'))?.name).toBe(name)
})

test('A comment beyond 500 characters comes back whole, whatever else is right', async () => {
  for (const button of ['publish', 'propose', 'draft']) {
    const comment = 'Because. '.repeat(60)
    const { back } = await press(ada, 'podman', button, { typed: { summary: 'Changed.', comment } })
    expect(back?.errors).toEqual({ comment: ['Use at most 500 characters.'] })
    expect(back?.values).toMatchObject({ comment: [comment], summary: ['Changed.'] })
  }
  expect((await stored('podman'))?.summary).toBe('Podman for tests.')
})

test('A release that has not come is refused where it is not planned, and its status waits for its day', async () => {
  const event = { 'events.1.date': '2199-01', 'events.1.text': '9.0 comes.', 'events.1.unverified': 'yes' }
  const release = { ...event, 'events.1.kind': 'release', 'events.1.version': '9.0' }
  const { back } = await press(ada, 'podman', 'publish', { typed: release })
  expect(back?.errors['events.1.date']?.[0]).toMatch(/^2199-01 has not come yet: /)
  const planned = { ...event, 'events.1.kind': 'planned', 'events.1.status': 'retired' }
  await press(ada, 'podman', 'publish', { typed: planned })
  const tool = await stored('podman')
  expect(tool?.events.map(({ kind }) => kind)).toEqual(['first-release', 'planned'])
  expect([tool?.status, tool?.latestRelease?.version]).toEqual(['active', '0.1'])
})

describe('The database holds addresses apart by itself', () => {
  test.each(['vs-code', 'code-vs', 'a-vs-b'])('%s', async (slug) => {
    const insert = `insert into tool (slug, name, summary, description, kind, licence_class)
      values ($1, $1, 'It.', '', 'tool', 'not-applicable')`
    await expect(database.pool.query(insert, [slug])).rejects.toMatchObject({ code: '23514' })
  })
})

test('An address that no tool may have is refused in the form', async () => {
  const { errors } = await create({ slug: 'code-vs' })
  expect(errors.slug?.[0]).toMatch(/^May not begin with “vs-” or end with “-vs”/)
})
