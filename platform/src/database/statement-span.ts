import { isTracing, SpanKind, span, underSpan } from '../telemetry/index.ts';

/**
 * Runs a statement in a span of its own, as a part of what is traced already: statements of pollers, which nobody asked
 * for, are left out. The span holds the statement's text and none of its values.
 */
export function statementSpan<T>(text: string, run: () => Promise<T>): Promise<T> {
  if (!isTracing() || !underSpan()) return run();
  const shown = withoutValues(text);
  const operation = /^\W*(\w+)/.exec(shown)?.[1]?.toUpperCase() ?? 'SQL';
  const table = /\b(?:from|into|update)\s+((?:"?\w+"?\.)?"?\w+"?)/i.exec(shown)?.[1]?.replaceAll('"', '');
  return span(
    table === undefined ? operation : `${operation} ${table}`,
    {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      'db.query.text': shown,
      ...(table === undefined ? {} : { 'db.collection.name': table }),
    },
    run,
    SpanKind.CLIENT,
  );
}

/** Values are parameters as a rule; what stands in the text as a literal is left out as well. */
export function withoutValues(text: string): string {
  return text.replace(/\$(\w*)\$[\s\S]*?\$\1\$|'(?:[^']|'')*'|(?<![\w$."])\d+(?:\.\d+)?\b/g, '?').slice(0, 4_000);
}
