// What stands on which slide, and where: measured before anything is drawn, so that nothing ever runs over. In points, 960 by 540.
import type { DocumentBlock, DocumentLine } from '../../../../contract/documents.ts';

export const SLIDE = { width: 960, height: 540 } as const;
/** Where a section's blocks stand: under the title, over the foot. */
export const BODY = { left: 48, top: 104, width: 864, height: 386 } as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
type Block<T extends DocumentBlock['type']> = Extract<DocumentBlock, { type: T }>;
export interface TableRow {
  readonly cells: readonly string[];
  readonly sources: readonly string[];
  readonly height: number;
}

/** A piece of a block, as much of it as the slide holds. */
export type Piece = Box &
  (
    | { readonly kind: 'text'; readonly lines: readonly DocumentLine[]; readonly bullets: boolean }
    | { readonly kind: 'caption'; readonly line: DocumentLine }
    | { readonly kind: 'figures'; readonly items: Block<'figures'>['items'] }
    | {
        readonly kind: 'table';
        readonly columns: readonly {
          readonly title: string;
          readonly align: 'left' | 'right';
          readonly width: number;
        }[];
        readonly rows: readonly TableRow[];
        readonly headHeight: number;
      }
    | { readonly kind: 'chart'; readonly chart: Block<'chart'> }
    | { readonly kind: 'people'; readonly block: Block<'people'> }
    | { readonly kind: 'steps'; readonly items: Block<'timeline'>['items'] }
    | { readonly kind: 'gap'; readonly prompt: string }
  );

export interface Slide {
  readonly section: string;
  readonly title: string;
  /** Of the section's slides, from 1. */
  readonly part: number;
  readonly parts: number;
  readonly pieces: readonly Piece[];
  /** Ids of what the slide rests on. */
  readonly sources: readonly string[];
}
