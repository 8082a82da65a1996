import {
  buildSchema,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { documentSignature } from './signature.ts';
import type { NewOperation } from './write.ts';

const maxTokens = 8_000;
/** What compares fields with each other takes long where somebody wants it to, and the gateway looks for that itself. */
const rules = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

let built: { sdl: string; schema: GraphQLSchema } | undefined;

/** What the register keeps of a document; a sentence for one that could not be executed over the API schema. */
export function inspectDocument(sdl: string, text: string): Omit<NewOperation, 'documentId' | 'text'> | string {
  if (built?.sdl !== sdl) built = { sdl, schema: buildSchema(sdl) };
  try {
    const document = parse(text, { maxTokens });
    const operation = document.definitions.find(
      (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
    );
    if (operation === undefined) return 'The document holds no operation.';
    const [wrong] = validate(built.schema, document, rules, { maxErrors: 1 });
    if (wrong !== undefined) return wrong.message.slice(0, 500);
    const kind = operation.operation.toUpperCase() as NewOperation['kind'];
    return { name: operation.name?.value.slice(0, 200) ?? '', kind, signature: documentSignature(document) };
  } catch (error) {
    return (error as Error).message.slice(0, 500);
  }
}
