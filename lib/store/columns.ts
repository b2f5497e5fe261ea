// Shapes of columns that several statements read. Closed lists are the enums of prisma/schema.prisma.

import { z } from 'zod'
import * as words from '../../generated/prisma/enums'
import type { ToolDocument } from '../catalogue/document/tool-document'
import type { FormValues } from '../editing/form/typed'

export const publication = z.enum(words.Publication)
export const role = z.enum(words.Role)
export const revisionState = z.enum(words.RevisionState)

export type Publication = z.output<typeof publication>
export type RevisionState = z.output<typeof revisionState>

/** A document of `tool_document`: taken as it is, for the save that wrote it had parsed it, and there are thousands. */
export const savedDocument = z.custom<ToolDocument>((value) => typeof value === 'object' && value !== null)

/** What was typed into a form. */
export const typedFields: z.ZodType<FormValues> = z.record(z.string(), z.array(z.string()))
