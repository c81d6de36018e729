// The passes a day is made of, by name; settings and calls both speak of them.
import { z } from 'zod';

/** The first of the week's working days begins with `week_ahead`, the last closes with `week_close`. */
export const passKind = z.enum([
  'week_ahead',
  'book_review',
  'replies',
  'proactive',
  'scheduling',
  'week_close',
  'sweep',
]);
export type PassKind = z.infer<typeof passKind>;
