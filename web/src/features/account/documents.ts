import { graphql } from '../../graph/generated/index.ts';

export const UpdateProfileMutation = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      user { id name email emailVerified }
      errors { path code message }
    }
  }
`);

export const SessionListQuery = graphql(`
  query SessionList @live {
    sessions { id current device ipAddress country secondFactor createdAt lastSeenAt expiresAt }
  }
`);

export const RevokeSessionMutation = graphql(`
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id) {
      revokedIds
      errors { path code message }
    }
  }
`);

export const RevokeOtherSessionsMutation = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions {
      revokedIds
      errors { path code message }
    }
  }
`);

export const AccountSecurityQuery = graphql(`
  query AccountSecurity @live {
    accountSecurity {
      authenticatorApp
      secondFactor
      passkeys { id name synced createdAt }
      events(first: 20) { nodes { id type device ipAddress country occurredAt } }
    }
  }
`);
