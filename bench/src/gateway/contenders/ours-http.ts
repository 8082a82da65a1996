import { httpSource } from '../../../../gateway/src/execute/http-source.ts';
import { measured } from '../../../../gateway/src/execute/source.ts';
import { contend } from '../contender.ts';
import { startGuardian } from '../guardian.ts';

/** Guardian's gateway over the same HTTP subgraphs as the stock gateway. */
await contend(({ supergraph, urls }) =>
  startGuardian(supergraph, (name, runtime) =>
    measured(name, httpSource(name, new URL(urls[name as keyof typeof urls]), runtime)),
  ),
);
