import { connectDatabase, systemContext } from '../../database/index.ts';
import { testKeys } from '../../testing/index.ts';
import { continueRotation, openKeyring } from '../index.ts';
import './sample.ts';

/** Goes on with a rotation in a process of its own, to be killed: `<database url> <organization id>`. */
const [, , url = '', organizationId = ''] = process.argv;
const database = await connectDatabase({ url, applicationName: 'a rotation to kill' });
openKeyring(database, testKeys());
for (let running = true; running; ) {
  const rotation = await continueRotation(systemContext(database, organizationId));
  running = rotation !== null && rotation.finishedAt === null;
  process.stdout.write(`${rotation?.processed ?? 'none'}\n`);
}
process.exit(0);
