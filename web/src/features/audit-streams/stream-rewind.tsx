import { Group, NumberInput, Stack, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import type { AuditStreamRowFragment } from '../../graph/generated/graphql.ts';
import { refusalOf } from '../../graph/index.ts';
import { SubmitButton, toast } from '../../ui/index.ts';
import { RewindAuditStreamMutation } from './documents.ts';

/** Sends records again, or leaves some out. */
export function StreamRewind({ stream, onChanged }: { stream: AuditStreamRowFragment; onChanged: () => void }) {
  const [{ fetching }, rewind] = useMutation(RewindAuditStreamMutation);
  const [to, setTo] = useState<number | string>('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refusal = refusalOf(await rewind({ id: stream.id, to: Number(to) }), 'rewindAuditStream');
    setProblem(refusal);
    if (refusal) return;
    toast(`The stream goes on with record ${Number(to).toLocaleString('en')}.`);
    onChanged();
  };
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        Send again
      </Title>
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          <NumberInput
            label="Go on with record"
            description="An earlier place sends records again, a later one leaves some out."
            placeholder={String(stream.place + 1)}
            min={1}
            allowDecimal={false}
            value={to}
            onChange={setTo}
            error={problem}
          />
          <Group justify="flex-end">
            <SubmitButton variant="default" loading={fetching} missing={to === '' ? 'Say which record.' : null}>
              Set
            </SubmitButton>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
