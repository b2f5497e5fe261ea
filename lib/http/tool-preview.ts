// The page of a tool as it would be if what was typed were published.

import type { Viewer } from '../auth/viewer'
import { buildCatalogue } from '../catalogue/catalogue'

import { type ToolPage, toToolPage } from '../catalogue/tool-page'
import { proposeSlug } from '../editing/propose-slug'
import { examineUnfinished } from '../editing/sound-document'
import { fieldsToDocument } from '../editing/tool-form'
import { paths } from '../paths'
import { findTool } from '../store/find-tool'
import { getSubmission } from '../store/form-submissions'
import { getCatalogue } from '../store/live-catalogue'
import { firstValue } from './form-values'
import { splitToolForm } from './tool-form-fields'

/** The page, or null where nothing was kept under the key for the viewer, or it has no name yet. */
export async function previewTool(
  viewer: Viewer,
  slug: string | null,
  submission: string,
): Promise<ToolPage | null> {
  if (slug !== null && (await findTool(viewer, slug)) === null) return null
  const kept = await getSubmission(submission, { ownerId: viewer.id, path: paths.adminTool(slug) })
  if (kept === null) return null
  const catalogue = await getCatalogue()
  const { input } = fieldsToDocument(splitToolForm(kept.values).fields)
  const name = firstValue(kept.values, 'name')
  const typed = firstValue(kept.values, 'slug') === '' ? { ...input, slug: proposeSlug(name) } : input
  // Entries at fault are left out; the form says what is wrong with them.
  const { sound } = examineUnfinished(typed, catalogue.vocabulary, slug ?? 'unnamed')
  if (sound === null) return null
  const others = catalogue.tools.filter((tool) => tool.slug !== slug && tool.slug !== sound.slug)
  const shown = buildCatalogue({ ...catalogue, tools: [...others, sound] })
  const tool = shown.toolsBySlug.get(sound.slug)
  return tool ? toToolPage(shown, tool) : null
}
