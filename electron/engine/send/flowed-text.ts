// Text as format=flowed (RFC 3676): lines short enough for any reader, which one that knows joins again, and quotes that
// stay quotes. What was typed comes back the same.

/** RFC 3676 4.2 asks for 78 at most, and 72 leaves room for being quoted. */
const WIDTH = 72;

/** Lines end with CRLF. `quoted` lines (`> `) and the signature's `-- ` are kept as they are meant. */
export function flowedText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return `${lines.map(flowedLine).join('\r\n')}\r\n`;
}

function flowedLine(line: string): string {
  const quote = /^>+/.exec(line)?.[0] ?? '';
  const body = quote === '' ? line : line.slice(quote.length).replace(/^ /, '');
  // The signature's mark is the one line that may end in a space and not flow (4.3).
  if (body === '-- ') return quote === '' ? body : `${quote} ${body}`;
  const paragraph = body.trimEnd();
  const room = Math.max(20, WIDTH - quote.length - 2);
  return wrap(paragraph, room)
    .map((piece, index, all) => stuffed(quote, index < all.length - 1 ? `${piece} ` : piece))
    .join('\r\n');
}

/** 4.4: a line that begins with a space, a quote mark or "From " gets a space in front; a quoted one always has it. */
function stuffed(quote: string, piece: string): string {
  if (quote !== '') return piece === '' ? quote : `${quote} ${piece}`;
  return /^(?: |>|From )/.test(piece) ? ` ${piece}` : piece;
}

function wrap(paragraph: string, room: number): string[] {
  const pieces: string[] = [];
  let rest = paragraph;
  while (rest.length > room) {
    const cut = breakAt(rest, room);
    if (cut === null) break;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  pieces.push(rest);
  return pieces;
}

function breakAt(text: string, room: number): number | null {
  for (let at = text.lastIndexOf(' ', room); at > 0; at = text.lastIndexOf(' ', at - 1))
    if (mayBreak(text, at)) return at;
  for (let at = text.indexOf(' ', room + 1); at > 0; at = text.indexOf(' ', at + 1)) if (mayBreak(text, at)) return at;
  return null;
}

/**
 * Only where exactly one space is: the reader joins with what it finds. Never before what would have to be stuffed, because
 * not every reader takes that space away again after joining.
 */
function mayBreak(text: string, at: number): boolean {
  return text[at - 1] !== ' ' && at < text.length - 1 && !/^(?: |>|From )/.test(text.slice(at + 1, at + 6));
}
