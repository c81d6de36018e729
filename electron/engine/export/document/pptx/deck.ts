// What everything that is drawn in a deck shares: its words and colours, its face, and inches and colours as the library has them.
import type { TendDocument } from '../../../../contract/documents.ts';
import type { DocumentWords } from '../document-words.ts';
import type { Measure } from '../face-metrics.ts';
import type { Palette } from '../palette.ts';
import type { PreparedDocument } from '../prepare-document.ts';
import type { Box } from './slide-plan.ts';

export interface Deck {
  readonly palette: Palette;
  readonly words: DocumentWords;
  readonly prepared: PreparedDocument;
  readonly measure: Measure;
  /** What the brand's face is called in office programs. */
  readonly face: string;
  readonly language: TendDocument['language'];
}
/** On every machine; narrower than the face that text was measured with. Where the brand has another, the package is told at its end. */
export const FACE = 'Arial';

export const inches = (points: number): number => points / 72;
export const hex = (colour: string): string => colour.slice(1).toUpperCase();
export const boxOf = ({ x, y, w, h }: Box) => ({ x: inches(x), y: inches(y), w: inches(w), h: inches(h) });
