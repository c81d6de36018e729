// The connection with which settings were tried, kept open for a moment: whoever tried them adds the mailbox next, and its
// mail comes over the same line. Over a real distance a new one costs half a dozen journeys there and back.
import type { ImapFlow } from 'imapflow';
import type { ImapLogin } from './connect.ts';

/** As long as a person may look at "it works" before pressing "Add"; no server closes a silent line this soon. */
const KEEP_MS = 20_000;

interface Kept {
  readonly login: string;
  readonly client: ImapFlow;
  readonly alerts: Alerts;
  readonly ends: NodeJS.Timeout;
}

/** What a server wants its users to see, from a time when nobody listened yet. */
export class Alerts {
  readonly #heard: string[] = [];
  #listener: ((words: string) => void) | undefined;

  readonly hear = (words: string): void => {
    if (this.#listener) this.#listener(words);
    else this.#heard.push(words);
  };

  handOver(listener: ((words: string) => void) | undefined): void {
    this.#listener = listener;
    for (const words of this.#heard.splice(0)) listener?.(words);
  }
}

export class TriedConnection {
  #kept: Kept | null = null;

  /** Takes the place of the one before. */
  keep(login: ImapLogin, client: ImapFlow, alerts: Alerts): void {
    this.close();
    const ends = setTimeout(() => {
      this.#kept = null;
      void client.logout().catch(() => client.close());
    }, KEEP_MS);
    ends.unref();
    this.#kept = { login: spelled(login), client, alerts, ends };
  }

  /** Null where there is none, or none for exactly this login. It is the caller's from now on. */
  take(login: ImapLogin, onAlert?: (words: string) => void): ImapFlow | null {
    const kept = this.#kept;
    if (!kept || kept.login !== spelled(login)) return null;
    this.#kept = null;
    clearTimeout(kept.ends);
    if (!kept.client.usable) {
      kept.client.close();
      return null;
    }
    kept.alerts.handOver(onAlert);
    return kept.client;
  }

  close(): void {
    const kept = this.#kept;
    this.#kept = null;
    if (!kept) return;
    clearTimeout(kept.ends);
    kept.client.close();
  }
}

function spelled({ imap: { host, port, security }, username, password, tokens }: ImapLogin): string {
  return JSON.stringify([host, port, security, username, password, tokens ?? null]);
}
