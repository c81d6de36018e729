// When there is time: the user's calendars, how often reviews come round, and how times are offered.
import { useRef, useState } from 'react';
import { updateSettings, useSettings } from '../../state/app-settings.ts';
import {
  addCalendarFeed,
  addCalendarFile,
  refreshCalendars,
  removeCalendar,
  useCalendars,
} from '../../state/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { RelativeTime } from '../../ui/Figures.tsx';
import { tierInWords } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function CalendarSetup() {
  const sources = useCalendars().data;
  const settings = useSettings().data;
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  if (!sources || !settings) return <Skeleton rows={6} />;
  const { reviews } = settings;
  const put = (patch: Partial<typeof reviews>) =>
    void updateSettings({ reviews: { ...reviews, ...patch } }, 'Changed how reviews are arranged.');

  async function follow() {
    const sentence = await addCalendarFeed(url);
    setProblem(sentence);
    if (sentence === null) setUrl('');
  }

  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
      <div className="mx-auto flex max-w-2xl flex-col gap-7">
        <Section
          title="Your calendars"
          action={
            <Button tone="quiet" onClick={() => void refreshCalendars()}>
              Fetch now
            </Button>
          }
        >
          {sources.length === 0 && (
            <p className="text-ink-2">
              None yet. With one, only times that are free are offered; it is read on this machine and never sent on.
            </p>
          )}
          <ul className="flex flex-col">
            {sources.map((one) => (
              <li key={one.calendarId} className="flex items-center gap-3 border-b py-2">
                <div className="min-w-0 flex-1">
                  <p className="truncate font-medium">{one.name}</p>
                  <p className="truncate text-12 text-ink-3">
                    {one.kind === 'feed' ? `Feed from ${one.place}` : one.place} · {one.events} entries
                    {one.fetchedAt !== null && (
                      <>
                        {' '}
                        · read <RelativeTime at={one.fetchedAt} />
                      </>
                    )}
                  </p>
                  {one.problem !== null && <p className="text-12 text-attention">{one.problem}</p>}
                </div>
                <Button tone="quiet" onClick={() => void removeCalendar(one.calendarId)}>
                  Take away
                </Button>
              </li>
            ))}
          </ul>
          <div className="flex items-end gap-2">
            <TextField
              className="flex-1"
              label="Address of a feed (https:// or webcal://)"
              value={url}
              problem={problem}
              onChange={(event) => setUrl(event.target.value)}
            />
            <Button disabled={url.trim().length < 8} onClick={() => void follow()}>
              Follow
            </Button>
            <Button onClick={() => file.current?.click()}>Take a file…</Button>
            <input
              ref={file}
              type="file"
              accept=".ics,text/calendar"
              aria-label="Calendar file"
              className="hidden"
              onChange={(event) => {
                const [chosen] = event.target.files ?? [];
                if (chosen) void addCalendarFile(chosen);
                event.target.value = '';
              }}
            />
          </div>
        </Section>
        <Section title="How often accounts have a review, in days">
          <div className="grid grid-cols-2 gap-3 @2xl:grid-cols-4">
            {(['enterprise', 'business', 'standard', 'none'] as const).map((tier) => (
              <NumberField
                key={tier}
                label={tier === 'none' ? 'Without a tier' : tierInWords(tier)}
                value={reviews.everyDays[tier]}
                min={1}
                max={730}
                onSave={(value) => put({ everyDays: { ...reviews.everyDays, [tier]: value } })}
              />
            ))}
          </div>
        </Section>
        <Section title="How times are offered">
          <div className="grid grid-cols-2 gap-3">
            <NumberField
              label="Not sooner than, in hours"
              value={reviews.noticeHours}
              min={0}
              max={720}
              onSave={(noticeHours) => put({ noticeHours })}
            />
            <NumberField
              label="Free before and after, in minutes"
              value={reviews.bufferMinutes}
              min={0}
              max={240}
              onSave={(bufferMinutes) => put({ bufferMinutes })}
            />
          </div>
          <KeptField
            label="Your scheduling link, for those who prefer one"
            value={reviews.link}
            onSave={(link) => put({ link })}
          />
          <KeptField label="Where meetings are held" value={reviews.place} onSave={(place) => put({ place })} />
          <p className="text-12 text-ink-3">Working hours and holidays are under Settings, Rhythm.</p>
        </Section>
      </div>
    </div>
  );
}

function NumberField(props: { label: string; value: number; min: number; max: number; onSave(value: number): void }) {
  const { value, min, max } = props;
  const save = (text: string) => {
    const typed = Math.round(Number(text));
    if (text.trim() !== '' && typed >= min && typed <= max && typed !== value) props.onSave(typed);
  };
  return (
    <TextField
      key={value}
      label={props.label}
      inputMode="numeric"
      defaultValue={String(value)}
      onBlur={(event) => save(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function KeptField({ label, value, onSave }: { label: string; value: string; onSave(value: string): void }) {
  return (
    <TextField
      key={value}
      label={label}
      defaultValue={value}
      onBlur={(event) => event.target.value.trim() !== value && onSave(event.target.value.trim())}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
