// What a reader was after who asked for an address that is not there. The 404 pages look for near names with it.

/** The last part of an address as words, at most 60 characters: `/tools/pod%20man?x` → `pod man`. */
export function wantedName(address: string): string {
  const last = address.split('?')[0]?.split('/').at(-1) ?? ''
  return decode(last)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
