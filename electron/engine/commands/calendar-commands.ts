// Taking a calendar as the user's, and taking it away. What it holds is kept beside: undo brings back the same calendar.
import { type CalendarId, calendarId } from '../../contract/calendars.ts';
import { calendarOfFile, requireCalendar } from '../store/queries/calendars.ts';
import type { Command } from './command.ts';

interface NewCalendar {
  readonly kind: 'file' | 'feed';
  readonly name: string;
  readonly place: string;
}

export const addCalendar: Command<NewCalendar, { calendarId: CalendarId }> = {
  name: 'calendar.addFile',
  reversal: 'reverse',
  run({ db, record, now }, { kind, name, place }) {
    const former = kind === 'file' ? calendarOfFile(db).get(place) : undefined;
    if (former) record.remove('calendar_source', [former.id]);
    const row = record.insert('calendar_source', { kind, name, place, created_at: now });
    return {
      title: `Took ${name} as your calendar`,
      accounts: [],
      result: { calendarId: calendarId.parse(row.id) },
    };
  },
};

export const followCalendar: typeof addCalendar = { ...addCalendar, name: 'calendar.addFeed' };

export const removeCalendar: Command<{ calendarId: number }> = {
  name: 'calendar.remove',
  reversal: 'reverse',
  run({ db, record }, { calendarId: id }) {
    const { name } = requireCalendar(db, id);
    record.remove('calendar_source', [id]);
    return { title: `Took ${name} away from your calendars`, accounts: [], result: {} };
  },
};
