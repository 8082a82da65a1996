import { connectDatabase } from '../../database/index.ts';
import { openKeyring, rotateKeyEncryptionKey } from '../index.ts';
import { keysOfFolder } from './keys-of-folder.ts';

/** Replaces the key-encryption key in a process of its own, to be killed: `<database url> <data folder>`. */
const [, , url = '', folder = ''] = process.argv;
const database = await connectDatabase({ url, applicationName: 'a key-encryption key to kill' });
openKeyring(database, keysOfFolder(folder));
await rotateKeyEncryptionKey(database, { renew: true });
process.exit(0);
