// What a form sent, as texts by input name, and its shape as the schemas want it: `facts.isolation.state` and
// `tradeoffs.0.text` are places in a tree, `categories[]` is a list.

import type { FormValues } from '../editing/form/typed'

export type NestedForm = {
  /** Objects and arrays; rows stand in the order of their numbers, without gaps. */
  value: unknown
  /** The input name of a place in it: `['tradeoffs', 1, 'text']` → `tradeoffs.7.text`. */
  nameOf: (path: readonly PropertyKey[]) => string
}

/** A name that no form of ours has. */
export class UnknownField extends Error {
  override readonly name = 'UnknownField'
  constructor(readonly field: string) {
    super(`This form has a field that nobody asked for: ${field.slice(0, 60)}.`)
  }
}

type Tree = Map<string, Tree | string[]>

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', ''])
const DEEPEST = 8
const ROW = /^(0|[1-9]\d{0,3})$/

/** Turns texts by name into a tree. A name sent once is a text, sent again an array. Throws UnknownField. */
export function nestValues(values: FormValues): NestedForm {
  const root: Tree = new Map()
  for (const [name, texts] of Object.entries(values)) insert(root, name, texts)
  return { value: toValue(root), nameOf: (path) => nameIn(root, path) }
}

/** The first text under a name, or ''. */
export const firstValue = (values: FormValues, name: string): string => values[name]?.[0] ?? ''

function insert(root: Tree, name: string, texts: string[]): void {
  const segments = name.replace(/\[\]$/, '').split('.')
  if (segments.length > DEEPEST || segments.some((segment) => FORBIDDEN.has(segment)))
    throw new UnknownField(name)
  const last = name.endsWith('[]') ? `${segments.pop()}[]` : (segments.pop() ?? '')
  let tree = root
  for (const segment of segments) {
    const next = tree.get(segment) ?? new Map()
    if (Array.isArray(next)) throw new UnknownField(name)
    tree.set(segment, next)
    tree = next
  }
  if (tree.has(last)) throw new UnknownField(name)
  tree.set(last, texts)
}

function toValue(tree: Tree): unknown {
  const rows = rowsOf(tree)
  if (rows !== null) return rows.map((row) => leafOrTree(row, tree.get(row)))
  const object: Record<string, unknown> = Object.create(null)
  for (const [key, node] of tree) object[key.replace(/\[\]$/, '')] = leafOrTree(key, node)
  return object
}

function leafOrTree(key: string, node: Tree | string[] | undefined): unknown {
  if (node === undefined) return undefined
  if (!Array.isArray(node)) return toValue(node)
  return key.endsWith('[]') || node.length !== 1 ? node : node[0]
}

/** The keys of a node that is a list of rows, in order; null for any other. */
function rowsOf(tree: Tree): string[] | null {
  const keys = [...tree.keys()]
  if (keys.length === 0 || !keys.every((key) => ROW.test(key))) return null
  return keys.sort((a, b) => Number(a) - Number(b))
}

function nameIn(root: Tree, path: readonly PropertyKey[]): string {
  const names: string[] = []
  let node: Tree | string[] | undefined = root
  for (const part of path) {
    // Within `categories[]` the place is the input itself.
    if (Array.isArray(node)) break
    const key: string = String(part)
    const rows: string[] | null = node ? rowsOf(node) : null
    const name: string = rows ? (rows[Number(part)] ?? key) : node?.has(`${key}[]`) ? `${key}[]` : key
    names.push(name)
    node = node?.get(name)
  }
  return names.join('.')
}
