// How a summary quotes: the words of a mail, or its subject, in quotation marks and no longer than a line.
export const SUMMARY_RULE = 'summary v1';
const LINE = 110;

export function quoted(text: string): string {
  return `“${shortened(text.trim() || 'no subject')}”`;
}

export function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const letters = [...plain];
  return letters.length > LINE
    ? `${letters
        .slice(0, LINE - 1)
        .join('')
        .trimEnd()}…`
    : plain;
}
