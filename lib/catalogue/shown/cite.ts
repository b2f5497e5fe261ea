// How a page of the catalogue is cited, as text and for programs that keep references: BibTeX, CSL-JSON.

import { formatDate } from '../document/partial-date'

export type Cited = {
  /** What the page is of: `Kubernetes`, `Docker Engine and Podman compared`. */
  title: string
  /** Its tools, as their address spells them: `docker-engine-vs-podman`. */
  slugs: string
  revision: number
  /** The day (YYYY-MM-DD) the catalogue is told for. */
  day: string
  /** Absolute, of the revision: it says the same tomorrow. */
  address: string
}

const WORK = 'Gantry, a catalogue of container tooling'

/** `“rkt”. Gantry, a catalogue of container tooling, revision 12 of 20 Nov 2026. https://…` */
export const citeAsText = ({ title, revision, day, address }: Cited): string =>
  `“${title}”. ${WORK}, revision ${revision} of ${formatDate(day)}. ${address}`

/** The same as an entry of BibTeX, with the address in `url` (as biblatex, natbib’s styles and JabRef read it). */
export function citeAsBibtex({ title, slugs, revision, day, address }: Cited): string {
  const [year = '', month = ''] = day.split('-')
  const fields = [
    ['title', `{${escapeTex(title)}}`],
    ['author', '{Gantry contributors}'],
    ['howpublished', escapeTex(WORK)],
    ['year', year],
    ['month', String(Number(month))],
    ['note', escapeTex(`Revision ${revision} of ${day}`)],
    ['url', address.replace(/[{}\\]/g, encodeURIComponent)],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`)
  return [`@misc{gantry-${slugs}-r${revision},`, ...lines, '}', ''].join('\n')
}

/** The same as CSL-JSON, the form of references that citeproc, Zotero and Pandoc read: a list of one. */
export function citeAsCsl({ title, slugs, revision, day, address }: Cited): string {
  const reference = {
    id: `gantry-${slugs}-r${revision}`,
    type: 'webpage',
    title,
    author: [{ literal: 'Gantry contributors' }],
    'container-title': WORK,
    version: `revision ${revision}`,
    issued: { 'date-parts': [day.split('-').map(Number)] },
    URL: address,
  }
  return `${JSON.stringify([reference], null, 2)}\n`
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text as TeX prints it. `C# & D_1` → `C\# \& D\_1`. */
const escapeTex = (text: string) => text.replace(/[\\{}~^#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`)
