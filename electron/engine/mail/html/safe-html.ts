// Makes HTML mail safe to show: an allow-list of elements, attributes and CSS in which nothing runs, nothing is sent and
// nothing is loaded from elsewhere. Images from elsewhere are left as numbered places, their addresses apart, so that
// nothing made here can load them. The window shows the result in a sandboxed frame; this must hold without it.
import sanitizeHtml from 'sanitize-html';
import { partMark } from './html-part-marks.ts';
import { BODY_CLASS, prefixedNames, safeSheet, styleTexts } from './safe-sheet.ts';
import { safeStyle } from './safe-style.ts';
import { type TrackerSign, trackerSign } from './tracking-pixels.ts';

/** Raise it when the rules change: cached HTML of another version is made again. */
export const SAFE_HTML_RULE = 3;

/** An image that lies elsewhere; its place in the list is the number in `data-image`. */
export interface RemoteImage {
  readonly url: string;
  /** Why it looks like a tracking pixel; then it has no place in the HTML. */
  readonly tracker: TrackerSign | null;
}

export interface SafeHtml {
  readonly html: string;
  /** The mail's own style sheets, rewritten. */
  readonly css: string;
  readonly images: readonly RemoteImage[];
  /** The Content-IDs of the message's own parts that stand in it. */
  readonly inlined: readonly string[];
}

const MAX_HTML = 8 * 1024 * 1024;
const MAX_URL = 8192;
const MAX_DATA_IMAGE = 8 * 1024 * 1024;
const MAX_INLINE_IMAGES = 32 * 1024 * 1024;
const MAX_REMOTE_IMAGES = 500;

const tags = [
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt',
  'em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small',
  'span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
].flatMap((line) => line.split(' '));
const block = ['align', 'bgcolor', 'height', 'valign', 'width'];
const cell = [...block, 'abbr', 'colspan', 'headers', 'nowrap', 'rowspan', 'scope'];
const attributes: Record<string, string[]> = {
  '*': ['style', 'dir', 'lang', 'title', 'align', 'class', 'data-part'],
  a: ['href'],
  img: ['src', 'data-image', 'alt', 'width', 'height', 'border', 'hspace', 'vspace'],
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

/** @param cid The `data:` URI of one of the message's own parts by its Content-ID, or null. */
export function safeHtml(source: string, cid: (contentId: string) => string | null): SafeHtml {
  const dirty = source.slice(0, MAX_HTML).replaceAll('\0', '');
  const images: RemoteImage[] = [];
  const inlined = new Set<string>();
  let inlinedBytes = 0;
  const image = (src: string, given: Given): Record<string, string> => {
    const url = cleanUrl(src);
    if (/^cid:/i.test(url)) {
      const contentId = decode(url.slice(4));
      const data = cid(contentId) ?? '';
      inlinedBytes += data.length;
      if (!isDataImage(data) || inlinedBytes > MAX_INLINE_IMAGES) return {};
      inlined.add(contentId);
      return { src: data };
    }
    if (isDataImage(src.trim())) return { src: src.trim() };
    const absolute = url.startsWith('//') ? `https:${url}` : url;
    if (!isWebUrl(absolute) || images.length >= MAX_REMOTE_IMAGES) return {};
    const tracker = trackerSign(new URL(absolute), given);
    images.push({ url: absolute, tracker });
    return tracker === null ? { 'data-image': String(images.length - 1) } : {};
  };
  const html = sanitizeHtml(dirty, {
    allowedTags: tags,
    allowedAttributes: attributes,
    nonTextTags: withoutContent,
    disallowedTagsMode: 'discard',
    // Every URL is judged below, attribute by attribute, and stricter than by its scheme.
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    parseStyleAttributes: false,
    nestingLimit: 256,
    transformTags: { '*': (name, given) => safeElement(name, given, image) },
  });
  return { html, css: safeSheet(styleTexts(dirty)), images, inlined: [...inlined] };
}

type Given = Readonly<Record<string, string>>;

function safeElement(name: string, given: Given, image: (src: string, given: Given) => Record<string, string>) {
  const { style, src, href, class: classes, id, 'data-image': _forgedImage, 'data-part': _forgedPart, ...rest } = given;
  const attribs: Record<string, string> = rest;
  const body = name === 'body';
  const css = safeStyle(body ? `${bodyColours(given)}${style ?? ''}` : (style ?? ''));
  if (css !== '') attribs.style = css;
  const names = `${body ? `${BODY_CLASS} ` : ''}${prefixedNames(classes, id)}`.trim();
  if (names !== '') attribs.class = names;
  const mark = partMark(name, given);
  if (mark !== null) attribs['data-part'] = mark;
  if (name === 'img' && src !== undefined) Object.assign(attribs, image(src, given));
  if (name === 'a' && href !== undefined) {
    const url = cleanUrl(href);
    if (isWebUrl(url) || /^mailto:[^\s<>"]+$/i.test(url)) attribs.href = url;
  }
  return { tagName: body ? 'div' : name, attribs };
}

/** The body has its colours by attributes too, and becomes an element that has none of them. */
function bodyColours({ bgcolor, text }: Given): string {
  const ground = bgcolor === undefined ? '' : `background-color:${bgcolor.replaceAll(';', '')};`;
  return text === undefined ? ground : `${ground}color:${text.replaceAll(';', '')};`;
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
