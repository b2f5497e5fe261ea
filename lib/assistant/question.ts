// A question that an assistant can ask of the catalogue: what it is called, what it takes, and how it is answered.

import { z } from 'zod'
import type { Catalogue, Tool } from '../catalogue/catalogue'
import { source } from '../catalogue/contract/named-shapes'
import { getToolNamed } from '../catalogue/search/near-names'
import { noSuchTool } from '../catalogue/search/no-such-tool'
import { catalogueOn } from '../catalogue/time/catalogue-on'
import { DAY_KEY, parseDay } from '../catalogue/time/day-query'
import { asOfDay } from '../catalogue/time/day-words'

/** What is asked of: the catalogue, and how a path becomes an address of this site. */
export type Asked = {
  catalogue: Catalogue
  absolute: (path: string) => string
  /** The day of the world that is asked for, where it is not the catalogue's own. */
  day?: string | null
}

/** An answer in Markdown with its sources, and what of it programs read; or why there is none, in a sentence that helps on. */
export type Answer = { text: string; data: Record<string, unknown> } | { refused: string }

export type Question = {
  name: string
  title: string
  /** What an assistant reads before it asks. */
  description: string
  input: z.ZodObject
  output: z.ZodObject
  answer: (asked: Asked, input: unknown) => Answer
}

/** A question whose answer knows what its input holds. */
export function question<Input extends z.ZodObject>(
  one: Omit<Question, 'input' | 'answer'> & {
    input: Input
    answer: (asked: Asked, input: z.output<Input>) => Answer
  },
): Question {
  return { ...one, answer: (asked, input) => one.answer(asked, one.input.parse(input)) }
}

/** Asks for the world as it was on a day, of what can be told of one. */
const onDay = z.iso
  .date()
  .optional()
  .describe('A day (YYYY-MM-DD): the answer is of the world as it was then; today where it is left out.')

/** The same question, which may be asked of an earlier day as well. */
export function questionOfDays<Input extends z.ZodObject>(
  one: Omit<Question, 'input' | 'answer'> & {
    input: Input
    answer: (asked: Asked, input: z.output<Input>) => Answer
  },
): Question {
  return {
    ...one,
    input: one.input.extend({ [DAY_KEY]: onDay }),
    answer: (asked, given) => {
      const { [DAY_KEY]: on, ...rest } = z.looseObject({ [DAY_KEY]: onDay }).parse(given)
      const read = on === undefined ? { day: null } : parseDay(asked.catalogue, on)
      if ('fault' in read) return { refused: read.fault }
      const { day } = read
      const then = day === null ? asked : { ...asked, catalogue: catalogueOn(asked.catalogue, day), day }
      const answer = one.answer(then, one.input.parse(rest))
      return 'refused' in answer || day === null ? answer : { ...answer, text: asOfDay(answer.text, day) }
    },
  }
}

/** What every answer says of itself. */
export const ofAnswer = {
  revision: z.int().positive().describe('The revision of the catalogue.'),
  asOf: z.string().describe('The day the answer is told for.'),
  address: z.string().describe('The page that says the same to people; cite it.'),
  sources: z.array(source).describe('What the answer rests on, numbered as in the text.'),
}

/** The revision, the day and the page of an answer. */
export function standing({ catalogue, absolute, day }: Asked, path: string) {
  const address = new URL(absolute(path))
  if (day) address.searchParams.append(DAY_KEY, day)
  return { revision: catalogue.revision, asOf: catalogue.today, address: address.href }
}

/** The tool of a name, or why there is none. */
export function readTool(catalogue: Catalogue, name: string): Tool | { refused: string } {
  return getToolNamed(catalogue, name) ?? { refused: `${capitalised(noSuchTool(catalogue, name))}.` }
}

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
