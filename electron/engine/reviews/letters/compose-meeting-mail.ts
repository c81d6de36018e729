// Writes a mail about a meeting in the user's voice: times by both clocks, the agenda, points out of the account's own facts,
// what was agreed. Every day, figure and name in it is in the facts of its plan, as the gate will ask.
import type { Database } from 'better-sqlite3';
import type { MeetingPurpose } from '../../../contract/meetings.ts';
import type { ComposedTouch, DraftFact, TouchKind, TouchReason } from '../../../contract/touch-drafts.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { chooseSource } from '../../drafting/compose/choose-source.ts';
import { type Desk, openDesk } from '../../drafting/compose/open-desk.ts';
import { sayDay } from '../../drafting/compose/say-day.ts';
import { touchOf } from '../../drafting/compose/touch-of.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import type { Span } from '../find-slots.ts';
import type { MeetingParty } from '../meeting-party.ts';
import { sayForBoth, statedTimes } from '../meeting-times.ts';
import type { AgendaPoint } from './agenda-points.ts';
import type { MeetingWords } from './words.ts';
import { meetingWords } from './words-of.ts';

export interface MeetingMatter {
  readonly accountId: number;
  readonly purpose: MeetingPurpose;
  readonly party: MeetingParty;
  /** Names this mail among all of the meeting's. */
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly agenda: readonly { readonly minutes: number; readonly title: string }[];
  readonly points: readonly AgendaPoint[];
  readonly offers: readonly Span[];
  /** Offered instead of times. */
  readonly link: string;
  readonly place: string;
  readonly time: Span | null;
  /** When the last meeting of the kind was held. */
  readonly lastAt: number | null;
  readonly actions: readonly {
    readonly what: string;
    readonly owner: 'us' | 'them';
    readonly who: string;
    readonly due: string | null;
  }[];
  readonly threadId: number | null;
  /** The review pack that goes with it, and how many places of it are to be filled in; null where there is none. */
  readonly pack: { readonly gaps: number } | null;
}

export const kindOfPurpose: Readonly<Record<MeetingPurpose, TouchKind>> = {
  invitation: 'review_invitation',
  confirmation: 'review_confirmation',
  update: 'review_confirmation',
  cancellation: 'review_cancellation',
  reminder: 'review_reminder',
  new_times: 'review_reschedule',
  pre_read: 'review_pre_read',
  follow_up: 'review_follow_up',
};

const withAgenda: readonly MeetingPurpose[] = ['invitation', 'confirmation', 'update', 'pre_read'];

export function composeMeetingMail(db: Database, matter: MeetingMatter, clock: LocalNow): ComposedTouch {
  const account = requireAccount(db, matter.accountId);
  const { party, purpose } = matter;
  const kind = kindOfPurpose[purpose];
  const desk = openDesk(
    db,
    {
      account,
      mailbox: party.mailbox,
      chosen: party.chosen,
      request: { kind },
      about: matter.key,
    },
    clock,
  );
  const facts = factsOf(matter, clock);
  const ask = write(desk, matter, facts, clock);
  const source =
    matter.threadId === null
      ? null
      : chooseSource(db, account.id, { kind, threadId: matter.threadId }, null, clock.now);
  const words = meetingWords[party.language];
  const subject = desk.chooser.choose('subject', words.purposes[purpose].subject, () => true) ?? matter.title;
  const reason = reasonOf(matter, facts);
  return touchOf(desk, {
    kind,
    chosen: party.chosen,
    source,
    subject: subject
      .replaceAll('{title}', matter.title)
      .replaceAll('{account}', account.name)
      .replaceAll('{due}', matter.time === null ? '' : sayDay(dayOf(matter, clock), party.language, clock)),
    reasons: [reason],
    facts,
    ask,
    gaps: gapsOf(desk.letter.done().text),
  });
}

/** What it asks. */
function write(desk: Desk, matter: MeetingMatter, facts: readonly DraftFact[], clock: LocalNow): string | null {
  const { letter } = desk;
  const { purpose, party } = matter;
  const words = meetingWords[party.language];
  const said = words.purposes[purpose];
  const ids = facts.map(({ factId }) => factId);
  const known = { slots: { ...desk.base.slots, ...slotsOf(matter, clock) }, factIds: {} };
  letter.say('opening', `${purpose}.opening`, said.opening, known, ids);
  if (said.since && matter.lastAt !== null) letter.say('reason', `${purpose}.since`, said.since, known, ids);
  if (matter.time !== null && matter.place !== '' && purpose !== 'cancellation' && purpose !== 'follow_up') {
    block(desk, `${words.place} ${matter.place}`, ids);
  }
  if (withAgenda.includes(purpose) && matter.agenda.length > 0) block(desk, agendaOf(matter, words), ids);
  if ((purpose === 'invitation' || purpose === 'pre_read') && matter.points.length > 0) {
    const lines = matter.points.map((one) => `- ${one.text}`);
    block(
      desk,
      [words.points, ...lines].join('\n'),
      matter.points.flatMap(({ fact }) => fact.factId),
    );
  }
  if (purpose === 'pre_read') block(desk, preReadIn(matter, words), ids);
  if (purpose === 'follow_up') {
    block(desk, actionsIn(matter, words, desk.spoken.familiar, clock), ids);
    if (matter.pack !== null) block(desk, materialsIn(matter.pack, words), ids);
  }
  const offersLink = matter.link !== '' && (purpose === 'invitation' || purpose === 'new_times');
  letter.paragraph();
  if (offersLink) letter.say('ask', `${purpose}.link`, words.link, known, ids);
  else if (matter.offers.length > 0) {
    const zones = { reader: party.zone.timeZone, other: clock.timeZone };
    const lines = matter.offers.map((one) => `- ${sayForBoth(one, zones, party.language, clock.now)}`);
    block(desk, [words.times, ...lines].join('\n'), ids);
  }
  letter.paragraph();
  const ask = offersLink ? null : letter.say('ask', `${purpose}.ask`, said.ask, known, ids);
  letter.say('closing', `${purpose}.closing`, said.closing, known);
  return ask;
}

function preReadIn({ pack }: MeetingMatter, words: MeetingWords): string {
  if (pack === null) return words.preRead.none;
  return pack.gaps === 0 ? words.preRead.attached : withPlaces(words.preRead.open, pack.gaps, words);
}

function materialsIn({ gaps }: { readonly gaps: number }, words: MeetingWords): string {
  return gaps === 0 ? words.materials.attached : withPlaces(words.materials.open, gaps, words);
}

const withPlaces = (text: string, count: number, { places: [one, several] }: MeetingWords): string =>
  text.replace('{places}', count === 1 ? one : several.replace('{count}', String(count)));

/** A paragraph of its own, as it stands. */
function block(desk: Desk, text: string, factIds: readonly string[]): void {
  desk.letter.paragraph();
  desk.letter.add(text.includes('[[') ? 'gap' : 'fact', text, factIds);
  desk.letter.paragraph();
}

function slotsOf(matter: MeetingMatter, clock: LocalNow): Record<string, string> {
  const { party, time, lastAt, purpose } = matter;
  const zones = { reader: party.zone.timeZone, other: clock.timeZone };
  const past = purpose === 'follow_up' ? (time?.start ?? null) : lastAt;
  return {
    title: party.language === 'en' ? lowerFirst(matter.title) : matter.title,
    minutes: String(matter.minutes),
    ...(matter.link === '' ? {} : { link: matter.link }),
    ...(time === null ? {} : { due: sayForBoth(time, zones, party.language, clock.now) }),
    ...(past === null ? {} : { day: sayDay(isoDayOf(past, clock.timeZone), party.language, clock) }),
  };
}

/** "QBR" stays as it is. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function agendaOf({ agenda, minutes }: MeetingMatter, words: MeetingWords): string {
  const lines = agenda.map((one) =>
    one.minutes > 0 ? `- ${one.title} (${one.minutes} ${words.minutes})` : `- ${one.title}`,
  );
  return [`${words.agenda.replace(/:$/, '')} (${minutes} ${words.minutes}):`, ...lines].join('\n');
}

function actionsIn({ actions, party }: MeetingMatter, words: MeetingWords, familiar: boolean, clock: LocalNow): string {
  if (actions.length === 0) return words.noActions;
  const side = (owner: 'us' | 'them', head: string) => {
    const own = actions.filter((one) => one.owner === owner);
    const lines = own.map(({ what, who, due }) => {
      const until = due === null ? '' : `, ${words.until} ${sayDay(due, party.language, clock)}`;
      return `- ${what}${who === '' ? '' : ` (${who})`}${until}`;
    });
    return lines.length === 0 ? [] : [head, ...lines];
  };
  const theirs = words.theirs.replace(/\[([^|\]]*)\|([^\]]*)\]/u, familiar ? '$2' : '$1');
  return [...side('us', words.ours), ...side('them', theirs)].join('\n');
}

function factsOf(matter: MeetingMatter, clock: LocalNow): DraftFact[] {
  const zones = [clock.timeZone, matter.party.zone.timeZone];
  const spans = [...matter.offers, ...(matter.time === null ? [] : [matter.time])];
  const times = spans.map(
    (span, index): DraftFact => ({
      factId: `time:${index + 1}`,
      kind: 'date',
      text: statedTimes(span, zones),
      sources: [{ from: 'calendar', date: isoDayOf(span.start, clock.timeZone) }],
    }),
  );
  const own = (factId: string, text: string): DraftFact => ({
    factId,
    kind: 'account',
    text,
    sources: [{ from: 'user' }],
  });
  const agenda = matter.agenda.map((one) => `${one.title} ${one.minutes}`).join(' ');
  const actions = matter.actions.map(({ what, who, due }) => `${what} ${who} ${due ?? ''}`).join(' ');
  const last = matter.lastAt === null ? '' : isoDayOf(matter.lastAt, clock.timeZone);
  return [
    ...times,
    own('meeting', `${matter.title} ${matter.minutes} ${agenda} ${matter.place} ${matter.link} ${last}`.trim()),
    ...(actions === '' ? [] : [own('actions', actions)]),
    ...matter.points.map(({ fact }) => fact),
  ];
}

function reasonOf({ key, purpose, title, lastAt, time }: MeetingMatter, facts: readonly DraftFact[]): TouchReason {
  const day = (at: number | null) => (at === null ? '' : new Date(at).toISOString().slice(0, 10));
  const texts: Readonly<Record<MeetingPurpose, string>> = {
    invitation:
      lastAt === null ? `${title}: none was held so far.` : `${title}: the last one was held on ${day(lastAt)}.`,
    confirmation: `A time was agreed for ${title}.`,
    update: `${title} has a new time.`,
    cancellation: `${title} was called off.`,
    reminder: `${title} is on ${day(time?.start ?? null)}.`,
    new_times: `${title} needs another time.`,
    pre_read: `${title} is on ${day(time?.start ?? null)}; what to read goes out two days before.`,
    follow_up: `${title} was held on ${day(time?.start ?? null)}; what was agreed goes out within a day.`,
  };
  return { reasonKey: key, kind: 'date', text: texts[purpose], factIds: facts.map(({ factId }) => factId) };
}

const dayOf = ({ time, party }: MeetingMatter, clock: LocalNow): string =>
  isoDayOf(time?.start ?? clock.now, party.zone.timeZone);

const gapsOf = (text: string): string[] => (text.match(/\[\[[^\]]*\]\]/g) ?? []).map((gap) => gap.slice(2, -2));
