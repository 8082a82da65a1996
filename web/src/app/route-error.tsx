import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import type { GraphError } from '../graph/index.ts';
import { ErrorState, PageHeader } from '../ui/index.ts';
import { Sheet } from './sheet.tsx';

/** A page that broke, or whose code could not be loaded. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const shown: GraphError =
    error instanceof SessionError
      ? error.graph
      : { code: 'INTERNAL', message: sentenceOf(error), requestId: null, retryable: true };
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Sheet>
      <PageHeader title="Something went wrong" />
      <ErrorState error={shown} onRetry={retry} />
    </Sheet>
  );
}

const sentenceOf = (error: unknown) =>
  error instanceof Error && error.message ? error.message : 'Something in this page broke.';

/** The viewer could not be read: there is no page to show. */
export class SessionError extends Error {
  readonly graph: GraphError;
  constructor(graph: GraphError) {
    super(graph.message);
    this.graph = graph;
  }
}
