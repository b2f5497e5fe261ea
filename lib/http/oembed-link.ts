// By which address other sites learn how a page is shown within theirs: the discovery of oEmbed in the head of the page.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ownOrigin } from '../auth/origin'
import { paths } from '../paths'

type Types = NonNullable<NonNullable<Metadata['alternates']>['types']>

/** The address of oEmbed for a page, by type, for the head of the page. */
export async function oembedLink(path: string, title: string): Promise<Types> {
  const address = new URL(path, ownOrigin(await headers())).href
  return { 'application/json+oembed': [{ url: paths.oembed(address), title }] }
}
