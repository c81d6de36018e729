// Folds what an HTML mail quotes, and its signature, into elements that open without a script. What programs mark the
// engine has named in `data-part`; the rest is known by its shape: cited blocks, header lines, a rule of dashes. A quote
// that is answered underneath stays open when it is short, and a mail that is nothing but a quote stays open whole.
const HEADER_LINES =
  /^\s*(?:From|Von|De|Da|Van|Fra|Från|Od|Lähettäjä|От|发件人|差出人)\s*[:：][\s\S]{1,300}?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Enviada(?: em)?|Fecha|Inviato|Verzonden|Sendt|Skickat|Wysłano|Data|Lähetetty|Отправлено|发送时间|送信日時)\s*[:：]/i;
const DASHED_LINE = /^[-_]{4,}\s*[\p{L}’' ]{4,60}\s*[-_]{4,}/u;
const LOOKED_AT = 400;
const SHORT = 600;

type Part = 'quote' | 'signature';
const NAMES: Readonly<Record<Part, string>> = { quote: 'Quoted text', signature: 'Signature' };

export function foldHtmlQuotes(root: DocumentFragment, forwarded: boolean): void {
  foldMarkedSignatures(root);
  const rest = firstOf(root, '[data-part="rest"]') ?? headerOf(root);
  if (rest) foldFrom(rest, root, forwarded);
  for (const quote of root.querySelectorAll('[data-part="quote"], blockquote:not([data-part="own"])')) {
    if (quote.closest('details') || quote.parentElement?.closest('[data-part="quote"], blockquote')) continue;
    const introduction = introductionOf(quote);
    if (quote.tagName === 'BLOCKQUOTE' && !quote.hasAttribute('data-part') && !introduction) continue;
    if (isForward(quote)) continue;
    const answered = textAfter(quote, root) !== '';
    if (answered && lengthOf(quote) <= SHORT) continue;
    fold(introduction ? [introduction, ...between(introduction, quote), quote] : [quote], 'quote', forwarded);
  }
  joinNeighbours(root);
  for (const element of root.querySelectorAll('[data-part]')) element.removeAttribute('data-part');
  const whole = lengthOf(root);
  const details = [...root.querySelectorAll('details')];
  const folded = details.reduce((sum, each) => sum + lengthOf(each), 0);
  const pictured = [...root.querySelectorAll('img')].some((image) => !image.closest('details'));
  if (folded >= whole && !pictured) for (const each of details) each.open = true;
}

function foldMarkedSignatures(root: DocumentFragment): void {
  for (const signature of root.querySelectorAll('[data-part="signature"]')) {
    if (signature.closest('details, blockquote, [data-part="quote"]')) continue;
    if (lengthOf(signature) > 0 || signature.querySelector('img')) fold([signature], 'signature', false);
  }
}

function headerOf(root: DocumentFragment): Element | null {
  const blocks = [...root.querySelectorAll('p, div, span, td')].filter((each) => {
    if (each.closest('details, blockquote, [data-part="quote"], [data-part="own"]')) return false;
    const text = (each.textContent ?? '').trimStart().slice(0, LOOKED_AT);
    return HEADER_LINES.test(text) || DASHED_LINE.test(text);
  });
  return blocks[0] ?? null;
}

/** Gmail writes the lines of a passed-on mail where it writes who is quoted. */
function isForward(quote: Element): boolean {
  const attribution = quote.querySelector('[data-part="attribution"]');
  return DASHED_LINE.test((attribution?.textContent ?? '').trimStart().slice(0, LOOKED_AT));
}

/** "On Monday, Jana wrote:" before the quote, in any language: a short block that ends in a colon and names a day or address. */
function introductionOf(quote: Element): Element | null {
  let before = quote.previousElementSibling;
  for (let steps = 0; before && steps < 3 && lengthOf(before) === 0; steps += 1) before = before.previousElementSibling;
  if (!before || before.tagName === 'DETAILS') return null;
  const text = (before.textContent ?? '').trim();
  const introduces = before.getAttribute('data-part') === 'attribution' || /[:：]\s*$/.test(text);
  return introduces && text.length <= 300 && /\d|@/.test(text) ? before : null;
}

function between(first: Element, last: Element): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node = first.nextSibling; node && node !== last; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function foldFrom(header: Element, root: DocumentFragment, forwarded: boolean): void {
  let first = header;
  // The frame that Outlook draws around the header lines belongs to the quote.
  while (first.parentElement && textBefore(first, first.parentElement) === '') first = first.parentElement;
  if (textBefore(first, root) === '') return;
  const quoted: ChildNode[] = [];
  const rule = first.previousElementSibling;
  if (rule?.tagName === 'HR') quoted.push(rule);
  for (let node: ChildNode | null = first; node; node = node.nextSibling) quoted.push(node);
  if (quoted.some((node) => lengthOf(node) > 0)) fold(quoted, 'quote', forwarded);
}

function fold(nodes: readonly ChildNode[], part: Part, open: boolean): void {
  const [first] = nodes;
  const document = first?.ownerDocument;
  if (!first || !document) return;
  const details = document.createElement('details');
  details.open = open;
  const summary = document.createElement('summary');
  summary.textContent = '…';
  summary.title = NAMES[part];
  summary.setAttribute('aria-label', NAMES[part]);
  first.before(details);
  details.append(summary, ...nodes);
}

/** A signature with the quote right under it is one fold. */
function joinNeighbours(root: DocumentFragment): void {
  for (const first of root.querySelectorAll('details')) {
    for (let next = nextFilled(first); next?.tagName === 'DETAILS'; next = nextFilled(first)) {
      const summary = first.firstElementChild;
      const other = next.firstElementChild;
      if (!(summary instanceof HTMLElement && other instanceof HTMLElement)) return;
      if (summary.title !== other.title) {
        summary.title = 'Signature and quoted text';
        summary.setAttribute('aria-label', summary.title);
      }
      first.open ||= (next as HTMLDetailsElement).open;
      other.remove();
      first.append(...next.childNodes);
      next.remove();
    }
  }
}

function nextFilled(element: Element): Element | null {
  let node = element.nextSibling;
  while (node && (node.textContent ?? '').trim() === '' && !(node instanceof Element && node.querySelector('img')))
    node = node.nextSibling;
  return node instanceof Element ? node : null;
}

const firstOf = (root: DocumentFragment, selector: string): Element | null =>
  [...root.querySelectorAll(selector)].find((each) => !each.closest('details, blockquote')) ?? null;

const lengthOf = (node: Node): number => node.textContent?.trim().length ?? 0;

function textBefore(element: Element, within: Node): string {
  let text = '';
  for (let node: Node | null = element; node && node !== within; node = node.parentNode) {
    for (let sibling = node.previousSibling; sibling; sibling = sibling.previousSibling) text += sibling.textContent;
  }
  return text.trim();
}

/** The sender's own words after an element; what is folded is none. */
function textAfter(element: Element, within: Node): string {
  let text = '';
  for (let node: Node | null = element; node && node !== within; node = node.parentNode) {
    for (let sibling = node.nextSibling; sibling; sibling = sibling.nextSibling) {
      const foldedPart = sibling instanceof Element && sibling.matches('details, [data-part="quote"], blockquote');
      if (!foldedPart) text += sibling.textContent;
    }
  }
  return text.trim();
}
