// What the desktop asks this window to show: a mail link begins a message, a notification leads to its place. Both come from
// outside, so only what is understood is done; a link is written by whoever wrote the page it stood on.
import { readMailto } from '../features/compose/read-mailto.ts';
import { writeNew } from '../state/compose.ts';
import { go, parseRoute } from '../state/route.ts';

export function followOutside(window: Window): void {
  window.tend?.onOpen((request) => {
    if (typeof request !== 'object' || request === null) return;
    if ('href' in request && typeof request.href === 'string') {
      const mail = readMailto(request.href);
      if (mail) writeNew(mail);
    } else if ('hash' in request && typeof request.hash === 'string') {
      const route = parseRoute(request.hash);
      if (route.screen === 'write' && route.draftId === null) writeNew();
      else go(route);
    }
  });
}
