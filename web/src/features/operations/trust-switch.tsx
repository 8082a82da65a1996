import { Card, Group, Switch, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useSubscription } from 'urql';
import { graphError, useMay } from '../../graph/index.ts';
import { ConfirmDialog, toast } from '../../ui/index.ts';
import { OperationTrustQuery, SetTrustedOnlyMutation } from './documents.ts';

/** Whether the organization is held to its registered operations, with the switch for it. */
export function TrustSwitch() {
  const [{ data }] = useSubscription({ query: OperationTrustQuery });
  const [, set] = useMutation(SetTrustedOnlyMutation);
  const [asking, dialog] = useDisclosure(false);
  const may = useMay();
  const trust = data?.operationTrust;
  if (!trust) return null;
  const next = !trust.trustedOnly;
  const confirm = async () => {
    const result = await set({ input: { trustedOnly: next } });
    const problem = graphError(result.error)?.message ?? result.data?.setTrustedOnly.errors[0]?.message ?? null;
    if (!problem) toast(next ? 'Registered operations only.' : 'Every operation is executed again.');
    return problem;
  };
  return (
    <Card withBorder mb="md" padding="md" component="section" aria-label="Registered operations only">
      <Group justify="space-between" gap="md">
        <Text size="sm" style={{ flex: '1 1 18rem' }}>
          {trust.trustedOnly
            ? 'Members and keys can have registered operations executed only. This app goes on working; GraphiQL does not.'
            : 'Members and keys can have any operation executed that their permissions allow.'}
        </Text>
        <Switch
          label="Registered operations only"
          checked={trust.trustedOnly}
          disabled={!may('operation.restrict')}
          onChange={dialog.open}
        />
      </Group>
      <ConfirmDialog
        opened={asking}
        onClose={dialog.close}
        title={next ? 'Refuse what is not registered?' : 'Execute every operation again?'}
        consequence={
          next
            ? `Every program that sends another operation than the ${trust.registered} registered is refused at once, and its open streams end.`
            : 'Whoever holds a session or a key can again send operations of their own, within their permissions.'
        }
        verb={next ? 'Refuse others' : 'Execute all'}
        onConfirm={confirm}
      />
    </Card>
  );
}
