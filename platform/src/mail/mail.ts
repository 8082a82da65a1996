import { type Database, type Sql, uuidv7 } from '../database/index.ts';
import type { Environment } from '../environment/index.ts';
import type { Signals } from '../events/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { deliverMail } from './deliver-mail.ts';
import { announceOutbox } from './outbox.ts';

export interface MailMessage {
  to: string;
  subject: string;
  text: string;
  /** Which message it is, e.g. `invite`; for the outbox and for tests. */
  template: string;
  /** On whose account; absent: the installation's. */
  organizationId?: string;
  /** A UUIDv7 by which a message that is handed over again is stored once; a new one when absent. */
  id?: string;
}

export interface Mail {
  /**
   * Hands a message over: it is stored and its delivery is a job, in one transaction of its own. Without a mail server
   * it is kept in the outbox instead. Resolves once it can't be lost; delivery takes longer.
   */
  send(message: MailMessage): Promise<{ id: string }>;
  /** The same in a transaction of `guardian_identity` or `guardian_system`: it is sent if, and only if, that commits. */
  sendIn(transaction: Pick<Sql, 'unsafe'>, message: MailMessage): Promise<{ id: string }>;
}

interface Parts {
  database: Database;
  signals: Signals;
  environment: Pick<Environment, 'mail'>;
  log: Pick<Logger, 'warn'>;
}

export function openMail({ database, signals, environment, log }: Parts): Mail {
  const sendIn: Mail['sendIn'] = async (transaction, message) => {
    const { id = uuidv7() } = message;
    const status = environment.mail === null ? 'KEPT' : 'QUEUED';
    const kept = JSON.stringify({ ...message, id, status, maxAttempts: deliverMail.maxAttempts });
    await transaction.unsafe('select platform.keep_mail($1::jsonb)', [kept], { prepare: true });
    return { id };
  };
  return {
    sendIn,
    async send(message) {
      const sent = await sendIn(database.system, message);
      await announceOutbox(database, signals).catch((error) =>
        log.warn({ err: error }, 'The outbox was not announced.'),
      );
      return sent;
    },
  };
}
