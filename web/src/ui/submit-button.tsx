import { Button, type ButtonProps, Text } from '@mantine/core';
import { useId } from 'react';

interface Props extends Pick<ButtonProps, 'color' | 'loading' | 'variant' | 'children'> {
  /** Why there is nothing to send yet, as a sentence; null when there is. */
  missing: string | null;
  /** Left out in a form, whose submit it is. */
  onClick?: () => void;
}

/** The button of a form, and beside it what it still waits for: a button that does nothing says why. */
export function SubmitButton({ missing, onClick, ...button }: Props) {
  const reason = useId();
  return (
    <>
      {missing === null ? null : (
        <Text id={reason} size="sm" c="dimmed">
          {missing}
        </Text>
      )}
      <Button
        type={onClick ? 'button' : 'submit'}
        onClick={onClick}
        disabled={missing !== null}
        aria-describedby={missing === null ? undefined : reason}
        {...button}
      />
    </>
  );
}
