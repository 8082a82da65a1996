import { graphql } from '../../graph/generated/index.ts';

export const SetUpMutation = graphql(`
  mutation SetUpInstallation($input: SetUpInstallationInput!) {
    setUpInstallation(input: $input) {
      organization { id name slug }
      errors { path code message }
    }
  }
`);

export const InvitePreviewQuery = graphql(`
  query InvitePreview($token: String!) {
    invitePreview(token: $token) { organizationName email roleName invitedByName expiresAt accountExists }
  }
`);

export const AcceptInviteMutation = graphql(`
  mutation AcceptInvite($token: String!) {
    acceptInvite(token: $token) {
      organization { id name slug }
      errors { path code message }
    }
  }
`);

export const StepUpQuery = graphql(`
  query StepUp {
    accountSecurity { authenticatorApp passkeys { id } }
  }
`);
