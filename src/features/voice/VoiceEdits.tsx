// How far each drafted mail was from what left, over time: the less there is to change, the more the drafts sound right.
import type { VoiceEdit } from '../../../electron/contract/voice.ts';
import { useClock } from '../../state/clock.ts';
import { counted, dateShort } from '../../ui/format.ts';
import { LinePlot } from '../../ui/LinePlot.tsx';
import { touchKindInWords } from '../queue/queue-in-words.ts';

const RECENT = 10;

export function VoiceEdits({ edits }: { edits: readonly VoiceEdit[] }) {
  const now = useClock((state) => state.now);
  const [first] = edits;
  if (!first) {
    return (
      <p className="text-ink-2">No drafted mail has left yet. Each one that does shows here how much you changed.</p>
    );
  }
  const recent = edits.slice(-RECENT);
  const untouched = recent.filter(({ distance }) => distance === 0).length;
  const words = `${share(mean(recent))} of the words changed in the last ${counted(recent.length, 'draft')}; ${untouched} left untouched.`;
  return (
    <div className="pt-1">
      <LinePlot
        label={`Share of words changed, by draft. ${words}`}
        values={edits.map(({ distance }) => distance)}
        times={edits.map(({ at }) => at)}
        range={{ low: 0, high: 1 }}
        usual={mean(edits)}
        titles={edits.map((one) => `${one.accountName}, ${touchKindInWords(one.kind)}: ${share(one.distance)}`)}
        height={5}
        caption={
          <>
            <span>{dateShort(first.at, now)}</span>
            <span>{words}</span>
          </>
        }
      />
    </div>
  );
}

const mean = (edits: readonly VoiceEdit[]): number =>
  edits.reduce((sum, { distance }) => sum + distance, 0) / Math.max(1, edits.length);
const share = (value: number): string => `${Math.round(value * 100)}%`;
