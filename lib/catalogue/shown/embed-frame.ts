// The element by which another site shows a page of ours within its own.

import { paths } from '../../paths'
import { escapeHtml } from './escape-html'

/** In pixels, where nobody asks for less. */
export const USUAL_FRAME = { width: 720, height: 480 }

/** The element as HTML to be copied; `origin` is that of this site. */
export function frameOf(
  { title, path }: { title: string; path: string },
  origin: string,
  size = USUAL_FRAME,
): string {
  const src = escapeHtml(new URL(paths.embedded(path), origin).href)
  return `<iframe src="${src}" title="${escapeHtml(title)}, from Gantry" width="${size.width}" height="${size.height}" loading="lazy" style="border:1px solid #8a8578;max-width:100%"></iframe>`
}
