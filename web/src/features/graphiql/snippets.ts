/** Where the graph of this installation is reached, made from the address of the page. */
export interface Endpoints {
  http: string;
  webSocket: string;
  stream: string;
  schema: string;
}

export function endpointsOf(origin: string): Endpoints {
  return {
    http: `${origin}/graphql`,
    webSocket: `${origin.replace(/^http/, 'ws')}/graphql`,
    stream: `${origin}/graphql/stream`,
    schema: `${origin}/schema.graphql`,
  };
}

export interface Snippet {
  id: string;
  title: string;
  about: string;
  code: string;
}

/** Programs that run as they stand once `GUARDIAN_KEY` holds a key. */
export function snippetsFor(endpoints: Endpoints): Snippet[] {
  return [
    {
      id: 'curl',
      title: 'Query with curl',
      about: 'One POST. Every answer carries extensions.cursor: a subscription that starts behind it misses nothing.',
      code: `export GUARDIAN_KEY=grd_live_…

curl ${endpoints.http} \\
  -H "authorization: Bearer $GUARDIAN_KEY" \\
  -H "content-type: application/json" \\
  -d '{"query":"{ contacts(first: 5) { totalCount nodes { displayName email } } }"}'`,
    },
    {
      id: 'sse',
      title: 'Subscribe with curl',
      about: 'Server-sent events. The id of each event is its cursor; send it as Last-Event-ID to go on behind it.',
      code: `curl -N ${endpoints.stream} \\
  -H "authorization: Bearer $GUARDIAN_KEY" \\
  -H "accept: text/event-stream" \\
  -H "content-type: application/json" \\
  -d '{"query":"subscription { alertChanged { type alert { title severity } } }"}'`,
    },
    {
      id: 'ws',
      title: 'Subscribe with graphql-ws',
      about: 'Any graphql-transport-ws client works. One that sends the last cursor as extensions.after is resumed.',
      code: `// npm install graphql graphql-ws ws
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const client = createClient({
  url: '${endpoints.webSocket}',
  webSocketImpl: WebSocket,
  connectionParams: { authorization: \`Bearer \${process.env.GUARDIAN_KEY}\` },
});

for await (const event of client.iterate({
  query: \`subscription {
    workflowExecutionUpdates { type status step { nodeName status } execution { workflow { name } } }
  }\`,
})) {
  console.log(event.data, event.extensions?.cursor);
}`,
    },
  ];
}
