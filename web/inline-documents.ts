import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

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
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/') || !code.includes('graphql(')) return null;
      return {
        map: null,
        code: code.replace(call, (whole, text: string) => {
          const [, kind, name] = definition.exec(text) ?? [];
          const document = documents[kind === 'fragment' ? `${name}FragmentDoc` : `${name}Document`];
          if (!document) this.error(`No generated document for ${kind} ${name}: run npm run generate`);
          return document ? `(${JSON.stringify(document)})` : whole;
        }),
      };
    },
  };
}
