// What an invitation says, as sentences: what is asked or told, when by both clocks, and who said what.
import type { Invitation } from '../../../electron/contract/reading.ts';

type When = Invitation['when'];

export function invitationInWords(invitation: Invitation, sender: string): { words: string; gone: boolean } {
  const changed = invitation.sequence > 0 && invitation.method === 'request';
  if (invitation.cancelled) return { words: `Cancelled by ${organiserOf(invitation, sender)}`, gone: true };
  const [answering] = invitation.invited;
  switch (invitation.method) {
    case 'reply':
      return { words: answerInWords(answering, sender), gone: false };
    case 'counter':
      return { words: `${sender} proposes another time`, gone: false };
    case 'publish':
      return { words: 'An event to know of', gone: false };
    default: {
      const you = invitation.invited.find((each) => each.you)?.answer;
      const yours = you === undefined || you === 'unanswered' ? '' : ` · you ${VERBS[you]}`;
      const what = invitation.organizer?.you ? 'Your invitation' : `Invitation from ${organiserOf(invitation, sender)}`;
      const state = `${changed ? ', changed' : ''}${invitation.tentative ? ', not settled yet' : ''}`;
      return { words: `${what}${state}${yours}`, gone: false };
    }
  }
}

const organiserOf = ({ organizer }: Invitation, sender: string): string =>
  organizer ? (organizer.you ? 'you' : organizer.name || organizer.address) : sender;

const VERBS = {
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'said maybe',
  delegated: 'sent somebody else',
} as const;

function answerInWords(person: Invitation['invited'][number] | undefined, sender: string): string {
  const who = person?.you ? 'You' : person?.name || person?.address || sender;
  return person && person.answer !== 'unanswered' ? `${who} ${VERBS[person.answer]}` : `${who} answered`;
}

const ANSWERS = [
  ['accepted', 'Coming'],
  ['tentative', 'Maybe'],
  ['declined', 'Not coming'],
  ['delegated', 'Sends somebody else'],
  ['unanswered', 'No answer yet'],
] as const;
const SHOWN = 8;

export function answersInWords(invited: Invitation['invited']): { answer: string; people: string }[] {
  return ANSWERS.flatMap(([answer, words]) => {
    const those = invited.filter((each) => each.answer === answer);
    if (those.length === 0) return [];
    const names = those.slice(0, SHOWN).map((each) => {
      const name = each.you ? 'you' : each.name || each.address;
      return each.optional ? `${name} (optional)` : name;
    });
    const rest = those.length - names.length;
    return [{ answer: words, people: `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}` }];
  });
}

/** By the reader's own clock, and by the clock it was made on where that one differs. */
export function whenInWords(
  when: When,
  timeZone: string,
  locale?: string,
): { yours: string; theirs: string | null } | null {
  if (when === null) return null;
  if (when.kind === 'days') {
    const first = dayOf(Date.parse(`${when.first}T00:00:00Z`), 'UTC', locale);
    const last = dayOf(Date.parse(`${when.last}T00:00:00Z`), 'UTC', locale);
    return { yours: first === last ? `${first}, all day` : `${first} to ${last}, all day`, theirs: null };
  }
  if (when.floating) {
    return { yours: `${span(when, 'UTC', locale)}`, theirs: 'No time zone was given: everybody’s own clock.' };
  }
  const yours = span(when, timeZone, locale);
  const theirs = when.zone === null || !isZone(when.zone) ? null : span(when, when.zone, locale);
  if (theirs === null || theirs === yours) return { yours: `${yours} ${cityOf(timeZone)}`, theirs: null };
  return { yours: `${yours} for you (${cityOf(timeZone)})`, theirs: `${theirs} for them (${cityOf(when.zone ?? '')})` };
}

function span({ start, end }: { start: number; end: number | null }, timeZone: string, locale?: string): string {
  const day = dayOf(start, timeZone, locale);
  if (end === null) return `${day}, ${timeOf(start, timeZone, locale)}`;
  const lastDay = dayOf(end, timeZone, locale);
  const until = timeOf(end, timeZone, locale);
  return `${day}, ${timeOf(start, timeZone, locale)} to ${lastDay === day ? until : `${lastDay}, ${until}`}`;
}

const dayOf = (at: number, timeZone: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(at);

const timeOf = (at: number, timeZone: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(at);

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** "Europe/Berlin" is Berlin to a person, "+05:30" is UTC+05:30. */
function cityOf(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
