// How wide words are in the faces that come with the program, and the outlines of their letters: for what is set before it is
// drawn (slides, plots) and for pictures of plots. Office programs print with a narrower face, so what fits here fits there.
import type { Font } from 'fontkit';
import { type FaceSet, interSet } from '../face-set.ts';
import type { Weight } from '../report-faces.ts';

export type Measure = (text: string, size: number, weight?: Weight) => number;

export interface LetterOutline {
  /** SVG-like path commands in units of the em, y upwards. */
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  readonly advance: number;
}

export interface FaceMetrics {
  readonly faces: FaceSet;
  readonly measure: Measure;
  outline(letter: string, weight: Weight): LetterOutline;
}

const loaded = new WeakMap<FaceSet, Promise<FaceMetrics>>();

/** Read once: the faces that come with the program do not change while it runs. */
export function faceMetrics(faces: FaceSet = interSet): Promise<FaceMetrics> {
  const known = loaded.get(faces) ?? load(faces);
  loaded.set(faces, known);
  return known;
}

async function load(faces: FaceSet): Promise<FaceMetrics> {
  const fontkit = await import('fontkit');
  const open = new Map<string, Font>();
  const fontOf = (face: string): Font => {
    const known = open.get(face);
    if (known) return known;
    const font = fontkit.create(faces.fileOf(face));
    if (!('layout' in font)) throw new Error(`${face} is a collection.`);
    open.set(face, font);
    return font;
  };
  const letters = new Map<string, LetterOutline>();
  const outline = (letter: string, weight: Weight): LetterOutline => {
    const key = `${weight} ${letter}`;
    const known = letters.get(key);
    if (known) return known;
    const [run] = faces.toRuns(letter === ' ' ? '\u00a0' : letter, weight).runs;
    const font = fontOf(run?.face ?? faces.names[0] ?? '');
    const glyph = font.glyphForCodePoint(run?.text.codePointAt(0) ?? 0x20);
    const em = font.unitsPerEm;
    const made: LetterOutline = {
      advance: run === undefined ? 0 : glyph.advanceWidth / em,
      get commands() {
        return glyph.path.commands.map(({ command, args }) => ({ command, args: args.map((one) => one / em) }));
      },
    };
    letters.set(key, made);
    return made;
  };
  return {
    faces,
    outline,
    measure(text, size, weight = 'regular') {
      let width = 0;
      for (const letter of text) width += outline(letter, weight).advance;
      return width * size;
    },
  };
}
