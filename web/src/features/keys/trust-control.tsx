import { Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from 'urql';
import type { ApiKeyRowFragment } from '../../graph/generated/graphql.ts';
import { graphError, useMay } from '../../graph/index.ts';
import { ConfirmDialog, toast } from '../../ui/index.ts';
import { SetTrustedOnlyMutation } from '../operations/documents.ts';

/** Whether a key is held to registered operations, with the switch for it. */
export function TrustControl({ apiKey }: { apiKey: ApiKeyRowFragment }) {
  const { id, name, trustedOnly, revokedAt } = apiKey;
  const [, set] = useMutation(SetTrustedOnlyMutation);
  const [asking, dialog] = useDisclosure(false);
  const may = useMay();
  const next = !trustedOnly;
  const confirm = async () => {
    const { data, error } = await set({ input: { apiKeyId: id, trustedOnly: next } });
    const problem = graphError(error)?.message ?? data?.setTrustedOnly.errors[0]?.message ?? null;
    if (!problem) toast(next ? `${name}: registered operations only.` : `${name}: every operation again.`);
    return problem;
  };
  return (
    <>
      <Switch
        size="sm"
        aria-label={`Registered operations only for ${name}`}
        checked={trustedOnly}
        disabled={revokedAt !== null || !may('operation.restrict')}
        onChange={dialog.open}
      />
      <ConfirmDialog
        opened={asking}
        onClose={dialog.close}
        title={next ? `Hold ${name} to registered operations?` : `Let ${name} execute every operation?`}
        consequence={
          next
            ? 'Programs that use the key and send another operation are refused at once, and their open streams end.'
            : 'Whoever holds the key can again send operations of their own, within its permissions and what holds for the organization.'
        }
        verb={next ? 'Refuse others' : 'Execute all'}
        onConfirm={confirm}
      />
    </>
  );
}
