import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useMay } from '../../graph/index.ts';
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

/** Whose something is at present, as it was read. */
export interface Assigned {
  owner?: Named | null | undefined;
  team?: Named | null | undefined;
}

interface Props {
  present: Assigned | null;
  value: Assignment;
  onChange: (value: Assignment) => void;
  readOnly?: boolean;
  errors?: { ownerId?: ReactNode; teamId?: ReactNode };
}

/** A member and a team to choose. Who may not look up others sees whose it is. */
export function AssignmentFields({ present, value, onChange, readOnly = false, errors = {} }: Props) {
  const may = useMay();
  const [teams] = useQuery({ query: TeamChoiceQuery, pause: readOnly || !may('team.read') });
  const known = present?.team ? [present.team] : [];
  return (
    <>
      {may('member.read') && !readOnly ? (
        <MemberSelect
          label="Owner"
          value={value.ownerId}
          onChange={(ownerId) => onChange({ ...value, ownerId })}
          error={errors.ownerId}
        />
      ) : (
        <TextInput
          label="Owner"
          placeholder="Nobody"
          readOnly
          value={present?.owner?.name ?? ''}
          error={errors.ownerId}
        />
      )}
      <Select
        label="Team"
        placeholder={teams.fetching ? 'Loading the teams' : 'No team'}
        description={teams.error ? 'The teams could not be loaded.' : undefined}
        readOnly={readOnly}
        clearable
        searchable
        data={(teams.data?.teams ?? known).map(({ id, name }) => ({ value: id, label: name }))}
        value={value.teamId}
        onChange={(teamId) => onChange({ ...value, teamId })}
        error={errors.teamId}
      />
    </>
  );
}
