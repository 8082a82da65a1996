import { expect, it } from 'vitest';
import { startProduct } from '../product/index.ts';
import { openBrowser } from './browser.ts';

/** What the start prints is all that somebody has who installed Guardian for the first time. */
async function printedAddress(output: () => string): Promise<string> {
  await expect.poll(output, { timeout: 30_000 }).toMatch(/\/setup\?token=\S+/);
  return output().match(/\/setup\?token=\S+/)?.[0] ?? '';
}

it('the address that the first start prints leads to a working installation, once', async () => {
  const env = { GUARDIAN_ADMIN_EMAIL: '', GUARDIAN_ADMIN_PASSWORD: '', GUARDIAN_ORGANIZATION: '' };
  await using product = await startProduct({ env });
  await using browser = await openBrowser();
  await using visitor = await browser.visit(product.url);
  const { page } = visitor;

  await visitor.open('/contacts');
  await page.getByText('The link is incomplete').waitFor();
  await visitor.inspect();

  const address = await printedAddress(product.process.output);
  await visitor.open(address);
  await page.getByLabel('Organization').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await page.getByText('The name of the organization is missing.').waitFor();

  await page.getByLabel('Organization').fill('Babbage & Sons');
  await page.getByLabel('Your name').fill('Charles Babbage');
  await page.getByLabel('E-mail address').fill('charles@example.com');
  await page.getByLabel('Password', { exact: true }).fill('engines of difference in brass');
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  await page.getByText('First steps').waitFor();
  await page.getByRole('link', { name: 'Outbox' }).waitFor();
  expect(await page.title()).toBe('Overview of Babbage & Sons · Guardian');
  await visitor.inspect();

  await using latecomer = await browser.visit(product.url);
  await latecomer.open(address);
  await latecomer.page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await latecomer.inspect();
  await latecomer.open('/sign-up');
  await latecomer.page.getByText('By invite only').waitFor();
  await latecomer.inspect();
}, 240_000);
