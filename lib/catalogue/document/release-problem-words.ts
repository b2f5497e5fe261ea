// What may be wrong with the releases, the lines and the support of a tool, by code: a part of problem-words.ts.

export const RELEASE_WORDS = {
  'released-later': ({ day }: { day: string }) =>
    `${day} has not come yet: a version that is announced for then is an event of kind “planned”`,
  'release-of-service': () =>
    'a managed service has no releases that anyone could take: call what changed a milestone, or say whose versions these are',
  'release-unfinished': ({ version }: { version: string }) =>
    `${version} is a preview, and a release is a stable version: call it a milestone`,
  'release-of-series': ({ version, line }: { version: string; line: string }) =>
    `${version} belongs to ${line}, and a release is a stable version: call it a milestone`,
  'release-after-end': ({ status, date }: { status: string; date: string }) =>
    `the tool is ${status} since ${date}: say that it was revived, or what else this release is`,
  'line-ahead': ({ version, latest }: { version: string; latest: string }) =>
    `${version} is newer than ${latest}, the latest release among the events: tell of it there`,
  'no-kind-of-support': () => 'say which kind of support this is',
  'lines-beside-kind': ({ kind }: { kind: string }) =>
    `${kind} goes without release lines: say lines, or take these out`,
  'line-days': ({ first, from, then, to }: Record<'first' | 'from' | 'then' | 'to', string>) =>
    `${then} ${to} lies before ${first} ${from}`,
  'long-term-without-end': () => 'a long-term line without the day on which its support ends',
}
