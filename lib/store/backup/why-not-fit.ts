// Which versions a backup fits: one that knows every migration its database was made by, in the words they had then.

import type { Migration } from '../../db/migrate-within'
import type { Manifest } from './manifest'

/** Why a backup does not fit this version, in one sentence; null where it does. */
export function whyNotFit(
  { version, migrations }: Pick<Manifest, 'version' | 'migrations'>,
  { own, ownVersion }: { own: readonly Migration[]; ownVersion: string },
): string | null {
  const known = new Map(own.map(({ name, checksum }) => [name, checksum]))
  const unknown = migrations.filter(({ name }) => !known.has(name))
  if (unknown.length > 0)
    return `This backup was made by Gantry ${version}, whose database is newer than that of this version (${ownVersion}), which does not know ${unknown.map(({ name }) => name).join(', ')}: restore it with the version that made it, or a newer one.`
  const other = migrations.find(({ name, checksum }) => known.get(name) !== checksum)
  if (other)
    return `The migration ${other.name} of this version is not the one that the database of this backup was made by: restore it with the version that made it (Gantry ${version}).`
  return null
}
