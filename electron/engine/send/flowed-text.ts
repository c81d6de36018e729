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
    let cut = rest.lastIndexOf(' ', room);
    if (cut <= 0) cut = rest.indexOf(' ', room);
    // A break may stand only where exactly the one space was: the reader joins with what it finds.
    while (cut > 0 && (rest[cut + 1] === ' ' || rest.slice(0, cut).trim() === '')) cut = rest.indexOf(' ', cut + 1);
    if (cut <= 0 || cut >= rest.length - 1) break;
    const piece = rest.slice(0, cut);
    pieces.push(piece);
    rest = rest.slice(cut + 1);
  }
  pieces.push(rest);
  return pieces;
}
