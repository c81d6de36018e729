// The window: sandboxed, bound to its own page, with links of mail going to the system's browser.
import { BrowserWindow, screen, shell } from 'electron';
import { PAGE_ORIGIN } from './app-protocol.ts';
import { placeWindow, readWindowState, writeWindowState } from './window-state.ts';

export interface WindowOptions {
  readonly preload: string;
  readonly stateFile: string;
}

export function openWindow({ preload, stateFile }: WindowOptions): BrowserWindow {
  const state = readWindowState(stateFile);
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...placeWindow(state, screens),
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Tend',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  keepToOwnPage(window);
  void window.loadURL(`${PAGE_ORIGIN}/`);
  return window;
}

function keepToOwnPage(window: BrowserWindow): void {
  const contents = window.webContents;
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // A frame that shows mail has no address of its own and goes nowhere.
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.session.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(permission === 'clipboard-sanitized-write');
  });
  contents.session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
}

/** Only the web and mail; never a file, a script or another program's scheme. */
export function openOutside(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && ['https:', 'http:', 'mailto:'].includes(url.protocol)) void shell.openExternal(url.href);
}
