// What the form of a category offers: what decides, and whatever is asked for already, in sight; the rest folded.

import type { Catalogue } from '../catalogue'
import { isAlive } from '../document/timeline'
import type { Category } from '../document/vocabulary'
import { findCandidates } from './choice'
import { type Criterion, findAskedAttributes, findCriteria } from './criterion'
import { factOf, findMustHaves, LICENCE, type MustHave } from './must-have'
import type { Wishes } from './wishes'

type Offer = {
  musts: { first: MustHave[]; more: MustHave[] }
  criteria: { first: Criterion[]; more: { name: string; criteria: Criterion[] }[] }
}

// Where a category does not say what decides.
const USUAL_FIRST = 6

/** Must-haves and criteria of a category; those by which its tools do not differ are not offered, but kept where asked for. */
export function findOffer(catalogue: Catalogue, category: Category, wishes: Wishes): Offer {
  const tools = findCandidates(catalogue, category).filter((tool) => wishes.ended || isAlive(tool))
  const attributes = findAskedAttributes(catalogue, category)
  const first = new Set(attributes.slice(0, category.decides.length || USUAL_FIRST).map(({ key }) => key))
  const musts = findMustHaves(catalogue, category, tools).filter(
    ({ key, attribute, answers }) =>
      wishes.musts.has(key) || attribute?.kind === 'number' || answers.length > 0,
  )
  const isMustFirst = ({ key }: MustHave) => first.has(key) || key === LICENCE || wishes.musts.has(key)
  const criteria = findCriteria(catalogue, category).filter(
    (criterion) =>
      wishes.tiers.has(criterion.key) ||
      criterion.kind !== 'option' ||
      isHadBySome(
        criterion.option,
        tools.map((tool) => factOf(tool, criterion.attribute.key)?.value),
      ),
  )
  const isFirst = (criterion: Criterion) =>
    wishes.tiers.has(criterion.key) || (criterion.kind === 'attribute' && first.has(criterion.attribute.key))
  return {
    musts: { first: musts.filter(isMustFirst), more: musts.filter((must) => !isMustFirst(must)) },
    criteria: {
      first: criteria.filter(isFirst),
      more: groupCriteria(criteria.filter((criterion) => !isFirst(criterion))),
    },
  }
}

function isHadBySome(option: string, values: readonly unknown[]): boolean {
  const having = values.filter((value) => [value].flat().includes(option)).length
  return having > 0 && having < values.length
}

/** Facts with a scale together, then the options of each attribute that has none, then aspects. */
function groupCriteria(criteria: readonly Criterion[]): { name: string; criteria: Criterion[] }[] {
  const groups = new Map<string, Criterion[]>()
  for (const criterion of criteria) {
    const name =
      criterion.kind === 'attribute'
        ? 'More facts'
        : criterion.kind === 'option'
          ? criterion.attribute.label
          : 'Strengths and limitations'
    groups.set(name, [...(groups.get(name) ?? []), criterion])
  }
  return [...groups].map(([name, some]) => ({ name, criteria: some }))
}
