// Documents as revisions keep them → documents as the code knows them.

import { type ToolDocument, toolShape } from '../../catalogue/document/tool-document'

/** A stored document in today's shape: what the schema gained since is filled in. */
export function toDocument(stored: unknown): ToolDocument {
  const parsed = toolShape.safeParse(stored)
  // A draft may break rules of the shape; its keys are all there, for it was read by the same schema.
  return parsed.success ? parsed.data : (stored as ToolDocument)
}
