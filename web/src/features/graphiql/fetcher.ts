import type { ExecutionResult, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import type { Endpoints } from './snippets.ts';

interface Parameters {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

interface Options {
  headers?: Record<string, string>;
  documentAST?: { definitions: readonly ({ kind: string } | OperationDefinitionNode | FragmentDefinitionNode)[] };
}

export interface ExplorerFetcher {
  fetch(parameters: Parameters, options?: Options): Promise<ExecutionResult> | AsyncIterableIterator<ExecutionResult>;
  close(): void;
}

/**
 * Sends operations of the explorer as the session of the page: queries and mutations over HTTP, subscriptions over a
 * socket of its own, so that closing the page ends them.
 * @param organization id of the organization to act in, or null for the session's default
 */
export function createExplorerFetcher(endpoints: Endpoints, organization: string | null): ExplorerFetcher {
  const socket: Client = createClient({
    url: endpoints.webSocket,
    lazy: true,
    connectionParams: organization ? { organization } : {},
  });
  return {
    fetch(parameters, options) {
      const payload = {
        ...parameters,
        operationName: parameters.operationName ?? undefined,
        variables: parameters.variables ?? undefined,
      };
      if (isSubscription(parameters, options)) return socket.iterate(payload) as AsyncIterableIterator<ExecutionResult>;
      return post(endpoints.http, payload, organization, options?.headers ?? {});
    },
    close: () => void socket.dispose(),
  };
}

function isSubscription(parameters: Parameters, options: Options | undefined): boolean {
  const operations = (options?.documentAST?.definitions ?? []).filter(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  const chosen = parameters.operationName
    ? operations.find((operation) => operation.name?.value === parameters.operationName)
    : operations[0];
  return chosen?.operation === 'subscription';
}

async function post(
  url: string,
  payload: object,
  organization: string | null,
  headers: Record<string, string>,
): Promise<ExecutionResult> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'content-type': 'application/json',
      'guardian-csrf': '1',
      ...(organization ? { 'guardian-organization': organization } : {}),
      ...headers,
    },
    body: JSON.stringify(payload),
  });
  return (await response.json()) as ExecutionResult;
}
