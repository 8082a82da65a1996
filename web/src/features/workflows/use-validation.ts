import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useMay } from '../../graph/index.ts';
import {
  type DefinitionProblem,
  type DefinitionWarning,
  locateProblems,
  locateWarnings,
  readDefinition,
} from './definition-problems.ts';
import { ValidateWorkflowQuery } from './documents.ts';

export interface Validation {
  problems: DefinitionProblem[];
  /** What may be saved and better would not. */
  warnings: DefinitionWarning[];
  /** The definition that the text holds; null while it can't be read. */
  definition: unknown;
  /** True until the answer for this very text is there. */
  checking: boolean;
}

/** Checks a definition while it is typed: its text here at once, its meaning on the server a moment later. */
export function useValidation(text: string): Validation {
  const [settled] = useDebouncedValue(text, 300);
  const read = useMemo(() => readDefinition(text), [text]);
  const sent = useMemo(() => readDefinition(settled), [settled]);
  const may = useMay()('workflow.validate');
  const [{ data, fetching, stale }] = useQuery({
    query: ValidateWorkflowQuery,
    variables: { definition: sent.value },
    pause: sent.problem !== null || !may,
    requestPolicy: 'network-only',
  });
  const reported = data?.validateWorkflow;
  const problems = useMemo(() => {
    if (read.problem) return [read.problem];
    return reported ? locateProblems(text, reported) : [];
  }, [read, reported, text]);
  const warned = data?.workflowWarnings;
  const warnings = useMemo(() => (read.problem || !warned ? [] : locateWarnings(text, warned)), [read, warned, text]);
  return {
    problems,
    warnings,
    definition: read.value,
    checking: may && !read.problem && (settled !== text || fetching || stale || reported === undefined),
  };
}

/** Why a workflow of this name and definition can't be saved, as a sentence; null if it can. */
export function missingOf(name: string, { problems }: Validation): string | null {
  if (name.trim() === '') return 'Give it a name.';
  if (problems.length === 0) return null;
  return problems.length === 1
    ? 'One problem is left in the definition.'
    : `${problems.length} problems are left in the definition.`;
}
