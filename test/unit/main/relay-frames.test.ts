import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { ToEngine } from '../../../electron/contract/host-frames.ts';
import { type RelayedPort, relayFrames } from '../../../electron/main/relay-frames.ts';

class FakePort extends EventEmitter implements RelayedPort {
  readonly received: unknown[] = [];
  closes = 0;
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  start(): void {}
  close(): void {
    this.closes += 1;
    this.emit('close');
  }
}

describe('the relay between windows and an engine that takes no ports', () => {
  it('keeps connections apart', () => {
    const sent: ToEngine[] = [];
    const relay = relayFrames((message) => void sent.push(message));
    const [first, second] = [new FakePort(), new FakePort()];
    relay.connect(1, first);
    relay.connect(2, second);
    second.emit('message', { data: { t: 'call' } });
    relay.hear({ t: 'frame', connection: 1, frame: 'for one' });
    expect(sent).toContainEqual({ t: 'frame', connection: 2, frame: { t: 'call' } });
    expect(first.received).toEqual(['for one']);
    expect(second.received).toEqual([]);
  });

  it('tells the engine once when a window goes', () => {
    const sent: ToEngine[] = [];
    const relay = relayFrames((message) => void sent.push(message));
    const port = new FakePort();
    relay.connect(1, port);
    port.emit('close');
    port.emit('close');
    expect(sent.filter((message) => message.t === 'disconnect')).toEqual([{ t: 'disconnect', connection: 1 }]);
  });

  it('closes every window’s port when the engine is gone, without telling the engine', () => {
    const sent: ToEngine[] = [];
    const relay = relayFrames((message) => void sent.push(message));
    const port = new FakePort();
    relay.connect(1, port);
    relay.end();
    expect(port.closes).toBe(1);
    expect(sent.filter((message) => message.t === 'disconnect')).toEqual([]);
  });
});
