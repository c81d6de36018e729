// The log of work that has nothing to warn of: a warning fails the test.
import type { Log } from '../../electron/engine/deps.ts';

export const strictLog: Log = {
  info() {},
  warn(event, fields) {
    throw new Error(`${event} ${JSON.stringify(fields ?? {})}`);
  },
};
