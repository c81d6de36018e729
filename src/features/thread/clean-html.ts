// The second wall before a mail's HTML is shown. The engine has made it safe already; this trusts none of that and cleans
// again with the browser's own parser, in the window, just before it goes into the frame.
import createDOMPurify, { type Config } from 'dompurify';
import { cleanStyle } from './clean-style.ts';
import { foldHtmlQuotes } from './fold-html-quotes.ts';

export interface CleanHtml {
  readonly html: string;
  /** The mail says what colour something has, so a dark theme must not change the ground under it. */
  readonly colours: boolean;
}

const CONFIG: Config = {
  USE_PROFILES: { html: true },
  // Whatever runs, submits, plays, embeds, restyles the page or moves its base.
  FORBID_TAGS: [
    'style form input button textarea select option optgroup datalist output progress meter fieldset legend label',
    'dialog template slot menu menuitem map area audio video source track picture canvas svg math',
    'iframe frame frameset object embed applet link meta base title noscript xmp plaintext marquee bgsound',
  ]
    .join(' ')
    .split(' '),
  FORBID_ATTR: [
    'id name class srcset background poster ping action formaction form target tabindex autofocus accesskey',
    'contenteditable draggable popover popovertarget usemap ismap is slot part http-equiv xmlns hidden inert',
  ]
    .join(' ')
    .split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Asked of every attribute, so a value without a scheme must pass; an address without one falls in `pointOutside`.
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|tel:|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
  RETURN_DOM_FRAGMENT: true,
};

const RASTER = /^data:image\/(?:png|gif|jpe?g|webp|bmp|avif|x-icon|vnd\.microsoft\.icon);base64,[a-z0-9+/=\s]*$/i;

export function cleanHtml(html: string, options: { readonly remoteImages: boolean }, window: Window): CleanHtml {
  const purify = createDOMPurify(window as Window & typeof globalThis);
  let colours = false;
  purify.addHook('uponSanitizeAttribute', (element, attribute) => {
    const name = attribute.attrName;
    if (name === 'style') {
      attribute.attrValue = cleanStyle(attribute.attrValue);
      if (attribute.attrValue === '') attribute.keepAttr = false;
      else if (/(?:^|;)\s*(?:color|background)/i.test(attribute.attrValue)) colours = true;
    } else if (name === 'bgcolor' || (name === 'color' && element.tagName !== 'HR')) {
      colours = true;
    } else if (name === 'src') {
      const source = pictureSource(attribute.attrValue, options.remoteImages);
      if (element.tagName !== 'IMG' || source === null) attribute.keepAttr = false;
      else attribute.attrValue = source;
    }
  });
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.tagName === 'A') pointOutside(element);
    if (element.tagName === 'IMG') {
      element.setAttribute('referrerpolicy', 'no-referrer');
      if (!element.hasAttribute('src') && !element.getAttribute('alt')) element.remove();
    }
  });
  const clean: DocumentFragment | null = purify.sanitize(html, { ...CONFIG, RETURN_DOM_FRAGMENT: true });
  // What its types do not say: it gives nothing for HTML that is not there at all.
  if (clean === null) return { html: '', colours };
  foldHtmlQuotes(clean);
  // In the parser's own document, which loads nothing; in the window's, every picture would be asked for at once.
  const holder = clean.ownerDocument.createElement('div');
  holder.append(clean);
  return { html: holder.innerHTML, colours };
}

/** Pictures are part of the mail, or asked for by the person; those from elsewhere never travel unencrypted. */
function pictureSource(source: string, remoteImages: boolean): string | null {
  const text = source.trim();
  if (RASTER.test(text)) return text;
  if (!remoteImages || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.protocol = 'https:';
  return url.href;
}

/** The target is told, and opens outside: in the system's browser, or in a tab that knows nothing of this one. */
function pointOutside(link: Element): void {
  const href = link.getAttribute('href');
  if (href === null) return;
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href)) {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('title', href);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}
