/** A segment of an address as text; one that is not well encoded is left as it came. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
