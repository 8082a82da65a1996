import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

/** Fields of three subgraphs: the run is of workflows, who started it of tenants, its alerts of monitoring. */
const updates = `subscription ($workflowId: ID!) {
  workflowExecutionUpdates(workflowId: $workflowId) {
    type
    executionId
    step { nodeName status }
    execution { startedBy { name kind } alerts { title } }
  }
}`;

export interface Update {
  type: string;
  executionId: string;
  step: { nodeName: string; status: string } | null;
  execution: { startedBy: { name: string; kind: string } | null; alerts: { title: string }[] | null } | null;
}

/** Watches every step of a workflow with a plain graphql-ws client: any standard client will do. */
export function watch(
  url: string,
  key: string,
  workflowId: string,
  onUpdate: (update: Update) => void,
): AsyncDisposable {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${key}` },
  });
  client.subscribe<{ workflowExecutionUpdates: Update }>(
    { query: updates, variables: { workflowId } },
    {
      next: ({ data }) => data && onUpdate(data.workflowExecutionUpdates),
      error: (error) => console.error('The stream ended:', error),
      complete: () => {},
    },
  );
  return { [Symbol.asyncDispose]: async () => client.dispose() };
}
