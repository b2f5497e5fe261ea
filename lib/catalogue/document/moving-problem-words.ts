// What may be wrong with guides and with what works with what, by code: part of problem-words.ts.

export const MOVING_PROBLEM_WORDS = {
  'mapping-of-no-move': ({ to }: { to: string }) => `there is no guide to ${to}: add it to moves first`,
  'move-to-itself': () => 'nobody moves from a tool to itself',
  'fits-itself': () => 'names this tool itself: a range is of another one',
  'range-order': ({ from, until }: { from: string; until: string }) => `${until} comes before ${from}`,
  'range-of-nothing': () => 'a range needs a first version or a last one',
}
