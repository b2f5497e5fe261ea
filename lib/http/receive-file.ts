// A large file that a form sends, onto the disk as it comes, so that memory does not grow with it.

import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'

export type Received = { file: string; remove: () => Promise<void> }

/**
 * Receives the file of one field of a multipart form under the name `name`; null where none was sent. Throws FileTooLarge
 * above `largest` bytes, FormUnreadable where it is no such form or was cut off.
 */
export async function receiveFile(
  request: Request,
  { field, name, largest }: { field: string; name: string; largest: number },
): Promise<Received | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) throw new FormUnreadable()
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw new FileTooLarge()
  const folder = await mkdtemp(join(tmpdir(), 'gantry-received-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const file = join(folder, name)
    const bytes = await write(request.body as ReadableStream, { type, field, file, largest }) // one class by two names
    if (bytes > 0) return { file, remove }
    await remove()
    return null
  } catch (error) {
    await remove()
    throw error
  }
}

type Order = { type: string; field: string; file: string; largest: number }

async function write(body: ReadableStream, { type, field, file, largest }: Order): Promise<number> {
  const form = new Busboy({
    headers: { 'content-type': type },
    limits: { fileSize: largest, files: 1, fields: 10 },
  })
  let written: Promise<void> | null = null
  let bytes = 0
  let isTooLarge = false
  form.on('file', (name, stream) => {
    if (name !== field) return void stream.resume()
    stream.on('limit', () => {
      isTooLarge = true
    })
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length
    })
    written = pipeline(stream, createWriteStream(file, { mode: 0o600 }))
    // Awaited below; a form that ends early is heard first.
    written.catch(() => {})
  })
  try {
    await pipeline(Readable.fromWeb(body), form)
    await written
  } catch {
    throw new FormUnreadable()
  }
  if (isTooLarge) throw new FileTooLarge()
  return bytes
}

/** The file is larger than what is taken. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge'
}

/** It is no form with a file, or it was cut off. */
export class FormUnreadable extends Error {
  override readonly name = 'FormUnreadable'
}
