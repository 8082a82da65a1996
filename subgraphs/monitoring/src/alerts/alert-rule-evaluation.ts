import type { ServiceDefinition } from '@guardian/platform/subgraph';
import { claimTick } from '../schedule/claim-tick.ts';
import { repeat } from '../schedule/repeat.ts';
import { evaluateAlertRules } from './evaluate-alert-rules.ts';

/** Evaluates every rule once a second, in one of the worker processes. */
export const alertRuleEvaluation: ServiceDefinition = {
  name: 'monitoring.alertRuleEvaluation',
  start({ database, log }) {
    return repeat({ every: 1000, log, name: 'monitoring.alertRuleEvaluation' }, async () => {
      if (await claimTick(database.system, 'alertRules', 1)) await evaluateAlertRules(database);
    });
  },
};
