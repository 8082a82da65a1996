import { setTimeout as wait } from 'node:timers/promises';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

const step = 30_000;
/** Milliseconds that a code has to be good for, from its reading to its check on a busy machine. */
const leastLeft = 10_000;

/** The code of an authenticator app, `steps` half minutes from now: each is good once. Waits rather than giving one that ends. */
async function codeOf(key: string, steps: number): Promise<string> {
  const left = step - (Date.now() % step);
  if (left < leastLeft) await wait(left);
  const secret = new TextDecoder().decode(base32.decode(key));
  return createOTP(secret).hotp(Math.floor(Date.now() / step) + steps);
}

async function signInWithPassword(page: Page, person: { email: string; password: string }) {
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: /Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
}

/** As if a quarter of an hour had gone by since anybody proved to be there. */
async function letConfirmationsGrowOld() {
  const sql = postgres(on.product.env.DATABASE_OWNER_URL ?? '', { max: 1 });
  await sql`update identity.session set confirmed_at = now() - interval '20 minutes'`;
  await sql.end();
}

it('a person adds an authenticator app, signs in with its code and then with a recovery code', async () => {
  const owner = await ownerOf(on.product, 'Two Factors');
  const member = await memberOf(owner.client, { name: 'Joan Clarke', email: 'joan@example.com', role: 'editor' });
  await using visitor = await on.browser.visit(on.product.url, { cookie: member.cookie });
  const { page } = visitor;
  await visitor.open('/account');
  await page.getByRole('button', { name: 'Add an authenticator app' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill(member.password);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByRole('img', { name: 'QR code' }).waitFor();
  await visitor.inspect();
  const key = await dialog.getByRole('textbox', { name: 'Or type this key' }).inputValue();
  await dialog.getByLabel('Code').fill(await codeOf(key, -1));
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await dialog.getByRole('group', { name: 'Recovery codes' }).waitFor();
  const codes = await dialog.locator('pre').allInnerTexts();
  expect(codes.length).toBeGreaterThanOrEqual(8);
  await visitor.inspect();
  await dialog.getByRole('button', { name: 'I have put them away' }).click();
  await page.getByText('An authenticator app was added').waitFor();
  await visitor.inspect();

  await signOut(page);
  await signInWithPassword(page, member);
  await page.getByRole('heading', { name: 'One more step' }).waitFor();
  await visitor.inspect();
  visitor.expectProblems(/status of 401/);
  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('This code is wrong or was used before.').waitFor();
  await page.getByLabel('Code').fill(await codeOf(key, 0));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

  await signOut(page);
  await signInWithPassword(page, member);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
}, 120_000);

it('a person adds a passkey, signs in with it alone, and confirms with it before removing it', async () => {
  const owner = await ownerOf(on.product, 'Passkeys');
  const member = await memberOf(owner.client, { name: 'Radia Perlman', email: 'radia@example.com', role: 'editor' });
  await using visitor = await on.browser.visit(on.product.url, { cookie: member.cookie });
  const { page } = visitor;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  await visitor.open('/account');
  await page.getByLabel('Name of the new passkey').fill('my laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'my laptop' }).waitFor();
  await visitor.inspect();

  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

  await letConfirmationsGrowOld();
  await visitor.open('/account');
  await page.getByText('Two factors').waitFor();
  visitor.expectProblems(/status of 403/, /WebSocket/);
  await page.getByRole('listitem').filter({ hasText: 'my laptop' }).getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  const question = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await question.getByRole('button', { name: 'Use a passkey' }).waitFor();
  await visitor.inspect();
  await question.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('A passkey was removed').waitFor();
}, 120_000);
