// Comes back to an engine whose pipe broke: tries again by itself, at growing distances, and at once when asked. What the
// window shows stays where it is and is asked for anew when the engine answers.
import type { Calls, DataTopic, Events } from '../../electron/contract/contract.ts';
import { createClient } from '../../electron/rpc/client.ts';
import type { Port } from '../../electron/rpc/port.ts';
import { adopt } from './connect.ts';
import { useConnection } from './engine.ts';
import { announceChanged } from './resource.ts';

const WAITS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

const EVERYTHING = Object.keys({
  mailboxes: true,
  book: true,
  accounts: true,
  threads: true,
  outbox: true,
  journal: true,
  settings: true,
  drafts: true,
  outgoing: true,
  tasks: true,
  feedback: true,
  findings: true,
  queue: true,
  voice: true,
  templates: true,
  renewals: true,
  documents: true,
  reviews: true,
  day: true,
  playbooks: true,
} satisfies Record<DataTopic, true>) as readonly DataTopic[];

let tryNow: (() => void) | null = null;

/** Tries at once to reach the engine again; reloads where only a new page can. */
export function reconnectNow(): void {
  if (tryNow) tryNow();
  else window.location.reload();
}

/** From now on a lost connection is taken up again through a port from `open`. Returns what ends that. */
export function stayConnected(open: () => Port): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let tries = 0;
  let trying = false;

  function wait(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void attempt(), WAITS_MS[Math.min(tries, WAITS_MS.length - 1)]);
    tries += 1;
  }

  async function attempt(): Promise<void> {
    if (trying) return;
    trying = true;
    const client = createClient<Calls, Events>(open());
    const answered = await client.call('app.status', {}).then(
      () => true,
      () => false,
    );
    trying = false;
    if (!answered) return wait();
    tries = 0;
    if (timer !== null) clearTimeout(timer);
    adopt(client);
    announceChanged(EVERYTHING);
  }

  const unsubscribe = useConnection.subscribe(({ lost }, before) => {
    if (lost && !before.lost) wait();
  });
  tryNow = () => void attempt();
  return () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
    tryNow = null;
  };
}
