import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { isTracing } from './tracing.ts';

export { SpanKind };

const tracer = trace.getTracer('guardian');

/** Runs the work in a span that is the parent of every span started in it; a thrown error marks it as failed. */
export function span<T>(
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<T> {
  if (!isTracing()) return work();
  return tracer.startActiveSpan(name, { attributes, kind }, (active) => finishing(active, work));
}

const traceParent = 'traceparent';
/** Headers that tell another process which trace a call belongs to. */
export const traceFields = [traceParent, 'tracestate'];

/** Headers as a server gets them. */
type IncomingHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The same for a request of somebody else: the span is a part of the trace that its `traceparent` names. */
export function serverSpan<T>(
  name: string,
  headers: IncomingHeaders,
  attributes: Attributes,
  work: () => Promise<T>,
): Promise<T> {
  if (!isTracing()) return work();
  const parent = propagation.extract(context.active(), headers);
  return tracer.startActiveSpan(name, { attributes, kind: SpanKind.SERVER }, parent, (active) =>
    finishing(active, work),
  );
}

/**
 * The same for work that was put off, as a trace of its own: it may run long after what caused it, or several times.
 *
 * @param cause `traceparent` of what caused it, to which the span has a link.
 */
export function consumerSpan<T>(
  name: string,
  cause: string | undefined,
  attributes: Attributes,
  work: () => Promise<T>,
): Promise<T> {
  if (!isTracing()) return work();
  const found =
    cause === undefined ? undefined : trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { [traceParent]: cause }));
  const links = found === undefined ? [] : [{ context: found }];
  return tracer.startActiveSpan(name, { attributes, kind: SpanKind.CONSUMER, root: true, links }, (active) =>
    finishing(active, work),
  );
}

/** `traceparent` of the present span, for work that is put off; undefined where nothing is traced. */
export function presentTrace(): string | undefined {
  const headers = traceHeaders();
  const at = headers.indexOf(traceParent);
  return at < 0 ? undefined : headers[at + 1];
}

/** Whether what runs now is traced. */
export function underSpan(): boolean {
  return isTracing() && trace.getActiveSpan() !== undefined;
}

/** Marks the present span as failed where nothing is thrown. */
export function markFailed(code: string): void {
  if (!isTracing()) return;
  trace.getActiveSpan()?.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR });
}

/** `traceparent` and `tracestate` of the present span for a call to another process, names and values in turns; mostly none. */
export function traceHeaders(): string[] {
  if (!isTracing()) return [];
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return traceFields.flatMap((name) => (carrier[name] === undefined ? [] : [name, carrier[name]]));
}

async function finishing<T>(active: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Its name and code, not its message: messages hold values, which are somebody's data.
    const { name, code } = error as { name?: string; code?: string };
    active.setAttribute('error.type', String(code ?? name ?? 'Error'));
    active.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    active.end();
  }
}
