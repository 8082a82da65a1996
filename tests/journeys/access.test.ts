import { expect, it } from 'vitest';
import { desktop, phone } from './browser.ts';
import { memberOf, ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage();

it('a role is made, given what it may do after a look at whom that concerns, and deleted with another instead', async () => {
  const owner = await ownerOf(on.product, 'Role Play');
  const grace = { name: 'Grace Hopper', email: 'grace.roles@example.com', role: 'viewer' } as const;
  const member = await memberOf(owner.client, grace);
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open('/settings/roles');
  await page.getByRole('row', { name: /Viewer/ }).waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'New role' }).click();
  const dialog = page.getByRole('dialog', { name: 'New role' });
  await dialog.getByLabel('Name').fill('Support');
  await visitor.inspect();
  await dialog.getByRole('button', { name: 'Create role' }).click();
  await page.getByRole('heading', { name: 'Support', level: 1 }).waitFor();

  // By the keyboard: a letter sets the scope, an arrow goes to the next permission.
  const cell = (name: string) => page.locator(`button[data-permission="${name}"]`);
  await cell('contact.read').focus();
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate('document.activeElement.dataset.permission')).toBe('contact.create');
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowDown');
  await cell('role.read').click();
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
  await visitor.inspect();
  await page.getByRole('link', { name: 'Teams' }).click();
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
  await leaving.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Review and save' }).click();
  const review = page.getByRole('dialog', { name: 'Save Support?' });
  await review.getByText('Nobody gains or loses anything').waitFor();
  await review.getByRole('button', { name: 'Save role' }).click();
  await page.getByText('The role Support is saved.').waitFor();

  await visitor.open('/members');
  await page.getByRole('button', { name: 'Actions for Grace Hopper' }).click();
  await page.getByRole('menuitem', { name: 'Change roles' }).click();
  const roles = page.getByRole('dialog', { name: 'Roles of Grace Hopper' });
  await roles.getByRole('checkbox', { name: 'Viewer' }).uncheck();
  await roles.getByRole('checkbox', { name: 'Support' }).check();
  await roles.getByRole('button', { name: 'Save roles' }).click();
  await page.getByText('The roles of Grace Hopper are changed.').waitFor();

  await using hers = await on.browser.visit(on.product.url, { cookie: member.cookie, size: phone });
  await hers.open('/contacts');
  await hers.page.getByRole('button', { name: 'New contact' }).first().waitFor();

  await visitor.open('/settings/roles');
  await page.getByRole('link', { name: 'Support' }).click();
  await cell('contact.create').focus();
  await page.keyboard.press('n');
  await cell('contact.read').focus();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Review and save' }).click();
  await review.getByText('contact.create (Own)').waitFor();
  await review.getByText('Grace Hopper').waitFor();
  await expect
    .poll(() => review.getByRole('group', { name: 'Whom it concerns' }).innerText())
    .toMatch(/open now, will end: .*contactChanged/);
  await visitor.inspect();
  await review.getByRole('button', { name: 'Save role' }).click();
  // What she has open knows it without being loaded again.
  await expect.poll(() => hers.page.getByRole('button', { name: 'New contact' }).count(), { timeout: 5_000 }).toBe(0);

  await page.getByRole('button', { name: 'Actions for Support' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const deletion = page.getByRole('dialog', { name: 'Delete Support?' });
  await deletion.getByRole('button', { name: 'Delete' }).click();
  await deletion.getByText(/choose the role that takes its place/).waitFor();
  await deletion.getByRole('combobox', { name: 'Give its holders instead' }).click();
  await page.getByRole('option', { name: 'Viewer' }).click();
  await deletion.getByText('Grace Hopper').waitFor();
  await visitor.inspect();
  await deletion.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('The role Support is deleted.').waitFor();
  await page.getByRole('heading', { name: 'Roles', level: 1 }).waitFor();
}, 180_000);

it('two people who edit a role do not overwrite each other', async () => {
  const owner = await ownerOf(on.product, 'Two Hands');
  const made = await owner.client.data<{ createRole: { role: { id: string } } }>(
    'mutation { createRole(input: { name: "Shared" }) { role { id } errors { message } } }',
  );
  const { id } = made.createRole.role;
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie });
  const { page } = visitor;
  await visitor.open(`/settings/roles/${id}`);
  await page.getByLabel('What it is for').fill('Mine');
  const theirs = 'mutation ($id: ID!) { updateRole(id: $id, input: { description: "Theirs" }) { errors { message } } }';
  await owner.client.data(theirs, { id });
  await page.getByText('Somebody changed this role meanwhile').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Show what they saved' }).click();
  await expect.poll(() => page.getByLabel('What it is for').inputValue()).toBe('Theirs');
}, 120_000);

it('a team is made and filled, a role is given for a time, and both are explained', async () => {
  const owner = await ownerOf(on.product, 'Team Spirit');
  await memberOf(owner.client, { name: 'Annie Easley', email: 'annie@example.com', role: 'viewer' });
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie, size: desktop });
  const { page } = visitor;
  await visitor.open('/settings/teams');
  await page.getByText('No teams yet').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'New team' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Name').fill('Rockets');
  await drawer.getByRole('button', { name: 'Create team' }).click();
  await drawer.getByRole('combobox', { name: 'Add a member' }).fill('annie');
  await page.getByRole('option', { name: /Annie Easley/ }).click();
  await drawer.getByRole('button', { name: 'Take Annie Easley out of the team' }).waitFor();
  await visitor.inspect();
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: /Rockets.*1/ }).waitFor();

  await page.getByRole('link', { name: 'Temporary access' }).click();
  await page.getByText('Nothing is given for a time').waitFor();
  await visitor.inspect();
  await page.getByRole('button', { name: 'Give a role' }).first().click();
  const form = page.getByRole('dialog', { name: 'Give a role for a time' });
  await form.getByRole('combobox', { name: 'Member' }).fill('annie');
  await page.getByRole('option', { name: /Annie Easley/ }).click();
  await form.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: 'Editor' }).click();
  await form.getByLabel('Why').fill('Launch week');
  await visitor.inspect();
  await form.getByRole('button', { name: 'Give role' }).click();
  await page.getByRole('row', { name: /Annie Easley.*Editor.*Active/ }).waitFor();
  await visitor.inspect();

  await page.getByRole('link', { name: 'Why can or can’t …' }).click();
  await page.getByRole('combobox', { name: 'Who' }).fill('annie');
  await page.getByRole('option', { name: /Annie Easley/ }).click();
  await page.getByRole('combobox', { name: 'May do what' }).fill('contact.update');
  await page.getByRole('option', { name: /contact\.update/ }).click();
  await page.getByText('Annie Easley holds contact.update for everything.').waitFor();
  await page.getByText(/was given the role editor, which holds contact\.update/).waitFor();
  await visitor.inspect();
}, 180_000);

it('whoever may see teams, and not members, sees the teams and how many are in them', async () => {
  const owner = await ownerOf(on.product, 'Team Shadows');
  const mary = await memberOf(owner.client, { name: 'Mary', email: 'mary.teams@example.com', role: 'viewer' });
  const { client } = owner;
  const { createRole } = await client.data<{ createRole: { role: { id: string } } }>(
    `mutation { createRole(input: { name: "Counting", permissions: [{ permission: "team.read" }, { permission: "team.update" }] }) {
      role { id } } }`,
  );
  const { createTeam } = await client.data<{ createTeam: { team: { id: string } } }>(
    'mutation { createTeam(input: { name: "Rockets" }) { team { id } } }',
  );
  const { members } = await client.data<{ members: { nodes: { id: string; name: string }[] } }>(
    '{ members { nodes { id name } } }',
  );
  const id = members.nodes.find(({ name }) => name === 'Mary')?.id;
  await client.data(
    `mutation ($id: ID!, $team: ID!, $role: ID!) {
      setTeamMembers(teamId: $team, add: [$id]) { errors { message } }
      setMemberRoles(memberId: $id, roleIds: [$role]) { errors { message } } }`,
    { id, team: createTeam.team.id, role: createRole.role.id },
  );
  await using visitor = await on.browser.visit(on.product.url, { cookie: mary.cookie, size: desktop });
  const { page } = visitor;
  await visitor.open('/settings/teams');
  await page.getByRole('button', { name: 'Rockets' }).click();
  const drawer = page.getByRole('dialog', { name: 'Rockets' });
  await drawer.getByText('One member is in it. You may not see who members are.').waitFor();
  await visitor.inspect();
  await drawer.getByLabel('What it is for').fill('To the moon');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The team Rockets is saved.').waitFor();
}, 120_000);
