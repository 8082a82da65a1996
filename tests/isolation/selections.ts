import {
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What is selected of an object: fields that are values, and objects with what is selected of them. */
export interface Selection {
  leaves: string[];
  branches: { field: string; below: Selection }[];
}

/** Lists within lists need not be long for the first of another organization to show. */
const innerPage = 3;

/** Everything below a type that needs no argument, down to the depth; a type within itself would only cost. */
export function selectionOf(type: GraphQLOutputType, depth: number, path: string[] = []): Selection | null {
  const named = getNamedType(type);
  if (isLeafType(named)) return null;
  const selection: Selection = { leaves: ['__typename'], branches: [] };
  if (!isObjectType(named) && !isInterfaceType(named)) return selection;
  for (const field of Object.values(named.getFields())) {
    if (field.args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) continue;
    const below = getNamedType(field.type);
    if (isLeafType(below)) selection.leaves.push(field.name);
    else if (depth > 0 && !path.includes(below.name)) {
      const inner = selectionOf(below, depth - 1, [...path, named.name]);
      const page = field.args.some(({ name }) => name === 'first') ? `(first: ${innerPage})` : '';
      if (inner !== null) selection.branches.push({ field: `${field.name}${page}`, below: inner });
    }
  }
  return selection;
}

export function printSelection(selection: Selection | null): string {
  if (selection === null) return '';
  const branches = selection.branches.map(({ field, below }) => `${field} ${printSelection(below)}`);
  return `{ ${[...selection.leaves, ...branches].join(' ')} }`;
}

/**
 * The selection as it is, or in the pieces that its branches come apart into so that each fits. What does not fit even by
 * itself is left out: nobody can ask for it.
 */
export function piecesOf(selection: Selection, fits: (piece: Selection) => boolean): Selection[] {
  if (fits(selection)) return [selection];
  const pieces: Selection[] = [];
  let piece: Selection = { leaves: selection.leaves, branches: [] };
  if (!fits(piece)) return [];
  for (const branch of selection.branches) {
    for (const below of piecesOf(branch.below, (part) => fits(only({ ...branch, below: part })))) {
      const next = { ...branch, below };
      const filled = { ...piece, branches: [...piece.branches, next] };
      // Pieces of one branch stay apart: under one name they would be one selection again.
      const mixed = piece.branches.some(({ field }) => field === branch.field);
      if (!mixed && fits(filled)) piece = filled;
      else {
        pieces.push(piece);
        piece = only(next);
      }
    }
  }
  return [...pieces, piece];
}

function only(branch: Selection['branches'][number]): Selection {
  return { leaves: [], branches: [branch] };
}
