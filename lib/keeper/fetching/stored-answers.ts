// A folder of answers, each a file named for what was asked, beside it what the server said of it. The keeper has its own
// between two nights; `npm run keep -- --from FOLDER` reads no other source.

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const head = z.object({
  /** What the server answered with. */
  status: z.int().default(200),
  /** The day it speaks of, YYYY-MM-DD. */
  day: z.iso.date().nullable().default(null),
  movedTo: z.string().nullable().default(null),
  etag: z.string().nullable().default(null),
  lastModified: z.string().nullable().default(null),
})
export type StoredHead = z.output<typeof head>
export type StoredAnswer = StoredHead & { text: string }

/** Longest name of a file, in characters; most file systems take 255 bytes. */
const LONGEST = 180

/** The file that answers an ask: `https://a.example/b.atom` → `a.example%2Fb.atom`; what is too long ends in a hash of itself. */
export function fileNameOf(name: string): string {
  const file = encodeURIComponent(name.replace(/^https?:\/\//, ''))
  if (file.length <= LONGEST) return file
  return `${file.slice(0, LONGEST)}~${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
}

/** The stored answer to an ask; null where there is none. What the server said of it may be missing: then it is a plain one. */
export async function readStored(folder: string, name: string): Promise<StoredAnswer | null> {
  const file = join(folder, fileNameOf(name))
  const [text, about] = await Promise.all([readText(file), readText(`${file}.head.json`)])
  if (text === null && about === null) return null
  const parsed = head.safeParse(about === null ? {} : parseOrEmpty(about))
  return { ...(parsed.success ? parsed.data : head.parse({})), text: text ?? '' }
}

/** Keeps an answer in place of what was there, each of its two files whole or not at all. */
export async function writeStored(
  folder: string,
  name: string,
  { text, ...about }: StoredAnswer,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, fileNameOf(name))
  // The head goes last: without it, or with an older one, the text is asked for again.
  await replaceFile(file, text)
  await replaceFile(`${file}.head.json`, `${JSON.stringify(about, null, 2)}\n`)
}

/** Writes a file whole or not at all. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const part = `${file}.${randomUUID()}.part`
  await writeFile(part, text)
  await rename(part, file)
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function parseOrEmpty(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
