import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLogger } from '@guardian/platform/telemetry';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { parseConfiguration } from '../../standalone/src/configuration.ts';
import { openGateway } from '../../standalone/src/gateway.ts';
import { createServer as createGateway } from '../../standalone/src/server.ts';

export interface Answer {
  data?: unknown;
  errors?: { message: string; path?: unknown }[];
}

/** A client of guardian-gateway, which speaks HTTP. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

export interface Federations extends AsyncDisposable {
  /** Where a subgraph of a federation is. */
  url(federation: string, subgraph: string): string;
  /** Starts a subgraph. */
  serve(federation: string, subgraph: string, schema: GraphQLSchema): void;
  /** Starts guardian-gateway with a supergraph. */
  open(supergraph: string): Promise<Ask>;
}

/** Subgraphs that are servers, all on one port, and gateways over them. */
export async function federations(): Promise<Federations> {
  const schemas = new Map<string, GraphQLSchema>();
  const stops: (() => Promise<void>)[] = [];
  const subgraphs = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const schema = schemas.get(request.url ?? '') as GraphQLSchema;
    const document = parse(query);
    const errors = validate(schema, document);
    const result = errors.length > 0 ? { errors } : await execute({ schema, document, variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  await new Promise<void>((done) => subgraphs.listen(0, '127.0.0.1', done));
  const { port } = subgraphs.address() as AddressInfo;
  const pathOf = (federation: string, subgraph: string) => `/${encodeURIComponent(federation)}/${subgraph}`;

  return {
    url: (federation, subgraph) => `http://127.0.0.1:${port}${pathOf(federation, subgraph)}`,
    serve: (federation, subgraph, schema) => schemas.set(pathOf(federation, subgraph), schema),
    async open(supergraph) {
      const gateway = openGateway(supergraph, parseConfiguration('{}', 'none'), createLogger({ logLevel: 'silent' }));
      const { server, drain } = createGateway(gateway);
      const url = await server.listen({ port: 0, host: '127.0.0.1' });
      stops.push(drain);
      return async (query, variables) => {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({ query, variables }),
        });
        return (await response.json()) as Answer;
      };
    },
    async [Symbol.asyncDispose]() {
      for (const stop of stops) await stop();
      subgraphs.closeAllConnections();
      subgraphs.close();
    },
  };
}
