import { may, type RuleTree } from '@guardian/platform/access';

export const operationRules: RuleTree = {
  Query: { trustedOperations: may('operation.read'), operationTrust: may('operation.read') },
  Mutation: {
    registerOperations: may('operation.register'),
    removeOperations: may('operation.register'),
    setTrustedOnly: may('operation.restrict'),
  },
};
