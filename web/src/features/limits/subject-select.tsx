import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { RateLimitDimension } from '../../graph/generated/graphql.ts';
import { MemberSelect } from '../members/index.ts';
import { KeyChoiceQuery, WorkflowChoiceQuery } from './documents.ts';

interface Props {
  dimension: RateLimitDimension;
  value: string | null;
  onChange: (subject: string | null) => void;
  error: ReactNode;
}

/** Whom or what a limit is about; nothing to choose where it is about all. */
export function SubjectSelect({ dimension, value, onChange, error }: Props) {
  switch (dimension) {
    case 'MEMBER':
      return <MemberSelect label="Member" description="Empty: each member." {...{ value, onChange, error }} />;
    case 'KEY':
      return <KeySelect {...{ value, onChange, error }} />;
    case 'INTEGRATION':
      return <WorkflowSelect {...{ value, onChange, error }} />;
    case 'OPERATION':
      return (
        <TextInput
          label="Root field"
          description="As in the schema, e.g. executeWorkflow; whatever callers name their operations."
          required
          maxLength={100}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value.trim() || null)}
          error={error}
        />
      );
    default:
      return null;
  }
}

function KeySelect({ value, onChange, error }: Omit<Props, 'dimension'>) {
  const [{ data }] = useQuery({ query: KeyChoiceQuery });
  const keys = data?.apiKeys.nodes ?? [];
  return (
    <Select
      label="API key"
      description="Empty: each key."
      searchable
      clearable
      nothingFoundMessage="No key"
      data={keys.map(({ id, name, prefix }) => ({ value: id, label: `${name} (${prefix}…)` }))}
      {...{ value, onChange, error }}
    />
  );
}

function WorkflowSelect({ value, onChange, error }: Omit<Props, 'dimension'>) {
  const [{ data }] = useQuery({ query: WorkflowChoiceQuery });
  const workflows = data?.workflows.nodes ?? [];
  return (
    <Select
      label="Workflow"
      description="Empty: each workflow."
      searchable
      clearable
      nothingFoundMessage="No workflow"
      data={workflows.map(({ id, name }) => ({ value: id, label: name }))}
      {...{ value, onChange, error }}
    />
  );
}
