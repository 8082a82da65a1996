import { subgraph as developer } from '@guardian/developer';
import { subgraph as insights } from '@guardian/insights';
import { subgraph as monitoring } from '@guardian/monitoring';
import type { SubgraphDefinition } from '@guardian/platform/subgraph';
import { firstSetup, subgraph as tenants } from '@guardian/tenants';
import { subgraph as workflows } from '@guardian/workflows';

export { firstSetup };

/** The subgraphs of the product: the one place that knows their source. */
export const definitions: readonly SubgraphDefinition[] = [tenants, workflows, insights, monitoring, developer];
