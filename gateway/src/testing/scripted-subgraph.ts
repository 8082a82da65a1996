import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  body: { query: string; variables?: Record<string, unknown> };
  headers: IncomingMessage['headers'];
  /** Resolves when the caller closes the connection before it was answered. */
  left: Promise<void>;
}

/** What a subgraph does with a request; it may do anything to the response, also nothing. */
export type Script = (asked: Asked, response: ServerResponse) => void;

export interface ScriptedSubgraph extends AsyncDisposable {
  url: URL;
  /** Requests so far, in order. */
  asked: Asked[];
  /** From now on. */
  play(script: Script): void;
  /** Stops listening and cuts what is open. */
  stop(): Promise<void>;
  /** Listens again, on the same port. */
  start(): Promise<void>;
}

/** Answers as a subgraph would. */
export function answer(response: ServerResponse, result: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

/** A server on loopback that does what it is told, to see what a gateway makes of it. */
export async function scriptedSubgraph(first: Script): Promise<ScriptedSubgraph> {
  let script = first;
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const left = new Promise<void>((resolve) => {
      response.on('close', () => {
        if (!response.writableFinished) resolve();
      });
    });
    const entry = { body: JSON.parse(Buffer.concat(chunks).toString()), headers: request.headers, left };
    asked.push(entry);
    script(entry, response);
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    if (!server.listening) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  return {
    url: new URL(`http://127.0.0.1:${port}/graphql`),
    asked,
    play(next) {
      script = next;
    },
    stop,
    start: () => listen(port),
    [Symbol.asyncDispose]: stop,
  };
}
