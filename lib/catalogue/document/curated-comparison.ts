// A comparison that an editor wrote a paragraph for: what the choice turns on, with its sources.

import { z } from 'zod'
import { field } from './field'
import { httpUrl, slug } from './text-schemas'
import { key, text } from './word-traits'

export const comparisonDocument = z.strictObject({
  key: key(slug, 'What addresses and files name it by; never reused.'),
  tools: field(z.array(slug).min(2).max(6), 'Slugs of the two to six tools that it compares.', {
    label: 'Tools',
    input: 'lines',
    hint: 'The slug of a tool on each line, two to six.',
    rows: 3,
    isName: true,
  }),
  title: field(text(120), 'Its title, as a reader would ask: Calico or Cilium.', {
    label: 'Title',
    input: 'line',
    hint: 'As a reader would ask: Calico or Cilium.',
  }),
  text: field(text(900), 'One paragraph: what the choice turns on.', {
    label: 'Text',
    input: 'area',
    hint: 'One paragraph: what the choice turns on.',
  }),
  sources: field(
    z.array(httpUrl).max(20).default([]),
    'Addresses that say so, among the sources of the tools; readers see where there is none.',
    {
      label: 'Sources',
      input: 'lines',
      hint: 'One address a line, among the sources of the tools.',
      rows: 4,
    },
  ),
})

export type CuratedComparison = z.output<typeof comparisonDocument>
