// How documents look: the company's name, its two colours and its logo, beside a cover as its reader will see it.
import { useRef, useState } from 'react';
import type { DocumentBrand } from '../../../electron/contract/documents.ts';
import { takeLogo, updateBrand, useBrand } from '../../state/brand.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FaceRow } from './FaceRow.tsx';
import { SettingRow } from './SettingRow.tsx';

export function BrandSettings() {
  const { data } = useBrand();
  if (!data) return <Skeleton rows={4} />;
  return (
    <ScreenSubject title="Brand">
      <p className="text-ink-2">
        Packs, plans and proposals are set in it, whichever format they leave in. PDFs carry their face with them;
        slides and Word documents name it, and whoever opens them needs to have it.
      </p>
      <SettingRow title="Company" note="On the cover and at the foot of every page.">
        <CompanyField key={data.company} company={data.company} />
      </SettingRow>
      <ColourRow
        title="Colour"
        note="Of titles and plots; darkened where it would not read on paper."
        value={data.colour}
        onChange={(colour) => void updateBrand({ colour }, 'Changed the colour.')}
      />
      <ColourRow
        title="Second colour"
        note="Of links, and of the second line of a plot."
        value={data.accent}
        onChange={(accent) => void updateBrand({ accent }, 'Changed the second colour.')}
      />
      <FaceRow brand={data} />
      <LogoRow brand={data} />
      <Cover brand={data} />
    </ScreenSubject>
  );
}

function CompanyField({ company }: { company: string }) {
  const [text, setText] = useState(company);
  const keep = () => {
    if (text.trim() !== company) void updateBrand({ company: text.trim() }, 'Changed the company’s name.');
  };
  return (
    <TextField
      label="Company"
      labelHidden
      className="w-64"
      maxLength={80}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}

interface ColourRowProps {
  readonly title: string;
  readonly note: string;
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

function ColourRow({ title, note, value, onChange }: ColourRowProps) {
  const [shown, setShown] = useState(value);
  const [held, setHeld] = useState(value);
  // Taken back elsewhere, it shows what it is now.
  if (held !== value) {
    setHeld(value);
    setShown(value);
  }
  return (
    <SettingRow title={title} note={note}>
      <span className="text-12 text-ink-2 tabular-nums">{shown}</span>
      <input
        type="color"
        aria-label={title}
        value={shown}
        onChange={(event) => setShown(event.target.value)}
        onBlur={() => shown !== value && onChange(shown)}
        className="h-7 w-12 rounded-md border bg-raised"
      />
    </SettingRow>
  );
}

function LogoRow({ brand }: { brand: DocumentBrand }) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function take(file: File | undefined) {
    if (!file) return;
    const outcome = await takeLogo(file);
    setProblem(outcome.done ? null : outcome.failure.message);
  }
  return (
    <SettingRow title="Logo" note={problem ?? 'A PNG or JPEG of at most 512 kB; in place of the name on the cover.'}>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        aria-label="Logo file"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button onClick={() => input.current?.click()}>{brand.logo ? 'Choose another' : 'Choose a file'}</Button>
      {brand.logo && (
        <Button tone="quiet" onClick={() => void updateBrand({ logo: null }, 'Took the logo out.')}>
          Remove
        </Button>
      )}
    </SettingRow>
  );
}

/** Paper is white in the dark too. */
function Cover({ brand: { company, colour, accent, logo, font } }: { brand: DocumentBrand }) {
  return (
    <figure aria-label="Preview of a cover" className="mt-4 w-80 border">
      <div
        className="flex aspect-[1/1.414] flex-col bg-[#ffffff] p-6 text-[#1d1b18]"
        style={font === 'serif' ? { fontFamily: '"Source Serif 4", Georgia, serif' } : undefined}
      >
        <div className="-mx-6 -mt-6 mb-5 h-1.5" style={{ background: colour }} />
        {logo ? (
          <img
            src={`data:${logo.type};base64,${logo.content}`}
            alt={company}
            className="max-h-8 max-w-28 self-start object-contain"
          />
        ) : (
          <p className="text-13 font-semibold" style={{ color: colour }}>
            {company === '' ? 'Your company' : company}
          </p>
        )}
        <p className="mt-24 text-12 font-semibold" style={{ color: accent }}>
          The customer
        </p>
        <p className="text-20 leading-tight font-semibold" style={{ color: colour }}>
          Business review
        </p>
        <div className="mt-3 h-0.5 w-9" style={{ background: accent }} />
        <p className="mt-auto text-12 text-[#625c55]">Customer edition</p>
      </div>
    </figure>
  );
}
