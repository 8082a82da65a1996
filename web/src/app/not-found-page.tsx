import { Button, Container } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { EmptyState, PageHeader } from '../ui/index.ts';

export function NotFoundPage() {
  return (
    <Container component="main" size="sm" py="xl" id="main">
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
    </Container>
  );
}
