import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState, PageHeader } from '../ui/index.ts';
import { Sheet } from './sheet.tsx';

export function NotFoundPage() {
  return (
    <Sheet>
      <PageHeader title="Page not found" />
      <EmptyState
        icon={IconMapQuestion}
        title="There is nothing at this address"
        description="The link may be mistyped, or what it led to is gone."
        action={
          <Button component={Link} to="/">
            Go to the overview
          </Button>
        }
      />
    </Sheet>
  );
}
