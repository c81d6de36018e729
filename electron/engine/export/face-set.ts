// The faces a document is set in: those that come with the program, or the person's own with those behind it for letters it lacks.
import type { DocumentBrand } from '../../contract/documents.ts';
import type { OwnFace } from './export-work.ts';
import { openFace } from './own-face.ts';
import { type CutText, faceFile, faceName, faces, toRuns, type Weight } from './report-faces.ts';
import { serifFile, serifName, serifNames, serifPartOf } from './serif-faces.ts';

export interface FaceSet {
  /** What is registered in a PDF. */
  readonly names: readonly string[];
  fileOf(name: string): Buffer;
  toRuns(text: string, weight: Weight): CutText;
  /** What office programs are told: on every machine, or what the person's company has on its own. */
  readonly office: string;
}

const interNames = faces.map(({ part, weight }) => faceName(part, weight));
const interFiles = new Map(faces.map(({ part, weight }) => [faceName(part, weight), { part, weight }]));

function interFile(name: string): Buffer {
  const found = interFiles.get(name);
  if (!found) throw new Error(`There is no face ${name}.`);
  return faceFile(found.part, found.weight);
}

export const interSet: FaceSet = {
  names: interNames,
  fileOf: interFile,
  toRuns: (text, weight) => toRuns(text, weight),
  office: 'Arial',
};

/** Office programs get Times New Roman: it is everywhere, and narrower than what slides are measured with. */
const serifSet: FaceSet = {
  names: [...serifNames, ...interNames],
  fileOf: (name) => serifFile(name) ?? interFile(name),
  toRuns: (text, weight) =>
    toRuns(text, weight, (codePoint) => {
      const part = serifPartOf(codePoint);
      return part === null ? null : serifName(part, weight);
    }),
  office: 'Times New Roman',
};

const OWN: Readonly<Record<Weight, string>> = { regular: 'own regular', strong: 'own strong' };

async function ownSet({ family, regular, strong }: OwnFace): Promise<FaceSet> {
  const files: Readonly<Record<Weight, Buffer>> = {
    regular: Buffer.from(regular),
    strong: Buffer.from(strong ?? regular),
  };
  const known: Readonly<Record<Weight, ReadonlySet<number>>> = {
    regular: new Set((await openFace(files.regular)).characterSet),
    strong: new Set((await openFace(files.strong)).characterSet),
  };
  return {
    names: [OWN.regular, OWN.strong, ...interNames],
    fileOf: (name) => (name === OWN.regular ? files.regular : name === OWN.strong ? files.strong : interFile(name)),
    toRuns: (text, weight) => toRuns(text, weight, (codePoint) => (known[weight].has(codePoint) ? OWN[weight] : null)),
    office: family,
  };
}

export async function faceSetOf(font: DocumentBrand['font'], own: OwnFace | null): Promise<FaceSet> {
  if (font === 'own' && own !== null) return ownSet(own);
  return font === 'serif' ? serifSet : interSet;
}
