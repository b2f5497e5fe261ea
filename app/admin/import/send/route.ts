import { z } from 'zod'
import { MAX_BYTES } from '@/lib/editing/import/import-limits'
import { handlePost } from '@/lib/http/form-post'
import type { FormResult } from '@/lib/http/form-result'
import { paths } from '@/lib/paths'
import { createImport, TooManyImports } from '@/lib/store/imports/imports'
import { startImportWork } from '@/lib/store/imports/start-import-work'

/** What a form's other fields and its boundaries come to, beside the file. */
const AROUND = 64 * 1024

/** Keeps a file or pasted text, and begins to read it in a process of its own. */
export const POST = handlePost({
  action: 'import.try',
  schema: z.strictObject({
    text: z.string().default(''),
    // No file chosen: some send an empty text in its place.
    file: z.literal('').optional(),
  }),
  page: () => paths.adminImports(),
  largest: MAX_BYTES + AROUND,
  run: async ({ viewer, values, files }): Promise<FormResult> => {
    const file = files.file?.find(({ size }) => size > 0)
    if (file && values.text.trim() !== '')
      return { errors: { text: ['Send a file or pasted text, not both at once.'] } }
    if (!file && values.text.trim() === '') return { errors: { file: ['Choose a file, or paste its text.'] } }
    const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(values.text)
    const fileName = file ? nameOf(file) : 'pasted text'
    try {
      const id = await createImport(viewer, { fileName, bytes })
      await startImportWork(id)
      return { redirect: paths.adminImport(id) }
    } catch (error) {
      if (!(error instanceof TooManyImports)) throw error
      return { refusal: { status: 429, sentence: `${error.message} Try again in a minute.`, retryAfter: 60 } }
    }
  },
})

// A browser may send a whole path, and anybody anything.
function nameOf(file: File): string {
  const name = file.name.split(/[\\/]/).at(-1) ?? ''
  return (
    name
      .replace(/\p{Cc}/gu, '')
      .toWellFormed()
      .slice(0, 120) || 'a file'
  )
}
