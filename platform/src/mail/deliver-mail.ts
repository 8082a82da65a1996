import { createTransport, type Transporter } from 'nodemailer';
import { defineJob } from '../jobs/index.ts';
import { announceOutbox, findMail } from './outbox.ts';

const timeoutMilliseconds = 20_000;
const transports = new Map<string, Transporter>();

/** Hands a stored message to the mail server. Tried for about an hour, then FAILED; the outbox shows why. */
export const deliverMail = defineJob<{ mailId: string }>('mail.deliver', { maxAttempts: 10 }, async (payload, job) => {
  const { database, runtime, attempt, maxAttempts } = job;
  const mail = await findMail(database, payload.mailId);
  if (mail === null || mail.status !== 'QUEUED') return;
  const { mail: server } = runtime.environment;
  try {
    if (server === null) throw new Error('No mail server is configured any more: set SMTP_URL and MAIL_FROM.');
    await transportTo(server.smtpUrl).sendMail({
      from: server.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      // The same on each attempt, so that a mailbox recognises a message that was handed over twice.
      messageId: `<${mail.id}@${runtime.environment.url.hostname}>`,
    });
  } catch (error) {
    const status = attempt < maxAttempts ? 'QUEUED' : 'FAILED';
    await database.system`
      update platform.mail set status = ${status}, last_error = ${(error as Error).message} where id = ${mail.id}`;
    await announceOutbox(database, runtime.signals);
    throw error;
  }
  // The links in it are good for an account or a membership: nobody but its recipient has a use for them now.
  await database.system`
    update platform.mail set status = 'SENT', last_error = null, sent_at = now(),
      text = regexp_replace(text, ${'([?&]token=)[^[:space:]&]+'}, ${'\\1…'}, 'g')
    where id = ${mail.id}`;
  await announceOutbox(database, runtime.signals);
});

/** One transport for each server and process. */
function transportTo(url: URL): Transporter {
  const known = transports.get(url.href);
  if (known !== undefined) return known;
  const transport = createTransport({
    url: url.href,
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
  });
  transports.set(url.href, transport);
  return transport;
}
