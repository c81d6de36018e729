// Opens the real desktop window from the built product, on a virtual display, with the engine in a child of the Node that
// runs the tests (the test runtime's own Node is too old for the database).
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication } from 'playwright-core';
import { cachedElectron } from '../../support/electron-runtime.ts';
import { type Journey, type JourneyOptions, PATIENCE_MS, type SavedFile } from './journey.ts';
import { keepLastWords } from './last-words.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const XVFB = '/usr/bin/Xvfb';

/** Null when the desktop window can be opened here, else the reason why not. */
export function whyNoElectron(): string | null {
  if (!cachedElectron()) return 'the Electron test runtime is not prepared (npm test prepares it)';
  if (!process.env.DISPLAY && !existsSync(XVFB)) return 'there is neither a display nor Xvfb';
  return existsSync(`${root}out/main/index.js`) ? null : 'the product is not built (npm run build)';
}

export interface DesktopJourney extends Journey {
  /** The engine's process, to be ended by a test that is about losing it. */
  enginePid(): number;
  /** Hands a link to the program as the system does: a second start with it, which gives it to the first and ends. */
  handOver(link: string): Promise<void>;
}

export async function openInElectron(options: JourneyOptions): Promise<DesktopJourney> {
  const executablePath = cachedElectron();
  if (!executablePath) throw new Error('the Electron test runtime is not prepared');
  const display = await openDisplay();
  const words = ['--data', options.dataFolder];
  if (options.sample) words.push('--sample');
  if (options.now) words.push('--now', options.now);
  if (options.timeZone) words.push('--tz', options.timeZone);
  try {
    const app = await _electron.launch({
      executablePath,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', root, ...words],
      env: {
        ...definedOnly(process.env),
        ...definedOnly(options.env ?? {}),
        DISPLAY: display.name,
        TEND_ENGINE_NODE: process.execPath,
        TEND_SECRETS: 'file',
      },
      timeout: PATIENCE_MS,
    });
    const page = await app.firstWindow({ timeout: PATIENCE_MS });
    page.setDefaultTimeout(PATIENCE_MS);
    return {
      page,
      saved: (act) => savedBy(app, act),
      enginePid: () => engineOf(app.process().pid ?? 0),
      handOver: (link) =>
        new Promise((resolve, reject) => {
          const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
          const second = spawn(executablePath, [...switches, '--disable-gpu', root, ...words, link], {
            env: { ...process.env, ...options.env, DISPLAY: display.name, TEND_ENGINE_NODE: process.execPath },
            stdio: 'ignore',
          });
          second.once('error', reject);
          second.once('exit', () => resolve());
        }),
      async close() {
        await keepLastWords(page);
        await app.close();
        await display.close();
      },
    };
  } catch (error) {
    await display.close();
    throw error;
  }
}

/** Electron asks the person where to; a test answers in their place. */
async function savedBy(app: ElectronApplication, act: () => Promise<void>): Promise<SavedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'tend-saved-'));
  try {
    const done = await app.evaluateHandle(
      ({ session }, { path, patience }) => ({
        name: new Promise<string>((resolve, reject) => {
          setTimeout(reject, patience, new Error('nothing was saved'));
          session.defaultSession.once('will-download', (_event, item) => {
            item.setSavePath(path);
            item.once('done', (_ended, state) =>
              state === 'completed' ? resolve(item.getFilename()) : reject(new Error(`the download was ${state}`)),
            );
          });
        }),
      }),
      { path: join(folder, 'file'), patience: PATIENCE_MS },
    );
    await act();
    const name = await done.evaluate((held) => held.name);
    return { name, content: readFileSync(join(folder, 'file')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function engineOf(main: number): number {
  const children = readdirSync(`/proc/${main}/task`).flatMap((task) =>
    readFileSync(`/proc/${main}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  );
  const engine = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('out/main/engine.js'));
  if (engine === undefined) throw new Error('the window has no engine');
  return engine;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

interface Display {
  readonly name: string;
  close(): Promise<void>;
}

/** The machine's display, or a virtual one that picks its own number. */
async function openDisplay(): Promise<Display> {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, close: async () => undefined };
  const server = spawn(XVFB, ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await readNumber(server);
  return {
    name: `:${number}`,
    close: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill('SIGTERM');
      }),
  };
}

function readNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
}
