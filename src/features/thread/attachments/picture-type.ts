// Tells from the first bytes which picture it is; what a mail says of its own files counts for nothing.
export function pictureType(head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, 16));
  if (text.startsWith('\x89PNG')) return 'image/png';
  if (text.startsWith('GIF8')) return 'image/gif';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  if (text.slice(4, 10) === 'ftypav') return 'image/avif';
  return text.startsWith('BM') ? 'image/bmp' : null;
}
