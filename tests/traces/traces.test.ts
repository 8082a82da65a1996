import { expect, it, vi } from 'vitest';
import { startGateway } from '../../standalone/src/testing/gateway-process.ts';
import { bookSubgraph, ratingSubgraph, supergraphOf } from '../../standalone/src/testing/subgraphs.ts';
import { type Client, startApart, startProduct } from '../product/index.ts';
import { type CollectedSpan, type Collector, startCollector } from './collector.ts';

const query = '{ contacts(first: 5, search: "Lovelace") { nodes { displayName owner { name } } } }';

/** A trace of a client's own, as its `traceparent` names it. */
function clientTrace(digit: string) {
  const [traceId, spanId] = [digit.repeat(32), digit.repeat(16)];
  return { traceId, spanId, headers: { traceparent: `00-${traceId}-${spanId}-01` } };
}

/** The names of a span and of those that it is a part of, up to the client's. */
function lineOf(span: CollectedSpan, spans: readonly CollectedSpan[]): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return parent === undefined ? [span.name] : [...lineOf(parent, spans), span.name];
}

/** Asks with the client's trace, and waits until its statements were collected. */
async function traced(owner: Client, collector: Collector, client: ReturnType<typeof clientTrace>) {
  await owner.data('mutation { createContact(input: { firstName: "Ada", lastName: "Lovelace" }) { contact { id } } }');
  await owner.data(query, {}, client.headers);
  return vi.waitFor(
    () => {
      const spans = collector.spans.filter(({ traceId }) => traceId === client.traceId);
      const root = spans.find(({ parentSpanId }) => parentSpanId === client.spanId);
      const statements = spans.filter(({ name }) => name === 'SELECT insights.contact');
      if (root === undefined || statements.length === 0) throw new Error(spans.map(({ name }) => name).join(', '));
      return { spans, root, statements };
    },
    { timeout: 30_000, interval: 200 },
  );
}

function expectNoValues(collector: Collector, organizationId: string) {
  expect(collector.text()).not.toContain('Lovelace');
  expect(collector.text()).not.toContain(organizationId);
}

const organizationOf = async (owner: Client) =>
  (await owner.data<{ organization: { id: string } }>('{ organization { id } }')).organization.id;

it('one trace leads from a client through the gateway and its fetches to SQL, in one process', async () => {
  await using collector = await startCollector();
  await using product = await startProduct({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } });
  const owner = await product.owner();
  const { spans, root, statements } = await traced(owner, collector, clientTrace('a'));
  expect(root.name).toBe('POST /graphql');
  const names = new Set(spans.map(({ name }) => name));
  for (const name of ['gateway.admission', 'graph.execute', 'gateway.plan', 'fetch insights', 'Query.contacts']) {
    expect(names).toContain(name);
  }
  const [statement] = statements;
  expect(lineOf(statement as CollectedSpan, spans)).toEqual([
    ...['POST /graphql', 'graph.execute', 'fetch insights', 'Query.contacts', 'SELECT insights.contact'],
  ]);
  expect(statement?.attributes['db.query.text']).toContain('$1');
  expectNoValues(collector, await organizationOf(owner));
}, 180_000);

it('a job tells which request it follows from, and what it asks of the database', async () => {
  await using collector = await startCollector();
  await using product = await startProduct({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } });
  const owner = await product.owner();
  const client = clientTrace('d');
  await owner.data('mutation { createRole(input: { name: "Ada" }) { role { id } } }', {}, client.headers);
  const job = await vi.waitFor(
    () => {
      const request = collector.spans.find(
        ({ name, traceId }) => name === 'graph.execute' && traceId === client.traceId,
      );
      const id = request?.attributes['guardian.request_id'];
      const found = collector.spans.find(
        ({ name, attributes }) => name.startsWith('job ') && attributes['guardian.request_id'] === id,
      );
      if (id === undefined || found === undefined) throw new Error('no job yet');
      return found;
    },
    { timeout: 30_000, interval: 200 },
  );
  const below = () => collector.spans.filter(({ parentSpanId }) => parentSpanId === job.spanId).map(({ name }) => name);
  await vi.waitFor(() => expect(below().some((name) => name.startsWith('SELECT '))).toBe(true), 10_000);
}, 180_000);

it('the same trace leads through all processes of the product apart', async () => {
  await using collector = await startCollector();
  await using product = await startApart({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const owner = await product.owner();
  const { spans, statements } = await traced(owner, collector, clientTrace('b'));
  const [statement] = statements;
  expect(lineOf(statement as CollectedSpan, spans)).toEqual([
    ...['POST /graphql', 'graph.execute', 'fetch insights', 'POST /graphql', 'Query.contacts'],
    'SELECT insights.contact',
  ]);
  expect(statement?.role).toBe('subgraph:insights');
  expectNoValues(collector, await organizationOf(owner));
}, 300_000);

it('guardian-gateway tells its subgraphs which fetch of which trace calls them', async () => {
  await using collector = await startCollector();
  await using books = await bookSubgraph();
  await using ratings = await ratingSubgraph();
  await using gateway = await startGateway(supergraphOf(books, ratings), { args: ['--otlp', collector.url] });
  const client = clientTrace('c');
  await gateway.post('{ books { title rating } }', { headers: client.headers });
  const fetches = await vi.waitFor(
    () => {
      const found = collector.spans.filter(({ name }) => name.startsWith('fetch '));
      expect(found.map(({ name }) => name).sort()).toEqual(['fetch books', 'fetch ratings']);
      return found;
    },
    { timeout: 30_000, interval: 200 },
  );
  for (const [name, { requests }] of Object.entries({ books, ratings })) {
    const fetched = fetches.find((span) => span.name === `fetch ${name}`);
    expect(requests.at(-1)?.traceparent).toBe(`00-${client.traceId}-${fetched?.spanId}-01`);
    expect(lineOf(fetched as CollectedSpan, collector.spans)).toEqual([
      ...['POST /graphql', 'graph.execute', `fetch ${name}`],
    ]);
  }
}, 60_000);
