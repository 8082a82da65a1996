import { expect, it } from 'vitest';
import { withoutValues } from './statement-span.ts';

it.each([
  ['select "id" from "insights"."contact" where "id" = $1 limit $2', undefined],
  ["select * from t where name = 'O''Brien' and n > 42.5", 'select * from t where name = ? and n > ?'],
  ["select set_config('app.organization_id', $1, true)", 'select set_config(?, $1, true)'],
  ['select $$a secret$$, $tag$another$tag$, int8, t1.c2', 'select ?, ?, int8, t1.c2'],
])('shows no value of %s', (text, shown) => {
  expect(withoutValues(text)).toBe(shown ?? text);
});
