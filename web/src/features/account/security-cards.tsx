import { SimpleGrid, Skeleton } from '@mantine/core';
import { useRef } from 'react';
import { useQuery } from 'urql';
import { useSession } from '../../graph/index.ts';
import { ErrorState } from '../../ui/index.ts';
import { AccountSecurityQuery } from './documents.ts';
import { EventsCard } from './events-card.tsx';
import { PasskeysCard } from './passkeys-card.tsx';
import { TwoFactorCard } from './two-factor-card.tsx';

/** What protects the account beside its password. */
export function SecurityCards() {
  const session = useSession();
  const [{ data, error }, read] = useQuery({ query: AccountSecurityQuery, requestPolicy: 'cache-and-network' });
  const refresh = () => read({ requestPolicy: 'network-only' });
  const changed = async () => {
    refresh();
    await session.reload();
  };
  // A second factor begins a new session, and with it a new client that has read nothing yet: its dialogs must stay.
  const latest = useRef(data);
  if (data) latest.current = data;
  const shown = data ?? latest.current;
  if (error && !shown) return <ErrorState error={error} onRetry={refresh} />;
  if (!shown) return <Skeleton height={180} />;
  const { authenticatorApp, passkeys, events } = shown.accountSecurity;
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <TwoFactorCard enabled={authenticatorApp} onChange={changed} />
        <PasskeysCard passkeys={passkeys} onChange={changed} />
      </SimpleGrid>
      <EventsCard events={events.nodes} />
    </>
  );
}
