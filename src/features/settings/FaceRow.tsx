// The face documents are set in: one that comes along, or the company's own from its font files.
import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-600.css';
import { useRef, useState } from 'react';
import type { DocumentBrand } from '../../../electron/contract/documents.ts';
import { takeFace, updateBrand } from '../../state/brand.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { SettingRow } from './SettingRow.tsx';

type Font = DocumentBrand['font'];

const NOTES: Readonly<Record<Font, string>> = {
  inter: 'PDFs carry Inter with them; slides and Word documents are in Arial, which every machine has.',
  serif: 'PDFs carry Source Serif with them; slides and Word documents are in Times New Roman.',
  own: 'PDFs carry it with them, as far as its licence in the file allows; slides and Word documents name it.',
};

export function FaceRow({ brand: { font, ownFamily } }: { brand: DocumentBrand }) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function take(files: FileList | null) {
    const outcome = await takeFace([...(files ?? [])]);
    if (outcome) setProblem(outcome.done ? null : outcome.failure.message);
  }
  return (
    <SettingRow title="Face" note={problem ?? NOTES[font]}>
      <Select<Font>
        label="Face"
        labelHidden
        className="w-44"
        value={font}
        onChange={(next) => void updateBrand({ font: next }, 'Changed the face of documents.')}
        choices={[
          { value: 'inter', label: 'Inter' },
          { value: 'serif', label: 'Source Serif' },
          ...(ownFamily === null ? [] : [{ value: 'own' as const, label: ownFamily }]),
        ]}
      />
      <input
        ref={input}
        type="file"
        multiple
        accept=".ttf,.otf,font/ttf,font/otf"
        aria-label="Font files"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => void take(event.target.files)}
      />
      <Button onClick={() => input.current?.click()}>{ownFamily === null ? 'Use your own' : 'Other files'}</Button>
    </SettingRow>
  );
}
