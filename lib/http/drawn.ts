// A public page becomes HTML in its own render. Next would write each of its elements as data for scripts that public
// pages do not have, read them back and draw them then. docs/decisions/0014-pages-drawn-at-once.md

import { createElement, type ReactElement, type ReactNode } from 'react'
import { drawToHtml } from '../process/drawing.mjs'
import { keepDay } from './keep-day'

/**
 * The same element with all that is in it drawn to HTML already; as it is where no server says how to draw, as in tests.
 * @param element a tag, or a component that returns one; within it are no promises and no components of the browser
 * @param day the day of the world that its links keep; null for today
 */
export function drawn(
  element: ReactElement<{ children?: ReactNode }>,
  day: string | null = null,
): ReactElement {
  const { type, props } = element
  if (typeof type === 'function') return drawn(Reflect.apply(type, null, [props]), day)
  const { children, ...own } = props
  const html = drawToHtml(children)
  if (html === null) return element
  const text = day === null ? html : keepDay(html, day)
  return createElement(type, { ...own, dangerouslySetInnerHTML: { __html: text } })
}
