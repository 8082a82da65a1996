import { type CelEnv, parse } from '@bufbuild/cel';
import { expressionLimits } from './limits.ts';

/** A variable that an expression reads, and the member of it that is named: `steps.call` → steps, call. */
export interface Reference {
  name: string;
  member: string | null;
  /** Characters from the start of the source. */
  offset: number;
}

export type CheckedExpression = { problem: string; offset: number } | { problem: null; references: Reference[] };

/** Parses an expression without evaluating it. Says what is wrong and where, or what it reads. */
export function checkExpression(env: CelEnv, source: string): CheckedExpression {
  const tooMuch = checkLimits(source);
  if (tooMuch !== null) return tooMuch;
  try {
    const parsed = parse(source);
    return inspect(env, parsed.expr as unknown as Node, parsed.sourceInfo?.positions ?? {});
  } catch (error) {
    const { rawMessage, message, location } = error as SyntaxError;
    return { problem: `${rawMessage ?? message}`, offset: location?.start.offset ?? 0 };
  }
}

interface SyntaxError {
  message: string;
  rawMessage?: string;
  location?: { start: { offset: number } };
}

/** The parser calls itself for each bracket, so nesting is capped before it starts. */
function checkLimits(source: string): { problem: string; offset: number } | null {
  if (source.length > expressionLimits.characters) {
    return { problem: `an expression has at most ${expressionLimits.characters} characters`, offset: 0 };
  }
  let depth = 0;
  for (const [offset, character] of [...source].entries()) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth > expressionLimits.nesting) {
      return { problem: `brackets nest at most ${expressionLimits.nesting} deep`, offset };
    }
  }
  const run = /[!-]{40}|\?[^?]*(?:\?[^?]*){40}/.exec(source);
  return run === null ? null : { problem: 'too many operators in a row', offset: run.index };
}

/** The parts of cel.expr.Expr that matter here. Message: https://github.com/google/cel-spec, syntax.proto. */
interface Node {
  id: bigint;
  exprKind: { case?: string; value?: Record<string, unknown> };
}

function inspect(env: CelEnv, root: Node, positions: Record<string, number>): CheckedExpression {
  const references: Reference[] = [];
  let problem: { problem: string; offset: number } | null = null;
  const offsetOf = (node: Node) => positions[String(node.id)] ?? 0;

  const visit = (node: Node, bound: readonly string[]): void => {
    const { case: kind, value = {} } = node.exprKind;
    if (kind === 'identExpr' && !bound.includes(String(value.name))) {
      references.push({ name: String(value.name), member: null, offset: offsetOf(node) });
      return;
    }
    const member = memberAccess(node);
    if (member !== null && !bound.includes(member.name)) {
      references.push({ name: member.name, member: member.member, offset: offsetOf(member.variable) });
      return;
    }
    if (kind === 'callExpr') {
      const name = String(value.function);
      if (/^[a-z]/i.test(name) && env.funcs.find(name) === undefined) {
        problem ??= { problem: `there is no function "${name}"`, offset: offsetOf(node) };
      }
    }
    const inner =
      kind === 'comprehensionExpr'
        ? [...bound, String(value.iterVar), String(value.iterVar2), String(value.accuVar)]
        : bound;
    for (const child of childrenOf(value)) visit(child, inner);
  };
  visit(root, []);
  return problem ?? { problem: null, references };
}

/** `steps.call` or `steps["call"]`. */
function memberAccess(node: Node): { name: string; member: string; variable: Node } | null {
  const { case: kind, value = {} } = node.exprKind;
  if (kind === 'selectExpr') return named(value.operand, value.field);
  if (kind !== 'callExpr' || value.function !== '_[_]') return null;
  const [operand, index] = value.args as Node[];
  const constant = index?.exprKind.value?.constantKind as { case?: string; value?: unknown } | undefined;
  return constant?.case === 'stringValue' ? named(operand, constant.value) : null;
}

function named(operand: unknown, member: unknown): { name: string; member: string; variable: Node } | null {
  if (!isNode(operand) || operand.exprKind.case !== 'identExpr') return null;
  return { name: String(operand.exprKind.value?.name), member: String(member), variable: operand };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'exprKind' in value;
}

/** Sub-expressions wherever they are: operands, arguments, list elements, map entries, parts of a comprehension. */
function childrenOf(value: unknown): Node[] {
  if (isNode(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(childrenOf);
}
