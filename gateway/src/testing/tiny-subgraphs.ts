import { composeServices } from '@apollo/composition';
import { may, open } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import {
  defineSubgraph,
  delivered,
  type OrganizationContext,
  organizationContext,
  prelude,
  type RequestContext,
  type SubgraphDefinition,
} from '@guardian/platform/subgraph';
import { parse } from 'graphql';

/** Owns notes and tells of them. Kept in memory, so that the gateway's tests need no table of their own. */
export const notes = defineSubgraph({
  name: 'insights',
  typeDefs: [
    `
    type Note @key(fields: "id") { id: ID! text: String! parent: Note }
    type NoteEvent { type: String! noteId: ID! subjectVersion: Int! note: Note }
    type Pulse { count: Int! }
    extend type Query { note(id: ID!): Note whoAmI: String defect: String }
    extend type Mutation { writeNote(id: ID!, text: String!): Note }
    extend type Subscription {
      noteChanged(noteId: ID): NoteEvent! @facts(types: ["note.*"], match: ["noteId:subjectId"])
      pulse: Pulse! @signal(name: "test.pulse")
    }
  `,
  ],
  resolvers: {
    Query: {
      note: (_root: unknown, { id }: { id: string }) => ({ id, text: `text of ${id}` }),
      whoAmI: (_root: unknown, _args: unknown, ctx: RequestContext) => ctx.principal.kind,
      defect: () => {
        throw new Error('the secret of the house');
      },
    },
    Note: { parent: ({ id }: { id: string }) => ({ id: `${id}+`, text: `parent of ${id}` }) },
    Mutation: {
      writeNote: async (_root: unknown, { id, text }: { id: string; text: string }, ctx: RequestContext) => {
        await recordNote(organizationContext(ctx), id, text);
        return { id, text };
      },
    },
    Subscription: {
      noteChanged: delivered(({ event }) => ({
        type: event.type,
        noteId: event.subjectId,
        subjectVersion: event.subjectVersion,
        note: event.payload.note,
      })),
      pulse: delivered(({ signal }) => signal),
    },
  },
  rules: {
    Query: { note: may('contact.read'), whoAmI: open, defect: open },
    Mutation: { writeNote: may('contact.create') },
    Subscription: { noteChanged: may('contact.read'), pulse: may('contact.read') },
    entities: { Note: may('contact.read') },
  },
});

/** Adds a field to what the first one owns. */
export const remarks = defineSubgraph({
  name: 'monitoring',
  typeDefs: ['type Note @key(fields: "id") { id: ID! remark: String }'],
  resolvers: {
    Note: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      remark: ({ id }: { id: string }, _args: unknown, ctx: RequestContext) => `${id} for ${ctx.organizationId}`,
    },
  },
  rules: { entities: { Note: may('contact.read') } },
});

/** Records that a note was written, as a verb would. */
export function recordNote(ctx: OrganizationContext, id: string, text: string, version = 1): Promise<void> {
  return transact(ctx, async (tx) => {
    const payload = { note: { id, text } };
    tx.record({ type: 'note.written', subjectType: 'Note', subjectId: id, subjectVersion: version, payload });
  });
}

/** Supergraph SDL of some subgraphs. */
export function composed(definitions: readonly SubgraphDefinition[]): string {
  const { supergraphSdl, errors } = composeServices(
    definitions.map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}.test/graphql`,
      typeDefs: parse([prelude, ...typeDefs].join('\n')),
    })),
  );
  if (supergraphSdl === undefined) throw new AggregateError(errors ?? [], 'The test subgraphs do not compose.');
  return supergraphSdl;
}
