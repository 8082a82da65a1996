import { performance } from 'node:perf_hooks';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Runtime } from '@guardian/platform/subgraph';
import { traffic } from '@guardian/platform/telemetry';
import { BREAK, type DocumentNode, visit } from 'graphql';
import { operationRefusal } from '../admission/operation-limits.ts';
import { coded } from './coded.ts';
import type { GatewayContext } from './gateway-context.ts';

type Plugin = ApolloServerPlugin<GatewayContext>;

/** Refuses operations before they are planned: too large, forged, or on the wrong way. */
export const admissionPlugin: Plugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, contextValue }) {
        if (operation === undefined) return;
        const refusal = operationRefusal(document, operation);
        if (refusal !== null) throw refusal;
        if (operation.operation === 'subscription') {
          throw coded(
            'BAD_REQUEST',
            'Subscriptions run over WebSocket (/graphql) or server-sent events (/graphql/stream).',
          );
        }
        if (operation.operation === 'mutation' && contextValue.forgeable) {
          throw coded('CSRF', 'A mutation with a session cookie needs the header `Guardian-CSRF: 1`.');
        }
        const introspects = asksForSchema(document);
        if (introspects && !contextValue.ctx.rights.may('schema.read')) {
          const anonymous = contextValue.ctx.principal.kind === 'anonymous';
          throw coded(
            anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN',
            'Reading the schema needs the permission schema.read.',
          );
        }
      },
    };
  },
};

/** Documents are kept by Apollo Server, so that one that is sent again is not gone through again. */
const asking = new WeakMap<DocumentNode, boolean>();

/** Whether any part of the document, a fragment too, reads `__schema` or `__type`. */
function asksForSchema(document: DocumentNode): boolean {
  const known = asking.get(document);
  if (known !== undefined) return known;
  let asks = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      asks = true;
      return BREAK;
    },
  });
  asking.set(document, asks);
  return asks;
}

/**
 * `extensions.cursor` of each answer to a query: the position of the log before the query ran. A subscription that
 * starts behind it misses nothing; what it may deliver again is recognised by its version.
 */
export function cursorPlugin({ eventLog, cursors }: Pick<Runtime, 'eventLog' | 'cursors'>): Plugin {
  return {
    async requestDidStart() {
      const position = eventLog.position();
      return {
        async willSendResponse({ response, contextValue, operation }) {
          const { organizationId } = contextValue.ctx;
          if (operation?.operation !== 'query' || organizationId === null || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, cursor: cursors.encode(organizationId, position) };
        },
      };
    },
  };
}

/** Counts what went through the door, for the health indicators and for Prometheus. */
export const trafficPlugin: Plugin = {
  async requestDidStart() {
    const started = performance.now();
    return {
      async willSendResponse({ response }) {
        const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
        const failed = errors?.some((error) =>
          /^(INTERNAL|SUBGRAPH_UNAVAILABLE)$/.test(String(error.extensions?.code)),
        );
        traffic().request(performance.now() - started, failed ?? false);
      },
    };
  },
};
