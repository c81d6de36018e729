// Looks at what a port says, to tell a mail server from something else. Sends a harmless line and never a secret.
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

export type Greeting = 'imap' | 'other' | 'silent' | 'unreachable';

/** 127.0.0.0/8, ::1 and the name that stands for them: bytes to these never leave the machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(name) === 4) return name.startsWith('127.');
  if (isIP(name) === 6) return name === '::1' || name === '0:0:0:0:0:0:0:1' || name.startsWith('::ffff:127.');
  return name === 'localhost';
}

export async function probeGreeting(
  { host, port, security }: { readonly host: string; readonly port: number; readonly security: string },
  patienceMs = 1500,
): Promise<Greeting> {
  const { promise, resolve } = Promise.withResolvers<Greeting>();
  const socket: Socket =
    security === 'tls'
      ? connectTls({ host, port, ...(isIP(host) === 0 ? { servername: host } : {}) })
      : connect(port, host);
  let heard = '';
  let open = false;
  const ready = security === 'tls' ? 'secureConnect' : 'connect';
  socket.once(ready, () => {
    open = true;
  });
  // An IMAP server speaks first (RFC 3501 3.1); many others answer only when spoken to.
  const nudge = setTimeout(() => socket.write('t1 NOOP\r\n\r\n'), patienceMs / 3);
  const patience = setTimeout(() => resolve(open ? 'silent' : 'unreachable'), patienceMs);
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
    if (heard.length >= 4) resolve(/^\* (ok|preauth|bye)/i.test(heard) ? 'imap' : 'other');
  });
  socket.on('error', () => resolve(open ? 'other' : 'unreachable'));
  socket.on('close', () => resolve(open ? 'other' : 'unreachable'));
  try {
    return await promise;
  } finally {
    clearTimeout(nudge);
    clearTimeout(patience);
    socket.destroy();
  }
}
