import { connect, isIP, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { rootCertificates, connect as tlsConnect } from 'node:tls';
import { checkLiteral, guardedLookup, hostOf } from '@guardian/platform/network';
import { type Batch, DeliveryFailure } from './batch.ts';
import type { Destination, Receipt } from './send-batch.ts';
import { framed, syslogMessage } from './syslog-message.ts';
import { tcpConnection } from './tcp-connection.ts';

/** By RFC 5425 and, as it is used, RFC 6587. */
const ports: Record<string, number> = { 'tls:': 6514, 'tcp:': 601 };

/** Between two looks at what is not acknowledged yet, each twice as long as the one before: the table is long on a busy machine. */
const pauses = { first: 10, longest: 500 };

/**
 * Sends a batch over a connection of its own. Syslog has no receipts, so the end of the connection stands for one: our end
 * is sent when the other machine has acknowledged every byte, and the batch is delivered when the receiver has read up to
 * it and then closed from its side. A connection that ends earlier, or is reset, has delivered nothing to count on. What
 * the kernel knows of it is asked, since a socket may tell of a reset as of an ordinary end.
 */
export async function sendSyslog(destination: Destination, batch: Batch, signal: AbortSignal): Promise<Receipt> {
  checkLiteral(destination.url, destination.allowPrivate);
  const messages = batch.records.map((record) => framed(syslogMessage(record, destination.sender)));
  await exchange(open(destination), messages.join(''), destination.url.host, signal);
  return { status: null, answer: null };
}

function open({ url, ca, allowPrivate }: Destination): Socket {
  const host = hostOf(url);
  const port = Number(url.port) || ports[url.protocol] || 0;
  const to = { host, port, lookup: guardedLookup(allowPrivate) as never, allowHalfOpen: true };
  if (url.protocol === 'tcp:') return connect(to);
  const trusted = ca === undefined ? {} : { ca: [...rootCertificates, ...ca] };
  return tlsConnect({ ...to, ...trusted, ...(isIP(host) === 0 ? { servername: host } : {}) });
}

function exchange(socket: Socket, text: string, host: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let ended = false;
    const cut = new DeliveryFailure(`${host} closed the connection before it had taken everything`);
    const abort = () => socket.destroy(signal.reason);
    const end = async () => {
      const { localPort = 0, remotePort = 0 } = socket;
      for (let pause = pauses.first; !socket.destroyed; pause = Math.min(2 * pause, pauses.longest)) {
        const connection = await tcpConnection(localPort, remotePort);
        if (connection === 'gone' || connection?.open === false) throw cut;
        if ((connection?.unacknowledged ?? 0) === 0) break;
        await wait(pause);
      }
      ended = true;
      socket.end();
    };
    socket
      .on('error', reject)
      .on('end', () => {
        if (!ended) socket.destroy(cut);
      })
      .on('close', () => {
        signal.removeEventListener('abort', abort);
        resolve();
      })
      .once(socket.connecting && 'encrypted' in socket ? 'secureConnect' : 'connect', () => {
        socket.write(text, 'ascii', (error) => {
          if (!error) end().catch((failure: Error) => socket.destroy(failure));
        });
      })
      .resume();
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort);
  });
}
