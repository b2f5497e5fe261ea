import { expect, test } from 'vitest'
import { inSentence } from '@/lib/catalogue/shown/in-sentence'
import { createComparisonCatalogue } from '../support/comparison-catalogue'
import { createTool } from '../support/factories'

const catalogue = createComparisonCatalogue([createTool({ name: 'Flatcar Linux' })])

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
  ['', ''],
])('%j reads %j within a sentence', (label, expected) => {
  expect(inSentence(catalogue, label)).toBe(expected)
})
