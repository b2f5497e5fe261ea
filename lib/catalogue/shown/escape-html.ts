// Text as it stands in HTML that is written by hand: pages for errors, forms that come back, what other sites embed.

/** Text as it stands in HTML, also within an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
