// What a host hands the engine: where data lives, the clock, the place for secrets, where worker programs are, a log.
import type { SecretStoreKind } from '../contract/app.ts';

export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number;
  /** IANA name of the user's time zone. */
  timeZone(): string;
}

/** Passwords (`mailbox:<id>`) and what sign-ins left behind (`sign-in:<id>`), never in the database. */
export interface Secrets {
  readonly kind: SecretStoreKind;
  /** One sentence for the person about where passwords are kept. */
  readonly sentence: string;
  get(key: string): Promise<string | null>;
  set(key: string, secret: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Structured log with an allow-list of fields: names of events, counts, codes. Never anything out of a mail. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
}
export interface LogFields {
  readonly call?: string;
  readonly code?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly mailboxId?: number;
  readonly folderId?: number;
  /** The name of an error's class and its stack's file positions, without its message. */
  readonly where?: string;
}

/** The class of an error and the places in our code, for a log; never its message, which could hold mail. */
export function positionOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = [...(error.stack ?? '').matchAll(/([\w-]+\.[jt]s:\d+)/g)].map(([, place]) => place);
  return [error.name, ...places.slice(0, 5)].join(' ');
}

export type WorkerName = 'sync-worker' | 'parse-worker' | 'reading-worker' | 'export-worker' | 'backup-worker';

export interface EngineDeps {
  readonly dataFolder: string;
  readonly host: 'desktop' | 'browser' | 'command_line';
  readonly version: string;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly log: Log;
  /** The file of a worker program: TypeScript in a checkout, JavaScript in a built product. */
  workerFile(name: WorkerName): URL;
  /** Fetches a remote image of a mail; without it the engine asks the image's server itself. For tests. */
  readonly fetchImage?: (
    url: string,
    signal: AbortSignal,
  ) => Promise<{ readonly contentType: string; readonly content: Uint8Array }>;
  /** Stay connected to every mailbox and show new mail as it comes; by default every host but the command line does. */
  readonly liveSync?: boolean;
  /** Environment variables, for app registrations that an administrator hands out. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Opens a page in the system's browser; false where this host can't, and whoever asked is shown the address. */
  readonly openBrowser?: (url: string) => boolean;
  /** Told of every moment of a sending at which a kill matters, so that a test can end the process there. */
  readonly sendingReached?: (point: string) => void;
  /** How long a change waits for another connection's transaction before it is refused. */
  readonly busyMs?: number;
  /** Parse every answer against the contract; on in tests. */
  readonly checkOutput?: boolean;
}
