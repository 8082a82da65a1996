import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  at: number;
}

export interface HttpService extends AsyncDisposable {
  url: string;
  /** Every request, in the order of arrival. */
  received: ReceivedRequest[];
}

export type Answer = (request: ReceivedRequest, response: ServerResponse, nth: number) => void;

/** A service that a workflow may call. `answer` gets how many requests of the same method and path came before. */
export async function httpService(answer: Answer = (_request, response) => response.end('{}')): Promise<HttpService> {
  const received: ReceivedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: Buffer.concat(chunks).toString('utf8'), at: Date.now() };
    const nth = received.filter((each) => each.method === method && each.path === path).length;
    received.push(request);
    response.setHeader('content-type', 'application/json');
    answer(request, response, nth);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
