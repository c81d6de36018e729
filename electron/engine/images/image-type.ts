// What kind of picture bytes are, by their first bytes alone; never by what a server or a file name says.

/** Null for anything that is not a raster picture: an SVG is a document. */
export function imageType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (head.slice(4, 8) === 'ftyp' && /^(?:avif|avis)/.test(head.slice(8))) return 'image/avif';
  if (head.startsWith('BM') && bytes.byteLength > 26) return 'image/bmp';
  return head.startsWith('\0\0\x01\0') ? 'image/x-icon' : null;
}
