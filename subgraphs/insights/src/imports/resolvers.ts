import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { contactImportLoader } from './loaders.ts';
import { startContactImport } from './start-contact-import.ts';
import { visibleImports } from './visible-imports.ts';

export const importResolvers: Resolvers = {
  Query: {
    contactImport: (_root, { id }, ctx) => contactImportLoader(ctx).load(id),
    contactImports: (_root, _args, ctx) => visibleImports(organizationContext(ctx)),
  },
  Mutation: {
    startContactImport: (_root, { id, mapping }, ctx) =>
      payload('contactImport', () => startContactImport(organizationContext(ctx), id, mapping)),
  },
  Subscription: { contactImportProgress: delivered(({ signal }) => signal) },
  ContactImport: {
    __resolveReference: ({ id }, ctx) => contactImportLoader(ctx).load(id),
    refusedRowsPath: ({ id, refusedRows }) => (refusedRows > 0 ? `/api/imports/${id}/refused.csv` : null),
  },
};
