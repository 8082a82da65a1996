import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useList } from '../../graph/index.ts';
import { EmptyState, ErrorState, LinkButton, LoadingState, PageHeader, roleName, StatusBadge } from '../../ui/index.ts';
import { CatalogueQuery, RolesQuery } from './documents.ts';
import { RoleActions } from './role-actions.tsx';
import { RoleEditor } from './role-editor.tsx';
import { roleRoute } from './routes.ts';

export function RolePage() {
  const { id } = roleRoute.useParams();
  const list = useList(RolesQuery, (data) => data.roles);
  const [catalogue] = useQuery({ query: CatalogueQuery });
  const role = list.rows.find((each) => each.id === id);
  const back = (
    <Anchor component={Link} to="/settings/roles">
      Roles
    </Anchor>
  );
  if (list.error) return <ErrorState error={list.error} onRetry={list.refresh} />;
  if (catalogue.error && !catalogue.data) return <ErrorState error={catalogue.error} />;
  if (list.loading || !catalogue.data) return <LoadingState label="Reading the role" />;
  if (!role) {
    return (
      <>
        <PageHeader title="No such role" back={back} />
        <EmptyState
          title="This role is not there any more"
          action={
            <LinkButton to="/settings/roles" variant="default">
              Show all roles
            </LinkButton>
          }
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={roleName(role)}
        documentTitle={`Role ${roleName(role)}`}
        back={back}
        badge={role.builtIn ? <StatusBadge status="BUILT_IN" /> : null}
        description={
          role.builtIn
            ? 'A built-in role stays as it is. Clone it to make one of your own out of it.'
            : `Held by ${role.holderCount} ${role.holderCount === 1 ? 'member' : 'members'}.`
        }
        actions={<RoleActions role={role} roles={list.rows} />}
      />
      <RoleEditor key={role.id} role={role} roles={list.rows} permissions={catalogue.data.permissions} />
    </>
  );
}
