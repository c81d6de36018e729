// A drawing as marks on a plane, in points, y downwards: drawn once, and set as SVG, into a PDF, or as a picture.
export interface TextMark {
  readonly kind: 'text';
  /** Of the anchor, on the base line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'strong';
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Turned by 90 degrees, to be read from the right. */
  readonly upright?: boolean;
}

export type Mark =
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [number, number])[];
      readonly colour: string;
      readonly width: number;
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill: string;
      readonly stroke?: string;
    }
  | TextMark;

export interface Plot {
  readonly width: number;
  readonly height: number;
  /** What it shows, for who can't see it. */
  readonly says: string;
  readonly marks: readonly Mark[];
}
