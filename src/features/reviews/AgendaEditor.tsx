// An agenda while it is changed: a line for each point, its minutes behind it; Alt with an arrow moves the one that is written in.
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { MeetingPlan } from '../../../electron/contract/meetings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Point = MeetingPlan['agenda'][number];
interface Line extends Point {
  readonly key: number;
}

interface Props {
  readonly agenda: readonly Point[];
  readonly minutes: number;
  onKeep(agenda: Point[]): void;
  onCancel(): void;
}

export function AgendaEditor({ agenda, minutes, onKeep, onCancel }: Props) {
  const [lines, setLines] = useState<readonly Line[]>(() => agenda.map((point, key) => ({ ...point, key })));
  const sum = lines.reduce((all, line) => all + line.minutes, 0);
  const change = (key: number, next: Partial<Point>) =>
    setLines((known) => known.map((line) => (line.key === key ? { ...line, ...next } : line)));
  const move = (from: number, by: number) =>
    setLines((known) => {
      const line = known[from];
      const to = from + by;
      if (!line || to < 0 || to >= known.length) return known;
      return known.toSpliced(from, 1).toSpliced(to, 0, line);
    });
  const keyed = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  const add = () =>
    setLines((known) => [...known, { title: '', minutes: 5, key: Math.max(-1, ...known.map(({ key }) => key)) + 1 }]);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const kept = lines.filter(({ title }) => title.trim() !== '');
        onKeep(kept.map(({ title, minutes: long }) => ({ title: title.trim(), minutes: long })));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <ol className="flex flex-col gap-1.5">
        {lines.map((line, index) => (
          <li key={line.key} className="flex items-center gap-2">
            <TextField
              label={`Point ${index + 1}`}
              labelHidden
              className="min-w-0 flex-1"
              maxLength={300}
              value={line.title}
              onChange={(event) => change(line.key, { title: event.target.value })}
              onKeyDown={(event) => keyed(event, index)}
            />
            <TextField
              label={`Minutes of point ${index + 1}`}
              labelHidden
              type="number"
              min={0}
              max={600}
              className="w-20"
              value={line.minutes}
              onChange={(event) => change(line.key, { minutes: minutesOf(event.target.value) })}
              onKeyDown={(event) => keyed(event, index)}
            />
            <IconButton label={`Move point ${index + 1} up`} onClick={() => move(index, -1)}>
              <ArrowUp size={14} aria-hidden />
            </IconButton>
            <IconButton label={`Move point ${index + 1} down`} onClick={() => move(index, 1)}>
              <ArrowDown size={14} aria-hidden />
            </IconButton>
            <IconButton
              label={`Take out point ${index + 1}`}
              onClick={() => setLines((known) => known.filter(({ key }) => key !== line.key))}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      <p className={sum === minutes ? 'text-12 text-ink-3' : 'text-12 text-attention'}>
        {sum === minutes ? `${sum} minutes, as long as the meeting.` : `${sum} minutes; the meeting has ${minutes}.`}
      </p>
      <div className="flex gap-2">
        <Button type="submit">Keep the agenda</Button>
        <Button tone="quiet" onClick={add} disabled={lines.length >= 40}>
          Add a point
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const minutesOf = (text: string): number => Math.min(600, Math.max(0, Math.round(Number(text)) || 0));
