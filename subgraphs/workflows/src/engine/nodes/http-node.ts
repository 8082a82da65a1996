import type { JsonValue } from '@guardian/platform/events';
import { ForbiddenAddress, type HttpAnswer, sendRequest } from '@guardian/platform/network';
import { type Redact, redactor } from '@guardian/platform/sealing';
import { type HttpConfig, limits, nestsTooDeep, secretNamesOf, urlProblem } from '../../definitions/index.ts';
import { fillIn } from '../../expressions/index.ts';
import { storable } from '../storable.ts';
import { type NodeRun, StepFailure } from './node-run.ts';

/** Answers that may be another one next time. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Headers whose values are nobody's business later. */
const secretHeaders = new Set(['set-cookie', 'www-authenticate', 'proxy-authenticate']);

/**
 * Sends a request. It is sent at least once, each time with the same Idempotency-Key, so that a service which honours the
 * key does its work once. Secrets are opened for the call and taken out of all that is kept of it.
 */
export async function runHttp(config: HttpConfig, run: NodeRun): Promise<JsonValue> {
  const names = secretNamesOf(config);
  if (names.length === 0) return call(config, run, {});
  const secrets = await run.secrets(names);
  const redact = redactor(secrets);
  try {
    return redact(await call(config, run, Object.fromEntries(secrets)));
  } catch (error) {
    throw error instanceof StepFailure ? withoutSecrets(error, redact) : error;
  }
}

function withoutSecrets({ message, retryable, output }: StepFailure, redact: Redact): StepFailure {
  return new StepFailure(String(redact(message)), { retryable, output: redact(output) });
}

async function call(config: HttpConfig, run: NodeRun, secrets: Record<string, string>): Promise<JsonValue> {
  const outgoing = await prepare(config, run, secrets);
  const answer = await sendRequest(outgoing).catch((error: Error) => {
    if (error instanceof ForbiddenAddress) throw new StepFailure(error.message, { retryable: false });
    if (run.signal.aborted) throw error;
    throw new StepFailure(`${outgoing.url.host} can't be reached: ${reasonOf(error)}`, { retryable: true });
  });
  if (answer.truncated) {
    const message = `The answer of ${outgoing.url.host} is larger than ${limits.outputBytes / 1024} kB`;
    throw new StepFailure(message, { retryable: false, output: { status: answer.status } });
  }
  const output = outputOf(answer);
  if (answer.status < 400) return output;
  const message = `${outgoing.url.host} answered ${answer.status}`;
  throw new StepFailure(message, { retryable: passing.has(answer.status), output });
}

async function prepare(config: HttpConfig, run: NodeRun, secrets: Record<string, string>) {
  const { variables, cel } = run;
  // Only `{{ secrets.NAME }}` as it stands sees them: no expression does.
  const evaluate = (source: string) => cel.evaluate(source, variables);
  const filling = { variables: { ...variables, secrets }, evaluate };
  const [address, headers, body] = await Promise.all([
    fillIn(config.url, { ...filling, encode: encodeURIComponent }),
    fillIn(config.headers ?? {}, filling),
    config.body === undefined ? undefined : fillIn(config.body, filling),
  ]);
  const problem = typeof address === 'string' ? urlProblem(address) : 'Its value is no text.';
  if (problem !== null) throw new StepFailure(`The address can't be called. ${problem}`, { retryable: false });
  const own: Record<string, string> = { accept: 'application/json, */*', 'user-agent': 'Guardian' };
  for (const [name, value] of Object.entries(headers as Record<string, JsonValue>)) {
    own[name.toLowerCase()] = headerText(value);
  }
  if (typeof body === 'string') own['content-type'] ??= 'text/plain; charset=utf-8';
  else if (body !== undefined) own['content-type'] ??= 'application/json';
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  if (text !== null) own['content-length'] = String(Buffer.byteLength(text));
  return {
    method: config.method,
    url: new URL(String(address)),
    headers: { ...own, 'idempotency-key': run.idempotencyKey },
    body: text,
    allowPrivate: run.allowPrivateHttp,
    maxBytes: limits.outputBytes,
    signal: run.signal,
  };
}

/** A value can't break out of its line. */
function headerText(value: JsonValue): string {
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, ' ');
}

function outputOf({ status, headers, body }: HttpAnswer): JsonValue {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !secretHeaders.has(name)));
  return storable({ status, headers: kept, body: contentOf(body, headers['content-type'] ?? '') });
}

function contentOf(body: Buffer, type: string): JsonValue {
  const text = body.toString('utf8');
  if (/[/+]json\b/i.test(type)) {
    try {
      const content = JSON.parse(text) as JsonValue;
      return nestsTooDeep(content) ? text : content;
    } catch {
      return text;
    }
  }
  // Pictures and archives are no use to expressions.
  return type === '' || /^text\/|[/+](xml|javascript|x-www-form-urlencoded)\b/i.test(type) ? text : null;
}

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || 'no answer';
}
