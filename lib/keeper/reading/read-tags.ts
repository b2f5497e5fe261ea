// The tags of a repository as `git for-each-ref` lists them: name, day and commit, apart by tabs.

import { dayOf, type Reading, type Release, said, unreadable } from './reading'

/** What git is asked to print of each tag. An annotated tag says when it was made, a plain one when its commit was. */
export const TAG_FORMAT = '%(refname:strip=2)%09%(creatordate:iso-strict)'

/** Reads such a list. `page` is the address of the repository, for the addresses of its tags; null for a mere mirror. */
export function readTags(text: string, page: string | null): Reading<Release[]> {
  const lines = text.split('\n').filter((line) => line !== '')
  const broken = lines.find((line) => line.split('\t').length < 2)
  if (broken !== undefined) return unreadable(`“${broken.slice(0, 40)}” is no line of a list of tags`)
  return said(
    lines.flatMap((line): Release[] => {
      const [tag = '', moment = ''] = line.split('\t')
      const day = dayOf(moment)
      return day === null ? [] : [{ tag, day, url: page && `${page}/releases/tag/${encodeTag(tag)}` }]
    }),
  )
}

// As GitHub spells them: a plus sign stands as it is.
const encodeTag = (tag: string) => tag.split('/').map(encodeURIComponent).join('/').replaceAll('%2B', '+')
