// The manifests of deploy/kubernetes: rendered by kubectl, held against the typed schemas of the APIs they speak to, and
// asked for what a cluster demands of them.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { COMMANDS } from '@/lib/process/compile-processes.mjs'
import { checkObjects, findOverlays, hasSchemas, render } from '../../deploy/kubernetes/check/check.mjs'
import { describeWith, findTool } from '../support/needs-tool'

const KUBECTL = findTool('kubectl')
const CHECK = 'deploy/kubernetes/check'

// They are no packages of Gantry's own, and so installed where they are wanted. Without a registry they stay away.
if (KUBECTL !== null && !hasSchemas())
  spawnSync('npm', ['ci', '--prefix', CHECK, '--ignore-scripts', '--no-audit', '--fetch-retries=0'], {
    timeout: 120_000,
  })

type Manifest = {
  apiVersion: string
  kind: string
  metadata: { name: string; namespace?: string; labels?: Record<string, string> }
  // biome-ignore lint/suspicious/noExplicitAny: checked by the schemas, and of another shape in each kind
  spec: any
  data?: Record<string, string>
}

const overlays = new Map<string, Manifest[]>()
const overlay = (name: string) => {
  const known = overlays.get(name) ?? render(name, KUBECTL ?? undefined)
  overlays.set(name, known)
  return known
}
const ofKind = (name: string, kind: string) => overlay(name).filter((one) => one.kind === kind)
const named = (name: string, kind: string, own = 'gantry') => {
  const found = ofKind(name, kind).find(({ metadata }) => metadata.name === own)
  if (!found) throw new Error(`${name} has no ${kind} ${own}`)
  return found
}
/** The templates of pods with the labels that they get. */
const podsOf = (name: string) => [
  ...[...ofKind(name, 'Deployment'), ...ofKind(name, 'Job')].map(({ spec }) => spec.template),
  ...ofKind(name, 'CronJob').map(({ spec }) => spec.jobTemplate.spec.template),
]

describeWith([
  'kubectl',
  { name: `the schemas of ${CHECK} (npm ci there)`, met: KUBECTL !== null && hasSchemas() },
])('the schemas', () => {
  test.each(findOverlays())('find nothing wrong with %s', async (name) => {
    expect(overlay(name).length).toBeGreaterThan(12)
    expect(await checkObjects(overlay(name))).toEqual([])
  })

  test('tell what is misspelt, of another type, or not there, in the kinds of every API', async () => {
    const all = structuredClone(overlay('cloudnative-pg'))
    const spoil = (kind: string, fault: (spec: Manifest['spec']) => void) =>
      fault(all.find((one) => one.kind === kind)?.spec)
    spoil('Deployment', (spec) => {
      spec.template.spec.containers[0].livenessProb = {}
    })
    spoil('HorizontalPodAutoscaler', (spec) => {
      spec.maxReplicas = 'six'
    })
    spoil('HTTPRoute', (spec) => {
      spec.rules[0].backendRefs[0].name = undefined
    })
    spoil('PodMonitor', (spec) => {
      spec.podMetricsEndpoint = []
    })
    spoil('Cluster', (spec) => {
      spec.storage.sise = '1Gi'
    })
    spoil('ObjectStore', (spec) => {
      spec.configuration.destinationPth = 's3://x'
    })
    const told = (await checkObjects(all)).join('\n')
    for (const [kind, word] of [
      ['Deployment', 'livenessProb'],
      ['HorizontalPodAutoscaler', 'maxReplicas'],
      ['HTTPRoute', 'name'],
      ['PodMonitor', 'podMetricsEndpoint'],
      ['Cluster', 'sise'],
      ['ObjectStore', 'destinationPth'],
    ])
      expect(told).toMatch(new RegExp(`^${kind} .*${word}`, 'm'))
  })
})

describeWith(['kubectl'])('the overlays', () => {
  test.each(findOverlays())('%s asks for no more than a restricted namespace allows', (name) => {
    expect(named(name, 'Namespace').metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'restricted',
    })
    const pods = podsOf(name)
    expect(pods).toHaveLength(4)
    for (const { spec } of pods) {
      expect(spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      })
      for (const container of spec.containers)
        expect(container).toMatchObject({
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          },
          resources: { limits: { memory: expect.any(String) }, requests: { memory: expect.any(String) } },
        })
    }
    for (const { kind, metadata } of overlay(name))
      if (kind !== 'Namespace') expect([kind, metadata.namespace]).toEqual([kind, 'gantry'])
  })

  test.each(findOverlays())('%s loses no request in a rollout, and no page with the database', (name) => {
    const { spec } = named(name, 'Deployment')
    expect(spec.strategy.rollingUpdate).toMatchObject({ maxUnavailable: 0 })
    expect(spec.replicas).toBeUndefined()
    const [web] = spec.template.spec.containers
    const paths = ['startupProbe', 'readinessProbe', 'livenessProbe'].map((probe) => web[probe].httpGet.path)
    expect(paths).toEqual(['/readyz', '/livez', '/livez'])
    const { seconds } = web.lifecycle.preStop.sleep
    // lib/process/drain.mjs takes up to 5.3 s.
    expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(seconds + 6)
    const keys = spec.template.spec.topologySpreadConstraints.map(
      ({ topologyKey }: { topologyKey: string }) => topologyKey,
    )
    expect(keys).toEqual(['topology.kubernetes.io/zone', 'kubernetes.io/hostname'])
  })

  test.each(findOverlays())('%s selects the pods that it means, and lets nothing else pass', (name) => {
    const selects = (selector: Record<string, string>) =>
      podsOf(name).filter(({ metadata }) =>
        Object.entries(selector).every(([key, value]) => metadata.labels[key] === value),
      ).length
    expect(selects(named(name, 'Service').spec.selector)).toBe(1)
    expect(selects(named(name, 'PodDisruptionBudget').spec.selector.matchLabels)).toBe(1)
    expect(selects(named(name, 'NetworkPolicy', 'web').spec.podSelector.matchLabels)).toBe(1)
    expect(selects(named(name, 'NetworkPolicy', 'database').spec.podSelector.matchLabels)).toBe(4)
    expect(named(name, 'NetworkPolicy', 'nothing').spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    })
  })

  test('CloudNativePG keeps an acknowledged save on two of three instances, and every pod takes its database', () => {
    const name = 'cloudnative-pg'
    const { spec } = named(name, 'Cluster', 'gantry-db')
    expect(spec).toMatchObject({
      instances: 3,
      imageCatalogRef: { kind: 'ImageCatalog', major: 18 },
      postgresql: { synchronous: { number: 1, dataDurability: 'required' } },
      plugins: [{ name: 'barman-cloud.cloudnative-pg.io', isWALArchiver: true }],
    })
    expect(spec.backup).toBeUndefined()
    expect(named(name, 'ScheduledBackup', 'gantry-db').spec.method).toBe('plugin')
    for (const { spec } of podsOf(name)) {
      const url = spec.containers[0].env.find((one: { name: string }) => one.name === 'DATABASE_URL')
      expect(url.valueFrom.secretKeyRef).toEqual({ name: 'gantry-db-app', key: 'uri' })
    }
    const [web] = named(name, 'Deployment').spec.template.spec.containers
    expect(web.env).toContainEqual({
      name: 'DATABASE_READ_URL',
      value: expect.stringContaining('@gantry-db-ro:5432/'),
    })
  })

  test('the alerts are those of deploy/prometheus', () => {
    const { groups } = parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8'))
    expect(groups.length).toBeGreaterThan(0)
    expect(named('gateway', 'PrometheusRule').spec).toEqual({ groups })
  })

  test('what runs is a command of the image, with settings that there are', () => {
    const known = new Set(
      readFileSync('README.md', 'utf8')
        .match(/`[A-Z][A-Z_]+`/g)
        ?.map((name) => name.slice(1, -1)),
    )
    const documented = readFileSync('docs/observing.md', 'utf8') + readFileSync('docs/backup.md', 'utf8')
    for (const { spec } of podsOf('cloudnative-pg')) {
      const [{ args, env }] = spec.containers
      expect(['web', ...Object.keys(COMMANDS)]).toContain(args[0])
      for (const { name } of env)
        if (!/^DATABASE_(USER|PASSWORD)$/.test(name))
          expect([name, known.has(name) || documented.includes(name)]).toEqual([name, true])
    }
    const settings = Object.keys(ofKind('gateway', 'ConfigMap')[0]?.data ?? {})
    expect(settings).toContain('SITE_URL')
    for (const name of settings)
      expect([name, known.has(name) || documented.includes(name)]).toEqual([name, true])
  })

  test('no class of an Ingress is chosen for the reader, and no controller named that is retired', () => {
    expect(named('ingress', 'Ingress').spec.ingressClassName).toBeUndefined()
    const manifests = ['base', 'components', 'overlays'].flatMap((part) =>
      readdirSync(join('deploy/kubernetes', part), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => join('deploy/kubernetes', part, file)),
    )
    expect(manifests.length).toBeGreaterThan(15)
    for (const file of manifests) expect(readFileSync(file, 'utf8')).not.toMatch(/nginx|traefik/i)
  })
})
