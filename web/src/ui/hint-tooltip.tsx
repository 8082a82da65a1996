import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

export function HintTooltip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Tooltip label={label} opened multiline maw={260}>
      <span>{children}</span>
    </Tooltip>
  );
}
