// The answer to what somebody asks for within a category: who is out by which fact, who is beaten, who is left and how
// often first. The page is drawn from it.

import { type Catalogue, findToolsIn, isTool, type Tool } from '../catalogue'
import { isAlive } from '../document/timeline'
import type { Aspect, Attribute, Category } from '../document/vocabulary'
import { type NumberedSources, numberSources, type Statement } from '../shown/citations'
import { type ShownFact, showStatus } from '../shown/shown-fact'
import { type Cell, cellOf } from './cell'
import { type Criterion, findAskedAttributes, findCriteria } from './criterion'
import type { Candidate } from './dominance'
import { findMustHaves, judge, type MustHave, type Verdict } from './must-have'
import { rankCandidates } from './ranking'
import type { Reach } from './reach'
import { findAlike, reasonsOf } from './reasons'
import { TIERS } from './weightings'
import { type Wishes, wishPairs } from './wishes'

export type Judged = { must: MustHave; values: readonly string[]; fact: ShownFact }

type Contender = Candidate & { tool: Tool; cells: readonly Cell[]; judged: readonly (Judged & Verdict)[] }

export type LeftTool = {
  tool: Tool
  /** In the order of the criteria. */
  cells: readonly Cell[]
  /** Null where nothing is weighed. */
  rank: { share: number; reach: Reach } | null
  /** Must-haves it has with limits. */
  limits: readonly Judged[]
}

export type Choice = {
  category: Category
  wishes: Wishes
  criteria: readonly Criterion[]
  left: LeftTool[]
  /** By these all that are left are worth the same. */
  alike: readonly Criterion[]
  beaten: { tool: Tool; by: Tool[]; cells: readonly Cell[] }[]
  /** It is not known whether they have all that is asked; with the share of firsts each would have if it did. */
  notKnown: { tool: Tool; unknown: readonly Judged[]; share: number | null }[]
  out: { tool: Tool; lacks: readonly Judged[] }[]
  ended: { tool: Tool; status: ShownFact }[]
  /** Classes of tools and specifications: nobody can run one. */
  notTools: Tool[]
  telling: Telling | null
  /** True when so many are left that none is weighed against the others. */
  isCrowded: boolean
  /** What could be asked, and nothing is known of any tool that takes part. */
  silent: { attributes: Attribute[]; aspects: Aspect[] }
  cited: NumberedSources
}

/** The unknown fact that would change most who comes first: as it turns out, the tool is first in these shares. */
export type Telling = {
  tool: Tool
  attribute: Attribute | null
  criterion: Criterion | null
  atWorst: number
  atBest: number
}

// Work for one address is bounded: more are not weighed but asked to be narrowed down.
const MOST_WEIGHED = 40
/** Less than that changes no answer. */
const LEAST_EFFECT = 0.01

// A page holds no more of them; the listing has all.
const MOST_SHOWN = 40

/** Those of a list that a page shows. */
export const shownOf = <One>(all: readonly One[]): readonly One[] => all.slice(0, MOST_SHOWN)

/** Every tool of a category, in the catalogue's order. */
export const findCandidates = (catalogue: Catalogue, category: Category): Tool[] =>
  findToolsIn(catalogue, category.slug)

/** Answers what is asked for: the same answer for the same catalogue and the same wishes. */
export function chooseTools(catalogue: Catalogue, category: Category, wishes: Wishes): Choice {
  const all = findCandidates(catalogue, category)
  const tools = all.filter(isTool)
  const taking = tools.filter((tool) => wishes.ended || isAlive(tool))
  const criteria = criteriaThatMatter(catalogue, category, wishes)
  const musts = findMustHaves(catalogue, category, all).filter(({ key }) => wishes.musts.has(key))
  const contenders = taking.map((tool) => toContender(catalogue, tool, { criteria, musts, wishes }))
  const lacking = ({ judged }: Contender) => judged.filter(({ has }) => has === false)
  const isOpen = ({ judged }: Contender) => judged.some(({ has }) => has === null)
  const out = contenders.filter((one) => lacking(one).length > 0)
  const possible = contenders.filter((one) => lacking(one).length === 0)
  const [passing, notKnown] = [possible.filter((one) => !isOpen(one)), possible.filter(isOpen)]
  const ranked = rank(category, { wishes, criteria, passing, notKnown })
  const answer = {
    ...{ category, wishes, criteria },
    ...ranked,
    alike: findAlike(ranked.left, criteria),
    out: out.map((one) => ({ tool: one.tool, lacks: lacking(one) })),
    ended: tools.filter((tool) => !taking.includes(tool)).map((tool) => ({ tool, status: showStatus(tool) })),
    notTools: all.filter((tool) => !isTool(tool)),
    silent: findSilent(catalogue, category, taking),
  }
  return { ...answer, cited: numberSources(statementsOf(answer), all) }
}

/** What matters a lot first, each tier in the order it is offered in. */
function criteriaThatMatter(catalogue: Catalogue, category: Category, { tiers }: Wishes): Criterion[] {
  const offered = findCriteria(catalogue, category)
  return TIERS.flatMap((tier) => offered.filter(({ key }) => tiers.get(key) === tier))
}

function toContender(
  { today }: Catalogue,
  tool: Tool,
  { criteria, musts, wishes }: { criteria: readonly Criterion[]; musts: readonly MustHave[]; wishes: Wishes },
): Contender {
  const cells = criteria.map((criterion) => cellOf(tool, criterion, today))
  const judged = musts.map((must) => {
    const values = wishes.musts.get(must.key) ?? []
    return { must, values, ...judge(tool, must, values, today) }
  })
  return { slug: tool.slug, tool, cells, judged, values: cells.map(({ range }) => range) }
}

type Ranked = Pick<Choice, 'left' | 'beaten' | 'notKnown' | 'telling' | 'isCrowded'>

function rank(
  category: Category,
  asked: { wishes: Wishes; criteria: readonly Criterion[]; passing: Contender[]; notKnown: Contender[] },
): Ranked {
  const { wishes, criteria, passing, notKnown } = asked
  const isCrowded = passing.length + notKnown.length > MOST_WEIGHED
  if (criteria.length === 0 || isCrowded)
    return {
      left: passing.map((one) => toLeft(one, null)),
      beaten: [],
      notKnown: notKnown.map((one) => toNotKnown(one, null)),
      telling: null,
      isCrowded: isCrowded && criteria.length > 0,
    }
  const { left, beaten, telling, joining } = rankCandidates({
    // What matters, and nothing else: a must-have that nobody fails changes no number.
    seed: JSON.stringify([category.slug, ...wishPairs({ ...wishes, musts: new Map(), ended: false }).sort()]),
    tiers: criteria.map(({ key }) => wishes.tiers.get(key) ?? 'matters'),
    candidates: passing,
    joining: notKnown,
    isAsked: (candidate, place) => candidate.cells[place]?.isUnknown === true,
  })
  const told = [
    ...(telling === null ? [] : [toTelling(passing, criteria, telling)]),
    ...notKnown.flatMap((one) => wouldJoin(one, joining.get(one) ?? 0)),
  ].sort((a, b) => b.atBest - b.atWorst - (a.atBest - a.atWorst))
  return {
    left: left.map(({ candidate, share, reach }) => toLeft(candidate, { share, reach })),
    beaten: [...beaten].map(([{ tool, cells }, by]) => ({ tool, cells, by: by.map((one) => one.tool) })),
    notKnown: notKnown.map((one) => toNotKnown(one, joining.get(one) ?? 0)),
    telling: told.find(({ atWorst, atBest }) => atBest - atWorst >= LEAST_EFFECT) ?? null,
    isCrowded: false,
  }
}

const toLeft = ({ tool, cells, judged }: Contender, ranked: LeftTool['rank']): LeftTool => ({
  ...{ tool, cells, rank: ranked },
  limits: judged.filter(({ fact }) => fact.qualified),
})

const toNotKnown = ({ tool, judged }: Contender, share: number | null) => ({
  ...{ tool, share },
  unknown: judged.filter(({ has }) => has === null),
})

function toTelling(
  contenders: readonly Contender[],
  criteria: readonly Criterion[],
  {
    candidate,
    place,
    atWorst,
    atBest,
  }: { candidate: Candidate; place: number; atWorst: number; atBest: number },
): Telling {
  const criterion = criteria[place] ?? null
  const { tool } = contenders.find(({ slug }) => slug === candidate.slug) as Contender // the ranking returns what it was given
  const attribute = criterion === null || criterion.kind === 'aspect' ? null : criterion.attribute
  return { tool, attribute, criterion, atWorst, atBest }
}

/** A tool of which one must-have is not known is as good as out until it is. */
function wouldJoin({ tool, judged }: Contender, share: number): Telling[] {
  const [open, another] = judged.filter(({ has }) => has === null)
  if (open === undefined || another !== undefined) return []
  return [{ tool, attribute: open.must.attribute, criterion: null, atWorst: 0, atBest: share }]
}

/** What could be asked of the category, and the catalogue has no answer to for any of its tools. */
function findSilent(catalogue: Catalogue, category: Category, tools: readonly Tool[]): Choice['silent'] {
  const told = new Set(
    tools.flatMap((tool) => tool.facts.flatMap((fact) => (fact.state === 'unknown' ? [] : [fact.attribute]))),
  )
  const spoken = new Set(tools.flatMap((tool) => tool.tradeoffs.map(({ aspect }) => aspect)))
  return {
    attributes: findAskedAttributes(catalogue, category).filter(({ key }) => !told.has(key)),
    aspects: catalogue.vocabulary.aspects.filter(({ key }) => !spoken.has(key)),
  }
}

function statementsOf({ left, alike, notKnown, out, ended }: Omit<Choice, 'cited'>): Statement[] {
  return [
    ...shownOf(left).flatMap((one) => {
      const { good, bad, open } = reasonsOf(one, alike)
      return [
        ...one.limits.map(({ fact }) => fact),
        ...[...good, ...bad, ...open].flatMap(statementsIn),
        ...one.tool.avoidWhen.slice(0, 1),
      ]
    }),
    ...shownOf(notKnown).flatMap(({ unknown }) => unknown.map(({ fact }) => fact)),
    ...shownOf(out).flatMap(({ lacks }) => lacks.map(({ fact }) => fact)),
    ...shownOf(ended).map(({ status }) => status),
  ]
}

const statementsIn = ({ fact, tradeoffs }: Cell): Statement[] => (fact === null ? [...tradeoffs] : [fact])
