// The desktop program: one instance per data folder, the engine's process, one window that is joined to it.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, ipcMain } from 'electron';
import { makeDataFolder } from '../start/data-folder.ts';
import { type LaunchOptions, readArguments, UsageError } from '../start/launch-options.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { offerFolders } from './choose-folder.ts';
import { type DesktopManners, keepDesktopManners } from './desktop-manners.ts';
import { type EngineProcess, startEngineProcess } from './engine-process.ts';
import { keychainRuns, sealText } from './keychain.ts';
import { setMenu } from './menu.ts';
import { keepOutsideRequests, mailLinkIn, type OutsideRequest } from './outside-request.ts';
import { openOutside, openWindow } from './window.ts';

const files = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

let window: BrowserWindow | null = null;
let quitting = false;
const requests = keepOutsideRequests();

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

function startEngine(launch: LaunchOptions, onRestarted: () => void): EngineProcess {
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
    onRestarted,
    onGone: () => giveUp('Tend’s engine stopped several times in a row. Your data is as it was; start Tend again.'),
  });
}

function openTheWindow(launch: LaunchOptions, engine: EngineProcess, manners: DesktopManners): void {
  window = openWindow({
    preload: files('../preload/index.cjs'),
    stateFile: join(launch.dataFolder, 'window.json'),
  });
  const opened = window;
  opened.once('ready-to-show', () => process.send?.({ t: 'window' }));
  opened.on('close', (event) => {
    if (quitting || !manners.staysInTray()) return;
    event.preventDefault();
    opened.hide();
  });
  opened.on('closed', () => {
    window = null;
    requests.unheard();
  });
  // A page that is loaded anew hears nothing until it says that it does. Only the window's own page says so: a letter's frame
  // that loads, or a place within the page, must not make it deaf.
  opened.webContents.on('did-navigate', () => requests.unheard());
  opened.webContents.on('render-process-gone', () => requests.unheard());
  ipcMain.removeAllListeners('window:ready');
  ipcMain.on('window:ready', (event) => {
    if (event.senderFrame !== opened.webContents.mainFrame) return;
    requests.heardBy((request) => opened.webContents.send('window:open', request));
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
  offerFolders(() => window);
  const show = (request: OutsideRequest | null) => {
    if (request) requests.ask(request);
    if (!window) openTheWindow(launch, engine, manners);
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  };
  const manners = keepDesktopManners({ trayIcon: files('../../resources/icons/tray.png'), show });
  const engine = startEngine(launch, () => {
    manners.follow(engine);
    requests.unheard();
    window?.webContents.reload();
  });
  manners.follow(engine);
  const asked = mailLinkIn(process.argv);
  if (asked) requests.ask(asked);
  openTheWindow(launch, engine, manners);
  app.on('second-instance', (_event, words) => show(mailLinkIn(words)));
  // macOS hands links over by an event of their own.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    show(mailLinkIn([url]));
  });
  app.on('activate', () => show(null));
  app.on('before-quit', () => {
    quitting = true;
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
