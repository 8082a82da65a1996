import { Code } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useOrganization, useSession } from '../../graph/index.ts';
import { EmptyState, LinkButton, PageHeader } from '../../ui/index.ts';

export function NoAccessPage({ page, permission }: { page: string; permission?: string }) {
  const { name } = useOrganization();
  const session = useSession();
  // The right may have been given since the viewer was read; who may not see members hears of no change.
  useEffect(() => void session.reload(), [session]);
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
