// Hands bytes to the person's downloads. The type is always unknown bytes, so that no browser opens them by itself.
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function saveBytes(bytes: Uint8Array<ArrayBuffer>, name: string, window: Window): void {
  saveBlob(new Blob([bytes], { type: 'application/octet-stream' }), name, window);
}

export function saveBlob(blob: Blob, name: string, window: Window): void {
  const url = URL.createObjectURL(blob);
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_');
  link.rel = 'noopener';
  link.click();
  // The download has begun reading by the next turn of the clock that the browser gives this window.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
