import { graphql } from '../../graph/generated/index.ts';
import { useLive, useMay, useSession, useViewer } from '../../graph/index.ts';

/** Changes with whatever gives and takes rights, also by time; it costs nothing while they stay. */
const OwnAccessQuery = graphql(`
  query OwnAccess @live {
    me { permissions operator }
  }
`);

const OwnMembershipSubscription = graphql(`
  subscription OwnMembership {
    memberChanged { type subjectVersion memberId }
  }
`);

const OwnOrganizationSubscription = graphql(`
  subscription OwnOrganization {
    organizationChanged { type subjectVersion organization { id name slug timeZone version } }
  }
`);

/** Reads the viewer again when what they may do, their name or the organization's changes, so that the frame shows what is true. */
export function useOwnAccess(): void {
  const session = useSession();
  const viewer = useViewer();
  const may = useMay();
  useLive(OwnAccessQuery, ({ me }) => {
    const same = me?.operator === viewer.operator && me.permissions.join() === viewer.permissions.join();
    if (!same) void session.reload();
  });
  useLive(
    OwnMembershipSubscription,
    ({ memberChanged }) => {
      if (memberChanged.memberId === viewer.actor?.id) void session.reload();
    },
    { paused: !may('member.read') },
  );
  useLive(OwnOrganizationSubscription, () => void session.reload(), { paused: !may('organization.read') });
}
