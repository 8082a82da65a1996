import { Code } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useOrganization } from '../../graph/index.ts';
import { EmptyState, LinkButton, PageHeader } from '../../ui/index.ts';

export function NoAccessPage({ page, permission }: { page: string; permission?: string }) {
  const { name } = useOrganization();
  return (
    <>
      <PageHeader title="No access" />
      <EmptyState
        icon={IconLock}
        title={`${page} is not open to you in ${name}`}
        description={
          permission ? (
            <>
              It needs the permission <Code>{permission}</Code>. An owner or admin of the organization can give you a
              role that holds it.
            </>
          ) : (
            'It is for operators of this installation.'
          )
        }
        action={
          <LinkButton to="/" variant="default">
            Go to the overview
          </LinkButton>
        }
      />
    </>
  );
}
