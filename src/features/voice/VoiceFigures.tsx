// What reading the user's letters showed, as figures: how long they are, how they begin and end, habits.

import { useClock } from '../../state/clock.ts';
import type { VoicePage } from '../../state/voice.ts';
import { counted, dateShort } from '../../ui/format.ts';
import { formInWords, LENGTHS, languageInWords, registerInWords } from './voice-in-words.ts';

interface Props {
  readonly figures: VoicePage['figures'];
  readonly sentenceWords: number;
  readonly phrases: readonly string[];
  /** Of the one it is about; empty for everybody. */
  readonly name: string;
}

export function VoiceFigures({ figures, sentenceWords, phrases, name }: Props) {
  const named = name === '' ? undefined : { first: name.split(' ')[0] ?? name, full: name };
  const now = useClock((state) => state.now);
  if (figures.letters === 0) {
    return <p className="text-ink-2">Nothing yet. Tend reads the mail you sent to your accounts, on this machine.</p>;
  }
  const registers = (['casual', 'neutral', 'formal'] as const).map(
    (one) => [registerInWords(one), figures.registers[one] ?? 0] as const,
  );
  return (
    <div className="grid gap-x-10 gap-y-5 pt-1 @2xl:grid-cols-2">
      <Shares
        title="Greetings"
        rows={figures.greetings.map(({ form, letters }) => [formInWords(form, named), letters] as const)}
        of={figures.letters}
      />
      <Shares
        title="Sign-offs"
        rows={figures.signOffs.map(({ form, letters }) => [formInWords(form, named), letters] as const)}
        of={figures.letters}
      />
      <Shares
        title="Length"
        rows={LENGTHS.map((label, at) => [label, figures.lengths[at] ?? 0] as const)}
        of={figures.letters}
      />
      <div className="flex flex-col gap-5">
        <Shares title="Tone" rows={registers} of={figures.letters} />
        <dl className="tnum flex flex-col gap-1 text-12 text-ink-2">
          <Fact name="A sentence has">{Math.round(sentenceWords)} words</Fact>
          <Fact name="Questions a letter">{rounded(figures.questionsPerLetter)}</Fact>
          <Fact name="Exclamation marks a letter">{rounded(figures.exclamationsPerLetter)}</Fact>
          <Fact name="Dashes a letter">{rounded(figures.dashesPerLetter)}</Fact>
          <Fact name="Languages">
            {figures.languages.map(({ language, letters }) => `${languageInWords(language)} ${letters}`).join(', ')}
          </Fact>
          {phrases.length > 0 && <Fact name="You often write">{phrases.map((one) => `“${one}”`).join(', ')}</Fact>}
          {figures.since !== null && <Fact name="Oldest letter">{dateShort(figures.since, now)}</Fact>}
        </dl>
      </div>
    </div>
  );
}

const rounded = (value: number): string => value.toFixed(1);

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-3">
      <dt className="w-44 shrink-0 text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Bars of a share each; the figure beside says the same. */
function Shares({ title, rows, of }: { title: string; rows: readonly (readonly [string, number])[]; of: number }) {
  return (
    <div className="min-w-0">
      <h3 className="pb-1 text-12 font-medium text-ink-2">{title}</h3>
      <ul className="flex flex-col gap-1">
        {rows
          .filter(([, letters]) => letters > 0)
          .map(([label, letters]) => (
            <li key={label} className="flex items-center gap-3 text-12">
              <span className="w-40 shrink-0 truncate" title={label}>
                {label}
              </span>
              <span aria-hidden className="h-1.5 flex-1 overflow-hidden rounded-full bg-cursor">
                <span
                  className="block h-full rounded-full bg-accent/60"
                  style={{ width: `${(letters / of) * 100}%` }}
                />
              </span>
              <span className="tnum w-16 shrink-0 text-right text-ink-3">{counted(letters, 'letter')}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
