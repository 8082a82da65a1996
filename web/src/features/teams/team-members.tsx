import { ActionIcon, Group, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation } from 'urql';
import type { TeamRowFragment } from '../../graph/generated/graphql.ts';
import { useMay } from '../../graph/index.ts';
import { FormErrors } from '../../ui/index.ts';
import { MemberSelect } from '../members/index.ts';
import { SetTeamMembersMutation } from './documents.ts';

/** Who is in a team; each change counts at once. */
export function TeamMembers({ team }: { team: TeamRowFragment }) {
  const may = useMay();
  const [{ data, error }, change] = useMutation(SetTeamMembersMutation);
  const { members } = team;
  if (members === undefined) {
    return (
      <Stack gap="sm">
        <Title order={3}>Members</Title>
        <Text size="sm" c="dimmed">
          {countWords(team.memberCount)} You may not see who members are.
        </Text>
      </Stack>
    );
  }
  const save = (changes: { add: string[] } | { remove: string[] }) =>
    void change({ teamId: team.id, withMembers: true, ...changes });
  return (
    <Stack gap="sm">
      <Title order={3}>Members</Title>
      <FormErrors errors={data?.setTeamMembers.errors} error={error} />
      {may('team.addMembers') ? (
        <MemberSelect
          key={team.version}
          label="Add a member"
          value={null}
          except={members.map(({ id }) => id)}
          onChange={(id) => (id ? save({ add: [id] }) : undefined)}
        />
      ) : null}
      {members.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nobody is in it yet.
        </Text>
      ) : null}
      <Stack component="ul" gap={4} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {members.map((member) => (
          <Group component="li" key={member.id} justify="space-between" wrap="nowrap">
            <div>
              <Text size="sm" fw={600}>
                {member.name}
              </Text>
              <Text size="xs" c="dimmed">
                {member.email}
              </Text>
            </div>
            {may('team.removeMembers') ? (
              <ActionIcon
                aria-label={`Take ${member.name} out of the team`}
                onClick={() => save({ remove: [member.id] })}
              >
                <IconX size={16} />
              </ActionIcon>
            ) : null}
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'Nobody is in it yet.';
  return count === 1 ? 'One member is in it.' : `${count} members are in it.`;
}
