import { expect, test } from 'vitest'
import { inSentence } from '@/lib/catalogue/shown/in-sentence'
import { createComparisonCatalogue } from '../support/comparison-catalogue'
import { createTool } from '../support/factories'

const catalogue = createComparisonCatalogue([
  createTool({
    name: 'Flatcar Linux',
    description:
      'Runs under Hubble, once the Network of one vendor. A network is a network, so Hubble it is.',
  }),
])

test.each([
  ['Network policy', 'network policy'],
  ['GPUs', 'GPUs'],
  ['IPv6', 'IPv6'],
  ['OCI runtime specification', 'OCI runtime specification'],
  ['cgroup versions', 'cgroup versions'],
  ['POSIX compatibility', 'POSIX compatibility'],
  ['Kubernetes node runtime', 'Kubernetes node runtime'],
  ['Flatcar images', 'Flatcar images'],
  ['ID-mapped mounts', 'ID-mapped mounts'],
  ['A shell', 'a shell'],
  ['Hubble shows flows', 'Hubble shows flows'],
  ['Network flows are shown', 'network flows are shown'],
  ['', ''],
])('%j reads %j within a sentence', (label, expected) => {
  expect(inSentence(catalogue, label)).toBe(expected)
})
