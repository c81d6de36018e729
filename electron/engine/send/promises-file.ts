// Words that promise a file, in the languages clients write in.
const promises =
  /\b(?:attached|attachment|attachments|enclosed|anbei|angehängt|im anhang|beigefügt|ci-joint|en pièce jointe|adjunto|adjunta|in bijlage|bijgevoegd|allegat[oia])\b/iu;

/** The words that do; null where none do. */
export function promisesFile(text: string): string | null {
  return promises.exec(text)?.[0] ?? null;
}
