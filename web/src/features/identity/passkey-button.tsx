import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuthProblem } from './auth.ts';
import { passkeysWork, provePasskey } from './passkeys.ts';

interface Props {
  label: string;
  onDone: () => void | Promise<void>;
  onRefused: (problem: AuthProblem) => void;
}

/** Nothing where the browser has no passkeys. */
export function PasskeyButton({ label, onDone, onRefused }: Props) {
  const [busy, setBusy] = useState(false);
  if (!passkeysWork) return null;
  const prove = async () => {
    setBusy(true);
    const problem = await provePasskey();
    if (problem) onRefused(problem);
    else await onDone();
    setBusy(false);
  };
  return (
    <Button
      variant="default"
      fullWidth
      loading={busy}
      onClick={prove}
      leftSection={<IconFingerprint size={18} stroke={1.5} />}
    >
      {label}
    </Button>
  );
}
