import { expect, it } from 'vitest';
import { phone } from './browser.ts';
import { ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('a contact is created, found, changed and deleted', async () => {
  const owner = await ownerOf(on.product, 'Card Index Ltd.');
  await owner.client.data('mutation { createTeam(input: { name: "Mathematics" }) { errors { message } } }');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie, size: phone });
  const { page } = visitor;
  await visitor.open('/contacts');
  await page.getByText('No contacts').waitFor();
  await visitor.inspect();

  await page.getByRole('button', { name: 'New contact' }).first().click();
  const form = page.getByRole('dialog', { name: 'New contact' });
  await form.getByLabel('E-mail address').fill('no address');
  await form.getByLabel('First name').fill('Sofia');
  await form.getByRole('button', { name: 'Create contact' }).click();
  await form
    .getByText(/e-mail address/i)
    .nth(1)
    .waitFor();
  await visitor.inspect();
  await form.getByLabel('E-mail address').fill('sofia@example.com');
  await form.getByLabel('Last name').fill('Kovalevskaya');
  await form.getByLabel('Tags').fill('customer');
  await form.getByLabel('Tags').press('Enter');
  await form.getByRole('button', { name: 'Create contact' }).click();
  await form.waitFor({ state: 'detached' });

  const table = page.getByRole('table', { name: 'Contacts' });
  await table.getByRole('button', { name: 'Sofia Kovalevskaya' }).waitFor();
  await visitor.inspect();
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('nobody at all');
  await page.getByText('Nothing matches').waitFor();
  expect(page.url()).toContain('q=nobody');
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await table.getByRole('button', { name: 'Sofia Kovalevskaya' }).click();

  const details = page.getByRole('dialog', { name: 'Contact' });
  await details.getByLabel('Company').fill('Stockholm University');
  await details.getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option', { name: 'Mathematics' }).click();
  await visitor.inspect();
  await details.getByRole('button', { name: 'Save' }).click();
  await details.waitFor({ state: 'detached' });
  await table.getByText('Stockholm University').waitFor();

  await table.getByRole('button', { name: 'Sofia Kovalevskaya' }).click();
  expect(await details.getByRole('combobox', { name: 'Team' }).inputValue()).toBe('Mathematics');
  await details.getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('dialog', { name: 'Delete Sofia Kovalevskaya?' });
  await question.getByRole('button', { name: 'Delete contact' }).click();
  await page.getByText('No contacts').waitFor();
}, 120_000);

it('the import wizard takes a file, says which rows it refused and why, and a second time doubles nothing', async () => {
  const owner = await ownerOf(on.product, 'Bulk Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  const lines = ['Mail,Given name,Notes', 'a@example.com,Ada,x', 'broken,Bea,y', 'c@example.com,Cleo,z'];
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) };
  const count = async (name: string) => {
    const label = page.getByText(name, { exact: true });
    return Number(await label.locator('xpath=following-sibling::*[1]').textContent());
  };

  await visitor.open('/contacts/import');
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await visitor.inspect();
  for (const [created, unchanged] of [
    [2, 0],
    [0, 2],
  ]) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles(file);
    await page.getByText('Guardian guessed what the columns of people.csv mean.').waitFor();
    const mail = page.getByRole('combobox', { name: 'Mail' });
    if ((await mail.inputValue()) === '') {
      await mail.click();
      await page.getByRole('option', { name: 'E-mail address' }).click();
    }
    await page.getByRole('cell', { name: 'Cleo' }).waitFor();
    await visitor.inspect();
    await page.getByRole('button', { name: 'Start import' }).click();
    await page.getByText('1 rows were refused.').waitFor();
    expect([await count('Rows read'), await count('Created'), await count('Unchanged')]).toEqual([
      3,
      created,
      unchanged,
    ]);
    await visitor.inspect();

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Refused rows with reasons' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/broken,Bea/);
    await page.getByRole('button', { name: 'Import another file' }).click();
  }

  await visitor.open('/contacts');
  await page.getByText('2 of 2').waitFor();
}, 120_000);

it('a file that is no table is refused in words, and an address that leads nowhere says so', async () => {
  const owner = await ownerOf(on.product, 'Odd Files Ltd.');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/contacts/import');
  visitor.expectProblems(/status of 4\d\d/);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
  await page.getByText('The file was refused').waitFor();
  await visitor.inspect();

  await visitor.open('/contacts?contact=0199aaaa-0000-7000-8000-000000000000');
  await page.getByText('No such contact').waitFor();
  await visitor.inspect();
});
