// Calls over every kind of port: the same behaviour whatever carries the frames.
import { Duplex } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../electron/rpc/client.ts';
import type { Port } from '../../../electron/rpc/port.ts';
import { localPair } from '../../../electron/rpc/ports/local-pair.ts';
import { streamPort } from '../../../electron/rpc/ports/stream-port.ts';
import { type EchoEngine, type echoCalls, echoEngine, type echoEvents } from '../../support/echo-engine.ts';

/** Two streams that carry bytes to each other in small pieces, as a socket may. */
function streamPair(): [Port, Port] {
  const side = (): Duplex & { other?: Duplex } =>
    new Duplex({
      // As a socket: when one side ends, so does the other.
      allowHalfOpen: false,
      read() {},
      write(chunk: Buffer, _encoding, done) {
        for (let at = 0; at < chunk.length; at += 7)
          (this as { other?: Duplex }).other?.push(chunk.subarray(at, at + 7));
        done();
      },
      final(done) {
        (this as { other?: Duplex }).other?.push(null);
        done();
      },
    });
  const [left, right] = [side(), side()];
  left.other = right;
  right.other = left;
  return [streamPort(left), streamPort(right)];
}

const joined = (pair: () => [Port, Port]) => {
  const engine: EchoEngine = echoEngine();
  const [mine, theirs] = pair();
  engine.serve(theirs);
  return { engine, port: mine, client: createClient<typeof echoCalls, typeof echoEvents>(mine) };
};

describe.each([
  ['memory', localPair],
  ['a byte stream', streamPair],
])('calls over %s', (_name, pair) => {
  it('are answered with what the handler says, however odd the text', async () => {
    const { client } = joined(pair);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await client.call('echo.say', { text })).toEqual({ text });
      }),
      { numRuns: 60 },
    );
  });

  it('are refused with the field when the input is wrong, and never reach the handler', async () => {
    const { client, engine } = joined(pair);
    const wrong = client.call('echo.say', { text: 3 as never });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid_input', field: 'text' });
    expect(engine.contexts).toEqual([]);
  });

  it('are refused when the name is unknown or borrowed from every object', async () => {
    const { client } = joined(pair);
    for (const name of ['echo.nothing', 'constructor', '__proto__', 'toString']) {
      await expect(client.call(name as 'echo.say', { text: '' })).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('pass a failure on with its code and sentence, and hide what a bug says', async () => {
    const { client, engine } = joined(pair);
    await expect(client.call('echo.refuse', {})).rejects.toMatchObject({
      code: 'conflict',
      message: 'That was changed since.',
    });
    const bug = client.call('echo.break', {});
    await expect(bug).rejects.toMatchObject({ code: 'internal' });
    await expect(bug).rejects.not.toThrow(/secret/);
    expect(engine.bugs).toEqual(['echo.break']);
  });

  it('are cancelled when the caller says so', async () => {
    const { client, engine } = joined(pair);
    const stop = new AbortController();
    const waiting = client.call('echo.wait', {}, { signal: stop.signal });
    await expect.poll(() => engine.pending).toBe(1);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect(engine.pending).toBe(0);
  });

  it('are cancelled in the engine when the caller goes away', async () => {
    const { client, engine } = joined(pair);
    const waiting = client.call('echo.wait', {});
    await expect.poll(() => engine.pending).toBe(1);
    client.close();
    await expect(waiting).rejects.toMatchObject({ code: 'offline' });
    await expect.poll(() => engine.pending).toBe(0);
    await expect(client.call('echo.say', { text: '' })).rejects.toMatchObject({ code: 'offline' });
  });

  it('carry the clock of the caller', async () => {
    const { client, engine } = joined(pair);
    await client.call('echo.say', { text: 'x' }, { clock: { now: 86_400_000, timeZone: 'Asia/Tokyo' } });
    expect(engine.contexts[0]?.clock).toEqual({ now: 86_400_000, timeZone: 'Asia/Tokyo' });
  });

  it('hear events until they stop listening', async () => {
    const { client, engine } = joined(pair);
    const heard: string[] = [];
    const stop = client.on('echo.heard', ({ text }) => void heard.push(text));
    engine.emit('one');
    await expect.poll(() => heard.length).toBe(1);
    stop();
    engine.emit('two');
    await client.call('echo.say', { text: 'after' });
    expect(heard).toEqual(['one']);
  });

  it('are not disturbed by frames that mean nothing', async () => {
    const { client, port, engine } = joined(pair);
    for (const frame of [null, 7, 'x', {}, { t: 'call' }, { t: 'cancel', id: 99 }, { t: 'ok', id: 1, output: 1 }]) {
      port.post(frame);
    }
    expect(await client.call('echo.say', { text: 'still here' })).toEqual({ text: 'still here' });
    expect(engine.pending).toBe(0);
  });
});

describe('a frame that is no call but waits for an answer', () => {
  it('is refused under its number, so that whoever sent it does not wait for ever', async () => {
    const { port } = joined(localPair);
    const heard: unknown[] = [];
    port.onFrame((frame) => heard.push(frame));
    port.post({ t: 'call', id: 7, name: 12 });
    await expect.poll(() => heard).toMatchObject([{ t: 'fail', id: 7, failure: { code: 'invalid_input' } }]);
  });
});

describe('a byte stream', () => {
  it('is cut when what comes is not a frame', async () => {
    const stream = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
    const port = streamPort(stream);
    const closed = vi.fn();
    port.onClose(closed);
    stream.push('GET / HTTP/1.1\r\n\r\n');
    await expect.poll(() => closed.mock.calls.length).toBe(1);
    expect(stream.destroyed).toBe(true);
  });
});
