import { graphql } from '../../graph/generated/index.ts';

export const CreateOrganizationMutation = graphql(`
  mutation CreateOrganization($input: CreateOrganizationInput!) {
    createOrganization(input: $input) {
      organization { id name slug timeZone version }
      errors { path code message }
    }
  }
`);

export const UpdateOrganizationMutation = graphql(`
  mutation UpdateOrganization($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      organization { id name slug timeZone version }
      errors { path code message }
    }
  }
`);
