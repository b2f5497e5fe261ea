// Which tool of a category to take: what one must have rules out, what matters puts in order.

import { z } from 'zod'
import type { Catalogue } from '../catalogue/catalogue'
import { readWishes } from '../catalogue/choosing/ask'
import { chooseTools, shownOf } from '../catalogue/choosing/choice'
import { choiceMarkdown } from '../catalogue/choosing/choice-markdown'
import { verdictSentence } from '../catalogue/choosing/choice-words'
import { findOffer } from '../catalogue/choosing/offer'
import type { Wishes } from '../catalogue/choosing/wishes'
import type { Category } from '../catalogue/document/vocabulary'
import { getCategoryNamed } from '../catalogue/search/near-names'
import { sourceJson } from '../catalogue/shown/citations'
import { ofAnswer, question, standing } from './question'

const keys = z.array(z.string().max(120)).max(30).default([])

export const choose = question({
  name: 'choose',
  title: 'Choose a tool',
  description:
    'Which container tools of a category are left, and why, given what somebody must have and what matters to them. Ask first with the category alone: the answer then lists the keys that must-haves and wishes are named by.',
  input: z.strictObject({
    category: z
      .string()
      .min(1)
      .max(80)
      .describe('The slug or name of a category, such as container-engines.'),
    must: z
      .record(z.string().max(80), z.union([z.string().max(80), z.array(z.string().max(80)).max(20)]))
      .default({})
      .describe('What a tool must have: answers by the key of an attribute, as in {"rootless": "yes"}.'),
    matters: keys.describe('Keys of what matters.'),
    mattersALot: keys.describe('Keys of what matters more than all of these.'),
    includeEnded: z
      .boolean()
      .default(false)
      .describe('True to let tools take part that are no longer looked after.'),
  }),
  output: z.object({
    ...ofAnswer,
    verdict: z.string(),
    notes: z.array(z.string()).describe('What of the question means nothing, and was left out.'),
    left: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        firstIn: z
          .number()
          .nullable()
          .describe('The share of weightings in which it comes first; null where none is weighed.'),
      }),
    ),
    out: z.array(z.object({ slug: z.string(), name: z.string(), lacks: z.array(z.string()) })),
    mayBeAsked: z
      .object({
        must: z.array(z.object({ key: z.string(), label: z.string(), answers: z.array(z.string()) })),
        matters: z.array(z.object({ key: z.string(), label: z.string() })),
      })
      .describe('The keys by which must-haves and wishes are named.'),
  }),
  answer: (asked, { category: name, must, matters, mattersALot, includeEnded }) => {
    const { catalogue } = asked
    const category = getCategoryNamed(catalogue, name)
    if (category === null) return { refused: noSuchCategory(catalogue, name) }
    const parameters = { ...must, matters, 'a-lot': mattersALot, ...(includeEnded && { ended: 'yes' }) }
    const { wishes, dropped, address } = readWishes(parameters, catalogue, category)
    const choice = chooseTools(catalogue, category, wishes)
    const at = standing(asked, address)
    const offer = toOffer(catalogue, category, wishes)
    return {
      text: `${choiceMarkdown(catalogue, choice, { address: at.address, dropped })}\n${printOffer(offer)}`,
      data: {
        ...at,
        verdict: verdictSentence(choice),
        notes: dropped,
        left: shownOf(choice.left).map(({ tool, rank }) => ({
          ...{ slug: tool.slug, name: tool.name },
          firstIn: rank?.share ?? null,
        })),
        out: shownOf(choice.out).map(({ tool, lacks }) => ({
          ...{ slug: tool.slug, name: tool.name },
          lacks: lacks.map(({ must: lacking }) => lacking.key),
        })),
        mayBeAsked: offer,
        sources: choice.cited.sources.map(sourceJson),
      },
    }
  },
})

function noSuchCategory({ vocabulary }: Catalogue, name: string): string {
  const known = vocabulary.categories.map(({ slug }) => slug).join(', ')
  return `There is no category “${name.slice(0, 60)}”. There are: ${known}.`
}

type Offered = {
  must: { key: string; label: string; answers: string[] }[]
  matters: { key: string; label: string }[]
}

function toOffer(catalogue: Catalogue, category: Category, wishes: Wishes): Offered {
  const { musts, criteria } = findOffer(catalogue, category, wishes)
  const offered = [...criteria.first, ...criteria.more.flatMap((group) => group.criteria)]
  return {
    must: [...musts.first, ...musts.more].map(({ key, label, attribute, answers }) => ({
      ...{ key, label },
      answers: attribute?.kind === 'number' ? ['a number'] : answers.map(({ value }) => value),
    })),
    matters: offered.map(({ key, label }) => ({ key, label })),
  }
}

const printOffer = ({ must, matters }: Offered) =>
  [
    `Must-haves that can be asked: ${must.map(({ key, answers }) => `${key} (${answers.join(', ')})`).join('; ')}.`,
    `What can matter: ${matters.map(({ key }) => key).join(', ')}.`,
  ].join('\n\n')
