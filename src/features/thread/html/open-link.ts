// Opens a link of a mail: one to an address begins a draft here, the web opens outside, and nothing else opens. One that says
// another place than it leads to is asked about first.
import { writeNew } from '../../../state/compose.ts';
import { askAboutLink, type MailLink, showLink } from '../../../state/shown-link.ts';
import { readMailto } from '../../compose/read-mailto.ts';
import { linkTarget } from './link-target.ts';

export function openLink(link: MailLink, window: Window): void {
  const target = linkTarget(link);
  if (target === null) return;
  if (target.says === null) openPlace(link.href, window);
  else askAboutLink(link);
}

export function openPlace(href: string, window: Window): void {
  askAboutLink(null);
  showLink(null);
  const mail = readMailto(href);
  if (mail) {
    writeNew(mail);
    return;
  }
  // The desktop hands it to the system; in a browser it is a tab that knows nothing of this one.
  window.open(href, '_blank', 'noopener,noreferrer');
}
