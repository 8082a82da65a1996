import { may } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { defineSubgraph, type OrganizationContext } from '@guardian/platform/subgraph';

let count = 0;

/** A figure that changes with events, among so much that does not that a change is sent as a patch. */
export const counter = defineSubgraph({
  name: 'workflows',
  typeDefs: [
    `extend type Query {
      "The figure."
      count: Int! @changesWith(events: ["count.*"])
      "What stays."
      ballast: String!
    }`,
  ],
  resolvers: { Query: { count: () => count, ballast: () => 'x'.repeat(500) } },
  rules: { Query: { count: may('contact.read'), ballast: may('contact.read') } },
});

export const liveCount = 'query Count @live(throttle: 100) { count ballast }';

export async function countTo(ctx: OrganizationContext, value: number): Promise<void> {
  count = value;
  await transact(ctx, async (tx) => {
    tx.record({ type: 'count.changed', subjectType: 'Count', subjectId: 'c', subjectVersion: value, payload: {} });
  });
}
