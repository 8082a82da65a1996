import { expect, it } from 'vitest';
import { client, withKey } from '../product/index.ts';
import { memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('an owner limits a key, sees it refused live, and takes the limit back', async () => {
  const owner = await ownerOf(on.product, 'Limited Liability');
  const made = await owner.client.data<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "Billing", scopes: ["contact.read"] }) { secret } }',
  );
  const key = withKey(on.product.url, made.createApiKey.secret);
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/settings/limits');
  await page.getByRole('row', { name: /Each API key/ }).waitFor();
  await visitor.inspect();

  await page.getByRole('button', { name: 'New limit' }).click();
  const dialog = page.getByRole('dialog', { name: 'New limit' });
  await dialog.getByRole('combobox', { name: 'API key' }).click();
  await page.getByRole('option', { name: /Billing/ }).click();
  await dialog.getByLabel('Points').fill('9000000');
  await dialog.getByRole('button', { name: 'Set limit' }).click();
  await dialog.getByText(/The plan allows 3,000,000 in 60 s/).waitFor();
  await visitor.inspect();
  await dialog.getByLabel('Points').fill('3');
  await dialog.getByRole('button', { name: 'Set limit' }).click();
  await page.getByText('The limit is set. It counts at once.').waitFor();
  await page.getByRole('row', { name: /API key Billing\s*3 points a minute/ }).waitFor();

  const answers = [];
  for (let time = 0; time < 5; time++) answers.push(await key.ask('{ installation { version } }'));
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'granted')).toEqual([
    ...['granted', 'granted', 'granted'],
    ...['RATE_LIMITED', 'RATE_LIMITED'],
  ]);
  // Without loading the page again.
  const usage = page.getByRole('table', { name: 'Who uses and is refused most' });
  await usage.getByRole('row', { name: /API key Billing 3 2/ }).waitFor({ timeout: 15_000 });

  await page.getByRole('button', { name: 'Take back the limit of: API key Billing' }).click();
  const taking = page.getByRole('dialog', { name: 'Take this limit back?' });
  await visitor.inspect();
  await taking.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('The limit is taken back: API key Billing.').waitFor();
  const { errors } = await key.ask('{ installation { version } }');
  expect(errors).toBeUndefined();
});

it('whoever may not see limits finds neither the page nor its figures', async () => {
  const owner = await ownerOf(on.product, 'Unlimited');
  const viewer = await memberOf(owner.client, { name: 'Vera', email: 'vera.limits@example.com', role: 'viewer' });
  const asked = await client(on.product.url, { cookie: viewer.cookie }).ask('{ rateLimits { plan } }');
  expect(asked.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  await using visitor = await on.browser.visit(on.product.url, { cookie: viewer.cookie });
  await visitor.open('/settings');
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await visitor.page.getByRole('link', { name: 'Rate limits' }).count()).toBe(0);
});
