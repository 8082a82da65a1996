import './monaco-workers.ts';
import 'graphiql/style.css';
import { useComputedColorScheme } from '@mantine/core';
import { GraphiQL } from 'graphiql';
import { useEffect, useMemo } from 'react';
import { useOrganization } from '../../graph/index.ts';
import { exampleTabs } from './example-tabs.ts';
import { createExplorerFetcher } from './fetcher.ts';
import classes from './graphiql-page.module.css';
import { endpointsOf } from './snippets.ts';

/** The explorer of the graph, acting as the signed-in person in the organization of the page. */
export function GraphiqlPage() {
  const scheme = useComputedColorScheme('light');
  const organization = useOrganization();
  const explorer = useMemo(
    () => createExplorerFetcher(endpointsOf(window.location.origin), organization?.id ?? null),
    [organization?.id],
  );
  useEffect(() => () => explorer.close(), [explorer]);
  return (
    <section className={classes.frame} aria-label="GraphiQL">
      <GraphiQL
        key={`${organization?.id}.${scheme}`}
        fetcher={explorer.fetch}
        forcedTheme={scheme}
        defaultTabs={exampleTabs}
        defaultEditorToolsVisibility="variables"
      >
        <GraphiQL.Logo>Guardian</GraphiQL.Logo>
      </GraphiQL>
    </section>
  );
}
