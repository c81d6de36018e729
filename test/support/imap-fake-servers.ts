// Servers on loopback that each fail a mail connection in one way of their own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';

export interface FakeServer {
  readonly port: number;
  /** Everything clients sent, all connections together. */
  heard(): string;
  stop(): Promise<void>;
}

async function listen(server: Server, heard: () => string): Promise<FakeServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Speaks just enough IMAP: greets, tells its capabilities, and answers log-ins with `login`. */
function speakImap(socket: Socket, capabilities: string, login: string, hear: (text: string) => void): void {
  socket.on('error', () => undefined);
  socket.write(`* OK [CAPABILITY IMAP4rev1 ${capabilities}] ready\r\n`);
  socket.on('data', (chunk: Buffer) => {
    hear(chunk.toString());
    for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
      const [tag = '*', command = ''] = line.split(' ');
      if (/^capability$/i.test(command)) socket.write(`* CAPABILITY IMAP4rev1 ${capabilities}\r\n${tag} OK done\r\n`);
      else if (/^(login|authenticate)$/i.test(command)) socket.write(`${tag} ${login}\r\n`);
      else if (/^logout$/i.test(command)) socket.end(`* BYE\r\n${tag} OK\r\n`);
      else socket.write(`${tag} BAD unknown\r\n`);
    }
  });
}

/** Ends every connection with these words before it began. */
export function byeImap(words: string): Promise<FakeServer> {
  return listen(
    createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(`* BYE ${words}\r\n`);
    }),
    () => '',
  );
}

export function plainImap(options: { capabilities?: string; login?: string } = {}): Promise<FakeServer> {
  let heard = '';
  const server = createServer((socket) =>
    speakImap(socket, options.capabilities ?? '', options.login ?? 'NO [AUTHENTICATIONFAILED] no', (text) => {
      heard += text;
    }),
  );
  return listen(server, () => heard);
}

export function selfSignedImap(): Promise<FakeServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tend-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...names],
    {
      stdio: 'ignore',
    },
  );
  let heard = '';
  const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) =>
    speakImap(socket, '', 'OK in', (text) => {
      heard += text;
    }),
  );
  server.on('tlsClientError', () => undefined);
  rmSync(folder, { recursive: true });
  return listen(server, () => heard);
}

export function silentServer(): Promise<FakeServer> {
  let heard = '';
  return listen(
    createServer((socket) =>
      socket.on('data', (chunk: Buffer) => {
        heard += chunk.toString('latin1');
      }),
    ),
    () => heard,
  );
}

export function webServer(): Promise<FakeServer> {
  return listen(
    createHttpServer((_, answer) => answer.end('hello')),
    () => '',
  );
}

/** Greets like an SMTP server does. */
export function smtpServer(): Promise<FakeServer> {
  return listen(
    createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 mail.example ESMTP ready\r\n');
      socket.on('data', () => socket.write('502 what\r\n'));
    }),
    () => '',
  );
}

export function slammingServer(): Promise<FakeServer> {
  return listen(
    createServer((socket) => socket.destroy()),
    () => '',
  );
}
