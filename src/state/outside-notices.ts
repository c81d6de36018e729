// What breaks a rule of the person, as the browser host can tell it: in the window, and by the browser's own notification where
// the person allowed that and looks elsewhere. On the desktop the program itself tells it.
import { ask, type EngineClient } from './engine.ts';
import { announce } from './notices.ts';

export function followNotices(client: EngineClient): void {
  client.on('notice.raised', ({ title, body, hash }) => {
    if (typeof window === 'undefined' || window.tend) return;
    announce(`${title}: ${body}`);
    if (!('Notification' in window) || Notification.permission !== 'granted' || document.hasFocus()) return;
    const notification = new Notification(title, { body });
    notification.onclick = () => {
      window.focus();
      window.location.hash = hash;
      notification.close();
    };
  });
}

/** Asked when a rule is set in a browser, where it needs leave. */
export async function askForNotices(): Promise<void> {
  const status = await ask('app.status', {}).catch(() => null);
  if (status?.host === 'browser' && 'Notification' in window && Notification.permission === 'default')
    await Notification.requestPermission();
}
