import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { stepUp } from '../graph/index.ts';

const StepUpDialog = lazy(() =>
  import('../features/identity/step-up-dialog.tsx').then(({ StepUpDialog }) => ({ default: StepUpDialog })),
);

/** Loads the dialog when somebody is first asked who they are: most visits never see it. */
export function StepUpHost() {
  const question = useSyncExternalStore(stepUp.subscribe, stepUp.get);
  const [wanted, setWanted] = useState(false);
  if (question !== null && !wanted) setWanted(true);
  return wanted ? (
    <Suspense>
      <StepUpDialog />
    </Suspense>
  ) : null;
}
