// Contradictions planted by hand: pairs of statements that no tool can bear, written down from the definitions of the
// attributes without a look at the rules. A pair that no check finds counts against them.

import type { FactDocument, ToolDocument } from '@/lib/catalogue/document/tool-document'
import { type Planted, withFact } from './planted-contradictions'

type Value = FactDocument['value']
type Pair = readonly [slug: string, one: string, value: Value, other: string, against: Value]

/** Of a tool of the trade each: what it says of one attribute, and beside it what contradicts that. */
const PAIRS: readonly Pair[] = [
  ['podman', 'daemon', 'daemonless', 'docker-api', 'yes'],
  ['containerd', 'docker-api', 'no', 'docker-api-version', '1.47'],
  ['incus', 'smallest-unit', 'virtual-machine', 'isolation-mechanism', ['chroot']],
  ['docker-engine', 'isolation-mechanism', ['windows-containers'], 'platforms', ['linux']],
  ['podman', 'desktop-hosts', ['windows-native'], 'platforms', ['linux', 'macos']],
  ['runc', 'rootless', 'yes', 'user-namespaces', 'never'],
  ['crun', 'seccomp-filters', 'no', 'seccomp-notify', 'yes'],
  ['youki', 'cgroup-versions', ['cgroup-v2'], 'platforms', ['windows']],
  ['crun', 'isolation-mechanism', ['webassembly'], 'webassembly-modules', 'no'],
  ['gvisor', 'virtualisation-need', 'not-needed', 'hypervisor-interfaces', ['kvm']],
  ['firecracker', 'sandbox-boundary', ['virtual-machine'], 'virtualisation-need', 'not-needed'],
  ['kata-containers', 'guest-kernel-interface', 'guest-linux', 'sandbox-boundary', ['webassembly']],
  ['wasmtime', 'guest-kernel-interface', 'wasi', 'sandbox-workloads', ['windows-machine']],
  ['libkrun', 'hypervisor-interfaces', ['hvf'], 'platforms', ['linux']],
  ['nanos', 'unikernel-application-form', ['linux-binary'], 'posix-compatibility', 'no'],
  ['k3s', 'scheduling-model', 'declarative-controllers', 'desired-state', 'no'],
  ['nomad', 'stable-identity', 'yes', 'persistent-storage', 'no'],
  ['amazon-eks', 'upgrade-path', 'by-vendor', 'control-plane-operator', 'own-machines'],
  ['k3s', 'edge-use', ['arm-boards'], 'processors', ['amd64']],
  ['cilium', 'network-l7-policy', 'yes', 'network-policy', 'no'],
  ['calico', 'network-bgp', 'yes', 'network-daemon', 'not-required'],
  ['flannel', 'network-multi-cluster', 'yes', 'network-multi-host', 'no'],
  ['cilium', 'network-kube-proxy-replacement', 'yes', 'network-consumers', ['apache-mesos']],
  ['traefik', 'gateway-api', 'no', 'configuration-sources', ['kubernetes-gateway']],
  ['envoy', 'proxy-protocols', ['grpc'], 'proxy-caching', 'yes'],
  ['aws-lambda', 'execution-unit', 'micro-vm', 'function-isolation', 'language-sandbox'],
  ['aws-lambda', 'function-price-model', ['own-machines'], 'function-self-hosting', 'no'],
  ['fission', 'cold-start', 'every-call', 'state-between-calls', ['stateful-instances']],
  ['appimage', 'installed-form', 'single-file', 'dependency-model', 'shared-system-libraries'],
  ['nix', 'dependency-model', 'hashed-store', 'package-rollback', 'no'],
  ['bootc', 'installed-form', 'whole-image', 'manages-whole-system', 'no'],
  ['kaniko', 'build-recipe', ['dockerfile'], 'runs-commands', 'no'],
  ['grype', 'vulnerability-scan', 'no', 'vulnerability-sources', ['nvd']],
  ['kyverno', 'signature-work', ['requires-at-admission'], 'security-moments', ['build-time']],
  ['falco', 'security-reaction', ['ends-processes'], 'security-moments', ['build-time']],
  ['snyk', 'security-operation', ['hosted'], 'offline-use', 'yes'],
  ['istio', 'mesh-data-plane', ['in-kernel'], 'mesh-proxies', ['envoy']],
  ['linkerd', 'mesh-certificate-sources', ['spire'], 'mesh-workload-identity', ['service-account-name']],
  ['docker-hub', 'registry-offer', ['hosted-service'], 'registry-storage', ['node-disks']],
  ['spegel', 'registry-offer', ['on-nodes'], 'registry-peer-to-peer', 'no'],
  ['harbor', 'registry-offer', ['self-hosted'], 'registry-garbage-collection', 'by-the-provider'],
  ['zot', 'registry-offer', ['self-hosted'], 'registry-storage', ['by-the-provider']],
  ['trivy', 'scan-targets', ['running-processes'], 'security-moments', ['build-time']],
  ['azure-functions', 'function-self-hosting', 'no', 'function-price-model', ['own-machines']],
  ['chaos-mesh', 'fault-targets', ['pods'], 'required-platform', ['docker']],
  ['metallb', 'network-ip-families', ['dual-stack', 'ipv4'], 'network-bgp', 'yes'],
]

type Turn = (tool: ToolDocument) => ToolDocument

const ended: Turn = (tool) => ({ ...tool, events: [...tool.events, event('archived', 'archived')] })
const event = (kind: 'archived' | 'graduated', status: 'archived' | null) => ({
  ...{ date: '2026-08-01', kind, version: null, text: 'Planted.', status },
  ...{ unverified: true, sources: [] },
})
const line = {
  ...{
    name: '9.9',
    releasedOn: '2026-01',
    latest: null,
    latestOn: null,
    activeUntil: null,
    securityUntil: '2027-12',
  },
  ...{ longTerm: false, unverified: true, sources: [] },
}

/** Of tools as a whole: what their lives, kinds and licences cannot bear. */
const TURNS: readonly (readonly [slug: string, what: string, turn: Turn])[] = [
  ['kubernetes', 'is archived and supported until 2027', (tool) => ended({ ...tool, lines: [line] })],
  ['rkt', 'has ended and a line that is fixed', (tool) => ({ ...tool, lines: [line] })],
  [
    'kaniko',
    'has ended and rolls on',
    (tool) => ended({ ...tool, support: { ...tool.support, kind: 'rolling' } }),
  ],
  [
    'jib',
    'graduated where it never was',
    (tool) => ({ ...tool, events: [...tool.events, event('graduated', null)] }),
  ],
  [
    'docker-hub',
    'is a service for nobody’s network',
    (tool) => withFact(tool, 'platforms', ['bare-metal-hypervisor']),
  ],
  [
    'podman',
    'has no licence at all',
    (tool) => ({ ...tool, licence: { ...tool.licence, class: 'not-applicable', spdx: null } }),
  ],
  ['cilium', 'is open without a repository', (tool) => ({ ...tool, repository: null })],
  ['traefik', 'is sold alone and open', (tool) => withFact(tool, 'paid-edition', 'proprietary')],
  [
    'amazon-eks',
    'is a service on one’s own machines',
    (tool) => withFact(tool, 'control-plane-operator', 'own-machines'),
  ],
]

/** Every pair and turn whose tool is in the catalogue. */
export function plantByHand(tools: readonly ToolDocument[]): Planted[] {
  const bySlug = new Map(tools.map((tool) => [tool.slug, tool]))
  const pairs = PAIRS.flatMap(([slug, one, value, other, against]): Planted[] => {
    const tool = bySlug.get(slug)
    const what = `${slug}: ${one} is ${value}, ${other} is ${against}`
    return tool ? [{ tool: withFact(withFact(tool, one, value), other, against), what }] : []
  })
  const turns = TURNS.flatMap(([slug, what, turn]): Planted[] => {
    const tool = bySlug.get(slug)
    return tool ? [{ tool: turn(tool), what: `${slug} ${what}` }] : []
  })
  return [...pairs, ...turns]
}
