import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { FormErrors } from '../../ui/index.ts';
import { type Assigned, type Assignment, AssignmentFields } from './assignment-fields.tsx';

interface Props extends Assigned {
  /** What is assigned, e.g. the name of a workflow. */
  name: string;
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
  const before: Assignment = { ownerId: owner?.id ?? null, teamId: team?.id ?? null };
  const [assignment, setAssignment] = useState(before);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit() {
    setSaving(true);
    const problem = await onAssign(assignment);
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
        <AssignmentFields present={{ owner, team }} value={assignment} onChange={setAssignment} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={saving}
            disabled={assignment.ownerId === before.ownerId && assignment.teamId === before.teamId}
          >
            Assign
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
