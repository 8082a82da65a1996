import { graphql } from '../../graph/generated/index.ts';

export const SignInPolicyQuery = graphql(`
  query SignInPolicy @live {
    signInPolicy { idleMinutes sessionHours secondFactorFrom version }
  }
`);

export const UpdateSignInPolicyMutation = graphql(`
  mutation UpdateSignInPolicy($input: UpdateSignInPolicyInput!) {
    updateSignInPolicy(input: $input) {
      policy { idleMinutes sessionHours secondFactorFrom version }
      errors { path code message }
    }
  }
`);

export const NetworkRulesQuery = graphql(`
  query NetworkRules @live {
    networkRules {
      enforced overriddenUntil overrideReason version
      rules { id effect kind value roleId apiKeyId note }
    }
    roles { id name }
  }
`);

/** Of this browser; a live query is answered for everybody alike. */
export const OwnAddressQuery = graphql(`
  query OwnAddress {
    networkRules { yourAddress yourCountry }
  }
`);

export const SaveNetworkRulesMutation = graphql(`
  mutation SaveNetworkRules($input: SaveNetworkRulesInput!) {
    saveNetworkRules(input: $input) {
      networkRules { version }
      errors { path code message }
    }
  }
`);

export const TryNetworkRulesQuery = graphql(`
  query TryNetworkRules($rules: [NetworkRuleInput!]!) {
    tryNetworkRules(rules: $rules) {
      seen
      refusesYou
      refused { principal { id name } ipAddress country lastSeenAt }
    }
  }
`);

export const TestAddressQuery = graphql(`
  query TestAddress($address: String!) {
    testAddress(address: $address) { allowed address country reason }
  }
`);

export const OverrideNetworkRulesMutation = graphql(`
  mutation OverrideNetworkRules($input: OverrideNetworkRulesInput!) {
    overrideNetworkRules(input: $input) { overriddenUntil errors { path code message } }
  }
`);

export const DeleteOrganizationMutation = graphql(`
  mutation DeleteOrganization($slug: String!) {
    deleteOrganization(slug: $slug) { eraseAfter errors { path code message } }
  }
`);

export const RestoreOrganizationMutation = graphql(`
  mutation RestoreOrganization($organizationId: ID!) {
    restoreOrganization(organizationId: $organizationId) { organization { id } errors { path code message } }
  }
`);
