import { Alert, List } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { CombinedError } from 'urql';
import { graphError } from '../graph/graph-error.ts';
import type { InputError } from '../graph/input-error.ts';

interface Props {
  /** `errors` of a mutation's payload. */
  errors?: readonly InputError[] | null;
  /** The error of the request itself. */
  error?: CombinedError;
  /** Another sentence that stands above the form, e.g. of a sign-in. */
  message?: string | null;
  /** Problems whose path ends in one of its fields are shown there, and the first such field takes the focus. */
  // biome-ignore lint/suspicious/noExplicitAny: forms of any shape; only names of fields are read
  form?: UseFormReturnType<any, any>;
}

/** Shows what the server says of a form: at the field where it has one, above the form where it has none. */
export function FormErrors({ errors, error, message, form }: Props) {
  const placed = useRef<readonly InputError[] | null>(null);
  const rest = (errors ?? []).filter((problem) => !form || fieldOf(problem, form.getValues()) === null);
  useEffect(() => {
    if (!form || !errors?.length || placed.current === errors) return;
    placed.current = errors;
    const found = errors.flatMap((problem) => {
      const field = fieldOf(problem, form.getValues());
      return field ? [[field, problem.message] as const] : [];
    });
    form.setErrors(Object.fromEntries(found));
    const first = found[0]?.[0];
    if (first) form.getInputNode(first)?.focus();
  }, [errors, form]);

  const sentences = [
    ...rest.map((problem) => problem.message),
    ...(message ? [message] : []),
    ...(error ? [graphError(error)?.message ?? error.message] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} role="alert">
      {sentences.length === 1 ? (
        sentences[0]
      ) : (
        <List size="sm">
          {sentences.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}

/** `["input", "email"]` is the field `email` of a form that has one; null for a form that has not. */
function fieldOf({ path }: InputError, values: Record<string, unknown>): string | null {
  const candidates = [path.slice(1).join('.'), path.join('.'), path[1], path[0]];
  return candidates.find((name) => name !== undefined && name !== '' && Object.hasOwn(values, name)) ?? null;
}
