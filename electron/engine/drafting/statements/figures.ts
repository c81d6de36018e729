// Figures in digits: amounts, percentages, counts, versions, times. What two languages write differently is the same figure.

export interface FoundFigure {
  readonly words: string;
  /** As it is compared: without separators of thousands, with a point. */
  readonly value: string;
  readonly at: number;
}

const figure = /(?<![\p{L}\d_#])\d+(?:[.,:]\d+|[ \u00a0\u202f’']\d{3}(?!\d))*(?:\s?%)?/gu;

export function readFigures(text: string): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const match of text.matchAll(figure)) {
    const words = match[0].trim();
    found.push({ words, value: compared(words), at: match.index });
  }
  return found;
}

function compared(words: string): string {
  const bare = words.replace(/\s?%$/u, '');
  if (bare.includes(':')) return bare;
  // "10,000" and "10.000" are ten thousand; "2,5" and "2.5" are two and a half.
  const thousands = /^\d{1,3}(?:[., \u00a0\u202f’']\d{3})+$/u.test(bare);
  const plain = thousands ? bare.replace(/\D/gu, '') : bare.replace(/[ \u00a0\u202f’']/gu, '').replace(',', '.');
  return /^\d+\.\d+$/u.test(plain) ? plain.replace(/0+$/u, '').replace(/\.$/u, '') : plain.replace(/^0+(?=\d)/u, '');
}
