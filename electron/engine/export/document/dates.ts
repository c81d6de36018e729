// Days of a document are days of UTC: the same document is the same file wherever it is made.
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
