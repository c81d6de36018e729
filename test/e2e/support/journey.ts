// What a journey gets, whichever host shows the window: a Playwright page joined to an engine on a data folder of its own.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** How long a journey waits for one thing: a machine that does ten others is slow, not wrong. */
export const PATIENCE_MS = 60_000;

/** `tend` as it is built. */
export const builtProgram = fileURLToPath(new URL('../../../out/main/cli.js', import.meta.url));

/** The clock that the sample book of the journeys is told up to: a Friday. */
export const SAMPLE_NOW = '2026-11-20T10:00:00Z';
export const SAMPLE_TIME_ZONE = 'Europe/Berlin';

/** The variable that names the data folder with the sample book to the journeys. */
export const sampleFolder = 'TEND_TEST_SAMPLE';

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

export interface SavedFile {
  readonly name: string;
  readonly content: Buffer;
}

export interface Journey {
  readonly page: Page;
  /** The file that an act puts among the person's downloads. */
  saved(act: () => Promise<void>): Promise<SavedFile>;
  close(): Promise<void>;
}

export type OpenJourney = (options: JourneyOptions) => Promise<Journey>;

export interface OwnedFolder {
  readonly path: string;
  remove(): void;
}

/** A data folder with the sample book in it, as of SAMPLE_NOW. */
export function sampleDataFolder(): OwnedFolder {
  const prepared = process.env[sampleFolder];
  if (prepared === undefined) throw new Error('the sample book was not prepared');
  const folder = emptyDataFolder();
  cpSync(prepared, folder.path, { recursive: true });
  return folder;
}

export function emptyDataFolder(): OwnedFolder {
  const path = mkdtempSync(join(tmpdir(), 'tend-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
