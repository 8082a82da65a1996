import { defineEvent, type Frozen } from '../events/index.ts';
import type { NetworkRuleRow, PolicyRow } from './read-policy.ts';

export const networkRefused = defineEvent<{
  principal: { id: string; name: string };
  ipAddress: string;
  country: string | null;
}>('security.networkRefused', {
  subject: 'Organization',
  description:
    'A network rule kept a member or key out. Told at most once in ten minutes for each of them and address.',
  risk: 'HIGH',
  summary: ({ principal, ipAddress, country }) =>
    `refused ${principal.name} at ${ipAddress}${country === null ? '' : ` (${country})`}`,
});

interface PolicyPayload {
  before: Frozen<PolicyRow>;
  policy: Frozen<PolicyRow>;
}

export const entryPolicyChanged = defineEvent<PolicyPayload>('security.policyChanged', {
  subject: 'Organization',
  description: 'Time-outs of sessions or the demand for a second factor changed.',
  risk: 'HIGH',
  summary: () => 'changed how members sign in',
});

export const networkRulesChanged = defineEvent<{
  before: Frozen<NetworkRuleRow>[];
  rules: Frozen<NetworkRuleRow>[];
  enforced: boolean;
}>('security.networkRulesChanged', {
  subject: 'Organization',
  description: 'The network rules were replaced, enforced or set to be tried out only.',
  risk: 'HIGH',
  summary: ({ rules, enforced }) => `set ${rules.length} network rules, ${enforced ? 'enforced' : 'not enforced'}`,
});

export const regionChanged = defineEvent<{ before: string | null; region: string | null }>('security.regionChanged', {
  subject: 'Organization',
  description: 'An operator said in which region the data is kept. Installations of other regions refuse everybody.',
  risk: 'HIGH',
  summary: ({ region }) =>
    `moved the organization to ${region === null ? 'no certain region' : `the region ${region}`}`,
});

export const networkRulesOverridden = defineEvent<{ until: string; reason: string; ipAddress: string | null }>(
  'security.networkRulesOverridden',
  {
    subject: 'Organization',
    description: 'An owner suspended the network rules for a while, to get in.',
    risk: 'HIGH',
    summary: ({ until, reason }) => `suspended the network rules until ${until}: ${reason}`,
  },
);
