// A model's text as the sentences it was asked for. Everything that is not in that form is refused rather than guessed at.
import { z } from 'zod';

const sentence = z.object({ text: z.string().trim().min(1).max(900), facts: z.array(z.string().max(200)).max(40) });
const answer = z.object({ paragraphs: z.array(z.array(sentence).min(1).max(20)).min(1).max(12) });

export type WrittenParagraphs = z.infer<typeof answer>['paragraphs'];

export function readAnswer(text: string): WrittenParagraphs | null {
  const bare = text
    .trim()
    .replace(/^```(?:json)?\s*/i, '')
    .replace(/\s*```$/, '');
  try {
    const read = answer.safeParse(JSON.parse(bare));
    return read.success ? read.data.paragraphs : null;
  } catch {
    return null;
  }
}

/** The sentences in what was written so far, for whoever watches. */
export function readSoFar(text: string): string {
  return [...text.matchAll(/"text"\s*:\s*"((?:[^"\\]|\\.)*)/g)].map(([, raw = '']) => unescaped(raw)).join(' ');
}

function unescaped(raw: string): string {
  try {
    return z.string().parse(JSON.parse(`"${raw.replace(/\\u[0-9a-f]{0,3}$|\\$/i, '')}"`));
  } catch {
    return '';
  }
}
