// Folds what an HTML mail quotes into an element that opens without a script: quoted blocks, and everything under the
// header lines that Outlook writes above the mail it answers. A mail that is nothing but a quote stays open.
const HEADER_LINES =
  /^\s*(?:From|Von|De|Da|Van|Fra|Från|Od)\s*:[\s\S]{1,300}?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Verzonden|Sendt|Skickat|Wysłano|Data)\s*:/i;
const LOOKED_AT = 400;

export function foldHtmlQuotes(root: DocumentFragment): void {
  const whole = lengthOf(root);
  for (const quote of root.querySelectorAll('blockquote')) {
    if (quote.parentElement?.closest('blockquote, details') || lengthOf(quote) >= whole) continue;
    fold([quote]);
  }
  const header = [...root.querySelectorAll('p, div')].find(
    (each) => !each.closest('details') && HEADER_LINES.test((each.textContent ?? '').slice(0, LOOKED_AT)),
  );
  if (header) foldFrom(header, root);
}

function foldFrom(header: Element, root: DocumentFragment): void {
  let first = header;
  // The frame that Outlook draws around the header lines belongs to the quote.
  while (first.parentElement && textBefore(first, first.parentElement) === '') first = first.parentElement;
  if (textBefore(first, root) === '') return;
  const quoted: ChildNode[] = [];
  const rule = first.previousElementSibling;
  if (rule?.tagName === 'HR') quoted.push(rule);
  for (let node: ChildNode | null = first; node; node = node.nextSibling) quoted.push(node);
  fold(quoted);
}

function fold(nodes: readonly ChildNode[]): void {
  const [first] = nodes;
  const document = first?.ownerDocument;
  if (!first || !document) return;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = '…';
  summary.title = 'Quoted text';
  first.before(details);
  details.append(summary, ...nodes);
}

const lengthOf = (node: Node): number => node.textContent?.trim().length ?? 0;

function textBefore(element: Element, within: Node): string {
  let text = '';
  for (let node: Node | null = element; node && node !== within; node = node.parentNode) {
    for (let sibling = node.previousSibling; sibling; sibling = sibling.previousSibling) text += sibling.textContent;
  }
  return text.trim();
}
