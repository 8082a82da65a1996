import { existsSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { subgraphSdl } from './scripts/compose.ts';

const scalars = {
  DateTime: { input: 'string', output: 'Date | string' },
  JSON: { input: 'unknown', output: 'unknown' },
  ID: { input: 'string', output: 'string' },
};

/** GraphQL type → the row type its resolvers receive, from the subgraph's own `codegen.mappers.ts`. */
async function mappersOf(name: string): Promise<Record<string, string>> {
  const file = new URL(`./subgraphs/${name}/codegen.mappers.ts`, import.meta.url);
  if (!existsSync(file)) return {};
  const module = (await import(file.href)) as { mappers: Record<string, string> };
  return module.mappers;
}

/** Resolver types for one subgraph. */
export async function subgraphConfig(name: string): Promise<CodegenConfig> {
  return {
    schema: subgraphSdl(name),
    generates: {
      [`subgraphs/${name}/src/generated/resolvers.ts`]: {
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          contextType: '@guardian/platform/subgraph#RequestContext',
          rootValueType: '@guardian/platform/subgraph#EventRoot',
          mappers: await mappersOf(name),
          scalars,
          enumsAsTypes: true,
          useTypeImports: true,
          maybeValue: 'T | null',
          inputMaybeValue: 'T | null | undefined',
          emitLegacyCommonJSImports: false,
          importExtension: '.ts',
        },
      },
    },
  };
}

/** Typed documents of the web app, from the API schema. */
export const webConfig: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: ['web/src/**/*.{ts,tsx}', '!web/src/graph/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'web/src/graph/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: { DateTime: 'string', JSON: 'unknown', ID: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
      },
    },
  },
};
