// Remote images are fetched by the engine: what it says of the reader, whom it never asks, and what it never takes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFetchImage } from '../../../electron/engine/images/fetch-image.ts';
import { imageType } from '../../../electron/engine/images/image-type.ts';
import { isPublicAddress } from '../../../electron/engine/images/public-address.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
let folder: string;
let ca: string;
let server: Server;
let base: string;
let asked: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tend-images-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ],
    { stdio: 'ignore' },
  );
  ca = readFileSync(cert, 'utf8');
  server = createServer({ key: readFileSync(key), cert: ca }, (request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `https://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
  answer = (_request, response) => response.setHeader('Set-Cookie', 'id=1').end(PNG);
});

const fetchImage = (url: string, options: { maxBytes?: number; timeoutMs?: number } = {}) =>
  createFetchImage({ ca, mayReach: () => true, ...options })(url, AbortSignal.timeout(10_000));

describe('fetching a remote image', () => {
  it('says nothing of the reader: no cookie, no referrer, no language', async () => {
    await fetchImage(`${base}/a.png`);
    const found = await fetchImage(`${base}/b.png`);
    expect(found.contentType).toBe('image/png');
    expect(Buffer.from(found.content).equals(PNG)).toBe(true);
    for (const { headers } of asked) {
      expect(Object.keys(headers).sort()).toEqual(['accept', 'connection', 'host', 'user-agent']);
      expect(headers['user-agent']).toBe('Mozilla/5.0');
    }
  });

  it('goes encrypted even where the mail says otherwise', async () => {
    await fetchImage(`${base.replace('https:', 'http:')}/a.png`);
    expect(asked).toHaveLength(1);
  });

  it('follows a few redirects, never to another scheme', async () => {
    answer = (request, response) => {
      if (request.url === '/end') response.end(PNG);
      else response.writeHead(302, { Location: request.url === '/file' ? 'file:///etc/passwd' : '/end' }).end();
    };
    expect((await fetchImage(`${base}/start`)).contentType).toBe('image/png');
    await expect(fetchImage(`${base}/file`)).rejects.toThrow(/could not be loaded/);
    answer = (_request, response) => response.writeHead(302, { Location: '/again' }).end();
    await expect(fetchImage(`${base}/again`)).rejects.toThrow(/could not be loaded/);
  });

  it.each([
    ['a page', Buffer.from('<html><script>x()</script></html>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('takes %s for no image, whatever its server calls it', async (_name, body) => {
    answer = (_request, response) => response.setHeader('Content-Type', 'image/png').end(body);
    await expect(fetchImage(`${base}/x`)).rejects.toThrow(/not an image/);
  });

  it('stops at a size and after a time', async () => {
    answer = (_request, response) => response.end(Buffer.concat([PNG, Buffer.alloc(50_000)]));
    await expect(fetchImage(`${base}/big`, { maxBytes: 10_000 })).rejects.toThrow(/could not be loaded/);
    answer = () => undefined;
    await expect(fetchImage(`${base}/slow`, { timeoutMs: 50 })).rejects.toThrow(/could not be loaded/);
  });

  it('never asks at this machine or its network, by name, by address or by redirect', async () => {
    const real = createFetchImage({ ca });
    for (const url of [
      base,
      base.replace('localhost', '127.0.0.1'),
      'https://[::1]/',
      'https://10.0.0.1/',
      'https://0x7f000001/',
    ])
      await expect(real(url, AbortSignal.timeout(5000))).rejects.toThrow(/could not be loaded/);
    expect(asked).toEqual([]);
  });
});

describe('an address', () => {
  it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.20.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...[
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '2002:7f00:1::',
      '64:ff9b::7f00:1',
      'x',
    ],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('the kind of a picture', () => {
  it.each([
    ['89504e470d0a1a0a', 'image/png'],
    ['474946383961', 'image/gif'],
    ['ffd8ffe0', 'image/jpeg'],
    ['524946460000000057454250', 'image/webp'],
    ['3c73766720', null],
    ['', null],
  ])('is read from the bytes %s as %s', (hex, type) => {
    expect(imageType(Buffer.from(hex, 'hex'))).toBe(type);
  });
});
