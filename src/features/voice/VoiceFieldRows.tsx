// The parts of a voice with where each comes from; changing one is a correction, which can be taken back to what was learned.
import { RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { VoiceField, VoiceFields, VoiceView } from '../../../electron/contract/voice.ts';
import { correctVoice } from '../../state/voice.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { NumberSetting } from '../settings/NumberSetting.tsx';
import { OnOff } from '../settings/OnOff.tsx';
import { SettingRow } from '../settings/SettingRow.tsx';
import { LANGUAGES, REGISTERS, sourceInWords } from './voice-in-words.ts';

interface Props {
  readonly voice: VoiceView;
  readonly mailboxId: number;
  readonly address: string | null;
}

export function VoiceFieldRows({ voice, mailboxId, address }: Props) {
  const to = { mailboxId, ...(address === null ? {} : { address }) };
  const say = (fields: Partial<VoiceFields>) => void correctVoice({ ...to, fields });
  const row = (field: VoiceField, title: string, note: string, control: ReactNode) => (
    <SettingRow title={title} note={`${note}${sourceInWords(voice.sources[field])}`}>
      {control}
      {voice.sources[field] === 'corrected' ? (
        <IconButton
          label={`${title}: back to what was learned`}
          onClick={() => void correctVoice({ ...to, forget: [field] })}
        >
          <RotateCcw size={14} aria-hidden />
        </IconButton>
      ) : (
        <span className="w-7" />
      )}
    </SettingRow>
  );
  const forms = address === null ? '{first} and {full} stand for the name. ' : '';
  return (
    <div>
      {row(
        'greeting',
        'Greeting',
        forms,
        <SavedText label="Greeting" value={voice.greeting} onSave={(greeting) => say({ greeting })} />,
      )}
      {row(
        'signOff',
        'Sign-off',
        'Your name goes on a line of its own. ',
        <SavedText label="Sign-off" value={voice.signOff} lines={2} onSave={(signOff) => say({ signOff })} />,
      )}
      {row(
        'register',
        'Tone',
        '',
        <Select
          label="Tone"
          labelHidden
          quiet
          value={voice.register}
          choices={REGISTERS}
          onChange={(register) => say({ register })}
        />,
      )}
      {row(
        'language',
        'Language',
        '',
        <Select
          label="Language"
          labelHidden
          quiet
          value={voice.language}
          choices={LANGUAGES}
          onChange={(language) => say({ language })}
        />,
      )}
      {row(
        'usualWords',
        'Usual length',
        'Without greeting and sign-off. ',
        <NumberSetting
          label="Usual length in words"
          value={voice.usualWords}
          min={20}
          max={600}
          step={1}
          unit="words"
          onSave={(usualWords) => say({ usualWords })}
        />,
      )}
      {row(
        'contractions',
        'Short forms',
        '“We’ve” rather than “we have”. ',
        <OnOff label="Short forms" on={voice.contractions} onChange={(contractions) => say({ contractions })} />,
      )}
      {row(
        'exclamations',
        'Exclamation marks',
        '',
        <OnOff label="Exclamation marks" on={voice.exclamations} onChange={(exclamations) => say({ exclamations })} />,
      )}
    </div>
  );
}

function SavedText({
  label,
  value,
  lines = 1,
  onSave,
}: {
  label: string;
  value: string;
  lines?: number;
  onSave(value: string): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const next = (typed ?? value).trim();
    setTyped(null);
    if (next !== value) onSave(next);
  };
  const shared = { label, labelHidden: true, value: typed ?? value, onBlur: save, className: 'w-56' };
  if (lines > 1) return <TextArea {...shared} rows={lines} onChange={(event) => setTyped(event.target.value)} />;
  return (
    <TextField
      {...shared}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
