// Folder names of Maildirs on disk are written as on the wire, in modified UTF-7 (RFC 3501 5.1.3): `Entw&APw-rfe`.
export function decodeFolderName(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]*)-/g, (written, coded: string) => {
    if (coded === '') return '&';
    const bytes = Buffer.from(coded.replaceAll(',', '/'), 'base64');
    // Anything that does not decode to whole characters was a plain "&".
    if (bytes.byteLength % 2 !== 0) return written;
    const text = bytes.swap16().toString('utf16le');
    return text.isWellFormed() ? text : written;
  });
}
