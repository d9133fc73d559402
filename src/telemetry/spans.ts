import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import type { Trace } from '../ports/trace.ts'

/** What is under way here, if anything: whoever notes something else can say what it belongs to. */
export type Current = () => Context | undefined

/** Traces by OpenTelemetry. Of an error only its kind is noted: messages may quote what somebody wrote (Law 10). */
export function createTrace(tracer: Tracer): { readonly trace: Trace; readonly current: Current } {
  const contexts = new AsyncLocalStorage<Context>()
  const run = async <T>(
    parent: Context,
    name: string,
    { kind, attributes }: { kind: SpanKind; attributes: Readonly<Record<string, string>> },
    work: () => Promise<T>,
  ): Promise<T> => {
    const span = tracer.startSpan(name, { kind, attributes }, parent)
    try {
      return await contexts.run(trace.setSpan(parent, span), work)
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      if (error instanceof Error) span.setAttribute('error.type', error.name)
      throw error
    } finally {
      span.end()
    }
  }
  return {
    trace: {
      begin: (name, attributes, work) => run(ROOT_CONTEXT, name, { kind: SpanKind.SERVER, attributes }, work),
      step(name, attributes, work) {
        const parent = contexts.getStore()
        return parent ? run(parent, name, { kind: SpanKind.CLIENT, attributes }, work) : work()
      },
    },
    current: () => contexts.getStore(),
  }
}
