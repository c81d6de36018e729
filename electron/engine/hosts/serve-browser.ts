// Runs the browser host until it is told to stop: prints the address, opens the system's browser, and opens the engine while
// that fetches and reads the page.
import { spawn } from 'node:child_process';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { LaunchOptions } from '../../start/launch-options.ts';
import { loadInParts } from '../engine-parts.ts';
import { type BrowserHost, startBrowserHost } from './browser-host.ts';
import type { Terminal } from './command-line.ts';
import type { HeldEngine } from './hold-engine.ts';
import { openPlainEngine } from './open-engine.ts';
import { openSample } from './open-sample.ts';
import { programFiles } from './program-files.ts';

/** How long the engine waits for a browser that fetches the page. */
const FETCH_MS = 600;
/** How long the page of an engine that was refused may take to come and hear why. */
const TELL_MS = 3000;
/** A page asks for several things at once: the rest is answered too. */
const ANSWER_MS = 200;

export async function serveBrowser(
  options: LaunchOptions,
  terminal: Terminal,
  stop: AbortSignal,
  entry: string,
): Promise<void> {
  const opened = Promise.withResolvers<void>();
  // A page hears of a refusal; where none comes, nobody does.
  opened.promise.catch(() => undefined);
  const held: { engine: HeldEngine | null; host: BrowserHost | null } = { engine: null, host: null };
  const showPage = async () => {
    held.host = await startBrowserHost({
      rendererFolder: programFiles(entry).rendererFolder,
      ready: opened.promise,
      serve: (port) => held.engine?.serve(port),
    });
    await terminal.print(`Tend is at ${held.host.address}\n`);
    if (options.open) openBrowser(held.host.addressForOnce());
    await loadInParts(nextTurn);
    await Promise.race([held.host.fetched, pause(FETCH_MS)]);
  };
  try {
    held.engine = await openPlainEngine(options, 'browser', entry, showPage);
    opened.resolve();
    if (options.sample) await openSample(held.engine, terminal.complain, stop);
    await stopped(stop);
  } catch (error) {
    opened.reject(error);
    if (held.host && !stop.aborted)
      await Promise.race([held.host.refused.then(() => pause(ANSWER_MS)), pause(TELL_MS)]);
    throw error;
  } finally {
    await held.host?.close();
    await held.engine?.close();
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    // A signal's listener alone does not keep the process; the server it closes does.
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** A machine without a browser or a display is no failure: the address was printed. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
