// Serves the window to a browser on this machine: on the loopback address alone, to who holds the token of this run, and
// never to a page of another origin, whatever name it reached the address by.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { Failure } from '../../contract/failure.ts';
import type { Port } from '../../rpc/port.ts';
import { socketPort } from '../../rpc/ports/socket-port.ts';
import { refuseCalls } from '../../rpc/refuse.ts';
import { contentSecurityPolicy, pageFile } from '../../start/page-policy.ts';

export interface BrowserHostOptions {
  readonly rendererFolder: string;
  readonly serve: (port: Port) => void;
  /** What comes before waits: the page may be there sooner than the engine. Where it is refused, every call is told why. */
  readonly ready?: Promise<unknown>;
  /** For tests; a new one each run otherwise. */
  readonly token?: string;
}

export interface BrowserHost {
  /** Opens the window; holds the token. */
  readonly address: string;
  /** Opens it once. For a browser that is started with it: other users of the machine can read a command's words. */
  addressForOnce(): string;
  /** Resolves when a browser has fetched the window's program. */
  readonly fetched: Promise<void>;
  /** Resolves when a page was told that there is no engine. */
  readonly refused: Promise<void>;
  close(): Promise<void>;
}

/** A CSV of a hundred thousand accounts comes through here, base64. */
const MAX_FRAME = 128 * 1024 * 1024;

export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const token = options.token ?? newToken();
  const forOnce = new Set<string>();
  const gate = () => gateAt(port(), token, forOnce);
  const fetched = Promise.withResolvers<void>();
  const refused = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    // The first look's program is one file; what else the page needs was asked for beside it.
    if (request.url?.endsWith('.js') && request.url.startsWith('/assets/')) response.once('finish', fetched.resolve);
    void answer(request, response, gate(), options.rendererFolder);
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME, perMessageDeflate: false });
  const port = () => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refusal = gate().refuseSocket(request);
    if (refusal !== null) {
      stream.end(`HTTP/1.1 ${refusal} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      if (!options.ready) return options.serve(socketPort(socket));
      socket.pause();
      options.ready.then(
        () => {
          options.serve(socketPort(socket));
          socket.resume();
        },
        (error) => {
          refuseCalls(socketPort(socket), reasonOf(error), refused.resolve);
          socket.resume();
        },
      );
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const addressWith = (each: string) => `http://127.0.0.1:${port()}/?token=${each}`;
  return {
    address: addressWith(token),
    fetched: fetched.promise,
    refused: refused.promise,
    addressForOnce() {
      const once = newToken();
      forOnce.add(once);
      return addressWith(once);
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reasonOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(
    'internal',
    'Tend could not be opened. Nothing was changed; the terminal it was started in says more.',
  );
}

interface Gate {
  readonly cookie: string;
  readonly socketOrigin: string;
  hostIsOurs(request: IncomingMessage): boolean;
  /** Uses up a token that is good for once. */
  takeToken(candidate: string | null): boolean;
  hasCookie(request: IncomingMessage): boolean;
  /** The status to refuse a WebSocket with, or null when it may come in. */
  refuseSocket(request: IncomingMessage): number | null;
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function gateAt(port: number, token: string, forOnce: Set<string>): Gate {
  // Cookies know no ports, so the name tells two runs on one machine apart.
  const cookieName = `tend-${port}`;
  const host = `127.0.0.1:${port}`;
  const gate: Gate = {
    cookie: `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    socketOrigin: `ws://${host}`,
    hostIsOurs: (request) => request.headers.host === host,
    takeToken: (candidate) => candidate !== null && (same(candidate, token) || forOnce.delete(candidate)),
    hasCookie: (request) => same(readCookie(request.headers.cookie, cookieName) ?? '', token),
    refuseSocket(request) {
      if (!gate.hostIsOurs(request)) return 421;
      if (request.headers.origin !== `http://${host}`) return 403;
      if (!gate.hasCookie(request)) return 401;
      return request.url === '/engine' ? null : 404;
    },
  };
  return gate;
}

function same(candidate: string, token: string): boolean {
  const a = Buffer.from(candidate);
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}

function readCookie(header: string | undefined, name: string): string | null {
  const pair = (header ?? '')
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? null : pair.slice(name.length + 1);
}

/**
 * Goes on to the window from a page of our own: a strict cookie is not sent along a redirect that began on another site,
 * and the token does not stay in the address bar.
 */
const ENTRANCE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Tend</title><meta http-equiv="refresh" content="0;url=/"></html>';

async function answer(request: IncomingMessage, response: ServerResponse, gate: Gate, folder: string): Promise<void> {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(`'self' ${gate.socketOrigin}`));
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (!gate.hostIsOurs(request)) return say(response, 421, 'This address serves Tend under its own name only.');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(response, 405, 'Only reading is possible here.');
  const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?');
  if (path === '/' && gate.takeToken(new URLSearchParams(query).get('token'))) {
    response.setHeader('Set-Cookie', gate.cookie);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(ENTRANCE);
    return;
  }
  if (!gate.hasCookie(request)) return say(response, 401, 'Open Tend with the address it printed when it started.');
  const file = pageFile(folder, path);
  const content = file ? await readFile(file.path).catch(() => null) : null;
  if (!file || !content) return say(response, 404, 'There is nothing here.');
  response.setHeader('Content-Type', file.type);
  response.end(request.method === 'HEAD' ? undefined : content);
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(sentence);
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
