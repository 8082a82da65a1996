import { Button, Group } from '@mantine/core';
import type { AlertRowFragment } from '../../graph/generated/graphql.ts';
import { Can } from '../../ui/index.ts';
import type { AlertActions } from './use-alert-actions.ts';

interface Props {
  alert: Pick<AlertRowFragment, 'id' | 'status' | 'title'>;
  actions: AlertActions;
  size?: string;
}

/** The buttons that the alert's status leaves open. */
export function AlertButtons({ alert, actions, size }: Props) {
  const status = actions.statusOf(alert);
  if (status === 'RESOLVED') return null;
  return (
    <Group gap="xs" wrap="nowrap">
      {status === 'OPEN' ? (
        <Can permission="alert.acknowledge">
          <Button
            size={size}
            variant="default"
            onClick={() => void actions.acknowledge(alert.id)}
            aria-label={`Acknowledge ${alert.title}`}
          >
            Acknowledge
          </Button>
        </Can>
      ) : null}
      <Can permission="alert.resolve">
        <Button
          size={size}
          variant="default"
          onClick={() => void actions.resolve(alert.id)}
          aria-label={`Resolve ${alert.title}`}
        >
          Resolve
        </Button>
      </Can>
    </Group>
  );
}
