// Traces, where OTEL_EXPORTER_OTLP_ENDPOINT says where to send them. Ours and Next's spans go through OpenTelemetry's API,
// which does nothing until this sets up its SDK: packages that may be left out of an install, and are loaded only here.
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { scrubbing } from './scrub-spans.mjs'

/**
 * Begins to send spans, sampled as OTEL_TRACES_SAMPLER says; null where nothing asks for it.
 * @param {{ env: NodeJS.ProcessEnv, version: string, isRoute: (route: string) => boolean, say: (sentence: string) => void }} how
 * @returns {Promise<{ end: () => Promise<void> } | null>} `end` sends what is left
 */
export async function startTraces({ env, version, isRoute, say }) {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return null
  if (env.OTEL_SDK_DISABLED === 'true') return null
  const sdk = await loadSdk()
  if (sdk === null) {
    say(
      'Traces are asked for, and the packages of OpenTelemetry are not installed: npm ci --include=optional.',
    )
    return null
  }
  const { BatchSpanProcessor, NodeTracerProvider, OTLPTraceExporter, resourceFromAttributes } = sdk
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': env.OTEL_SERVICE_NAME || 'gantry',
      'service.version': version,
    }),
    spanProcessors: [new BatchSpanProcessor(scrubbing(new OTLPTraceExporter(), isRoute))],
  })
  provider.register()
  believesHeaders = Number(env.GANTRY_PROXIES ?? 0) > 0
  return { end: () => provider.shutdown() }
}

/** True where a proxy of ours says which trace a request belongs to; anybody else could have all of theirs kept. */
let believesHeaders = false

/**
 * Answers a request within a span of its own. Pages from memory have none: they would be all that is seen.
 * @param {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, route: string }} what
 * @param {() => Promise<void>} work
 */
export function inRequestSpan({ request, response, route }, work) {
  const { method = 'GET', headers } = request
  const options = {
    kind: SpanKind.SERVER,
    attributes: { 'http.request.method': method, 'http.route': route },
  }
  const from = believesHeaders ? propagation.extract(context.active(), headers) : context.active()
  const tracer = trace.getTracer('gantry')
  return tracer.startActiveSpan(`${method} ${route}`, options, from, async (span) => {
    if (!span.isRecording()) return work()
    response.once('close', () => {
      const { statusCode, headersSent } = response
      if (headersSent) span.setAttribute('http.response.status_code', statusCode)
      if (!headersSent || statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    })
    await work()
  })
}

/** The packages, or null where they are not installed. */
async function loadSdk() {
  try {
    const [node, exporter, resources] = await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
    return { ...node, ...exporter, ...resources }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}
