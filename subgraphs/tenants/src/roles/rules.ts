import { may, type RuleTree } from '@guardian/platform/access';

export const roleRules: RuleTree = {
  Query: { roles: may('role.read'), permissions: may('role.read') },
  entities: { Role: may('role.read') },
};
