// Runs the browser host until it is told to stop: opens the engine, prints the address, opens the system's browser.
import { spawn } from 'node:child_process';
import type { LaunchOptions } from '../../start/launch-options.ts';
import { startBrowserHost } from './browser-host.ts';
import type { Terminal } from './command-line.ts';
import { openPlainEngine } from './open-engine.ts';
import { openSample } from './open-sample.ts';
import { programFiles } from './program-files.ts';

export async function serveBrowser(
  options: LaunchOptions,
  terminal: Terminal,
  stop: AbortSignal,
  entry: string,
): Promise<void> {
  const engine = await openPlainEngine(options, 'browser', entry);
  try {
    const host = await startBrowserHost({
      rendererFolder: programFiles(entry).rendererFolder,
      serve: (port) => engine.serve(port),
    });
    await terminal.print(`Tend is at ${host.address}\n`);
    if (options.open) openBrowser(host.addressForOnce());
    if (options.sample) await openSample(engine, terminal.complain, stop);
    await stopped(stop);
    await host.close();
  } finally {
    await engine.close();
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
