// A server for sending on a random loopback port that does as a test says: takes mail, refuses it with any code, goes silent
// or hangs up at any point. What it took is kept, byte for byte.
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
}

export interface SmtpScript {
  /** A code to refuse with, `cut` to hang up, or nothing to accept. */
  onMail?: (address: string) => string | undefined;
  onRecipient?: (address: string, soFar: number) => string | undefined;
  /** After the end of the message. `drop` takes it and hangs up without a word, `lose` hangs up without taking it. */
  onEnd?: (mail: TakenMail) => string | 'drop' | 'lose' | 'hang' | undefined;
}

export interface SmtpDouble {
  readonly port: number;
  readonly taken: TakenMail[];
  /** Connections so far. */
  readonly connections: number;
  password: string;
  script: SmtpScript;
  stop(): Promise<void>;
}

export async function startSmtpDouble(
  options: { size?: number; port?: number; tokens?: boolean; ascii?: boolean } = {},
): Promise<SmtpDouble> {
  const taken: TakenMail[] = [];
  const sockets = new Map<string, Socket>();
  let connections = 0;
  const double = { password: 'secret words', script: {} as SmtpScript };
  const server = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    authMethods: options.tokens ? ['XOAUTH2'] : ['PLAIN', 'LOGIN'],
    hideSTARTTLS: true,
    hideSMTPUTF8: options.ascii ?? false,
    ...(options.size === undefined ? {} : { size: options.size }),
    logger: false,
    onConnect(_session, callback) {
      connections += 1;
      callback();
    },
    onAuth(auth, _session, callback) {
      const given = auth.method === 'XOAUTH2' ? auth.accessToken : auth.password;
      if (given === double.password) callback(null, { user: auth.username ?? '' });
      else callback(Object.assign(new Error('5.7.8 no'), { responseCode: 535 }));
    },
    onMailFrom: (address, session, callback) => answer(session, double.script.onMail?.(address.address), callback),
    onRcptTo: (address, session, callback) =>
      answer(session, double.script.onRecipient?.(address.address, session.envelope.rcptTo.length), callback),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mail = {
          from: fromOf(session),
          to: session.envelope.rcptTo.map((each) => each.address),
          raw: Buffer.concat(chunks),
        };
        const said = double.script.onEnd?.(mail);
        if (said === 'hang') return;
        if (said === 'drop' || said === 'lose') {
          if (said === 'drop') taken.push(mail);
          sockets.get(socketKey(session.remotePort))?.destroy();
          return;
        }
        if (said === undefined) taken.push(mail);
        callback(refusal(said));
      });
    },
  });
  function answer(session: SMTPServerSession, said: string | undefined, callback: (error: Error | null) => void): void {
    if (said === 'cut') sockets.get(socketKey(session.remotePort))?.destroy();
    else callback(refusal(said));
  }
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => sockets.set(socketKey(socket.remotePort ?? 0), socket));
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    taken,
    get connections() {
      return connections;
    },
    get password() {
      return double.password;
    },
    set password(next) {
      double.password = next;
    },
    get script() {
      return double.script;
    },
    set script(next) {
      double.script = next;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets.values()) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function refusal(said: string | undefined): Error | null {
  if (said === undefined) return null;
  return Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) });
}

function fromOf(session: SMTPServerSession): string {
  return session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
}

const socketKey = (port: number): string => String(port);
