// Saves that a fact was read again today: published by whoever may publish, proposed by others.

import { getPool } from '../../db/pool'
import { checkAgain } from '../../editing/form/check-again'
import { may } from '../../rights/rights'
import type { Viewer } from '../../rights/viewer'
import { getCatalogue } from '../readers/live-catalogue'
import type { RunSql } from '../sql'
import { toDocument } from '../stored-document'
import { getStoredTool } from './find-document'
import type { SaveAnswer } from './save-answer'
import { saveChange } from './save-change'

type Check = {
  viewer: Viewer
  slug: string
  attribute: string
  /** What the fact said where it was shown. */
  mark: string
  record: (run: RunSql) => Promise<void>
}

/** Marks a fact as read again today with the same sources; `changed` where it says something else by now. Throws NotAllowed, DatabaseUnavailable. */
export async function saveCheck({
  viewer,
  slug,
  attribute,
  mark,
  record,
}: Check): Promise<SaveAnswer | { kind: 'changed' }> {
  const { today, attributesByKey } = await getCatalogue()
  const stored = await getStoredTool(getPool(), slug)
  if (stored === null || stored.publication !== 'published') return { kind: 'missing' }
  const document = checkAgain(toDocument(stored.document), { attribute, mark, today })
  if (document === null) return { kind: 'changed' }
  return saveChange({
    viewer,
    slug,
    version: stored.version,
    document,
    mode: may(viewer.role, 'tools.publish') ? 'publish' : 'propose',
    comment: `Checked again, with the same sources: ${attributesByKey.get(attribute)?.label ?? attribute}`,
    action: 'fact-checked-again',
    record,
  })
}
