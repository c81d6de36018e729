// Quoted-printable (RFC 2045 6.7) for text with CRLF line ends.

export function quotedPrintable(text: string): string {
  return text.split('\r\n').map(encodeLine).join('\r\n');
}

function encodeLine(line: string): string {
  // A space or tab at the end of a line would be lost on the way.
  const encoded = line
    .replace(/[^\t\x20-\x3c\x3e-\x7e]+/gu, encodeBytes)
    .replace(/[\t ]$/, (blank) => (blank === ' ' ? '=20' : '=09'));
  if (encoded.length <= 76) return encoded;
  const pieces: string[] = [];
  let start = 0;
  while (encoded.length - start > 76) {
    let end = start + 75;
    // Never inside a `=XX`.
    if (encoded[end - 1] === '=') end -= 1;
    else if (encoded[end - 2] === '=') end -= 2;
    pieces.push(encoded.slice(start, end));
    start = end;
  }
  pieces.push(encoded.slice(start));
  return pieces.join('=\r\n');
}

function encodeBytes(run: string): string {
  let text = '';
  for (const byte of Buffer.from(run)) text += `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return text;
}
