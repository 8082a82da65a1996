import { transact } from '../database/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import type { StoredEvent } from './event.ts';

/** For tests of readers: records one event in a transaction of its own, through the same door as every verb. */
export async function record(ctx: OrganizationContext, type = 'test.happened', subjectVersion = 1): Promise<void> {
  await transact(ctx, async (tx) => {
    tx.record({ type, subjectType: 'Test', subjectId: 'one', subjectVersion, payload: { version: subjectVersion } });
  });
}

/** The next `count` events of a follower. */
export async function take(events: AsyncIterator<StoredEvent>, count: number): Promise<StoredEvent[]> {
  const taken: StoredEvent[] = [];
  while (taken.length < count) {
    const result = await events.next();
    if (result.done) throw new Error(`The follower ended after ${taken.length} of ${count} events.`);
    taken.push(result.value);
  }
  return taken;
}
