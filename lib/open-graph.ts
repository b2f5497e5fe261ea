// What a page says of itself where it is shared. Next does not merge these with the layout's, so they are whole.

type Shared = { title: string; description: string; path: string; image: string; alt: string }

/** The Open Graph properties of a page with a picture of its own, drawn by lib/http/card-response.ts at 1200 × 630. */
export function openGraph({ title, description, path, image, alt }: Shared) {
  return {
    siteName: 'Gantry',
    type: 'website' as const, // literal: Next tells kinds of pages apart by it
    title,
    description,
    url: path,
    images: [{ url: image, width: 1200, height: 630, alt }],
  }
}
