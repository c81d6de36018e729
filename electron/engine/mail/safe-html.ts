// Makes HTML mail safe to show: an allow-list of elements, attributes and CSS in which nothing runs, nothing is sent and
// nothing is loaded from elsewhere. The window shows the result in a sandboxed frame; this must hold without it.
import sanitizeHtml from 'sanitize-html';
import { safeStyle } from './safe-style.ts';

/** Raise it when the rules change: cached HTML of another version is made again. */
export const SAFE_HTML_RULE = 2;

export interface SafeHtmlOptions {
  /** Leave remote images in place; the person was asked. */
  readonly remoteImages: boolean;
  /** The `data:` URI of an inline part by its Content-ID, or null. */
  cid(contentId: string): string | null;
}

export interface SafeHtml {
  readonly html: string;
  /** Images that are, or would be, loaded from elsewhere. */
  readonly remoteImages: number;
}

const MAX_HTML = 8 * 1024 * 1024;
const MAX_URL = 8192;
const MAX_DATA_IMAGE = 8 * 1024 * 1024;
const MAX_INLINE_IMAGES = 32 * 1024 * 1024;

const tags = [
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt',
  'em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small',
  'span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
].flatMap((line) => line.split(' '));
const block = ['align', 'bgcolor', 'height', 'valign', 'width'];
const cell = [...block, 'abbr', 'colspan', 'headers', 'nowrap', 'rowspan', 'scope'];
const attributes: Record<string, string[]> = {
  '*': ['style', 'dir', 'lang', 'title', 'align'],
  a: ['href', 'rel'],
  img: ['src', 'data-remote-src', 'alt', 'width', 'height', 'border', 'hspace', 'vspace', 'referrerpolicy'],
  table: [...block, 'border', 'cellpadding', 'cellspacing', 'rules', 'frame', 'summary'],
  tr: block,
  tbody: block,
  thead: block,
  tfoot: block,
  td: cell,
  th: cell,
  col: [...block, 'span'],
  colgroup: [...block, 'span'],
  font: ['color', 'face', 'size'],
  ol: ['start', 'type', 'reversed'],
  ul: ['type'],
  li: ['value', 'type'],
  hr: [...block, 'color', 'noshade', 'size'],
  div: ['width', 'height'],
  details: ['open'],
};
const withoutContent =
  'script style textarea option select title noscript template iframe object embed applet svg math xmp noembed noframes plaintext video audio canvas'.split(
    ' ',
  );

export function safeHtml(html: string, { remoteImages, cid }: SafeHtmlOptions): SafeHtml {
  let remote = 0;
  let inlined = 0;
  const image = (src: string): Record<string, string> => {
    const url = cleanUrl(src);
    if (/^cid:/i.test(url)) {
      const data = cid(decode(url.slice(4))) ?? '';
      inlined += data.length;
      return isDataImage(data) && inlined <= MAX_INLINE_IMAGES ? { src: data } : {};
    }
    if (isDataImage(src.trim())) return { src: src.trim() };
    const absolute = url.startsWith('//') ? `https:${url}` : url;
    if (!isWebUrl(absolute)) return {};
    remote += 1;
    return remoteImages ? { src: absolute, referrerpolicy: 'no-referrer' } : { 'data-remote-src': absolute };
  };
  const clean = sanitizeHtml(html.slice(0, MAX_HTML).replaceAll('\0', ''), {
    allowedTags: tags,
    allowedAttributes: attributes,
    nonTextTags: withoutContent,
    disallowedTagsMode: 'discard',
    // Every URL is judged below, attribute by attribute, and stricter than by its scheme.
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    nestingLimit: 256,
    transformTags: {
      '*': (tagName, given) => {
        const { style, src, href, 'data-remote-src': _forged, rel: _rel, ...rest } = given;
        const attribs: Record<string, string> = rest;
        const css = style === undefined ? '' : safeStyle(style);
        if (css !== '') attribs.style = css;
        if (tagName === 'img' && src !== undefined) Object.assign(attribs, image(src));
        if (tagName === 'a' && href !== undefined) {
          const url = cleanUrl(href);
          if (isWebUrl(url) || /^(?:mailto|tel):[^\s<>"]+$/i.test(url))
            Object.assign(attribs, { href: url, rel: 'noopener noreferrer' });
        }
        return { tagName, attribs };
      },
    },
  });
  return { html: clean, remoteImages: remote };
}

/** As a browser reads it: without the blanks and controls it skips. */
function cleanUrl(url: string): string {
  return url.length > MAX_URL ? '' : url.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
}

function isWebUrl(url: string): boolean {
  if (!/^https?:\/\/[^\s"'<>\\]+$/i.test(url) || !URL.canParse(url)) return false;
  return new URL(url).username === '';
}

/** Raster images only: an SVG is a document. */
function isDataImage(url: string): boolean {
  return (
    url.length <= MAX_DATA_IMAGE &&
    /^data:image\/(?:png|gif|jpe?g|webp|bmp|avif|x-icon|vnd\.microsoft\.icon);base64,[a-z0-9+/=\s]*$/i.test(url)
  );
}

function decode(contentId: string): string {
  try {
    return decodeURIComponent(contentId);
  } catch {
    return contentId;
  }
}
