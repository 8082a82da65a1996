import { graphql } from '../../graph/generated/index.ts';
import { useLive, useMay, useSession, useViewer } from '../../graph/index.ts';

const OwnAccessSubscription = graphql(`
  subscription OwnAccess {
    memberChanged { type subjectVersion memberId }
  }
`);

const OwnOrganizationSubscription = graphql(`
  subscription OwnOrganization {
    organizationChanged { type subjectVersion organization { id name slug timeZone version } }
  }
`);

const RoleChangesSubscription = graphql(`
  subscription RoleChangesOfOthers {
    roleChanged { type }
  }
`);

const GrantChangesSubscription = graphql(`
  subscription GrantChangesOfOthers {
    grantChanged { type }
  }
`);

/** Reads the viewer again when their roles, what these hold, or the organization's name change, so that the frame shows what is true. */
export function useOwnAccess(): void {
  const session = useSession();
  const { actor } = useViewer();
  const may = useMay();
  useLive(
    OwnAccessSubscription,
    ({ memberChanged }) => {
      if (memberChanged.memberId === actor?.id) void session.reload();
    },
    { paused: !may('member.read') },
  );
  useLive(RoleChangesSubscription, () => void session.reload(), { paused: !may('role.read') });
  useLive(GrantChangesSubscription, () => void session.reload(), { paused: !may('grant.read') });
  useLive(OwnOrganizationSubscription, () => void session.reload(), { paused: !may('organization.read') });
}
