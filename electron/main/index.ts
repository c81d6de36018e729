// The desktop program: one instance per data folder, the engine's process, one window that is joined to it.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, ipcMain } from 'electron';
import { makeDataFolder } from '../start/data-folder.ts';
import { type LaunchOptions, readArguments, UsageError } from '../start/launch-options.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { type EngineProcess, startEngineProcess } from './engine-process.ts';
import { keychainRuns, sealText } from './keychain.ts';
import { setMenu } from './menu.ts';
import { openOutside, openWindow } from './window.ts';

const files = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

let window: BrowserWindow | null = null;

function readLaunch(): LaunchOptions {
  try {
    // Electron's own switches and the folder of a checkout come before ours.
    const first = process.argv.indexOf('--data');
    const { options } = readArguments(first < 0 ? [] : process.argv.slice(first));
    return { ...options, dataFolder: makeDataFolder(options.dataFolder) };
  } catch (error) {
    giveUp(
      error instanceof UsageError ? error.message : 'The data folder can’t be made or used. Check its permissions.',
    );
  }
}

function giveUp(sentence: string): never {
  dialog.showErrorBox('Tend', sentence);
  app.exit(1);
  throw new Error(sentence);
}

function startEngine(launch: LaunchOptions): EngineProcess {
  return startEngineProcess({
    entry: files('./engine.js'),
    node: process.env.TEND_ENGINE_NODE,
    options: {
      dataFolder: launch.dataFolder,
      verbose: launch.verbose,
      sample: launch.sample,
      keychain: keychainRuns(),
      ...(launch.now === undefined ? {} : { now: launch.now }),
      ...(launch.timeZone === undefined ? {} : { timeZone: launch.timeZone }),
    },
    seal: sealText,
    openBrowser: openOutside,
    onRefused: (failure) => giveUp(failure.sentence),
    onRestarted: () => window?.webContents.reload(),
    onGone: () => giveUp('Tend’s engine stopped several times in a row. Your data is as it was; start Tend again.'),
  });
}

function showWindow(launch: LaunchOptions, engine: EngineProcess): void {
  window = openWindow({
    preload: files('../preload/index.cjs'),
    stateFile: join(launch.dataFolder, 'window.json'),
  });
  const opened = window;
  opened.once('ready-to-show', () => process.send?.({ t: 'window' }));
  opened.on('closed', () => {
    window = null;
  });
  ipcMain.removeAllListeners('engine:connect');
  ipcMain.on('engine:connect', (event) => {
    if (event.senderFrame === opened.webContents.mainFrame) {
      event.sender.postMessage('engine:port', null, [engine.connect()]);
    }
  });
}

async function run(): Promise<void> {
  registerAppScheme();
  const launch = readLaunch();
  // Electron's own files, and with them the single-instance lock, lie in the data folder.
  app.setPath('userData', join(launch.dataFolder, 'window'));
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  await app.whenReady();
  serveAppScheme(files('../renderer'));
  setMenu();
  const engine = startEngine(launch);
  showWindow(launch, engine);
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (!window) showWindow(launch, engine);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void engine.stop().then(() => {
      stopped = true;
      app.quit();
    });
  });
}

void run();
