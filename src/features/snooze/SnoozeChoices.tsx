// Until when: a few mornings by number key, or any date.
import { useState } from 'react';
import { useClock } from '../../state/clock.ts';
import { useCommands } from '../../state/commands.ts';
import { snoozeChoices, startOfDay } from '../../state/days.ts';
import { Button } from '../../ui/Button.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { Keys } from '../../ui/Keys.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function SnoozeChoices({
  verb = 'Snooze',
  onChoose,
}: {
  /** On the button beside a date of one's own. */
  verb?: string;
  onChoose(until: number, words: string): void;
}) {
  const now = useClock((clock) => clock.now);
  const [date, setDate] = useState('');
  const choices = snoozeChoices(now);
  useCommands(
    'Snooze',
    choices.map((choice, index) => ({
      id: `snooze.${index}`,
      title: choice.label,
      keys: [String(index + 1)],
      whileTyping: true,
      keyOnly: true,
      when: () => !(document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'date'),
      run: () => onChoose(choice.until, choice.words),
    })),
  );
  const picked = date === '' ? Number.NaN : startOfDay(new Date(`${date}T00:00`).getTime());
  return (
    <>
      <ul className="-mx-2 flex flex-col">
        {choices.map((choice, index) => (
          <li key={choice.label}>
            <button
              type="button"
              data-first={index === 0 || undefined}
              onClick={() => onChoose(choice.until, choice.words)}
              className="flex min-h-9 w-full items-center gap-3 rounded-md px-2 text-left hover:bg-hover focus-visible:bg-cursor"
            >
              <Keys of={String(index + 1)} />
              <span className="flex-1">{choice.label}</span>
              <span className="tnum text-12 text-ink-3">{choice.words}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        className="mt-3 flex items-end gap-2 border-t pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (picked > now) onChoose(picked, isoDateInWords(date));
        }}
      >
        <TextField
          label="Another day"
          type="date"
          value={date}
          onChange={(event) => setDate(event.target.value)}
          className="flex-1"
          problem={date !== '' && picked <= now ? 'That day is not ahead.' : null}
        />
        <Button type="submit" disabled={!(picked > now)}>
          {verb}
        </Button>
      </form>
    </>
  );
}
