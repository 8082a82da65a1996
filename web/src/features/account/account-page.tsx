import { SimpleGrid, Stack } from '@mantine/core';
import { PageHeader } from '../../ui/index.ts';
import { EmailCard } from './email-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SecurityCards } from './security-cards.tsx';
import { SessionsCard } from './sessions-card.tsx';

export function AccountPage() {
  return (
    <>
      <PageHeader title="Your account" description="It is yours in every organization you belong to." />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Stack gap="lg">
            <ProfileCard />
            <EmailCard />
          </Stack>
          <PasswordCard />
        </SimpleGrid>
        <SecurityCards />
        <SessionsCard />
      </Stack>
    </>
  );
}
