import { CodedError, forbidden } from '@guardian/platform/errors';
import type { Runtime } from '@guardian/platform/subgraph';
import { metrics } from '@guardian/platform/telemetry';
import type { FastifyInstance } from 'fastify';
import { requestContext } from '../admission/request.ts';
import type { Graph } from '../execute/graph.ts';

/** Milliseconds the log may go without a look before the process counts as not ready. */
const staleLog = 5_000;

/**
 * `/healthz`: the process runs. `/readyz`: it can answer. `/metrics`: for Prometheus on the same machine, and for
 * operators.
 *
 * @param isReady False while the process starts or drains.
 */
export function healthRoutes(server: FastifyInstance, runtime: Runtime, graph: Graph, isReady: () => boolean): void {
  server.get('/healthz', async () => ({ status: 'ok' }));

  server.get('/readyz', async () => {
    const log = runtime.eventLog.health();
    const database = await runtime.database.system`select 1`.then(
      () => true,
      () => false,
    );
    const answering = await Promise.all([...graph.sources.values()].map(async (source) => source.isReady?.() ?? true));
    const checks = {
      database,
      events: log.connected && log.sinceLastLook < staleLog,
      subgraphs: answering.every(Boolean),
      accepting: isReady(),
    };
    if (Object.values(checks).every(Boolean)) return { status: 'ok', checks };
    const missing = Object.keys(checks).filter((name) => !checks[name as keyof typeof checks]);
    throw new CodedError('UNAVAILABLE', `Not ready: ${missing.join(', ')}.`, { checks });
  });

  server.get('/metrics', async (request, reply) => {
    const { rights } = await requestContext(runtime, request);
    // Behind a proxy that we don't trust, everybody seems to come from it.
    const local = isLoopback(request.ip) && (request.ips !== undefined || !request.headers['x-forwarded-for']);
    if (!local && !rights.may('installation.health')) {
      throw forbidden('Metrics are for operators, and for whoever asks from the same machine.');
    }
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics().prometheus());
  });
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
