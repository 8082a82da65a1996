import { afterAll, beforeAll } from 'vitest';
import { closeCodes } from './close-codes.ts';
import { eventSource } from './event-source.ts';
import { liveQueries } from './live-queries.ts';
import { messages } from './messages.ts';
import { beginWaiting, patience, type Waiting } from './patience.ts';
import { reload } from './reload.ts';
import { resume } from './resume.ts';
import { sequences } from './sequences.ts';
import { serverSentEvents } from './server-sent-events.ts';
import { signals } from './signals.ts';
import { openTarget, type Target } from './target.ts';

/** Holds one server to docs/protocol.md, from outside: a URL and a key are all it knows. */
let target: Target;
let waiting: Waiting;

beforeAll(async () => {
  target = await openTarget();
  waiting = beginWaiting(target);
}, 150_000);
afterAll(() => target?.[Symbol.asyncDispose]());

closeCodes(() => target);
messages(() => target);
sequences(() => target);
resume(() => target);
liveQueries(() => target);
signals(() => target);
serverSentEvents(() => target);
eventSource(() => target);
patience(() => waiting);
reload();
