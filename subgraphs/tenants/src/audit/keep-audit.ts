import { startKeeper } from '@guardian/platform/audit';
import type { ServiceDefinition } from '@guardian/platform/subgraph';

/** Makes events and notes into records of the audit log as they come. */
export const keepAudit: ServiceDefinition = { name: 'audit keeper', start: (runtime) => startKeeper(runtime) };
