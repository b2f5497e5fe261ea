// What a licence asks of those who pass the work on, as a family of its SPDX identifier. The identifiers are those of the
// SPDX Licence List (https://spdx.org/licenses/), version 3.28; the families follow the Free Software Foundation's
// comments (https://www.gnu.org/licenses/license-list.html) and the Open Source Initiative's list
// (https://opensource.org/licenses), and for what neither approves the licence's own text.

import parseSpdx from 'spdx-expression-parse'
import type { ToolDocument } from './tool-document'

/** From what asks least to what allows least. */
export const LICENCE_FAMILIES = [
  'permissive',
  'weak-copyleft',
  'strong-copyleft',
  'network-copyleft',
  'source-available',
  'proprietary',
] as const
export type LicenceFamily = (typeof LICENCE_FAMILIES)[number]

const KEPT: Readonly<Record<LicenceFamily, string>> = {
  permissive:
    '0BSD Apache-1.1 Apache-2.0 Artistic-2.0 BlueOak-1.0.0 BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause BSD-4-Clause BSL-1.0 CC-BY-4.0 CC0-1.0 ECL-2.0 FTL HPND ICU ISC MIT MIT-0 MulanPSL-2.0 NCSA OpenSSL PHP-3.01 PostgreSQL PSF-2.0 Python-2.0 Ruby TCL Unicode-3.0 Unlicense UPL-1.0 Vim W3C X11 Zlib ZPL-2.1',
  'weak-copyleft':
    'CDDL-1.0 CDDL-1.1 CPL-1.0 EPL-1.0 EPL-2.0 LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later MPL-1.1 MPL-2.0 MS-RL OFL-1.1',
  'strong-copyleft':
    'CC-BY-SA-4.0 CECILL-2.1 EUPL-1.2 GPL-1.0-only GPL-1.0-or-later GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later',
  'network-copyleft': 'AGPL-3.0-only AGPL-3.0-or-later CPAL-1.0 OSL-3.0',
  'source-available':
    'BUSL-1.1 CC-BY-NC-4.0 CC-BY-NC-SA-4.0 Elastic-2.0 PolyForm-Noncommercial-1.0.0 PolyForm-Small-Business-1.0.0 SSPL-1.0',
  proprietary: '',
}

const familyOfId = new Map(
  LICENCE_FAMILIES.flatMap((family) =>
    KEPT[family]
      .split(' ')
      .filter(Boolean)
      .map((id) => [id, family] as const),
  ),
)

/** The identifiers whose families are kept, in the order of their letters. */
export const KEPT_LICENCES: readonly string[] = [...familyOfId.keys()].sort()

/** Exceptions that let other works link: what they go with asks no more than a weak copyleft. */
const LINKING = /^(Classpath-exception|GCC-exception|LGPL-3\.0-linking-exception|OpenJDK|openvpn-openssl)/

type Node = parseSpdx.Info

/** Every licence in an SPDX expression; none where there is none or it cannot be read: `Apache-2.0 AND MIT` → both. */
export function findLicences(expression: string | null): string[] {
  const node = parseOrNull(expression)
  return node === null ? [] : [...new Set(idsOf(node))]
}

/**
 * The family of a tool's licence. Of licences joined by OR one may be chosen, so the one that asks least counts; of those
 * joined by AND all hold, so the one that asks most. What has no identifier is of the family of its class. Null where
 * there is no licence, or nobody knows it.
 */
export function familyOf({ spdx, class: licenceClass }: Pick<ToolDocument['licence'], 'spdx' | 'class'>) {
  const node = parseOrNull(spdx)
  if (licenceClass === 'proprietary' || licenceClass === 'source-available') return licenceClass
  return node === null ? null : familyOfNode(node)
}

function familyOfNode(node: Node): LicenceFamily | null {
  if ('license' in node) {
    const family = familyOfId.get(node.plus ? `${node.license}-or-later` : node.license) ?? null
    return family === 'strong-copyleft' && LINKING.test(node.exception ?? '') ? 'weak-copyleft' : family
  }
  const sides = [familyOfNode(node.left), familyOfNode(node.right)]
  const known = sides.filter((side) => side !== null).sort((a, b) => rankOf(a) - rankOf(b))
  // Whether one that nobody placed asks more than the other is not known.
  if (node.conjunction === 'and' && known.length < 2) return null
  return (node.conjunction === 'or' ? known[0] : known.at(-1)) ?? null
}

const rankOf = (family: LicenceFamily) => LICENCE_FAMILIES.indexOf(family)

function idsOf(node: Node): string[] {
  if ('license' in node) return [node.license]
  return [...idsOf(node.left), ...idsOf(node.right)]
}

function parseOrNull(expression: string | null): Node | null {
  try {
    return expression === null ? null : parseSpdx(expression)
  } catch {
    return null
  }
}
