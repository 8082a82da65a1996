import { openAccess } from '@guardian/platform/access';
import { AuditNotes } from '@guardian/platform/audit';
import { connectDatabase, requireCurrentDatabase } from '@guardian/platform/database';
import type { Environment } from '@guardian/platform/environment';
import { openCursors, openEventLog, openQuestions, openSignals } from '@guardian/platform/events';
import { openIdentity } from '@guardian/platform/identity';
import { openJobs } from '@guardian/platform/jobs';
import { openLimits } from '@guardian/platform/limits';
import { openMail } from '@guardian/platform/mail';
import { openKeyEncryptionKeys, openKeyring } from '@guardian/platform/sealing';
import { openSecrets } from '@guardian/platform/secrets';
import { bindRuntime, type Runtime, remoteGraph } from '@guardian/platform/subgraph';
import type { Logger } from '@guardian/platform/telemetry';
import type { Role } from './roles/role.ts';

/** Milliseconds that a start waits for Redis; without it, it goes on. */
const redisPatience = 2_000;

export interface OpenRuntime extends AsyncDisposable {
  runtime: Runtime;
  close(): Promise<void>;
}

/**
 * Opens what a process stands on, against a migrated database. The graph is that of the gateway at `environment.url`
 * until a gateway of this process takes its place.
 */
export async function openRuntime(
  environment: Environment,
  options: { role: Role; databaseUrl: string; log: Logger },
): Promise<OpenRuntime> {
  const { role, databaseUrl: url, log } = options;
  const secrets = await openSecrets(environment);
  const database = await connectDatabase({ url, applicationName: `guardian ${role}` });
  openKeyring(database, openKeyEncryptionKeys(environment));
  const eventLog = openEventLog(database, { log, name: `guardian ${role} events` });
  const signals = openSignals(database, { log });
  const questions = openQuestions(database, log);
  const auditNotes = new AuditNotes(database, log);
  const access = openAccess(database, { eventLog, log, region: environment.region });
  const mail = openMail({ database, signals, environment, log });
  // Whoever counts is taken for a gateway by the others, so nobody else may.
  const redisUrl = role === 'all' || role === 'gateway' ? environment.redisUrl : null;
  const limits = openLimits({ database, eventLog, signals, redisUrl, log });
  const identity = openIdentity({ database, environment, secrets, mail, eventLog, log, windows: limits.windows });
  const runtime = bindRuntime({
    environment,
    database,
    secrets,
    eventLog,
    signals,
    questions,
    jobs: openJobs(database),
    graph: remoteGraph(environment.url, secrets),
    access,
    identity,
    mail,
    limits,
    log,
    cursors: openCursors(eventLog, secrets),
  });
  const close = async () => {
    access.close();
    identity.close();
    await limits.close();
    await auditNotes.close();
    await questions.close();
    await signals.close();
    await eventLog.stop();
    await database.close();
  };
  try {
    if (role !== 'all') await requireCurrentDatabase(database); // that one has just migrated
    await eventLog.start();
    await limits.settled(redisPatience);
  } catch (error) {
    await close();
    throw error;
  }
  return { runtime, close, [Symbol.asyncDispose]: close };
}
