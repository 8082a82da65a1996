import { expect, it } from 'vitest';
import { certificate } from '../../subgraphs/tenants/src/audit-streams/testing/certificate.ts';
import { httpsReceiver } from '../../subgraphs/tenants/src/audit-streams/testing/receivers.ts';
import { memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('an owner streams the audit log to a SIEM, tests it, sees it fail and recover, pauses it and deletes it', async () => {
  let failing = false;
  await using receiver = await httpsReceiver(() => (failing ? 'fails' : 'takes'), 'welcome');
  const owner = await ownerOf(on.product, 'Streams');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  const drawer = page.getByRole('dialog');
  const button = (name: string) => drawer.getByRole('button', { name, exact: true });
  await visitor.open('/settings/audit/streams');
  await page.getByText('No streams yet').waitFor();
  await visitor.inspect();

  await page.getByRole('button', { name: 'New stream' }).first().click();
  await drawer.getByLabel('Name').fill('Watchtower');
  await drawer.getByLabel('Address').fill('ftp://siem.example.com');
  await button('Create stream').click();
  await drawer.getByText(/Use an address such as/).waitFor();
  await drawer.getByLabel('Address').fill(receiver.url);
  await drawer.getByLabel(/Certificate authority/).fill(certificate);
  await drawer.getByLabel(/Send what is recorded already/).check();
  await drawer.getByLabel('Authorization header').fill('Splunk 2c8b77d0');
  await visitor.inspect();
  await button('Create stream').click();
  expect(await drawer.getByLabel('Secret', { exact: true }).inputValue()).toMatch(/^whsec_/);
  await visitor.inspect();
  await button('I have copied it').click();

  await page.getByRole('cell', { name: 'nothing' }).waitFor();
  await expect
    .poll(() => receiver.arrivals.flatMap(({ records }) => records.map(({ type }) => type)))
    .toContain('auditStream.created');
  await visitor.inspect();

  await page.getByRole('button', { name: 'Watchtower' }).click();
  await button('Send a test').click();
  await drawer.getByText('The receiver took it').waitFor();
  await drawer.getByText('welcome').waitFor();
  failing = true;
  await button('Send a test').click();
  await drawer.getByText('It was not delivered').waitFor();
  // The test is an event itself, which the receiver refuses.
  await drawer.getByText('The receiver does not take the records').waitFor();
  await visitor.inspect();
  failing = false;
  await button('Pause').click();
  await button('Resume').click();
  await drawer.getByText('The receiver does not take the records').waitFor({ state: 'detached' });

  await drawer.getByText('Nothing is changed yet.').waitFor();
  await drawer.getByLabel('Address').fill('https://elsewhere.example.com');
  await button('Save').click();
  await drawer.getByText(/The address leads to another server/).waitFor();
  await visitor.inspect();
  await drawer.getByLabel('Address').fill(receiver.url);
  await drawer.getByLabel('Send no Authorization header any more').check();
  await button('Save').click();
  await page.getByText('The stream is saved.').waitFor();
  await drawer.getByText('Nothing is changed yet.').waitFor();
  await drawer.getByText('Only where the receiver asks for one.').waitFor();

  await drawer.getByLabel('Go on with record').fill('1');
  await button('Set').click();
  await page.getByText('The stream goes on with record 1.').waitFor();
  await expect
    .poll(() => receiver.arrivals.flatMap(({ records }) => records).filter(({ place }) => place === 1).length)
    .toBe(2);

  await button('Delete').click();
  await page.getByRole('dialog', { name: 'Delete Watchtower?' }).getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No streams yet').waitFor();

  const viewer = await memberOf(owner.client, { name: 'Vera', email: 'vera.streams@example.com', role: 'viewer' });
  await using other = await on.browser.visit(on.product.url, { cookie: viewer.cookie });
  await other.open('/settings');
  await other.page.getByRole('navigation', { name: 'Settings' }).waitFor();
  expect(await other.page.getByRole('link', { name: 'Audit streams' }).count()).toBe(0);
}, 180_000);
