import { mergeRules } from '@guardian/platform/access';
import { defineSubgraph, mergeResolvers, sdl } from '@guardian/platform/subgraph';
import { contactResolvers } from './contacts/resolvers.ts';
import { contactRules } from './contacts/rules.ts';
import { importContacts, importOnStart } from './imports/jobs.ts';
import { importResolvers } from './imports/resolvers.ts';
import { importRoutes } from './imports/routes.ts';
import { importRules } from './imports/rules.ts';
import { predictionResolvers } from './predictions/resolvers.ts';
import { predictionRules } from './predictions/rules.ts';

/** Insights: the contacts of an organization, how they come in, and what may be expected of them. */
export const subgraph = defineSubgraph({
  name: 'insights',
  typeDefs: [
    sdl(import.meta.url, './contacts/contacts.graphql'),
    sdl(import.meta.url, './imports/imports.graphql'),
    sdl(import.meta.url, './predictions/predictions.graphql'),
  ],
  resolvers: mergeResolvers(contactResolvers, importResolvers, predictionResolvers),
  rules: mergeRules(contactRules, importRules, predictionRules),
  jobs: [importContacts],
  reactions: [importOnStart],
  routes: importRoutes,
});
