import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as a collector gets it. */
export interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId: string;
  name: string;
  /** Of the process that sent it, e.g. `gateway`. */
  role: string;
  attributes: Record<string, string>;
}

export interface Collector extends AsyncDisposable {
  url: string;
  spans: CollectedSpan[];
  /** Everything that was sent, as text. */
  text(): string;
}

interface Sent {
  resourceSpans: {
    resource: { attributes: SentAttribute[] };
    scopeSpans: {
      spans: (Omit<CollectedSpan, 'attributes' | 'parentSpanId'> & {
        parentSpanId?: string;
        attributes?: SentAttribute[];
      })[];
    }[];
  }[];
}
interface SentAttribute {
  key: string;
  value: { stringValue?: string };
}

/** An OTLP receiver over HTTP, as any collector is one. */
export async function startCollector(): Promise<Collector> {
  const spans: CollectedSpan[] = [];
  const texts: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      texts.push(text);
      if (request.url === '/v1/traces') spans.push(...read(JSON.parse(text) as Sent));
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    text: () => texts.join('\n'),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function read({ resourceSpans }: Sent): CollectedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ attributes, parentSpanId, ...span }) => ({
        ...span,
        parentSpanId: parentSpanId ?? '',
        role: named(resource.attributes)['guardian.role'] ?? '',
        attributes: named(attributes ?? []),
      })),
    ),
  );
}

function named(attributes: SentAttribute[]): Record<string, string> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? JSON.stringify(value)]));
}
