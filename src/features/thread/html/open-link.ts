// Opens a link of a mail outside: the host takes the web and mail and nothing else. One that says another place than it
// leads to is asked about first.
import { askAboutLink, type MailLink, showLink } from '../../../state/shown-link.ts';
import { linkTarget } from './link-target.ts';

export function openLink(link: MailLink, window: Window): void {
  const target = linkTarget(link);
  if (target === null) return;
  if (target.says === null) openOutside(link.href, window);
  else askAboutLink(link);
}

export function openOutside(href: string, window: Window): void {
  askAboutLink(null);
  showLink(null);
  // The desktop hands it to the system; in a browser it is a tab that knows nothing of this one.
  window.open(href, '_blank', 'noopener,noreferrer');
}
