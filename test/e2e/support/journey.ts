// What a journey gets, whichever host shows the window: a Playwright page joined to an engine on a data folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export interface JourneyOptions {
  readonly dataFolder: string;
  readonly sample?: boolean;
  /** ISO; the clock stands still there. */
  readonly now?: string;
  readonly timeZone?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly env?: NodeJS.ProcessEnv;
}

export interface Journey {
  readonly page: Page;
  close(): Promise<void>;
}

export type OpenJourney = (options: JourneyOptions) => Promise<Journey>;

export interface OwnedFolder {
  readonly path: string;
  remove(): void;
}

export function emptyDataFolder(): OwnedFolder {
  const path = mkdtempSync(join(tmpdir(), 'tend-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
