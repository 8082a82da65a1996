import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentNode } from 'graphql';
import { documentSignature } from '../platform/src/trust/index.ts';
import type { GeneratedFile } from './generate.ts';

/**
 * The operations of the web app by signature: the gateway trusts them for sessions, also where an organization has
 * registered operations executed only. Made of the generated documents, so that no release forgets one.
 */
export async function webOperations(generated: readonly GeneratedFile[], scratch: string): Promise<GeneratedFile> {
  const documents = generated.find(({ path }) => path.endsWith('/graphql.ts'));
  if (documents === undefined) throw new Error('The web app has no generated documents.');
  const file = join(scratch, 'documents.ts');
  await writeFile(file, documents.content);
  const exported = (await import(pathToFileURL(file).href)) as Record<string, DocumentNode>;
  const signed = Object.entries(exported)
    .filter(([name]) => name.endsWith('Document'))
    .map(([name, document]) => [documentSignature(document), name.slice(0, -'Document'.length)] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
  return { path: 'schema/web-operations.json', content: `${JSON.stringify(Object.fromEntries(signed), null, 2)}\n` };
}
