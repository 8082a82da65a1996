import { expect, it } from 'vitest';
import { phone } from './browser.ts';
import { mailedLink, memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('an organization is made, entered, left for another and renamed', async () => {
  const owner = await ownerOf(on.product, 'Old House');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  const switcher = page.getByRole('complementary').getByRole('button', { name: /^Organization:/ });
  await visitor.open('/');
  await switcher.click();
  await page.getByRole('menuitem', { name: 'Create organization' }).waitFor();
  await visitor.inspect();
  await page.getByRole('menuitem', { name: 'Create organization' }).click();
  await page.getByRole('heading', { name: 'Create an organization' }).waitFor();
  await visitor.inspect();
  await page.getByLabel('Name').fill('New House');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect.poll(() => page.title()).toBe('Overview of New House · Guardian');

  await switcher.click();
  await page.getByRole('menuitem', { name: /^Old House/ }).click();
  await expect.poll(() => page.title()).toBe('Overview of Old House · Guardian');

  await visitor.open('/settings');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Oldest House');
  await page.getByRole('textbox', { name: 'Short name' }).fill('Not a short name');
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByText(/lower-case/)
    .nth(1)
    .waitFor();
  await visitor.inspect();
  await page.getByRole('textbox', { name: 'Short name' }).fill(`oldest-${Date.now()}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The settings are saved.').waitFor();
  await switcher.getByText('Oldest House').waitFor();
}, 120_000);

it('a member is invited, changes roles while signed in, and is out the moment they are removed', async () => {
  const owner = await ownerOf(on.product, 'Guild');
  const katherine = { name: 'Katherine Johnson', email: 'katherine@example.com', role: 'viewer' } as const;
  const member = await memberOf(owner.client, katherine);
  await using hers = await on.browser.visit(on.product.url, { cookie: member.cookie, size: phone });
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await hers.open('/contacts');
  await hers.page.getByText('No contacts').waitFor();
  await hers.page.getByRole('button', { name: 'New contact' }).waitFor({ state: 'detached' });

  await visitor.open('/members');
  await page.getByRole('row', { name: /Katherine Johnson/ }).waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite to the organization' });
  await dialog.getByRole('radio', { name: 'editor' }).check();
  await visitor.inspect();
  await dialog.getByLabel('E-mail address').fill('dorothy@example.com');
  await dialog.getByRole('button', { name: 'Send invite' }).click();
  await page.getByText('An invite is on its way to dorothy@example.com.').waitFor();
  await page.getByRole('tab', { name: 'Invites' }).click();
  await page
    .getByRole('row', { name: /dorothy@example.com/ })
    .getByText('Pending')
    .waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Withdraw the invite of dorothy@example.com' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await page
    .getByRole('row', { name: /dorothy@example.com/ })
    .getByText('Revoked')
    .waitFor();

  await page.getByRole('tab', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Actions for Katherine Johnson' }).click();
  await page.getByRole('menuitem', { name: 'Change roles' }).click();
  const roles = page.getByRole('dialog', { name: 'Roles of Katherine Johnson' });
  await roles.getByRole('checkbox', { name: 'editor' }).check();
  await visitor.inspect();
  await roles.getByRole('button', { name: 'Save roles' }).click();
  await hers.page.getByRole('button', { name: 'New contact' }).first().waitFor();

  await page.getByRole('button', { name: 'Actions for Katherine Johnson' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const question = page.getByRole('dialog', { name: 'Remove Katherine Johnson?' });
  await question.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('row', { name: /Katherine Johnson/ }).waitFor({ state: 'detached' });
  hers.expectProblems(/status of 40[13]/, /WebSocket/);
  await hers.page.getByText('You belong to no organization yet.').waitFor();
}, 180_000);

it('a key is shown once, works, and is refused from the moment it is revoked', async () => {
  const owner = await ownerOf(on.product, 'Locksmiths');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/keys');
  await page.getByText('No keys yet').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Create key' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Create API key' });
  await dialog.getByLabel('Name').fill('Nightly export');
  await dialog.getByRole('button', { name: 'Create key' }).click();
  await dialog.getByText('Choose at least one permission.').waitFor();
  await dialog.getByRole('button', { name: 'Read only' }).click();
  await visitor.inspect();
  await dialog.getByRole('button', { name: 'Create key' }).click();

  const once = page.getByRole('dialog', { name: 'Your new key' });
  const secret = await once.getByLabel('Key', { exact: true }).inputValue();
  await visitor.inspect();
  const ask = async () => {
    const response = await fetch(new URL('/graphql', on.product.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: '{"query":"{ organization { name } }"}',
    });
    return response.text();
  };
  expect(await ask()).toContain('Locksmiths');
  await once.getByRole('button', { name: 'I have copied it' }).click();
  await once.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(secret);
  await page.getByRole('row', { name: /Nightly export/ }).waitFor();
  await visitor.inspect();

  await page.getByRole('button', { name: 'Revoke Nightly export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('No keys yet').waitFor();
  expect(await ask()).toContain('UNAUTHENTICATED');
}, 120_000);

it('a person changes name and password, and ends a session elsewhere', async () => {
  const owner = await ownerOf(on.product, 'Personal');
  const member = await memberOf(owner.client, { name: 'Emy', email: 'emmy@example.com', role: 'viewer' });
  await using visitor = await on.browser.visit(on.product.url, { cookie: member.cookie });
  const { page } = visitor;
  await visitor.open('/account');
  await page.getByLabel('Name', { exact: true }).fill('Emmy Noether');
  await page.getByRole('button', { name: 'Save name' }).click();
  await page.getByRole('complementary').getByText('Emmy Noether').waitFor();
  await visitor.inspect();

  visitor.expectProblems(/status of 40[01]/);
  await page.getByLabel('Current password').fill('not it');
  await page.getByLabel('New password').fill('ideals and rings');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('The current password is wrong.').waitFor();
  await page.getByLabel('Current password').fill(member.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Your password is changed.').waitFor();

  await using elsewhere = await on.browser.visit(on.product.url, { size: phone });
  await elsewhere.open('/sign-in?to=%2Faccount');
  await elsewhere.page.getByLabel('E-mail address').fill(member.email);
  await elsewhere.page.getByLabel('Password', { exact: true }).fill('ideals and rings');
  await elsewhere.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await elsewhere.page.getByText('This browser').waitFor();

  await visitor.open('/account');
  await page
    .getByRole('button', { name: /^Sign out (?!everywhere)/ })
    .first()
    .click();
  await page.getByText(/is signed out\./).waitFor();
  elsewhere.expectProblems(/status of 401/, /WebSocket/);
  await elsewhere.open('/contacts');
  await elsewhere.page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
}, 120_000);

it('the operator reads kept mail in the outbox; a member is told what the page needs, as on any page not theirs', async () => {
  const owner = await ownerOf(on.product, 'Post Office');
  const member = await memberOf(owner.client, { name: 'Hedy Lamarr', email: 'hedy@example.com', role: 'viewer' });
  const link = await mailedLink(owner.client, 'hedy@example.com');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  await visitor.open('/outbox?q=hedy');
  await visitor.page
    .getByRole('row', { name: /hedy@example\.com/ })
    .getByRole('link')
    .first()
    .click();
  await visitor.page.getByRole('dialog').getByRole('link', { name: link }).waitFor();
  await visitor.inspect();

  await using hers = await on.browser.visit(on.product.url, { cookie: member.cookie });
  for (const [path, sentence] of [
    ['/outbox', 'Outbox is not open to you'],
    ['/keys', 'API keys is not open to you'],
  ] as const) {
    await hers.open(path);
    await hers.page.getByRole('heading', { name: 'No access' }).waitFor();
    await hers.page.getByText(sentence).waitFor();
    await hers.inspect();
  }
  await hers.open('/members?view=invites');
  await hers.page.getByRole('row', { name: /Hedy Lamarr/ }).waitFor();
  await hers.open('/health');
  await hers.page.getByText('The operators of the installation see each of them here').waitFor();
  await hers.inspect();
  await hers.open('/settings');
  await hers.page.getByLabel('Short name').waitFor();
  await hers.page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  await hers.inspect();
}, 120_000);

it('an address that nothing is at says so and leads back', async () => {
  const owner = await ownerOf(on.product, 'Lost');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  await visitor.open('/nothing/here');
  await visitor.page.getByText('There is nothing at this address').waitFor();
  await visitor.inspect();
  await visitor.page.getByRole('link', { name: 'Go to the overview' }).click();
  await visitor.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
});
