// One piece of work as a span of a trace. Without a tracer, which only traces.mjs sets up, it costs nothing to speak of.
import { SpanStatusCode, trace } from '@opentelemetry/api'

/**
 * Does work within a span; one that fails is marked with the type of its error, and no more of it.
 * @template Result
 * @param {string} name one of few: it is what spans are counted by
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export function inSpan(name, work) {
  return trace.getTracer('gantry').startActiveSpan(name, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttribute('error.type', error instanceof Error ? error.name : typeof error)
      throw error
    } finally {
      span.end()
    }
  })
}
