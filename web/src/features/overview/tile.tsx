import { Card, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import classes from './tile.module.css';

interface Props {
  label: string;
  value: React.ReactNode;
  note?: string;
  href: string;
}

/** One figure that leads to its page. */
export function Tile({ label, value, note, href }: Props) {
  return (
    <Card withBorder component={Link} to={href} className={classes.tile} padding="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="div" className={classes.value}>
        {value}
      </Text>
      {note ? (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      ) : null}
    </Card>
  );
}
