import { randomBytes } from 'node:crypto';
import type { Message } from './raw-socket.ts';
import type { Target } from './target.ts';

/** Titles of one test: those of others, and of other runs on the same server, are told apart. */
export function titles(): (index: number | string) => string {
  const name = `conformance-${randomBytes(6).toString('hex')}`;
  return (index) => `${name}-${index}.`;
}

interface Answer {
  data?: unknown;
  errors?: { extensions?: { code?: string } }[];
  extensions?: { cursor?: string };
}

export async function post(target: Target, query: string, variables: object = {}, key = target.key): Promise<Answer> {
  const response = await fetch(new URL('/graphql', target.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** Records a fact. */
export async function record(target: Target, title: string): Promise<void> {
  const answer = await post(target, target.operations.mutation, { title });
  if (answer.errors !== undefined) throw new Error(`the mutation failed: ${JSON.stringify(answer.errors)}`);
}

/** Where the log is, as a query tells. */
export async function position(target: Target, key = target.key): Promise<string> {
  const { extensions } = await post(target, target.operations.query, {}, key);
  if (typeof extensions?.cursor !== 'string') throw new Error('the query answered without a cursor');
  return extensions.cursor;
}

/** Titles of this test in what was delivered, in order. */
export function titlesIn(deliveries: readonly unknown[], title: (index: number | string) => string): string[] {
  const pattern = new RegExp(`${title('').slice(0, -1)}[^".]*\\.`);
  return deliveries.flatMap((delivery) => JSON.stringify(delivery).match(pattern)?.[0] ?? []);
}

export function holds(title: string) {
  return ({ type, payload }: Message) => type === 'next' && JSON.stringify(payload).includes(title);
}

export function cursorOf({ payload }: Message): string {
  return (payload as { extensions?: { cursor?: string } }).extensions?.cursor ?? '';
}
