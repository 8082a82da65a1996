import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useMay } from '../../graph/index.ts';
import { FormErrors } from '../../ui/index.ts';
import { TeamChoiceQuery } from './documents.ts';
import { MemberSelect } from './member-select.tsx';

interface Named {
  id: string;
  name: string;
}

/** Whose something is; null: nobody’s, no team’s. */
export interface Assignment {
  ownerId: string | null;
  teamId: string | null;
}

interface Props {
  /** What is assigned, e.g. the name of a workflow. */
  name: string;
  owner: Named | null | undefined;
  team: Named | null | undefined;
  /** Gives why it was refused; null when it is done. */
  onAssign: (assignment: Assignment) => Promise<string | null>;
  size?: string;
}

/** Says whose something is: a member’s, a team’s, both or neither. */
export function AssignButton(props: Props) {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size={props.size} onClick={dialog.open} aria-label={`Assign ${props.name}`}>
        Assign
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={`Assign “${props.name}”`} size="sm">
        <AssignForm {...props} onDone={dialog.close} />
      </Modal>
    </>
  );
}

function AssignForm({ owner, team, onAssign, onDone }: Props & { onDone: () => void }) {
  const may = useMay();
  const [ownerId, setOwnerId] = useState(owner?.id ?? null);
  const [teamId, setTeamId] = useState(team?.id ?? null);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [teams] = useQuery({ query: TeamChoiceQuery, pause: !may('team.read') });

  async function submit() {
    setSaving(true);
    const problem = await onAssign({ ownerId, teamId });
    setSaving(false);
    setRefusal(problem);
    if (problem === null) onDone();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack>
        <FormErrors message={refusal} />
        {may('member.read') ? (
          <MemberSelect label="Owner" value={ownerId} onChange={setOwnerId} />
        ) : (
          <Text size="sm">Owner: {owner?.name ?? 'nobody'}</Text>
        )}
        <Select
          label="Team"
          placeholder={teams.fetching ? 'Loading the teams' : 'No team'}
          description={teams.error ? 'The teams could not be loaded.' : undefined}
          clearable
          searchable
          data={(teams.data?.teams ?? (team ? [team] : [])).map(({ id, name }) => ({ value: id, label: name }))}
          value={teamId}
          onChange={setTeamId}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={saving}
            disabled={ownerId === (owner?.id ?? null) && teamId === (team?.id ?? null)}
          >
            Assign
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
