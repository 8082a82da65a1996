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

it('two operators who edit a plan do not overwrite each other', async () => {
  const operator = await ownerOf(on.product, 'Two Planners');
  const save = `mutation ($input: SaveRateLimitPlanInput!) { saveRateLimitPlan(input: $input) { errors { message } } }`;
  await operator.client.data(save, { input: { name: 'planned', limits: [] } });
  await using visitor = await on.browser.visit(on.product.url, { cookie: operator.cookie });
  const { page } = visitor;
  await visitor.open('/limit-plans');
  await page.getByRole('button', { name: /planned/ }).click();
  const drawer = page.getByRole('dialog', { name: 'Plan planned' });
  await drawer.getByLabel('What it is for').fill('Mine');
  await operator.client.data(save, { input: { name: 'planned', description: 'Theirs', limits: [] } });
  await drawer.getByText('Somebody changed this plan meanwhile').waitFor();
  await visitor.inspect();
  await drawer.getByRole('button', { name: 'Save plan' }).click();
  await drawer.getByText(/Somebody saved this plan since you read it/).waitFor();
  await drawer.getByRole('button', { name: 'Show what they saved' }).click();
  await expect.poll(() => drawer.getByLabel('What it is for').inputValue()).toBe('Theirs');
  await drawer.getByLabel('What it is for').fill('Ours');
  await drawer.getByRole('button', { name: 'Save plan' }).click();
  await page.getByText('The plan planned is saved. It counts at once.').waitFor();
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
