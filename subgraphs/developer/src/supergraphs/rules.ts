import { operator, type RuleTree } from '@guardian/platform/access';

const seen = operator('installation.supergraphs');

export const supergraphRules: RuleTree = {
  Query: { supergraphs: seen, supergraphSdl: seen, compareSupergraphs: seen, checkSchema: seen },
  Subscription: { supergraphsChanged: seen },
};
