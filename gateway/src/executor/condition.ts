import { Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { Tree } from './tree.ts';

/** The value of a Boolean argument, for given variables. */
export type Condition = (variables: Tree) => boolean;

/** An `if` of `@skip` and `@include`: a literal, or a variable with its default. */
export function conditionOf(value: ValueNode, operation: OperationDefinitionNode): Condition {
  if (value.kind === Kind.BOOLEAN) return () => value.value;
  if (value.kind !== Kind.VARIABLE) throw new Error('A condition is a Boolean or a variable.');
  const name = value.name.value;
  const definition = operation.variableDefinitions?.find((each) => each.variable.name.value === name);
  const preset = definition?.defaultValue?.kind === Kind.BOOLEAN ? definition.defaultValue.value : undefined;
  return (variables) => {
    const given = (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? preset;
    // Variables have been checked against their types before anything is executed.
    if (typeof given !== 'boolean') throw new Error(`Unexpected value ${given} for the condition $${name}`);
    return given;
  };
}
