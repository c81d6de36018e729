// A lost engine: said so at once, looked for again without being asked, and taken up where it was.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Port } from '../../../../electron/rpc/port.ts';
import { connect } from '../../../../src/state/connect.ts';
import { ask, useConnection } from '../../../../src/state/engine.ts';
import { reconnectNow, stayConnected } from '../../../../src/state/reconnect.ts';

const STATUS = { mailboxes: 1 };
const NO_SYNC = { mailboxes: [] };

/** A port to an engine that answers every call, or that nobody listens at. */
function portTo(engine: { running: boolean }): Port & { cut(): void } {
  let hear: (frame: unknown) => void = () => undefined;
  const closes: (() => void)[] = [];
  return {
    post(frame) {
      const { id, name } = frame as { id: number; name: string };
      const output = name === 'sync.status' ? NO_SYNC : STATUS;
      if (engine.running) queueMicrotask(() => hear({ t: 'ok', id, output }));
      else queueMicrotask(() => closes.forEach((each) => void each()));
    },
    onFrame: (listener) => {
      hear = listener;
    },
    onClose: (listener) => closes.push(listener),
    close: () => undefined,
    cut: () => closes.forEach((each) => void each()),
  };
}

const lost = () => useConnection.getState().lost;

describe('a connection that breaks', () => {
  let stop: () => void = () => undefined;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  function begin() {
    const engine = { running: true };
    const first = portTo(engine);
    let opened = 0;
    connect(first);
    stop = stayConnected(() => {
      opened += 1;
      return portTo(engine);
    });
    return { engine, first, opened: () => opened };
  }

  it('is taken up again by itself once the engine answers', async () => {
    const { engine, first, opened } = begin();
    engine.running = false;
    first.cut();
    expect(lost()).toBe(true);
    await expect(ask('app.status', {})).rejects.toThrow('The connection to Tend is gone.');
    await vi.advanceTimersByTimeAsync(5000);
    expect(lost()).toBe(true);
    engine.running = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lost()).toBe(false);
    expect(await ask('app.status', {})).toEqual(STATUS);
    const until = opened();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(opened()).toBe(until);
  });

  it('is tried at once when the person asks for it', async () => {
    const { first } = begin();
    first.cut();
    expect(lost()).toBe(true);
    reconnectNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(lost()).toBe(false);
  });
});
