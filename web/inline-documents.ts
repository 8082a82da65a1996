import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const imported = /^import \{ graphql \} from '[^']*\/generated\/index\.ts';$/m;
const call = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`([^`]*)`,?\s*\)/g;
const definition = /\b(query|mutation|subscription|fragment)\s+(\w+)/;

/**
 * Puts each typed document where it is written: `graphql(...)` looks it up in one map of all documents, which no bundler
 * can split, so that the first page would load the documents of every page.
 */
export function inlineDocuments(): Plugin {
  let documents: Record<string, unknown> = {};
  return {
    name: 'guardian-inline-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const generated = new URL('./src/graph/generated/graphql.ts', import.meta.url);
      documents = (await import(pathToFileURL(generated.pathname).href)) as Record<string, unknown>;
    },
    transform(code, id) {
      if (id.includes('/generated/') || !imported.test(code)) return null;
      const inlined = code.replace(imported, '').replace(call, (_, text: string) => {
        const [, kind, name] = definition.exec(text) ?? [];
        const document = documents[kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`];
        if (!document) this.error(`No generated document for ${kind} ${name}: run npm run generate`);
        return `(${JSON.stringify(document)})`;
      });
      if (/\bgraphql\(/.test(inlined)) this.error('A document is not written as one template: graphql(`…`)');
      return { map: null, code: inlined };
    },
  };
}
