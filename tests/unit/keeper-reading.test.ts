// What the keeper makes of names and texts.
import { expect, test } from 'vitest'
import { isIgnored } from '@/lib/keeper/asks'
import { scoreOf } from '@/lib/keeper/reading/read-advisories'
import { readFeed, repositoryOf } from '@/lib/keeper/reading/read-feed'
import { readLicence } from '@/lib/keeper/reading/read-licence'
import { readTags } from '@/lib/keeper/reading/read-tags'
import { dayOf } from '@/lib/keeper/reading/reading'
import { isStableVersion, prefixOf, stableReleases, versionOf } from '@/lib/keeper/reading/release-names'
import { githubFeed, gitlabFeed } from '../support/keeper-answers'

test.each([
  ['v1.36.2', '', '1.36.2'],
  ['1.36.2', '', '1.36.2'],
  ['controller-v1.12.0', 'controller', '1.12.0'],
  ['docker-v29.7.2', 'docker', '29.7.2'],
  ['release-20260817.0', 'release', '20260817.0'],
  ['RELEASE-0.17.0', 'release', '0.17.0'],
  ['rpm-6.0.2-release', 'rpm', '6.0.2'],
  ['v1.36.3+k0s.2', '', '1.36.3+k0s.2'],
  ['api/v1.52.0', 'api', '1.52.0'],
  ['haproxy_2_9_1', 'haproxy', '2.9.1'],
  ['lxd-5.21.7', 'lxd', '5.21.7'],
  ['nightly', null, null],
])('the tag %s has the prefix %s and the version %s', (tag, prefix, version) => {
  expect([prefixOf(tag), versionOf(tag)]).toEqual([prefix, version])
})

test.each([
  ['1.3.0', true],
  ['1.3.0+k3s1', true],
  ['1.3.0-rc.1', false],
  ['1.3.0-beta1', false],
  ['1.3.0~rc4', false],
  ['2.0.0-alpha', false],
  ['3.34.0-0.dev', false],
  ['1.3.0-incubating', true],
  ['3.7.0-ea.2', false],
  ['6.9-ab8fad2', false],
  ['0.9.2-111-gf02a5331', false],
  ['1.3.0-20260817', true],
])('%s is stable: %s', (version, isStable) => {
  expect(isStableVersion(version)).toBe(isStable)
})

const naming = { repository: 'crane', names: ['crane'], known: [] as string[], isIgnored: () => false }
const tagged = (...tags: string[]) => tags.map((tag) => ({ tag, day: '2026-11-01', url: null }))
const versions = (tags: string[], known: string[] = []) =>
  stableReleases(tagged(...tags), { ...naming, known }).map(({ version }) => version)

test('a project names its releases its own way: by the tags that are known, or by the plain ones and its own name', () => {
  expect(versions(['v1.2.0', 'crane-1.1.0', 'helm-chart-9.0.0', 'api/v8.0.0'])).toEqual(['1.2.0', '1.1.0'])
  expect(versions(['controller-v1.12.0', 'helm-chart-4.0.0', 'v9.0.0'], ['controller-v1.11.0'])).toEqual([
    '1.12.0',
  ])
  // Tags that are no longer there say nothing.
  expect(versions(['v1.2.0'], ['former-1.0.0'])).toEqual(['1.2.0'])
})

test('releases that take on the tool’s name go on where the others ended; what is named so and does not is something else', () => {
  const tag = (name: string, day: string) => ({ tag: name, day, url: null })
  const before = [
    tag('v28.5.1', '2025-10-08'),
    tag('v28.5.2', '2025-11-05'),
    tag('client-v30.0.0', '2025-12-01'),
  ]
  const read = (...more: ReturnType<typeof tag>[]) =>
    stableReleases([...before, ...more], { ...naming, known: ['v28.5.1'] }).map(({ version }) => version)
  expect(read(tag('crane-v29.0.0', '2025-11-10'), tag('crane-v29.0.1', '2025-11-14'))).toEqual([
    ...['29.0.1', '29.0.0', '28.5.2', '28.5.1'],
  ])
  expect(read(tag('crane-v4.0.0', '2025-11-10'))).toEqual(['28.5.2', '28.5.1'])
  expect(read(tag('crane-v29.0.0', '2019-11-10'))).toEqual(['28.5.2', '28.5.1'])
  expect(read(tag('crane-v29-v1.0.0', '2025-11-10'))).toEqual(['28.5.2', '28.5.1'])
})

test('a version that is tagged twice came out on the first of its days', () => {
  const releases = [
    { tag: 'v1.2.0', day: '2026-11-20', url: 'https://a.example/v1.2.0' },
    { tag: '1.2.0', day: '2026-11-01', url: null },
  ]
  expect(stableReleases(releases, naming)).toEqual([
    { tag: '1.2.0', day: '2026-11-01', url: 'https://a.example/v1.2.0', version: '1.2.0' },
  ])
})

test('versions are in the order of their numbers', () => {
  expect(versions(['v1.9.0', 'v1.10.0', 'v1.2.0'])).toEqual(['1.10.0', '1.9.0', '1.2.0'])
})

test('feeds of GitHub and GitLab give tags, days and pages', () => {
  expect(readFeed(githubFeed('github.com/crane/crane', [['v1.10', '2026-11-10']]))).toEqual({
    kind: 'read',
    said: {
      repository: 'github.com/crane/crane',
      updatedOn: '2026-11-10',
      releases: [
        { tag: 'v1.10', day: '2026-11-10', url: 'https://github.com/crane/crane/releases/tag/v1.10' },
      ],
    },
  })
  expect(readFeed(gitlabFeed('salsa.debian.org/apt-team/apt', [['3.0.1', '2026-11-10']]))).toEqual({
    kind: 'read',
    said: {
      repository: 'salsa.debian.org/apt-team/apt',
      updatedOn: null,
      releases: [
        { tag: '3.0.1', day: '2026-11-10', url: 'https://salsa.debian.org/apt-team/apt/-/tags/3.0.1' },
      ],
    },
  })
})

test.each([
  ['https://github.com/o/r/releases.atom', 'github.com/o/r'],
  ['https://github.com/o/r/releases', 'github.com/o/r'],
  ['https://GitLab.com/g/sub/r/-/tags?format=atom', 'gitlab.com/g/sub/r'],
  ['https://codeberg.org/guix/guix/releases.atom', 'codeberg.org/guix/guix'],
  ['https://crane.example/blog/feed.xml', null],
])('%s is of the repository %s', (address, repository) => {
  expect(repositoryOf([address])).toBe(repository)
})

test('tags of a mirror have the pages of their repository; its last commit is no release', () => {
  const text = 'v1.36.3+k0s.2\t2026-08-20T10:31:07-07:00\nHEAD\t2026-11-01T00:00:00Z\n'
  expect(readTags(text, 'https://github.com/k0sproject/k0s')).toMatchObject({
    said: [
      {
        tag: 'v1.36.3+k0s.2',
        day: '2026-08-20',
        url: 'https://github.com/k0sproject/k0s/releases/tag/v1.36.3+k0s.2',
      },
      { tag: 'HEAD', day: '2026-11-01' },
    ],
  })
  expect(readTags('fatal: not a git repository', null).kind).toBe('unreadable')
  expect(versions(['HEAD'])).toEqual([])
})

test.each([
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ['CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H', 8.6],
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
  ['CVSS:3.1/AV:N/AC:H/PR:L/UI:N/S:U/C:N/I:N/A:H', 5.3],
  ['CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N', 0],
  ['CVSS:4.0/AV:N', 0],
])('the base score of %s is %s', (vector, score) => {
  expect(scoreOf(vector)).toBe(score)
})

test.each([
  ['GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3, 19 November 2007', 'AGPL-3.0'],
  ['GNU LESSER GENERAL PUBLIC LICENSE\nVersion 2.1, February 1999', 'LGPL-2.1'],
  ['GNU GENERAL PUBLIC LICENSE\nVersion 2, June 1991', 'GPL-2.0'],
  ['Mozilla Public License Version 2.0', 'MPL-2.0'],
  [
    'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal in the Software without restriction',
    'MIT',
  ],
  [
    'Redistribution and use. Redistributions in binary form must reproduce the above. Neither the name may be used to endorse or promote products',
    'BSD-3-Clause',
  ],
  ['Redistribution and use. Redistributions in binary form must reproduce the above.', 'BSD-2-Clause'],
  [
    'Mozilla Public License Version 2.0. 1.12. "Secondary License" means either the GNU General Public License, Version 2.0, or the GNU Affero General Public License, Version 3.0',
    'MPL-2.0',
  ],
  [
    'The main license is this: Redistributions in binary form must reproduce the above; to endorse or promote products. Some files are under the GNU General Public License version 2.',
    'BSD-3-Clause',
  ],
  [
    'ISC License. Permission to use, copy, modify, and distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice',
    'ISC',
  ],
])('%s is %s', (text, spdx) => {
  expect(readLicence(text)).toEqual({ kind: 'read', said: { spdx } })
})

test('a day is a day in UTC, and no other text is one', () => {
  expect(['2026-08-20T23:31:07-07:00', '2026-08-20', 'soon', ''].map(dayOf)).toEqual([
    '2026-08-21',
    '2026-08-20',
    null,
    null,
  ])
})

test('what is passed over is named to the letter, but for * and ?', () => {
  const ignore = ['helm-chart-*', '1.?1.*', 'CVE-2026-1']
  const names = ['helm-chart-4.0', '1.31.2', '1.3.2', 'cve-2026-1', 'CVE-2026-11', 'x1.31.2']
  expect(names.map((name) => isIgnored({ ignore }, name))).toEqual([true, true, false, true, false, false])
})
