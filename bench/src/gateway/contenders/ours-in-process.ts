import { inProcessSource } from '../../../../gateway/src/execute/in-process-source.ts';
import { measured } from '../../../../gateway/src/execute/source.ts';
import { contend } from '../contender.ts';
import { subgraphNames } from '../graph.ts';
import { guarded, startGuardian } from '../guardian.ts';

/** Guardian in one process: gateway and subgraphs, with everything on. */
await contend(({ supergraph }) =>
  startGuardian(supergraph, (name, runtime) => {
    const subgraph = subgraphNames.find((each) => each === name);
    if (subgraph === undefined) throw new Error(`no subgraph ${name}`);
    return measured(name, inProcessSource(guarded(subgraph), runtime));
  }),
);
