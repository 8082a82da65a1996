import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconPlugConnectedX, IconQuestionMark } from '@tabler/icons-react';
import type { CombinedError } from 'urql';
import { type GraphError, graphError } from '../graph/graph-error.ts';
import classes from './empty-state.module.css';

interface Props {
  error: GraphError | CombinedError;
  onRetry?: () => void;
}

const titles: Record<string, string> = {
  OFFLINE: 'No connection to the server',
  FORBIDDEN: 'You may not see this',
  NOT_FOUND: 'This does not exist',
  SUBGRAPH_UNAVAILABLE: 'A part of the installation does not answer',
  RATE_LIMITED: 'Too many requests',
};
const symbols: Record<string, typeof IconLock> = {
  OFFLINE: IconPlugConnectedX,
  FORBIDDEN: IconLock,
  NOT_FOUND: IconQuestionMark,
};

/** Says what went wrong, what can be done, and the id an operator can search for. */
export function ErrorState({ error, onRetry }: Props) {
  const { code, message, requestId, retryable } = plain(error);
  const Picture = symbols[code] ?? IconAlertTriangle;
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon} data-tone="bad" aria-hidden="true">
        <Picture size={24} stroke={1.6} />
      </span>
      <p className={classes.title}>{titles[code] ?? 'This could not be loaded'}</p>
      <div className={classes.description}>{message}</div>
      {requestId ? (
        <Text size="xs" c="dimmed" mt={6}>
          Request {requestId}
        </Text>
      ) : null}
      {onRetry && retryable ? (
        <Button className={classes.action} variant="default" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

function plain(error: GraphError | CombinedError): GraphError {
  if (!('graphQLErrors' in error)) return error;
  return graphError(error) ?? { code: 'INTERNAL', message: error.message, requestId: null, retryable: true };
}
