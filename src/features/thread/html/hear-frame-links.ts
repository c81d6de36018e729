// Hears, from outside, what the pointer, the focus and a click do to the links inside a mail's frame.
import { showLink } from '../../../state/shown-link.ts';
import { openLink } from './open-link.ts';

/** Returns what stops it. */
export function hearFrameLinks(inside: Document, window: Window): () => void {
  const over = (event: Event) => {
    const link = linkAt(event);
    showLink(link && { href: link.href, text: textOf(link) });
  };
  const out = () => showLink(null);
  const click = (event: Event) => {
    const link = linkAt(event);
    if (!link) return;
    event.preventDefault();
    openLink({ href: link.href, text: textOf(link) }, window);
  };
  const heard = [
    ['mouseover', over],
    ['focusin', over],
    ['mouseleave', out],
    ['focusout', out],
    ['click', click],
    ['auxclick', click],
  ] as const;
  for (const [name, hear] of heard) inside.addEventListener(name, hear);
  return () => {
    for (const [name, hear] of heard) inside.removeEventListener(name, hear);
    showLink(null);
  };
}

function linkAt(event: Event): HTMLAnchorElement | null {
  const element = event.target as Element | null;
  return typeof element?.closest === 'function' ? element.closest<HTMLAnchorElement>('a[href]') : null;
}

/** A picture says what it says in place of itself. */
function textOf(link: Element): string {
  return (link.textContent ?? '').trim() || (link.querySelector('img')?.getAttribute('alt') ?? '');
}
