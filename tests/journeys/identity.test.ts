import { expect, it } from 'vitest';
import { admin } from '../product/index.ts';
import { phone } from './browser.ts';
import { invite, mailedLink, memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage({ GUARDIAN_SIGN_UP: 'open' });

it('who types a wrong password is told so and can try again; who signs out is out', async () => {
  await using visitor = await on.browser.visit(on.product.url, { size: phone });
  const { page } = visitor;
  await visitor.open('/health');
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await visitor.inspect();

  visitor.expectProblems(/status of 401/);
  await page.getByLabel('E-mail address').fill(admin.email);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
  await visitor.inspect();

  await page.getByLabel('Password', { exact: true }).fill(admin.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Health', level: 1 }).waitFor();

  await page.getByRole('button', { name: 'Open navigation' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Your account/ })
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await visitor.open('/contacts');
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
});

it('an invite leads somebody new from the mail into the organization', async () => {
  const owner = await ownerOf(on.product, 'Invitations Ltd.');
  await invite(owner.client, 'grace@example.com', 'editor');
  const link = await mailedLink(owner.client, 'grace@example.com');

  await using visitor = await on.browser.visit(on.product.url, { size: phone });
  const { page } = visitor;
  await visitor.open(link);
  await page.getByRole('heading', { name: 'Join Invitations Ltd.' }).waitFor();
  await visitor.inspect();
  await page.getByLabel('Your name').fill('Grace Hopper');
  await page.getByLabel('Password', { exact: true }).fill('nanoseconds of wire');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  expect(await page.title()).toContain('Invitations Ltd.');
  await visitor.inspect();

  await using again = await on.browser.visit(on.product.url);
  await again.open(link);
  await again.page.getByText('This link does not work any more').waitFor();
  await again.inspect();
});

it('a forgotten password is replaced by the link in the mail, which works once', async () => {
  const owner = await ownerOf(on.product, 'Forgetful Ltd.');
  const person = { name: 'Alan Turing', email: 'alan@example.com', role: 'viewer' } as const;
  await memberOf(owner.client, person);
  await using visitor = await on.browser.visit(on.product.url);
  const { page } = visitor;

  await visitor.open('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor();
  await visitor.inspect();
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText('a link to set a new password is on its way').waitFor();

  const link = await mailedLink(owner.client, person.email, /reset/);
  await visitor.open(link);
  await page.getByLabel('New password').waitFor();
  await visitor.inspect();
  await page.getByLabel('New password').fill('enigma no more for me');
  await page.getByLabel('Once more').fill('enigma once more');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByText('The two do not match.').waitFor();
  await page.getByLabel('Once more').fill('enigma no more for me');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('heading', { name: 'Your password is set' }).waitFor();
  await visitor.inspect();
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill('enigma no more for me');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
});

it('somebody who signs up without an invite confirms the address, then makes the first organization', async () => {
  await using visitor = await on.browser.visit(on.product.url);
  const { page } = visitor;
  await visitor.open('/sign-in');
  await page.getByRole('link', { name: 'Sign up' }).click();
  await page.getByLabel('Your name').fill('Mary Somerville');
  await visitor.inspect();
  await page.getByLabel('E-mail address').fill('mary@example.com');
  await page.getByLabel('Password', { exact: true }).fill('celestial mechanics');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  await visitor.inspect();

  await visitor.open(await mailedLink(await on.product.owner(), 'mary@example.com'));
  await page.getByText('Press the button to confirm').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
  await visitor.inspect();

  await visitor.open('/sign-in');
  if (new URL(page.url()).pathname === '/sign-in') {
    await page.getByLabel('E-mail address').fill('mary@example.com');
    await page.getByLabel('Password', { exact: true }).fill('celestial mechanics');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }
  await page.getByText('You belong to no organization yet.').waitFor();
  await visitor.inspect();
  await page.getByLabel('Name').fill('Society of Somerville');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  expect(await page.title()).toContain('Society of Somerville');
});
