import type { Client } from 'urql';
import { graphql } from '../../graph/generated/index.ts';

const SwitchOrganizationMutation = graphql(`
  mutation SwitchOrganization($organizationId: ID!) {
    switchOrganization(organizationId: $organizationId) {
      organization { id }
      errors { path code message }
    }
  }
`);

/** Makes an organization the default of the session; the tab's own choice is the session's matter. */
export async function switchOrganization(client: Client, organizationId: string): Promise<void> {
  await client.mutation(SwitchOrganizationMutation, { organizationId }).toPromise();
}
