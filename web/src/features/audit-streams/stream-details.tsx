import { Alert, Button, Group, JsonInput, Stack, Title } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { AuditStreamRowFragment } from '../../graph/generated/graphql.ts';
import { refusalOf, useMay } from '../../graph/index.ts';
import { ConfirmButton, Facts, Overtaken, RelativeTime, toast, useBase } from '../../ui/index.ts';
import { DeleteAuditStreamMutation, PauseAuditStreamMutation, ResumeAuditStreamMutation } from './documents.ts';
import { StreamState } from './stream-columns.tsx';
import { StreamForm } from './stream-form.tsx';
import { StreamRewind } from './stream-rewind.tsx';
import { StreamTestButton } from './stream-test-button.tsx';

interface Props {
  stream: AuditStreamRowFragment;
  onChanged: () => void;
  onGone: () => void;
}

/** How far a stream is, and what can be done about it. */
export function StreamDetails({ stream, onChanged, onGone }: Props) {
  const may = useMay()('auditStream.manage');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Stack gap="xl">
      <Facts
        facts={[
          ['State', <StreamState key="state" stream={stream} />],
          ['To', stream.url],
          ['Sends', stream.filter ? 'What its filter finds' : 'Everything'],
          ['Delivered up to', stream.place.toLocaleString('en')],
          ['Behind', stream.lag === 0 ? 'Nothing' : `${stream.lag.toLocaleString('en')} records`],
          ['Last delivery', stream.lastDeliveredAt ? <RelativeTime key="at" at={stream.lastDeliveredAt} /> : 'Never'],
          ['Created by', stream.createdBy?.name],
        ]}
      />
      {stream.state === 'FAILING' ? <Failure stream={stream} /> : null}
      {stream.missed > 0 ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Records are missing">
          {stream.missed.toLocaleString('en')} records were deleted, since their time was over, before they were
          delivered.
        </Alert>
      ) : null}
      {may ? (
        <>
          <Group gap="xs">
            <StreamTestButton id={stream.id} />
            <PauseButton stream={stream} onChanged={onChanged} onProblem={setProblem} />
            <DeleteButton stream={stream} onGone={onGone} onChanged={onChanged} />
          </Group>
          {problem ? <Alert color="red">{problem}</Alert> : null}
          <SetUp stream={stream} onChanged={onChanged} />
          <StreamRewind stream={stream} onChanged={onChanged} />
        </>
      ) : null}
      {stream.filter ? (
        <JsonInput label="Filter" value={JSON.stringify(stream.filter, null, 2)} readOnly autosize maxRows={10} />
      ) : null}
    </Stack>
  );
}

/** What the form is about: to pause a stream changes nothing of it. */
function setUpOf({ name, url, caCertificate, authorized, filter }: AuditStreamRowFragment): string {
  return JSON.stringify([name, url, caCertificate, authorized, filter]);
}

function SetUp({ stream, onChanged }: Omit<Props, 'onGone'>) {
  const [dirty, setDirty] = useState(false);
  const { base, overtaken, takeOver } = useBase(stream, dirty);
  const isOther = overtaken && setUpOf(base) !== setUpOf(stream);
  return (
    <Stack component="section" gap="xs">
      <Title order={3} size="h5">
        Set up
      </Title>
      {isOther ? (
        <Overtaken what="this stream" onShow={takeOver}>
          Saving changes only what you have changed here.
        </Overtaken>
      ) : null}
      <StreamForm key={base.version} stream={base} onSaved={onChanged} onDirty={setDirty} />
    </Stack>
  );
}

function Failure({ stream: { lastError, failures, failingSince, nextAttemptAt } }: Pick<Props, 'stream'>) {
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title="The receiver does not take the records">
      <Stack gap={4}>
        <span style={{ overflowWrap: 'anywhere' }}>{lastError}</span>
        <span>
          {failures.toLocaleString('en')} attempts failed since <RelativeTime at={failingSince} />
          {nextAttemptAt ? (
            <>
              ; the next is due <RelativeTime at={nextAttemptAt} />
            </>
          ) : null}
          . It keeps its place.
        </span>
      </Stack>
    </Alert>
  );
}

function PauseButton({
  stream: { id, state },
  onChanged,
  onProblem,
}: Omit<Props, 'onGone'> & { onProblem: (problem: string | null) => void }) {
  const [pausing, pause] = useMutation(PauseAuditStreamMutation);
  const [resuming, resume] = useMutation(ResumeAuditStreamMutation);
  const paused = state === 'PAUSED';
  const toggle = async () => {
    const problem = paused
      ? refusalOf(await resume({ id }), 'resumeAuditStream')
      : refusalOf(await pause({ id }), 'pauseAuditStream');
    onProblem(problem);
    if (!problem) toast(paused ? 'The stream goes on.' : 'The stream is paused. It keeps its place.');
    onChanged();
  };
  return (
    <Button
      variant="default"
      leftSection={paused ? <IconPlayerPlay size={15} /> : <IconPlayerPause size={15} />}
      loading={pausing.fetching || resuming.fetching}
      onClick={toggle}
    >
      {paused ? 'Resume' : 'Pause'}
    </Button>
  );
}

function DeleteButton({ stream: { id, name }, onGone, onChanged }: Props) {
  const [, remove] = useMutation(DeleteAuditStreamMutation);
  return (
    <ConfirmButton
      title={`Delete ${name}?`}
      consequence="Nothing more is sent, and its place and secret are forgotten. What was delivered stays with the receiver."
      verb="Delete"
      onConfirm={async () => {
        const refusal = refusalOf(await remove({ id }), 'deleteAuditStream');
        if (!refusal) {
          toast(`The stream ${name} is deleted.`);
          onChanged();
          onGone();
        }
        return refusal;
      }}
    >
      Delete
    </ConfirmButton>
  );
}
