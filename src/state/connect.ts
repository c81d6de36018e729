// Joins the stores to an engine: one client, one ear for what changed.
import type { Calls, Events } from '../../electron/contract/contract.ts';
import { type Client, createClient } from '../../electron/rpc/client.ts';
import type { Port } from '../../electron/rpc/port.ts';
import { connectEngine } from './engine.ts';
import { followModel } from './model.ts';
import { followNotices } from './outside-notices.ts';
import { announceChanged, forgetEverything } from './resource.ts';
import { followSignIn } from './sign-in.ts';
import { followSync } from './sync.ts';
import { followReminders } from './tasks.ts';

export function connect(port: Port): void {
  const client = createClient<Calls, Events>(port);
  forgetEverything();
  adopt(client);
}

/** Makes `client` the one that every store calls through and hears. */
export function adopt(client: Client<Calls, Events>): void {
  connectEngine(client);
  client.on('data.changed', ({ topics }) => announceChanged(topics));
  followSync(client);
  followModel(client);
  followSignIn(client);
  followReminders(client);
  followNotices(client);
}
