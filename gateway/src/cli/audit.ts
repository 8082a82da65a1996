import { verifyChain } from '@guardian/platform/audit';
import { StartError } from '@guardian/platform/environment';
import type { Runtime } from '@guardian/platform/subgraph';
import type { Command } from './command.ts';
import { done, failed, print } from './terminal.ts';
import { withRuntime } from './with-runtime.ts';

export const audit: Command = {
  name: 'audit',
  description: `Walks the audit log of each organization from its first record to its signed end, and names every record that was
changed, inserted or removed. Changes nothing, and works while Guardian runs. Exit code 1 if something is wrong.`,
  actions: { verify: 'Check the chains of records.' },
  options: {
    organization: { placeholder: '<slug>', description: 'Slug or id of one organization; all when left out.' },
  },
  async run({ environment, options }) {
    const named = typeof options.organization === 'string' ? options.organization : null;
    return withRuntime(environment(), async (runtime) => {
      let broken = 0;
      for (const { id, slug } of await organizations(runtime, named)) {
        const report = await verifyChain(runtime.database, runtime.secrets, id);
        if (report.problems.length > 0) broken += 1;
        const { first, last, records, hash } = report;
        const kept = records === 0 ? 'no records' : `${records} records, ${first} to ${last}`;
        if (report.problems.length === 0) done(slug, records === 0 ? kept : `${kept}; the last has the hash ${hash}`);
        else failed(slug, [kept, ...report.problems].join('\n'));
      }
      if (broken > 0)
        print(`\n  ${broken === 1 ? 'One audit log is' : `${broken} audit logs are`} not what was written.`);
      return broken === 0 ? 0 : 1;
    });
  },
};

async function organizations({ database }: Runtime, named: string | null): Promise<{ id: string; slug: string }[]> {
  const found = await database.system<{ id: string; slug: string }[]>`
    select organization_id as id, slug from access.organization
    where ${named}::text is null or slug = ${named} or organization_id::text = ${named} order by slug`;
  if (found.length > 0 || named === null) return found;
  throw new StartError(`There is no organization "${named}".`);
}
