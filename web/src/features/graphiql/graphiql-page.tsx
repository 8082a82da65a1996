import './monaco-workers.ts';
// One by one instead of graphiql/style.css, whose fonts are data: URLs, which the content security policy refuses.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import { useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef } from 'react';
import { useOrganization } from '../../graph/index.ts';
import { exampleTabs } from './example-tabs.ts';
import { createExplorerFetcher } from './fetcher.ts';
import classes from './graphiql-page.module.css';
import { endpointsOf } from './snippets.ts';
import { mendTabs } from './tab-roles.ts';

/** The explorer of the graph, acting as the signed-in person in the organization of the page. */
export function GraphiqlPage() {
  const scheme = useComputedColorScheme('light');
  const { id } = useOrganization();
  const frame = useRef<HTMLElement>(null);
  const explorer = useMemo(() => createExplorerFetcher(endpointsOf(window.location.origin), id), [id]);
  useEffect(() => () => explorer.close(), [explorer]);
  useEffect(() => (frame.current ? mendTabs(frame.current) : undefined), []);
  return (
    <section className={classes.frame} ref={frame} aria-labelledby="graphiql">
      <title>GraphiQL · Guardian</title>
      <VisuallyHidden component="h1" id="graphiql" tabIndex={-1}>
        GraphiQL
      </VisuallyHidden>
      <GraphiQL
        key={id}
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
