import { readFile } from 'node:fs/promises';

const file = new URL('../../../../schema/api.graphql', import.meta.url);
let text: Promise<string> | undefined;

/** SDL of the API schema that this version of the product serves; read once. */
export function apiSchema(): Promise<string> {
  text ??= readFile(file, 'utf8');
  return text;
}
