import { expect, it } from 'vitest';
import { endpointsOf, snippetsFor } from './snippets.ts';

it('shows addresses that work from where the page was opened', () => {
  expect(endpointsOf('https://guardian.example:8443')).toEqual({
    http: 'https://guardian.example:8443/graphql',
    webSocket: 'wss://guardian.example:8443/graphql',
    stream: 'https://guardian.example:8443/graphql/stream',
    schema: 'https://guardian.example:8443/schema.graphql',
  });
  expect(endpointsOf('http://localhost:4000').webSocket).toBe('ws://localhost:4000/graphql');
});

it('names the address in every snippet', () => {
  for (const snippet of snippetsFor(endpointsOf('http://localhost:4000'))) {
    expect(snippet.code).toContain('localhost:4000');
  }
});
