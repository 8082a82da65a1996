import { expect, it } from 'vitest';
import { guardian } from '../product/index.ts';
import { desktop } from './browser.ts';
import { ownerOf } from './people.ts';
import { stage } from './stage.ts';

const on = stage({ GUARDIAN_REGION: 'eu', GUARDIAN_REGION_URLS: 'us=https://us.example.com' });

it('the settings show where the data is kept, and after it went elsewhere the page says where to', async () => {
  const owner = await ownerOf(on.product, 'Moving House');
  const { organization } = await owner.client.data<{ organization: { id: string } }>('{ organization { id } }');
  await using visitor = await on.browser.visit(on.product.url, { cookie: owner.cookie, size: desktop });
  const { page } = visitor;
  await visitor.open('/settings');
  await expect.poll(() => page.getByRole('textbox', { name: 'Data region' }).inputValue()).toBe('eu');
  await visitor.inspect();
  const move = guardian(['set-region', '--organization', organization.id, '--to', 'us'], on.product.env);
  expect(await move.exited).toBe(0);
  await visitor.open('/');
  await page.getByText('kept in the region us, and this is eu. Go to https://us.example.com/').waitFor();
  await visitor.inspect();
});
