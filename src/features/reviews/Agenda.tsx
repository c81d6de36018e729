// The agenda of a meeting by its minutes, to go through and to change: points are reworded, timed, moved, added and taken out.
import { useState } from 'react';
import type { Meeting } from '../../../electron/contract/meetings.ts';
import { planMeeting } from '../../state/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/ScreenHeader.tsx';
import { AgendaEditor } from './AgendaEditor.tsx';

export function Agenda({ meeting }: { meeting: Meeting }) {
  const { agenda, objectives } = meeting.plan;
  const [isChanging, setChanging] = useState(false);
  let from = 0;
  const begins = agenda.map((one) => {
    const at = from;
    from += one.minutes;
    return at;
  });
  return (
    <Section title={`Agenda, ${meeting.minutes} minutes`}>
      {isChanging ? (
        <AgendaEditor
          agenda={agenda}
          minutes={meeting.minutes}
          onCancel={() => setChanging(false)}
          onKeep={(next) => {
            setChanging(false);
            void planMeeting(meeting.meetingId, { agenda: next });
          }}
        />
      ) : (
        <>
          <ol className="flex flex-col">
            {agenda.map((one, index) => (
              <li key={`${begins[index]} ${one.title}`} className="flex items-baseline gap-3 border-b py-1.5">
                <span className="tnum w-12 shrink-0 text-12 text-ink-3">{clockOf(meeting, begins[index] ?? 0)}</span>
                <span className="min-w-0 flex-1">{one.title}</span>
                <span className="tnum shrink-0 text-12 text-ink-3">{one.minutes} min</span>
              </li>
            ))}
          </ol>
          {meeting.state !== 'cancelled' && (
            <div>
              <Button tone="quiet" onClick={() => setChanging(true)}>
                Change the agenda
              </Button>
            </div>
          )}
        </>
      )}
      {objectives.length > 0 && <p className="text-12 text-ink-2">To reach: {objectives.join(' · ')}</p>}
      {meeting.points.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5 text-ink-2">
          {meeting.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The minute of the meeting, or the clock's once there is a time. */
function clockOf({ time }: Meeting, minute: number): string {
  if (time === null) return `+${minute}`;
  const [, hours = '0', minutes = '0'] = /(\d\d):(\d\d)–/.exec(time.ours) ?? [];
  const at = Number(hours) * 60 + Number(minutes) + minute;
  return `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
