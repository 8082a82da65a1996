import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { piecesOf, printSelection, type Selection, selectionOf } from './selections.ts';
import { withinLimits } from './within-limits.ts';

/** Ids of things of the other organization, by GraphQL type. */
export type ForeignIds = Record<string, string>;

/** Which type of thing an argument or input field of type ID names, where neither the field nor its name tells. */
const idTypes: Record<string, string> = {
  memberId: 'Member',
  principalId: 'Member',
  add: 'Member',
  remove: 'Member',
  teamId: 'Team',
  ownerId: 'Member',
  actorId: 'Actor',
  onBehalfOfId: 'Actor',
  subjectId: 'Contact',
  roleId: 'Role',
  roleIds: 'Role',
  apiKeyId: 'ApiKey',
  ids: 'TrustedOperation',
  parentIds: 'Role',
  reassignTo: 'Role',
  organizationId: 'Organization',
  workflowId: 'Workflow',
  executionId: 'WorkflowExecution',
  alertId: 'Alert',
  contactId: 'Contact',
};

/** What `id` means for a mutation whose payload does not hold the thing itself. */
const idOfField: Record<string, string> = {
  deleteContact: 'Contact',
  deleteAuditFilter: 'AuditSavedFilter',
  deleteAuditStream: 'AuditStream',
  testAuditStream: 'AuditStream',
  deleteWorkflow: 'Workflow',
  deleteSecret: 'Secret',
  deleteAlertRule: 'AlertRule',
  deleteRole: 'Role',
  deleteTeam: 'Team',
  previewRoleUpdate: 'Role',
  previewRoleDeletion: 'Role',
  revokeSession: 'Session',
  renamePasskey: 'Session',
};

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

type Kind = 'query' | 'mutation' | 'subscription';

/**
 * An operation on one root field that names things of another organization wherever it can and selects everything down
 * to a depth. Throws for an ID whose meaning is unknown: then a line above is missing.
 *
 * @param part Of what need not be given only this is, e.g. `input.ownerId`.
 */
export function foreignOperation(
  kind: Kind,
  field: GraphQLField<unknown, unknown>,
  ids: ForeignIds,
  depth = 2,
  part?: string,
): Operation {
  return operationOn(kind, field, ids, part)(selectionOf(field.type, depth));
}

/**
 * The same four levels deep, in as many operations as it takes for none to cost more than is allowed: what is reached by
 * way of another type is looked at too.
 */
export function deepOperations(kind: Kind, field: GraphQLField<unknown, unknown>, ids: ForeignIds): Operation[] {
  const operation = operationOn(kind, field, ids);
  const whole = selectionOf(field.type, 4);
  if (whole === null) return [operation(null)];
  const fits = (piece: Selection) => {
    const { query, variables } = operation(piece);
    return withinLimits(query, variables);
  };
  return piecesOf(whole, fits).map(operation);
}

function operationOn(kind: Kind, field: GraphQLField<unknown, unknown>, ids: ForeignIds, part?: string) {
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const given: string[] = [];
  for (const argument of field.args) {
    const value =
      part === undefined ? argumentValue(argument, field, ids) : onlyPart(argument, field, ids, part.split('.'));
    if (value === undefined) continue;
    variables[argument.name] = value;
    definitions.push(`$${argument.name}: ${argument.type}`);
    given.push(`${argument.name}: $${argument.name}`);
  }
  const head = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  const args = given.length > 0 ? `(${given.join(', ')})` : '';
  return (selection: Selection | null): Operation => ({
    query: `${kind} Foreign${head} { ${field.name}${args} ${printSelection(selection)} }`,
    variables,
  });
}

function onlyPart(
  argument: GraphQLArgument,
  field: GraphQLField<unknown, unknown>,
  ids: ForeignIds,
  [name, inner]: string[],
): unknown {
  const type = getNamedType(argument.type);
  if (argument.name !== name) return isNonNullType(argument.type) ? argumentValue(argument, field, ids) : undefined;
  if (inner === undefined || !isInputObjectType(type))
    return inputValue(argument.type, argument.name, field, ids, true);
  const given = Object.values(type.getFields())
    .filter((each) => each.name === inner || isNonNullType(each.type))
    .map((each) => [each.name, inputValue(each.type, each.name, field, ids, true)]);
  return Object.fromEntries(given);
}

function argumentValue(
  argument: GraphQLArgument | GraphQLInputField,
  field: GraphQLField<unknown, unknown>,
  ids: ForeignIds,
): unknown {
  if (argument.name === 'first') return 10;
  return inputValue(argument.type, argument.name, field, ids, isNonNullType(argument.type));
}

function inputValue(
  type: GraphQLInputType,
  name: string,
  field: GraphQLField<unknown, unknown>,
  ids: ForeignIds,
  required: boolean,
): unknown {
  if (isNonNullType(type)) return inputValue(type.ofType, name, field, ids, true);
  if (isListType(type)) return [inputValue(type.ofType, name, field, ids, true)];
  if (isEnumType(type)) return required ? type.getValues()[0]?.name : undefined;
  if (isInputObjectType(type)) {
    const entries = Object.values(type.getFields()).map((each) => [each.name, argumentValue(each, field, ids)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (type.name === 'ID') return foreignId(name, field, ids);
  if (!required) return undefined;
  const scalars: Record<string, unknown> = {
    String: 'something',
    Int: 10,
    Float: 1,
    Boolean: true,
    JSON: {},
    DateTime: '2100-01-01T00:00:00.000Z',
  };
  return scalars[type.name];
}

function foreignId(name: string, field: GraphQLField<unknown, unknown>, ids: ForeignIds): string {
  const type = name === 'id' ? (idOfField[field.name] ?? subjectOf(field.type)) : idTypes[name];
  const id = type === undefined ? undefined : ids[type];
  if (id === undefined) {
    throw new Error(
      `Which id does "${name}" of ${field.name} take? Say so in tests/isolation/operations.ts and make one in the test.`,
    );
  }
  return id;
}

/** The type a field is about: its own, or the first object of a payload that is not the list of errors. */
function subjectOf(type: GraphQLOutputType): string | undefined {
  const named = getNamedType(type);
  if (!isObjectType(named) || !named.name.endsWith('Payload')) return named.name;
  const fields = Object.values(named.getFields()).map((field) => getNamedType(field.type));
  return fields.find((each) => isObjectType(each) && each.name !== 'InputError')?.name;
}
