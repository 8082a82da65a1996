import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Environment, StartError } from '@guardian/platform/environment';

/**
 * The environment with a port that is free at this moment: the configured one, or for port 0 one that the system
 * chooses, taken into the public address. Throws a StartError when the port is taken.
 */
export async function withFreePort(environment: Environment): Promise<Environment> {
  const probe = createServer();
  try {
    probe.listen(environment.port, environment.host);
    await once(probe, 'listening');
    const address = probe.address();
    const port = typeof address === 'object' && address !== null ? address.port : environment.port;
    if (environment.port !== 0) return environment;
    const url = new URL(environment.url);
    if (url.port === '0') url.port = String(port);
    return Object.freeze({ ...environment, port, url });
  } catch (error) {
    throw notListening(error, environment);
  } finally {
    probe.close();
  }
}

/** Why the server can't listen, as one sentence. */
export function notListening(error: unknown, { port, host }: Environment): StartError {
  const { code, message } = error as { code?: string; message: string };
  if (code === 'EADDRINUSE') {
    return new StartError(`Port ${port} is taken by another process: stop that one, or set PORT to another port.`);
  }
  if (code === 'EACCES')
    return new StartError(`Port ${port} may not be used by this user: set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(`HOST is "${host}", which is no address of this machine.`);
  }
  return new StartError(`The server can't listen on ${host}:${port}: ${message}.`);
}
