import type { PatchOperation } from './protocol.ts';

/** A patch that does not fit what it is applied to: something was missed. */
export class PatchMismatch extends Error {}

type Container = unknown[] | Record<string, unknown>;

/** Applies RFC 6902 operations. What was given stays as it is; what no operation touches is shared with the result. */
export function applyPatch(document: unknown, operations: readonly PatchOperation[]): unknown {
  return operations.reduce(applyOperation, document);
}

function applyOperation(document: unknown, operation: PatchOperation): unknown {
  const path = parse(operation.path);
  switch (operation.op) {
    case 'add':
      return change(document, path, () => operation.value, 'add');
    case 'replace':
      return change(document, path, () => operation.value, 'replace');
    case 'remove':
      return change(document, path, () => undefined, 'remove');
    case 'copy':
      return change(document, path, () => read(document, parse(operation.from)), 'add');
    case 'move': {
      const value = read(document, parse(operation.from));
      const without = change(document, parse(operation.from), () => undefined, 'remove');
      return change(without, path, () => value, 'add');
    }
    case 'test':
      if (JSON.stringify(read(document, path)) === JSON.stringify(operation.value)) return document;
      throw new PatchMismatch(`The value at ${operation.path} is another.`);
  }
}

function parse(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new PatchMismatch(`"${pointer}" is no JSON pointer.`);
  const parts = pointer.slice(1).split('/');
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function read(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => own(container(value, key), key), document);
}

function own(parent: Container, key: string): unknown {
  if (!Object.hasOwn(parent, key)) throw new PatchMismatch(`There is nothing at "${key}".`);
  return (parent as Record<string, unknown>)[key];
}

function container(value: unknown, key: string): Container {
  if (typeof value === 'object' && value !== null) return value as Container;
  throw new PatchMismatch(`What should hold "${key}" holds nothing.`);
}

function change(
  document: unknown,
  path: readonly string[],
  value: () => unknown,
  how: 'add' | 'replace' | 'remove',
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value();
  const parent = container(document, key);
  if (rest.length > 0) return replaced(parent, key, change(own(parent, key), rest, value, how));
  if (how === 'replace') own(parent, key);
  if (how !== 'remove')
    return Array.isArray(parent) && how === 'add' ? inserted(parent, key, value()) : replaced(parent, key, value());
  own(parent, key);
  if (Array.isArray(parent)) return parent.toSpliced(Number(key), 1);
  const { [key]: _removed, ...others } = parent;
  return others;
}

function replaced(parent: Container, key: string, value: unknown): Container {
  if (Array.isArray(parent)) return parent.with(Number(key), value);
  // Spread defines `__proto__` as a property, where an assignment would set the prototype.
  return { ...parent, [key]: value };
}

function inserted(list: readonly unknown[], key: string, value: unknown): unknown[] {
  const index = key === '-' ? list.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > list.length)
    throw new PatchMismatch(`The list has no place "${key}".`);
  return list.toSpliced(index, 0, value);
}
