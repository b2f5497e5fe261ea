// The page of a tool as it would be if what was typed were published.

import { buildCatalogue } from '../catalogue/catalogue'
import { type ToolPage, toToolPage } from '../catalogue/tool/tool-page'
import { proposeSlug } from '../editing/form/propose-slug'
import { examineUnfinished } from '../editing/form/sound-document'
import { fieldsToDocument } from '../editing/form/tool-form'
import { paths } from '../paths'
import type { Viewer } from '../rights/viewer'
import { getSubmission } from '../store/forms/form-submissions'
import { getCatalogue } from '../store/readers/live-catalogue'
import { findTool } from '../store/tools/find-tool'
import { firstValue } from './form-values'
import { meetOthers } from './meet-others'
import { splitToolForm } from './tool-form-fields'

export type Preview = ToolPage & {
  /** Labels of what others changed otherwise meanwhile, and nobody chose yet. */
  conflicts: string[]
}

/** The page, or null where nothing was kept under the key for the viewer, or it has no name yet. */
export async function previewTool(
  viewer: Viewer,
  slug: string | null,
  submission: string,
): Promise<Preview | null> {
  const open = slug === null ? null : await findTool(viewer, slug)
  if (slug !== null && open === null) return null
  const kept = await getSubmission(submission, { ownerId: viewer.id, path: paths.adminTool(slug) })
  if (kept === null) return null
  const catalogue = await getCatalogue()
  const { vocabulary } = catalogue
  const typed = splitToolForm(kept.values)
  const met = open && (await meetOthers({ tool: open, ...typed, vocabulary }))
  const { input } = fieldsToDocument(met?.fields ?? typed.fields)
  const name = firstValue(kept.values, 'name')
  const named = firstValue(kept.values, 'slug') === '' ? { ...input, slug: proposeSlug(name) } : input
  // Entries at fault are left out; the form says what is wrong with them.
  const { sound } = examineUnfinished(named, vocabulary, slug ?? 'unnamed')
  if (sound === null) return null
  const others = catalogue.tools.filter((tool) => tool.slug !== slug && tool.slug !== sound.slug)
  const shown = buildCatalogue({ ...catalogue, tools: [...others, sound] })
  const tool = shown.toolsBySlug.get(sound.slug)
  const unanswered = (met?.conflicts ?? []).filter(({ name }) => Object.hasOwn(met?.errors ?? {}, name))
  return tool ? { ...toToolPage(shown, tool), conflicts: unanswered.map(({ label }) => label) } : null
}
