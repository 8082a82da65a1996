import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { askedTypeName } from './asked-names.ts';
import { fragmentsOf, hasDirective, isConditional, isDefer, responseName } from './document.ts';

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Response name of a type that no client asked for, in what a plan says of the parts of an answer. */
export const unasked = 'guardian__typename';
export const unaskedTypeName: FieldNode = { ...typeName, alias: { kind: Kind.NAME, value: unasked } };

/**
 * A document that means the same to the planner and that it plans rightly:
 * - The type of an object is asked for where `@skip`, `@include` and `@defer` may leave nothing else of it. It would not be fetched
 *   then, and nobody would know whether it is an empty object or null.
 * - Where something is deferred, types that the client asks for have a name of their own.
 * - A fragment that is spread in any case is not spread on conditions besides. Fields of it would be left out.
 * - Nothing is deferred where `deferrable` says so.
 */
export function plannable(given: DocumentNode): DocumentNode {
  const document = deferrable(given);
  const fragments = fragmentsOf(document);

  const mayBeEmpty = ({ selections }: SelectionSetNode, within: readonly string[] = []): boolean =>
    selections.every(
      (selection) => isConditional(selection) || isDeferred(selection) || holdsNothing(selection, within),
    );
  const holdsNothing = (selection: SelectionNode, within: readonly string[]): boolean => {
    if (selection.kind === Kind.FIELD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) return mayBeEmpty(selection.selectionSet, within);
    const name = selection.name.value;
    const fragment = within.includes(name) ? undefined : fragments.get(name);
    return fragment === undefined || mayBeEmpty(fragment.selectionSet, [...within, name]);
  };

  const defers = hasDirective(document, isDefer);
  return visit(document, {
    SelectionSet: {
      leave(node) {
        const certain = new Set(node.selections.flatMap((each) => (isConditional(each) ? [] : spreadName(each))));
        const selections = node.selections.filter(
          (each) => !isConditional(each) || !spreadName(each).some((name) => certain.has(name)),
        );
        return selections.length === node.selections.length ? undefined : { ...node, selections };
      },
    },
    Field: {
      leave(node) {
        if (defers && node.name.value === '__typename' && node.alias === undefined) {
          return { ...node, alias: { kind: Kind.NAME, value: askedTypeName } };
        }
        if (node.selectionSet === undefined || !mayBeEmpty(node.selectionSet)) return undefined;
        const selections = [...node.selectionSet.selections, defers ? unaskedTypeName : typeName];
        return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
      },
    },
  });
}

function spreadName(selection: SelectionNode): string[] {
  return selection.kind === Kind.FRAGMENT_SPREAD ? [selection.name.value] : [];
}

function isDeferred({ directives }: SelectionNode): boolean {
  return directives?.some(isDefer) ?? false;
}

function hasConditionalFragment(document: DocumentNode): boolean {
  let found = false;
  const look = (node: SelectionNode) => {
    if (isConditional(node)) found = true;
  };
  visit(document, { FragmentSpread: look, InlineFragment: look });
  return found;
}

/**
 * The document, without `@defer` where fragments are under conditions, or one of several fields of a name: the planner loses
 * these in what it says of the parts. The answer comes as one, which `@defer` allows.
 */
export function deferrable(document: DocumentNode): DocumentNode {
  const isLost = hasDirective(document, isDefer) && (hasConditionalFragment(document) || hasConditionalTwin(document));
  return isLost ? withoutDefer(document) : document;
}

/** Whether objects that are asked for on a condition may be there for another field of the same name. */
function hasConditionalTwin(document: DocumentNode): boolean {
  const times = new Map<string, number>();
  const conditional = new Set<string>();
  visit(document, {
    Field(node) {
      if (node.selectionSet === undefined) return;
      const name = responseName(node);
      times.set(name, (times.get(name) ?? 0) + 1);
      if (isConditional(node)) conditional.add(name);
    },
  });
  return [...conditional].some((name) => (times.get(name) ?? 0) > 1);
}

export function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: (node) => (isDefer(node) ? null : undefined) });
}
