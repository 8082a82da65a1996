import type { HttpNode, WorkflowDefinition } from './definition.ts';
import { secretNamesOf } from './secret-places.ts';

/** Something that a definition may do and better would not. It can be published all the same. */
export interface DefinitionWarning {
  /** Where in the definition, e.g. `['nodes', '0', 'config', 'headers', 'authorization']`. */
  path: string[];
  /** A stable code: `CREDENTIAL_IN_PLAIN` or `SECRET_WITHOUT_TLS`. */
  code: string;
  message: string;
}

/** Headers that carry credentials, by their names. */
const credentialHeader = /^(proxy-)?authorization$|cookie|api[-_]?key|token|secret|password/i;
const scheme = /^(Basic|Bearer|Digest|Token|ApiKey)\s+/i;

/** What its author should know of a definition of the right form. */
export function definitionWarnings({ nodes }: WorkflowDefinition): DefinitionWarning[] {
  return nodes.flatMap((node, index) =>
    node.kind === 'http' ? warningsOf(node, ['nodes', String(index), 'config']) : [],
  );
}

function warningsOf({ config }: HttpNode, path: string[]): DefinitionWarning[] {
  const plain = Object.entries(config.headers ?? {})
    .filter(([name, value]) => credentialHeader.test(name) && holdsCredential(value))
    .map(([name]) => ({
      path: [...path, 'headers', name],
      code: 'CREDENTIAL_IN_PLAIN',
      message: `Whoever may see the workflow can read this credential. Store it as a secret, and put {{ secrets.NAME }} here.`,
    }));
  if (secretNamesOf(config).length === 0 || !/^http:/i.test(config.url)) return plain;
  const message = 'Secrets go over the network as they are here. Use an address that starts with https.';
  return [...plain, { path: [...path, 'url'], code: 'SECRET_WITHOUT_TLS', message }];
}

/** Whether anything of it is written out, besides the scheme and what is put in when it runs. */
function holdsCredential(value: string): boolean {
  const written = value.replace(scheme, '').replaceAll(/\{\{.*?\}\}/gs, ' ');
  return /[^\s"',;=:]{8}/.test(written);
}
