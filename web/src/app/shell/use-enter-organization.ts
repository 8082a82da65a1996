import { useNavigate } from '@tanstack/react-router';
import { switchOrganization } from '../../features/organizations/switch-organization.ts';
import { useSession } from '../../graph/index.ts';

/** Goes to the overview of another organization, in this tab; the session remembers it for new tabs. */
export function useEnterOrganization(): (organizationId: string) => Promise<void> {
  const session = useSession();
  const navigate = useNavigate();
  return async (organizationId) => {
    if (session.graph.organization === organizationId) return;
    await switchOrganization(session.graph.client, organizationId);
    await session.enter(organizationId);
    await navigate({ to: '/' });
  };
}
