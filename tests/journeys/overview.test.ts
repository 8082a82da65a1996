import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { phone } from './browser.ts';
import { memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('the checklist leads from the sample file to the alert, ticking itself while one watches', async () => {
  const owner = await ownerOf(on.product, 'First Steps Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/');
  const checklist = page.getByRole('region', { name: 'First steps' });
  const done = (steps: number) =>
    page.getByRole('progressbar', { name: `${steps} of 4 steps done` }).waitFor({ state: 'attached' });
  await checklist.getByRole('button', { name: 'Import the sample' }).waitFor();
  await done(0);
  await visitor.inspect();

  await checklist.getByRole('button', { name: 'Import the sample' }).click();
  await done(1);
  await checklist.getByText(/^\d+ contacts$/).waitFor();

  await checklist.getByRole('button', { name: 'Alert on a notable new contact' }).click();
  await done(2);
  await checklist.getByRole('link', { name: 'Alert on a notable new contact is on' }).waitFor();

  await checklist.getByRole('button', { name: 'Add a test contact' }).click();
  const finished = page.getByRole('region', { name: 'All set' });
  await finished.getByRole('link', { name: 'New contact at Analytical Engines' }).waitFor();
  await finished.getByRole('link', { name: 'A run succeeded' }).waitFor();
  await page.getByRole('region', { name: 'Recent activity' }).getByText(/alert/i).first().waitFor();
  await page.getByRole('link', { name: /Open alerts\s*1/ }).waitFor();
  await page.getByRole('link', { name: /Runs today\s*1$/ }).waitFor();
  await visitor.inspect();

  await finished.getByRole('link', { name: 'A run succeeded' }).click();
  await page.getByRole('heading', { name: 'Run of Alert on a notable new contact' }).waitFor();
  await visitor.inspect();
  await page.getByRole('link', { name: 'New contact at Analytical Engines' }).click();
  await page.getByRole('dialog', { name: 'Alert' }).getByText('Say hello.').waitFor();
  await visitor.inspect();
}, 120_000);

it('on a phone every page is reached by the drawer, and on any screen by typing its name', async () => {
  const owner = await ownerOf(on.product, 'Pocket Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie, size: phone });
  const { page } = visitor;
  await visitor.open('/');
  for (const name of ['Contacts', 'Activity', 'Settings', 'Connect', 'Health']) {
    await page.getByRole('button', { name: 'Open navigation' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name, exact: true }).click();
    await drawer.waitFor({ state: 'detached' });
  }
  await page.getByRole('heading', { name: 'Health', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Health' }).waitFor();
  await visitor.inspect();

  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search pages and commands' }).fill('create alert');
  await visitor.inspect();
  await page.getByRole('button', { name: /Create alert rule/ }).click();
  await page.getByRole('dialog', { name: 'New rule' }).waitFor();
});

it('health shows every figure of the installation, measured while one watches', async () => {
  const owner = await ownerOf(on.product, 'Watchful Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/health');
  const lines = page.getByRole('img', { name: /last \d+ samples/ });
  await lines.nth(11).waitFor();
  await page.getByText('measured just now').waitFor();
  const before = await lines.first().getAttribute('aria-label');
  await expect.poll(() => lines.first().getAttribute('aria-label'), { timeout: 10_000 }).not.toBe(before);
  await visitor.inspect();
});

it('live shows what the installation carries, of each process, to operators alone', async () => {
  const owner = await ownerOf(on.product, 'Broadcast Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/live');
  const process = page.getByRole('region', { name: 'Process 1' });
  await process.getByText('WebSockets').waitFor();
  await page
    .getByRole('list', { name: 'Figures' })
    .getByText(/^[1-9]\d*$/)
    .first()
    .waitFor();
  await visitor.inspect();

  const member = await memberOf(owner.client, { name: 'Guglielmo', email: 'guglielmo@example.com', role: 'admin' });
  const { errors } = await member.client.ask('{ liveLayer { processes { id } } }');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
}, 60_000);

it('the first page costs less than 200 kB of script, so that it opens on a slow line', async () => {
  const owner = await ownerOf(on.product, 'Far Away Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const scripts: Promise<number>[] = [];
  visitor.page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await visitor.open('/');
  await visitor.page.getByRole('region', { name: 'First steps' }).waitFor();
  await visitor.page.getByRole('complementary').getByRole('status').getByText('Live', { exact: true }).waitFor();
  const sizes = await Promise.all(scripts);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThan(200);
}, 60_000);
