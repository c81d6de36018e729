// Notes while talking: kept as they are typed, a moment after each pause and when the page is left.
import { useEffect, useRef, useState } from 'react';
import type { MeetingId } from '../../../electron/contract/meetings.ts';
import { noteMeeting } from '../../state/meetings.ts';
import { TextArea } from '../../ui/TextField.tsx';

const PAUSE_MS = 800;

export function MeetingNotes({ meetingId, kept }: { meetingId: MeetingId; kept: string }) {
  const [text, setText] = useState(kept);
  const [state, setState] = useState<'kept' | 'typing' | 'failed'>('kept');
  const latest = useRef({ text, saved: kept });
  latest.current.text = text;

  async function save() {
    const { text: now, saved } = latest.current;
    if (now === saved) return;
    latest.current.saved = now;
    const outcome = await noteMeeting(meetingId, now);
    if (!outcome.done) latest.current.saved = saved;
    setState(outcome.done ? 'kept' : 'failed');
  }
  const saving = useRef(save);
  saving.current = save;
  useEffect(() => {
    if (text === latest.current.saved) return;
    const timer = setTimeout(() => void saving.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => void saving.current(), []);

  return (
    <TextArea
      label="Notes"
      hint={
        state === 'failed'
          ? 'Not kept yet; it is tried again with the next word.'
          : state === 'typing'
            ? ' '
            : 'Kept on this machine; never sent.'
      }
      rows={8}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        setState('typing');
      }}
      onBlur={() => void save()}
    />
  );
}
