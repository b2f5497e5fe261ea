// What other programs have formats of their own for: feeds, references, pages shown within others.

import { z } from 'zod'
import { address, named } from './named-shapes'

export const feed = named(
  'JsonFeed',
  'Changes that a question follows, the latest first, as JSON Feed 1.1 (https://jsonfeed.org/version/1.1).',
  z.strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    description: z.string(),
    home_page_url: address('The page of what is followed.'),
    feed_url: address('The feed itself.'),
    authors: z.array(z.strictObject({ name: z.string() })),
    language: z.literal('en'),
    items: z.array(
      z.strictObject({
        id: z.string().describe('Stays the same as long as the change does (RFC 4151).'),
        url: address('Where it is told.'),
        title: z.string(),
        content_text: z.string(),
        date_published: z.iso.datetime(),
        authors: z.array(z.strictObject({ name: z.string() })),
        tags: z.array(z.string()).describe('The type of the change.'),
        _gantry: z
          .strictObject({ sources: z.array(z.string()) })
          .optional()
          .describe('What bears it out.'),
      }),
    ),
  }),
)

export const references = named(
  'References',
  'How a page is cited, as CSL-JSON: a list of one reference.',
  z
    .array(
      z.strictObject({
        id: z.string(),
        type: z.literal('webpage'),
        title: z.string(),
        author: z.array(z.strictObject({ literal: z.string() })),
        'container-title': z.string(),
        version: z.string(),
        issued: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }),
        URL: address('That of the revision: it says the same tomorrow.'),
      }),
    )
    .length(1),
)

export const oembed = named(
  'OEmbed',
  'How a page is shown within another: oEmbed 1.0 (https://oembed.com).',
  z.strictObject({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: address('The site.'),
    cache_age: z.int().describe('Seconds.'),
    html: z.string().describe('A frame to put into the page.'),
    width: z.int(),
    height: z.int(),
    thumbnail_url: address('A picture of it, where there is room for one.').optional(),
    thumbnail_width: z.int().optional(),
    thumbnail_height: z.int().optional(),
  }),
)
