// How each person is written to; the ones with the most letters first.
import type { VoiceRecipient } from '../../../electron/contract/voice.ts';
import { useClock } from '../../state/clock.ts';
import { counted, dateShort } from '../../ui/format.ts';
import { registerInWords } from './voice-in-words.ts';

export function VoiceRecipients({
  recipients,
  onOpen,
}: {
  recipients: readonly VoiceRecipient[];
  onOpen(address: string): void;
}) {
  const now = useClock((state) => state.now);
  if (recipients.length === 0) return <p className="text-ink-2">Nobody yet.</p>;
  return (
    <ul aria-label="Recipients">
      {recipients.map((one) => (
        <li key={one.address} className="border-b last:border-0">
          <button
            type="button"
            onClick={() => onOpen(one.address)}
            className="-mx-2 flex min-h-9 w-[calc(100%+1rem)] items-center gap-4 rounded-md px-2 text-left hover:bg-hover"
          >
            <span className="min-w-0 flex-[3] truncate">
              <span className="font-medium">{one.name || one.address}</span>
              {one.accountName && <span className="text-ink-3"> · {one.accountName}</span>}
            </span>
            <span className="min-w-0 flex-[3] truncate text-ink-2">
              {one.greeting || 'No greeting'} … {one.signOff.replaceAll('\n', ' ') || 'no sign-off'}
            </span>
            <span className="w-16 shrink-0 text-12 text-ink-3">
              {one.corrected ? 'corrected' : registerInWords(one.register)}
            </span>
            <span className="tnum w-28 shrink-0 text-right text-12 text-ink-3">
              {counted(one.letters, 'letter')}, {dateShort(one.lastAt, now)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
