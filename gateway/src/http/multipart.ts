import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { FormattedPart } from '../execute/answered.ts';
import { answerText } from '../executor/index.ts';

/** The form of incremental delivery that Apollo's clients and router speak. */
const spec = '20220824';

/** Whether the client takes an answer in parts: `multipart/mixed; deferSpec=20220824`. */
export function acceptsParts(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((range) => {
    const [name, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase().replaceAll('"', ''));
    return name === 'multipart/mixed' && parameters.includes(`deferspec=${spec}`);
  });
}

/** An answer without parts, for a client that takes nothing else. */
export async function* onlyPart(result: FormattedExecutionResult): AsyncGenerator<FormattedPart, void, void> {
  yield { ...result, hasNext: false };
}

const boundary = 'graphql';

/** Each part as soon as it is there. */
export function sendParts(reply: FastifyReply, parts: AsyncIterable<FormattedPart>): FastifyReply {
  return reply
    .code(200)
    .header('content-type', `multipart/mixed; boundary="${boundary}"; deferSpec=${spec}`)
    .header('cache-control', 'no-store')
    .header('vary', 'accept')
    .send(Readable.from(written(parts)));
}

async function* written(parts: AsyncIterable<FormattedPart>): AsyncGenerator<string, void, void> {
  yield `--${boundary}`;
  for await (const part of parts) {
    // The boundary goes along with the part before it, so that no client waits for the next to know the end of this one.
    const end = part.hasNext ? '' : '--\r\n';
    yield `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${answerText(part)}\r\n--${boundary}${end}`;
  }
}
