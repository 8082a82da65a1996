import { type KeyEncryptionKeys, openKeyEncryptionKeys } from '../key-encryption-keys.ts';

/** Key-encryption keys as an installation keeps them that sets none: in a file of its data folder. */
export function keysOfFolder(dataFolder: string): KeyEncryptionKeys {
  return openKeyEncryptionKeys({ dataFolder, secret: null, keyEncryptionKey: null, previousKeyEncryptionKeys: [] });
}
