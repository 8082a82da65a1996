import type { InputProblem } from '@guardian/platform/errors';
import type { HttpNode, WorkflowDefinition } from './definition.ts';
import { eventTypeProblem } from './event-types.ts';
import { scheduleProblem } from './schedule.ts';
import { secretNamedBy, secretNamesOf } from './secret-places.ts';

/** Headers that the request makes itself: overriding them would break it, or its promise of once by its key. */
const reserved =
  /^(host|content-length|connection|transfer-encoding|upgrade|te|trailer|expect|idempotency-key|proxy-.*)$/i;
const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

/** What the schema can't say of triggers and nodes. */
export function checkNodes({ trigger, nodes }: WorkflowDefinition, path: string[]): InputProblem[] {
  const problems: InputProblem[] = [];
  const schedule = trigger.kind === 'schedule' ? scheduleProblem(trigger) : null;
  if (schedule !== null) {
    const { property, message } = schedule;
    problems.push({ path: [...path, 'trigger', property], code: 'INVALID_FORMAT', message });
  }
  for (const [index, type] of (trigger.kind === 'event' ? trigger.types : []).entries()) {
    const message = eventTypeProblem(type);
    const at = [...path, 'trigger', 'types', String(index)];
    if (message !== null) problems.push({ path: at, code: 'UNKNOWN_EVENT', message });
  }
  for (const [index, node] of nodes.entries()) {
    const at = [...path, 'nodes', String(index)];
    if (node.kind === 'http') problems.push(...checkHttp(node, at));
    if (node.retry !== undefined && (node.kind === 'condition' || node.kind === 'delay')) {
      const message = `A ${node.kind} gives the same answer every time. Leave "retry" out.`;
      problems.push({ path: [...at, 'retry'], code: 'UNKNOWN_PROPERTY', message });
    }
  }
  return problems;
}

function checkHttp({ config }: HttpNode, path: string[]): InputProblem[] {
  const problems: InputProblem[] = [];
  const { url, headers = {}, method, body } = config;
  // Where the address is itself a value, it is checked when it is known.
  const known = url.startsWith('{{') ? null : url.replaceAll(/\{\{.*?\}\}/gs, 'x');
  if (known !== null) {
    const message = urlProblem(known);
    if (message !== null) problems.push({ path: [...path, 'config', 'url'], code: 'INVALID_FORMAT', message });
  }
  if (secretNamesOf(config).length > 0 && !isHostWritten(url)) {
    const message = 'Write the host out: where data decides it, whoever writes the data gets the secret.';
    problems.push({ path: [...path, 'config', 'url'], code: 'COMPUTED_HOST', message });
  }
  for (const name of Object.keys(headers)) {
    const at = [...path, 'config', 'headers', name];
    if (!headerName.test(name)) {
      problems.push({ path: at, code: 'INVALID_FORMAT', message: `"${name}" can't be the name of a header.` });
    } else if (reserved.test(name)) {
      problems.push({ path: at, code: 'RESERVED', message: `The header ${name} is set by the request itself.` });
    }
  }
  if (body !== undefined && (method === 'GET' || method === 'HEAD')) {
    const message = `A ${method} request has no body. Use POST, or leave the body out.`;
    problems.push({ path: [...path, 'config', 'body'], code: 'UNKNOWN_PROPERTY', message });
  }
  return problems;
}

/** Whether the author says where the request goes, in words or by a secret, rather than the data of a run. */
function isHostWritten(url: string): boolean {
  // As a URL is read: these are left out wherever they stand, and more slashes before the host count as two.
  const read = url.replaceAll(/[\t\n\r]/g, '').trim();
  // A slash, `?` or `#` ends the host. A place right behind it is still part of it, and so is all without one.
  const host = /^https?:\/\/(?:\{\{.*?\}\}|[^/\\?#{])+[/\\?#]/i.exec(read)?.[0] ?? read;
  return [...host.matchAll(/\{\{(.*?)\}\}/gs)].every(([, source = '']) => secretNamedBy(source.trim()) !== null);
}

/** Why an address can't be called; null when it can. */
export function urlProblem(text: string): string | null {
  if (!URL.canParse(text)) return 'Use a whole address such as https://example.com/path.';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'Use an address that starts with http or https.';
  if (url.username !== '' || url.password !== '') return 'Put user and password into a header, not into the address.';
  return null;
}
