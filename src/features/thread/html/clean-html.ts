// The second wall before a mail's HTML is shown. The engine has made it safe already; this trusts none of that and cleans
// again with the browser's own parser, in the window, just before it goes into the frame.
import createDOMPurify, { type Config } from 'dompurify';
import { adaptToDark, bringsOwnGround } from './adapt-to-dark.ts';
import { cleanSheet } from './clean-sheet.ts';
import { cleanStyle, readableFaces } from './clean-style.ts';
import { foldHtmlQuotes } from './fold-html-quotes.ts';

export interface CleanHtml {
  readonly html: string;
  readonly css: string;
  /** The mail has a ground of its own for its colours, which a dark theme must not change. */
  readonly ownGround: boolean;
}

const CONFIG: Config = {
  USE_PROFILES: { html: true },
  // Whatever runs, submits, plays, embeds, restyles the page or moves its base; and the elements that fold quotes.
  FORBID_TAGS: [
    'style form input button textarea select option optgroup datalist output progress meter fieldset legend label',
    'dialog template slot menu menuitem map area audio video source track picture canvas svg math details summary',
    'iframe frame frameset object embed applet link meta base title noscript xmp plaintext marquee bgsound',
  ]
    .join(' ')
    .split(' '),
  FORBID_ATTR: [
    'id name srcset background poster ping action formaction form target tabindex autofocus accesskey',
    'contenteditable draggable popover popovertarget usemap ismap is slot part http-equiv xmlns hidden inert',
  ]
    .join(' ')
    .split(' '),
  ADD_ATTR: ['data-part', 'data-image'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Asked of every attribute, so a value without a scheme must pass; an address without one falls in `pointOutside`.
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  RETURN_DOM_FRAGMENT: true,
};

const RASTER = /^data:image\/(?:png|gif|jpe?g|webp|bmp|avif|x-icon|vnd\.microsoft\.icon);base64,[a-z0-9+/=\s]*$/i;
const PARTS = /^(?:quote|attribution|rest|signature|own)$/;

export interface CleanOptions {
  readonly css?: string;
  readonly dark?: boolean;
  /** The mail passes another one on: what is quoted is what it is about. */
  readonly forwarded?: boolean;
}

export function cleanHtml(html: string, options: CleanOptions, window: Window): CleanHtml {
  const purify = createDOMPurify(window as Window & typeof globalThis);
  purify.addHook('uponSanitizeAttribute', (element, attribute) => {
    const kept = cleanAttribute(attribute.attrName, attribute.attrValue, element);
    if (kept === null) attribute.keepAttr = false;
    else attribute.attrValue = kept;
  });
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.tagName === 'A') pointOutside(element);
    const nothing = element.tagName === 'IMG' && !element.hasAttribute('src') && !element.hasAttribute('data-image');
    if (nothing && !element.getAttribute('alt')) element.remove();
  });
  const clean: DocumentFragment | null = purify.sanitize(html, { ...CONFIG, RETURN_DOM_FRAGMENT: true });
  // What its types do not say: it gives nothing for HTML that is not there at all.
  if (clean === null) return { html: '', css: '', ownGround: false };
  const css = cleanSheet(options.css ?? '', window);
  const ownGround = bringsOwnGround(clean, css);
  const shownCss = options.dark && !ownGround ? adaptToDark(clean, css) : css;
  foldHtmlQuotes(clean, options.forwarded ?? false);
  // In the parser's own document, which loads nothing; in the window's, every picture would be asked for at once.
  const holder = clean.ownerDocument.createElement('div');
  holder.append(clean);
  return { html: holder.innerHTML, css: shownCss, ownGround };
}

/** The value that may stay, or null where the attribute goes. */
function cleanAttribute(name: string, value: string, element: Element): string | null {
  switch (name) {
    case 'style':
      return cleanStyle(value) || null;
    case 'face':
      return readableFaces(value);
    case 'src':
      return element.tagName === 'IMG' && RASTER.test(value.trim()) ? value.trim() : null;
    case 'class': {
      const names = value.split(/\s+/).filter((each) => /^(?:[mi]-[\w-]{1,80}|b-body)$/.test(each));
      return names.length > 0 ? names.join(' ') : null;
    }
    case 'data-part':
      return PARTS.test(value) ? value : null;
    case 'data-image':
      return element.tagName === 'IMG' && /^\d{1,4}$/.test(value) ? value : null;
    default:
      return value;
  }
}

/** A click is taken by the window, which names the target first; should it ever miss one, the frame may open nothing. */
function pointOutside(link: Element): void {
  link.removeAttribute('title');
  const href = link.getAttribute('href');
  if (href === null) return;
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}
