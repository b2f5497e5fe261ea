// The tags of a repository out of a local mirror of it (`git clone --mirror`): FOLDER/host/owner/name, or owner/name, with
// or without .git. Nothing is fetched: whoever keeps the mirror keeps it fresh.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { TAG_FORMAT } from '../reading/read-tags'

const run = promisify(execFile)
const MOST_BYTES = 64 * 1024 * 1024
/** Milliseconds. */
const PATIENCE = 60_000

/** The tags of `host/owner/name` as `readTags` reads them; null where the mirror has no such repository, an error's words where git fails. */
export async function listMirrorTags(
  folder: string,
  repository: string,
): Promise<{ text: string } | { why: string } | null> {
  const [, ...path] = repository.split('/')
  const name = path.join('/')
  const places = [repository, `${repository}.git`, name, `${name}.git`].map((place) => join(folder, place))
  const place = places.find((one) => existsSync(join(one, 'HEAD')) || existsSync(join(one, '.git', 'HEAD')))
  if (place === undefined) return null
  const limits = { maxBuffer: MOST_BYTES, timeout: PATIENCE }
  const git = async (...order: string[]) => (await run('git', ['-C', place, ...order], limits)).stdout
  try {
    const tags = await git('for-each-ref', 'refs/tags', `--format=${TAG_FORMAT}`)
    // The last commit is no release, and a sign of life. A mirror may have a HEAD that leads nowhere.
    const last = await git('log', '-1', '--format=HEAD%x09%cI').catch(() => '')
    return { text: `${tags}${last}` }
  } catch (error) {
    return {
      why: `git says: ${error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : error}`,
    }
  }
}
