import { Drawer, Stack } from '@mantine/core';
import type { OutboxListQuery } from '../../graph/generated/graphql.ts';
import { Facts, RelativeTime, StatusBadge } from '../../ui/index.ts';
import classes from './message-drawer.module.css';
import { textParts } from './text-parts.ts';

export type OutboxMessage = OutboxListQuery['outbox']['nodes'][number];

export function MessageDrawer({ message, onClose }: { message: OutboxMessage | null; onClose: () => void }) {
  return (
    <Drawer opened={message !== null} onClose={onClose} title={message?.subject ?? 'Message'} size="lg">
      {message ? (
        <Stack>
          <Facts
            facts={[
              ['To', message.to],
              ['Status', <StatusBadge key="status" status={message.status} />],
              ['Written', <RelativeTime key="written" at={message.createdAt} />],
              ['Sent', message.sentAt ? <RelativeTime key="sent" at={message.sentAt} /> : null],
              ['Last error', message.lastError],
            ]}
          />
          <p className={classes.text}>
            {textParts(message.text).map((part) =>
              part.link ? (
                <a key={part.at} href={part.text}>
                  {part.text}
                </a>
              ) : (
                part.text
              ),
            )}
          </p>
        </Stack>
      ) : null}
    </Drawer>
  );
}
