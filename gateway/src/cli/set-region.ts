import { systemContext } from '@guardian/platform/database';
import { changeRegion } from '@guardian/platform/entry';
import { isRegionName, StartError } from '@guardian/platform/environment';
import type { Command } from './command.ts';
import { organizationNamed } from './organization-named.ts';
import { done } from './terminal.ts';
import { withRuntime } from './with-runtime.ts';

export const setRegion: Command = {
  name: 'set-region',
  description: `Says in which region an organization's data is kept. Guardian may run: gateways of another region (GUARDIAN_REGION)
refuse the organization with WRONG_REGION at once, on open connections too, and its workflows and jobs wait there. It
moves no data: that is \`backup\` here and \`restore\` there.`,
  options: {
    organization: { placeholder: '<slug>', description: 'Slug or id of the organization.' },
    to: { placeholder: '<region>', description: 'The region, e.g. eu.' },
    anywhere: { description: 'In place of --to: no installation refuses it.' },
  },
  async run({ environment, options, required }) {
    const named = required('organization');
    const region = options.anywhere === true ? null : required('to');
    if (region !== null && !isRegionName(region)) {
      throw new StartError(
        `--to must be lower-case letters, digits and hyphens, at most 32, e.g. eu, but is "${region}".`,
      );
    }
    if (region === null && options.to !== undefined) throw new StartError('Give --to or --anywhere, not both.');
    return withRuntime(environment(), async (runtime) => {
      const { organizationId, slug } = await organizationNamed(runtime, named);
      const former = await changeRegion(systemContext(runtime.database, organizationId), region);
      done('Region', `of ${slug}: ${region ?? 'anywhere'}, before ${former ?? 'anywhere'}`);
      return 0;
    });
  },
};
