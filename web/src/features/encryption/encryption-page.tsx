import { Card, Skeleton, Stack } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery } from 'urql';
import { refusalOf, useLive } from '../../graph/index.ts';
import { Can, ConfirmButton, EmptyState, ErrorState, PageHeader, toast } from '../../ui/index.ts';
import { EncryptionKeyRotationSubscription, EncryptionQuery, RotateEncryptionKeyMutation } from './documents.ts';
import { KeyTable } from './key-table.tsx';
import { RotationProgress } from './rotation-progress.tsx';

/** By which keys what is sensitive is sealed, and how far it is that it is sealed by the newest. */
export function EncryptionPage() {
  const [{ data, error }, read] = useQuery({ query: EncryptionQuery });
  const [, rotate] = useMutation(RotateEncryptionKeyMutation);
  const refresh = () => read({ requestPolicy: 'network-only' });
  const keys = data?.encryption.keys ?? [];
  const rotation = data?.encryption.rotation ?? null;
  // Between one key and the next the signal tells how far it is: the cache puts it under the query.
  useLive(EncryptionKeyRotationSubscription, () => {});
  const replace = (
    <Can permission="security.rotateKeys">
      <ConfirmButton
        title="Replace the encryption key?"
        consequence="Everything sensitive is sealed anew by a new key, and the present one is destroyed. Nobody has to wait for it. Copies of the database that were made before can be read only with the present key."
        verb="Replace key"
        disabled={rotation !== null && rotation.finishedAt === null}
        onConfirm={async () => {
          const refusal = refusalOf(await rotate({}), 'rotateEncryptionKey');
          if (!refusal) toast('A new key seals from now on.');
          return refusal;
        }}
      >
        Replace key
      </ConfirmButton>
    </Can>
  );
  return (
    <>
      <PageHeader
        title="Encryption"
        description="What is sensitive, such as phone numbers, is sealed by a key that only this organization has."
        actions={replace}
      />
      {error && !data ? <ErrorState error={error} onRetry={refresh} /> : null}
      {!data && !error ? <Skeleton height={200} /> : null}
      {data && keys.length === 0 ? (
        <EmptyState
          icon={IconLock}
          title="Nothing is sealed yet"
          description="The first key is made when something sensitive is written."
        />
      ) : null}
      {keys.length > 0 ? (
        <Stack maw="52rem">
          {rotation ? <RotationProgress rotation={rotation} /> : null}
          <Card padding={0}>
            <KeyTable keys={keys} />
          </Card>
        </Stack>
      ) : null}
    </>
  );
}
