import { Button } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState, PageHeader } from '../../ui/index.ts';

/** A mailed link that is incomplete, used or expired. */
export function LinkBroken({ title, description }: { title: string; description?: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        icon={IconLinkOff}
        title="This link does not work any more"
        description={description ?? 'It was used already, has expired, or is not complete. Ask for a new one.'}
        action={
          <Button component={Link} to="/sign-in" variant="default">
            Go to sign-in
          </Button>
        }
      />
    </>
  );
}
