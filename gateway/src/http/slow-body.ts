import { CodedError } from '@guardian/platform/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Milliseconds in which the body of an operation has to be there. */
export const bodyTimeout = 10_000;

/** Refuses a request whose body does not come, and closes its connection: it may otherwise take as long as it likes. */
export function refuseSlowBody(request: FastifyRequest, reply: FastifyReply, timeout = bodyTimeout): void {
  const { raw } = request;
  if (raw.complete) return;
  const timer = setTimeout(() => {
    if (raw.complete || reply.sent) return;
    reply.header('connection', 'close');
    reply.raw.once('finish', () => raw.destroy());
    const message = `The body has to be there within ${timeout / 1_000} s.`;
    reply.send(new CodedError('REQUEST_TIMEOUT', message));
  }, timeout);
  raw.once('end', () => clearTimeout(timer));
  raw.once('close', () => clearTimeout(timer));
}
