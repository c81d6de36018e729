// The manners of a desktop program, as the settings want them: the tray, opening at login, mail links, the number on the icon,
// and notifications of what breaks a rule. Main hears the engine over a connection of its own, so that all of it goes on while
// the window is closed.
import { homedir } from 'node:os';
import { app, Menu, Notification, nativeImage, Tray } from 'electron';
import type { Settings } from '../contract/app.ts';
import type { Calls, Events } from '../contract/contract.ts';
import { type Client, createClient } from '../rpc/client.ts';
import { messagePort } from '../rpc/ports/message-port.ts';
import type { EngineProcess } from './engine-process.ts';
import { autostartFile, setAutostart } from './open-at-login.ts';
import type { OutsideRequest } from './outside-request.ts';

export interface MannersOptions {
  readonly trayIcon: string;
  /** Opens the window, or brings it to the front, with what it is to show. */
  show(request: OutsideRequest | null): void;
}

export interface DesktopManners {
  /** Whether closing the window leaves the program running. */
  staysInTray(): boolean;
  /** Hears an engine, also one that came back. */
  follow(engine: EngineProcess): void;
}

type Desktop = Settings['desktop'];
const BADGE_REST_MS = 3000;
const BADGE_EVERY_MS = 60_000;

export function keepDesktopManners({ trayIcon, show }: MannersOptions): DesktopManners {
  let client: Client<Calls, Events> | null = null;
  let desktop: Desktop | null = null;
  let tray: Tray | null = null;
  let badgeTimer: NodeJS.Timeout | null = null;
  /** Held until they are closed: a notification that is collected can't be clicked. */
  const shown = new Set<Notification>();

  async function readSettings(): Promise<void> {
    const asked = client;
    const next = await asked?.call('settings.get', {}).catch(() => null);
    if (!next || asked !== client) return;
    apply(next.desktop);
  }

  function apply(next: Desktop): void {
    const before = desktop;
    desktop = next;
    setTray(next.tray);
    // What was never wanted is not taken from another program that is.
    if (next.openAtLogin || before?.openAtLogin) setOpenAtLogin(next.openAtLogin);
    if (next.mailLinks && !before?.mailLinks) app.setAsDefaultProtocolClient('mailto');
    else if (!next.mailLinks && before?.mailLinks) app.removeAsDefaultProtocolClient('mailto');
    if (before?.badge !== next.badge) void readBadge();
  }

  function setTray(wanted: boolean): void {
    if (!wanted) {
      tray?.destroy();
      tray = null;
      return;
    }
    if (tray) return;
    tray = new Tray(nativeImage.createFromPath(trayIcon));
    tray.setToolTip('Tend');
    tray.on('click', () => show(null));
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: 'Open Tend', click: () => show(null) },
        { label: 'New message', click: () => show({ kind: 'place', hash: '#/write' }) },
        { label: 'The day', click: () => show({ kind: 'place', hash: '#/day' }) },
        { label: 'Queue', click: () => show({ kind: 'place', hash: '#/queue' }) },
        { type: 'separator' },
        { label: 'Check for new mail', click: () => void client?.call('sync.run', {}).catch(() => undefined) },
        { type: 'separator' },
        { label: 'Quit', click: () => app.quit() },
      ]),
    );
  }

  async function readBadge(): Promise<void> {
    const told = await client?.call('notice.list', {}).catch(() => null);
    if (!told) return;
    app.setBadgeCount(told.badge);
    tray?.setToolTip(told.badge > 0 ? `Tend: ${told.badge}` : 'Tend');
  }

  /** Bursts of changes ask once. */
  function badgeSoon(): void {
    if (badgeTimer) return;
    badgeTimer = setTimeout(() => {
      badgeTimer = null;
      void readBadge();
    }, BADGE_REST_MS);
  }

  function notify({ title, body, hash }: { title: string; body: string; hash: string }): void {
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body });
    shown.add(notification);
    notification.on('click', () => show({ kind: 'place', hash }));
    notification.on('close', () => shown.delete(notification));
    notification.show();
  }

  setInterval(() => void readBadge(), BADGE_EVERY_MS).unref();

  return {
    staysInTray: () => desktop?.tray ?? false,
    follow(engine) {
      const next = createClient<Calls, Events>(messagePort(engine.connect()));
      client = next;
      next.on('notice.raised', notify);
      next.on('data.changed', ({ topics }) => {
        if (topics.includes('settings')) void readSettings();
        if (topics.some((topic) => topic === 'book' || topic === 'threads' || topic === 'accounts')) badgeSoon();
      });
      void readSettings();
    },
  };
}

function setOpenAtLogin(wanted: boolean): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: wanted });
    return;
  }
  // What this program was started with, without a link that it was opened for.
  const words = process.argv.filter((word) => !/^mailto:/i.test(word));
  setAutostart(autostartFile(process.env, homedir()), wanted ? words : null);
}
