import { Divider, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import type { TeamRowFragment } from '../../graph/generated/graphql.ts';
import { graphError, useMay } from '../../graph/index.ts';
import { ConfirmButton, FormErrors, SubmitButton, toast } from '../../ui/index.ts';
import { CreateTeamMutation, DeleteTeamMutation, UpdateTeamMutation } from './documents.ts';
import { TeamMembers } from './team-members.tsx';

interface Props {
  /** Null for a new one. */
  team: TeamRowFragment | null;
  onMade: (id: string) => void;
  onDone: () => void;
}

/** Name and description of a team, and who is in it. */
export function TeamForm({ team, onMade, onDone }: Props) {
  const may = useMay();
  const withMembers = may('member.read');
  const [making, create] = useMutation(CreateTeamMutation);
  const [changing, update] = useMutation(UpdateTeamMutation);
  const [, remove] = useMutation(DeleteTeamMutation);
  const form = useForm({ initialValues: { name: team?.name ?? '', description: team?.description ?? '' } });
  const readOnly = team !== null && !may('team.update');
  const submit = form.onSubmit(async (input) => {
    if (team) {
      const { data } = await update({ id: team.id, input, withMembers });
      if (!data?.updateTeam.team) return;
      toast(`The team ${data.updateTeam.team.name} is saved.`);
      form.resetDirty();
      return;
    }
    const { data } = await create({ input, withMembers });
    const made = data?.createTeam.team;
    if (!made) return;
    toast(`The team ${made.name} is made.`);
    onMade(made.id);
  });
  const onDelete = async () => {
    const { data, error } = await remove({ id: team?.id ?? '' });
    const problem = graphError(error)?.message ?? data?.deleteTeam.errors[0]?.message ?? null;
    if (problem) return problem;
    toast(`The team ${team?.name} is deleted.`);
    onDone();
    return null;
  };
  return (
    <Stack>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormErrors
            errors={making.data?.createTeam.errors ?? changing.data?.updateTeam.errors}
            error={making.error ?? changing.error}
            form={form}
          />
          <TextInput label="Name" required maxLength={60} readOnly={readOnly} {...form.getInputProps('name')} />
          <Textarea
            label="What it is for"
            maxLength={300}
            autosize
            minRows={2}
            readOnly={readOnly}
            {...form.getInputProps('description')}
          />
          {readOnly ? null : (
            <Group>
              <SubmitButton
                loading={making.fetching || changing.fetching}
                missing={team !== null && !form.isDirty() ? 'Nothing is changed yet.' : null}
              >
                {team ? 'Save' : 'Create team'}
              </SubmitButton>
            </Group>
          )}
        </Stack>
      </form>
      {team ? (
        <>
          <Divider />
          <TeamMembers team={team} />
        </>
      ) : null}
      {team && may('team.delete') ? (
        <>
          <Divider />
          <Group>
            <ConfirmButton
              color="red"
              variant="light"
              title={`Delete the team ${team.name}?`}
              consequence="Its members stay in the organization. What belongs to it belongs to no team then, and only who sees everything or owns it still sees it."
              verb="Delete"
              onConfirm={onDelete}
            >
              Delete team
            </ConfirmButton>
          </Group>
        </>
      ) : null}
    </Stack>
  );
}
