import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres, transact } from '@guardian/platform/database';
import { readEnvironment } from '@guardian/platform/environment';
import { createLogger } from '@guardian/platform/telemetry';
import { anOrganization } from '@guardian/platform/testing';
// The whole product, whose sealed columns a start wants to know.
import '../../../../gateway/src/mount.ts';
import { withFreePort } from '../../../../gateway/src/roles/free-port.ts';
import { openGateway } from '../../../../gateway/src/roles/gateway.ts';
import { openRuntime } from '../../../../gateway/src/runtime.ts';
import { composed, notes, remarks } from '../../../../gateway/src/testing/tiny-subgraphs.ts';
import { contend } from '../contender.ts';
import { stampedText } from '../protocol.ts';

const principals = 100;

/**
 * Guardian as it is shipped: admission, rules, the event log in an embedded Postgres, cursors and metrics, with two small
 * subgraphs. Sockets belong to a hundred principals. Events are committed one transaction a publication.
 */
await contend(async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'guardian-bench-'));
  const environment = await withFreePort(
    readEnvironment({ GUARDIAN_DATA: dataFolder, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' }),
  );
  const log = createLogger(environment);
  const database = await startEmbeddedPostgres({ dataFolder, log });
  await migrate({ ownerUrl: database.ownerUrl, url: database.url, log });
  const { runtime, close } = await openRuntime(environment, { role: 'gateway', databaseUrl: database.url, log });
  const definitions = [notes, remarks];
  const gateway = await openGateway({ runtime, definitions, supergraphSdl: composed(definitions) });
  await gateway.listen();
  gateway.accept();
  const organization = await anOrganization(runtime.database);
  const keys = await Promise.all(Array.from({ length: principals }, () => organization.key(['contact.read'])));
  const { system } = organization;

  return {
    listening: {
      url: `ws://127.0.0.1:${environment.port}/graphql`,
      credentials: keys.map(({ secret }) => `Bearer ${secret}`),
    },
    publish: ({ from, events, notes: count }) =>
      transact(system, async (tx) => {
        for (let index = 0; index < events; index++) {
          const id = `note-${index % count}`;
          tx.record({
            type: 'note.written',
            subjectType: 'Note',
            subjectId: id,
            subjectVersion: from + index,
            payload: { note: { id, text: stampedText(from + index) } },
          });
        }
      }),
    async stop() {
      await gateway.stop();
      await close();
      await database.stop();
      await rm(dataFolder, { recursive: true });
    },
  };
});
