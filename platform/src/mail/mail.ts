import type { Database } from '../database/index.ts';
import { uuidv7 } from '../database/index.ts';
import type { Environment } from '../environment/index.ts';
import type { Signals } from '../events/index.ts';
import { enqueueWith } from '../jobs/index.ts';
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
}

interface Parts {
  database: Database;
  signals: Signals;
  environment: Pick<Environment, 'mail'>;
  log: Pick<Logger, 'warn'>;
}

export function openMail({ database, signals, environment, log }: Parts): Mail {
  return {
    async send({ to, subject, text, template, organizationId, id = uuidv7() }) {
      const status = environment.mail === null ? 'KEPT' : 'QUEUED';
      await database.system.begin(async (transaction) => {
        const stored = await transaction`
          insert into platform.mail (id, recipient, subject, text, template, sent_for, status)
          values (${id}, ${to}, ${subject}, ${text}, ${template}, ${organizationId ?? null}, ${status})
          on conflict (id) do nothing`;
        if (status === 'QUEUED' && stored.count > 0) {
          await enqueueWith(transaction, [{ name: deliverMail.name, payload: { mailId: id }, key: `mail:${id}` }]);
        }
      });
      await announceOutbox(database, signals).catch((error) =>
        log.warn({ err: error }, 'The outbox was not announced.'),
      );
      return { id };
    },
  };
}
