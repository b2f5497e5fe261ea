// What is answered in the place of a file that is not there: one sentence, as text.

/** A refusal in plain text. */
export function refuseFile(sentence: string, status: number): Response {
  return new Response(`${sentence}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
