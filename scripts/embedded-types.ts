import { buildSchema, isObjectType } from 'graphql';
import type { GeneratedFile } from './generate.ts';

/** By convention these have no id; the web app knows them by their names. */
const wrapper = /(Connection|Edge|Payload)$/;
const roots = ['Query', 'Mutation', 'Subscription'];

/** The object types without an id: the cache of the web app keeps them inside what they belong to. */
export function embeddedTypes(api: string): GeneratedFile {
  const names = Object.values(buildSchema(api).getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !('id' in type.getFields()))
    .map(({ name }) => name)
    .filter((name) => !roots.includes(name) && !wrapper.test(name))
    .sort();
  const lines = names.map((name) => `  '${name}',`);
  return {
    path: 'web/src/graph/generated/embedded-types.ts',
    content: `export const embeddedTypes = [\n${lines.join('\n')}\n];\n`,
  };
}
