import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { LimitPlanFragment } from '../../graph/generated/graphql.ts';
import { Overtaken, useBase } from '../../ui/index.ts';
import { PlanForm } from './plan-form.tsx';

interface Props {
  /** Null for a new one. */
  plan: LimitPlanFragment | null;
  taken: readonly string[];
  onSaved: () => void;
}

/** A plan to be filled in; what other operators save arrives while nothing was typed. */
export function PlanEditor({ plan, taken, onSaved }: Props) {
  const [dirty, setDirty] = useState(false);
  const { base, overtaken, takeOver } = useBase(plan ?? noPlan, dirty);
  return (
    <Stack>
      {overtaken ? (
        <Overtaken what="this plan" onShow={takeOver}>
          What you changed here can’t be saved over it.
        </Overtaken>
      ) : null}
      <PlanForm key={base.version} plan={base} taken={taken} onSaved={onSaved} onDirty={setDirty} />
    </Stack>
  );
}

const noPlan: LimitPlanFragment = { name: '', description: '', organizations: 0, version: 0, limits: [] };
