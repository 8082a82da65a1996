import { systemContext } from '@guardian/platform/database';
import { CodedError } from '@guardian/platform/errors';
import { continueRotation, keyringOf, rotateDataKey, rotateKeyEncryptionKey } from '@guardian/platform/sealing';
import type { Runtime } from '@guardian/platform/subgraph';
import type { Command } from './command.ts';
import { organizationNamed } from './organization-named.ts';
import { done, seconds } from './terminal.ts';
import { withRuntime } from './with-runtime.ts';

export const rotateKeys: Command = {
  name: 'keys rotate',
  description: `Replaces keys that seal what is sensitive, while Guardian may run. With --organization, the organization's key: its
values are sealed anew and the former key is destroyed. Without, the key-encryption key of the installation: every
organization's key is sealed anew and no value is touched. When the key-encryption key comes from
GUARDIAN_KEY_ENCRYPTION_KEY, set the new one there first, with the former one in GUARDIAN_PREVIOUS_KEY_ENCRYPTION_KEYS.
Interrupted, it goes on where it was when it is run again.`,
  options: {
    organization: { placeholder: '<slug>', description: 'Slug or id of the organization whose key is replaced.' },
  },
  async run({ environment, options }) {
    const named = typeof options.organization === 'string' ? options.organization : null;
    return withRuntime(environment(), async (runtime) => {
      const began = performance.now();
      if (named === null) {
        const { source } = keyringOf(runtime).keyEncryptionKeys;
        const count = await rotateKeyEncryptionKey(runtime.database, { renew: source === 'file' });
        done('Key-encryption key', `replaced; ${count} keys of organizations sealed anew, ${seconds(began)}`);
        return 0;
      }
      const { organizationId, slug } = await organizationNamed(runtime, named);
      const processed = await rotate(runtime, organizationId);
      done('Encryption key', `of ${slug} replaced; ${processed} values sealed anew, ${seconds(began)}`);
      return 0;
    });
  },
};

/** Goes on with a rotation that was interrupted, or that a worker is at; else begins one. Returns how many values it came to. */
async function rotate({ database }: Runtime, organizationId: string): Promise<number> {
  const ctx = () => systemContext(database, organizationId);
  await rotateDataKey(ctx()).catch((error) => {
    if (!(error instanceof CodedError && error.code === 'CONFLICT')) throw error;
  });
  for (let processed = 0; ; ) {
    const rotation = await continueRotation(ctx());
    if (rotation === null) return processed; // a worker has finished it
    processed = rotation.processed;
    if (rotation.finishedAt !== null) return processed;
  }
}
