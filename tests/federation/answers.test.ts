import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from './answers/entities.ts';
import { failures } from './answers/failures.ts';
import { federation1 } from './answers/federation-1.ts';
import { moved } from './answers/moved.ts';
import { partialUnions } from './answers/partial-unions.ts';
import { refused } from './answers/refused.ts';
import type { AnsweredSituation } from './answers/situation.ts';
import { unions } from './answers/unions.ts';
import { type Ask, type Federations, federations } from './gateway.ts';

// What guardian-gateway answers where subgraphs do not know the same, or something can't be answered: written down, since one plain
// schema could not tell.

let servers: Federations;
beforeAll(async () => {
  servers = await federations();
});
afterAll(() => servers?.[Symbol.asyncDispose]());

async function open({ name: federation, subgraphs }: AnsweredSituation): Promise<Ask> {
  const services = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => {
    const typeDefs = parse(sdl);
    servers.serve(federation, name, buildSubgraphSchema({ typeDefs, resolvers }));
    return { name, typeDefs, url: servers.url(federation, name) };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('; '));
  return servers.open(supergraphSdl);
}

describe.each([...entities, ...unions, ...partialUnions, ...failures, ...moved, ...federation1, ...refused])(
  '$name',
  (situation) => {
    let ask: Ask;
    beforeAll(async () => {
      ask = await open(situation);
    });

    it.each(situation.answers)('%s', async (query, expected, errors, variables) => {
      const answer = await ask(query, variables);
      expect({ data: answer.data ?? null, errors: (answer.errors?.length ?? 0) > 0 }, JSON.stringify(answer)).toEqual({
        data: expected,
        errors: errors === 'errors',
      });
    });
  },
);
