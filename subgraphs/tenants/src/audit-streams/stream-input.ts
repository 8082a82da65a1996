import { X509Certificate } from 'node:crypto';
import { type AuditFilter, searchOf } from '@guardian/platform/audit';
import { type Check, type CodedError, type InputProblem, notFound } from '@guardian/platform/errors';
import { checkLiteral, ForbiddenAddress } from '@guardian/platform/network';

export interface AuditStreamInput {
  name?: string | null | undefined;
  url?: string | null | undefined;
  caCertificate?: string | null | undefined;
  authorization?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}

/** Syslog has no headers. */
export const noHeaders: InputProblem = {
  path: ['input', 'authorization'],
  code: 'OTHER_KIND',
  message: 'Only a stream over HTTPS has headers.',
};

/** Otherwise whoever changes the address had a credential sent to where they can read it. */
export const credentialLeft: InputProblem = {
  path: ['input', 'authorization'],
  code: 'REQUIRED',
  message: 'The address leads to another server: give the header anew, or send none.',
};

/** Streams of one organization. */
export const mostStreams = 10;

export const nameTaken: InputProblem = {
  path: ['input', 'name'],
  code: 'TAKEN',
  message: 'There is a stream of this name already.',
};

export const noSuchStream = (): CodedError =>
  notFound('There is no such audit stream. It may belong to another organization.');

/**
 * The parts of an input that are given, as they are kept. Unencrypted destinations are allowed where private ones are:
 * nothing of the log crosses the internet in plain. Throws BAD_USER_INPUT for a filter that finds nothing.
 */
export function checkStream(check: Check, input: AuditStreamInput, allowPrivate: boolean) {
  const name = check.text(['input', 'name'], input.name, { max: 80, required: input.name !== undefined });
  const url = check.text(['input', 'url'], input.url, { max: 2_000, required: input.url !== undefined });
  const caCertificate = check.text(['input', 'caCertificate'], input.caCertificate, { max: 20_000 });
  const authorization = check.text(['input', 'authorization'], input.authorization, {
    max: 2_000,
    pattern: /^[\x20-\x7e]+$/,
    message: 'A header holds printable ASCII on one line.',
  });
  if (url) checkUrl(check, url, allowPrivate);
  if (caCertificate) checkCertificate(check, caCertificate);
  if (input.filter != null) searchOf(input.filter);
  const filter = input.filter === undefined || input.filter === null ? input.filter : { ...input.filter };
  return { name, url, caCertificate, authorization, filter };
}

/** What a repeated call is told by: without the credential, since the hash that is kept could be used to try guesses. */
export function withoutCredential<Input extends AuditStreamInput>(input: Input): Omit<Input, 'authorization'> {
  const { authorization: _, ...rest } = input;
  return rest;
}

function checkUrl(check: Check, text: string, allowPrivate: boolean): void {
  const path = ['input', 'url'];
  const url = URL.canParse(text) ? new URL(text) : null;
  const known = ['https:', 'tls:', ...(allowPrivate ? ['http:', 'tcp:'] : [])];
  if (url === null || url.hostname === '' || !known.includes(url.protocol)) {
    const unencrypted = url !== null && ['http:', 'tcp:'].includes(url.protocol);
    const message = unencrypted
      ? 'This installation streams encrypted only: use https:// or tls://.'
      : 'Use an address such as https://siem.example.com/audit, or tls://siem.example.com:6514 for syslog.';
    check.add(path, unencrypted ? 'NOT_ENCRYPTED' : 'INVALID_FORMAT', message);
    return;
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    check.add(path, 'INVALID_FORMAT', 'Leave user, password and fragment out of the address.');
  }
  if (!/^https?:$/.test(url.protocol) && (!/^\/?$/.test(url.pathname) || url.search !== '')) {
    check.add(path, 'INVALID_FORMAT', 'A syslog receiver has a host and a port, and no path.');
  }
  try {
    checkLiteral(url, allowPrivate);
  } catch (error) {
    if (!(error instanceof ForbiddenAddress)) throw error;
    check.add(path, 'FORBIDDEN_ADDRESS', `${error.message}.`);
  }
}

function checkCertificate(check: Check, pem: string): void {
  try {
    new X509Certificate(pem);
  } catch {
    const message = 'Paste a certificate that begins with -----BEGIN CERTIFICATE-----.';
    check.add(['input', 'caCertificate'], 'INVALID_FORMAT', message);
  }
}
