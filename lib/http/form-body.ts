// Reads the body of a form that was sent, up to a limit, whichever of the two encodings of forms it has.

import type { FormValues } from '../editing/form/typed'

/** Bytes. */
const LARGEST_FORM = 2 * 1024 * 1024
const MOST_FIELDS = 20_000

export type FormBody = { values: FormValues; files: Record<string, File[]> }
export type Unreadable = { status: 400 | 413 | 415; sentence: string }

const ENCODINGS = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** The texts and files of a form, or why it cannot be read. Line ends become \n. */
export async function readFormBody(request: Request, largest = LARGEST_FORM): Promise<FormBody | Unreadable> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!ENCODINGS.includes(type))
    return {
      status: 415,
      sentence: 'Forms are sent as application/x-www-form-urlencoded or multipart/form-data.',
    }
  const bytes = await readUpTo(request, largest)
  if (bytes === null)
    return { status: 413, sentence: `This is more than ${Math.floor(largest / 1024 / 1024)} MB.` }
  const unreadable = { status: 400, sentence: 'This form could not be read.' } as const
  try {
    const headers = { 'content-type': request.headers.get('content-type') ?? '' }
    const data = await new Response(bytes, { headers }).formData()
    const values: FormValues = Object.create(null)
    const files: Record<string, File[]> = Object.create(null)
    let count = 0
    for (const [name, value] of data) {
      if (++count > MOST_FIELDS) return unreadable
      if (typeof value !== 'string') files[name] = [...(files[name] ?? []), value]
      else if (values[name]) values[name].push(value.replaceAll(/\r\n?/g, '\n'))
      else values[name] = [value.replaceAll(/\r\n?/g, '\n')]
    }
    return { values, files }
  } catch {
    return unreadable
  }
}

async function readUpTo(request: Request, largest: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    // The stream of a request is async-iterable in Node; the DOM's types do not say so.
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > largest) return null
      chunks.push(chunk)
    }
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
