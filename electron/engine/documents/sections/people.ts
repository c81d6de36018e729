// Who works together. Ourselves see the map: influence, how well we know each, who left or went quiet. The customer sees
// names and titles of both sides.
import type { Person } from '../../../contract/account.ts';
import type { DocumentBlock, DocumentLine } from '../../../contract/documents.ts';
import type { PersonRole } from '../../../contract/people.ts';
import { singleContact } from '../../book/people/single-contact.ts';
import {
  bullets,
  counted,
  dayAt,
  daysWords,
  gap,
  line,
  nameOf,
  type Page,
  paragraph,
  type SectionSpec,
  shortDay,
  table,
  writtenAt,
} from '../page.ts';

const MAPPED = 12;
const YEAR = 365 * 86_400_000;

const roles: Record<PersonRole, readonly [string, string]> = {
  champion: ['Champion', 'Fürsprecher'],
  economic_buyer: ['Economic buyer', 'Budgetverantwortung'],
  decision_maker: ['Decision maker', 'Entscheidung'],
  influencer: ['Influencer', 'Einfluss'],
  end_user: ['End user', 'Anwendung'],
  detractor: ['Detractor', 'Kritisch'],
};
const weightOfRole: Record<PersonRole, number> = {
  economic_buyer: 0.95,
  decision_maker: 0.88,
  champion: 0.68,
  influencer: 0.62,
  detractor: 0.6,
  end_user: 0.25,
};
const ranks: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:chief|c[efiot]o|coo|cmo|founder|owner|president|geschäftsführ\w*|vorstand|managing director|inhaber\w*)\b/iu,
    0.92,
  ],
  [/\b(?:vp|vice president|director|direktor\w*|head of|bereichsleit\w*)\b/iu, 0.8],
  [/\b(?:procurement|purchasing|einkauf\w*|finance|controller|controlling)\b/iu, 0.6],
  [/\b(?:manager\w*|lead|leiter\w*|leitung|supervisor|teamleit\w*)\b/iu, 0.55],
];

/** 0 to 1: by the role that is known, else by what the title says, else in the lower half. */
export function influenceOf(person: Person): number {
  const role = person.role ?? person.suggestedRole?.role ?? null;
  const rank = ranks.find(([pattern]) => pattern.test(person.title))?.[1] ?? 0.35;
  // What somebody wants says little about how much they can; their place in the house says more.
  return role === null ? rank : role === 'end_user' ? weightOfRole[role] : Math.max(weightOfRole[role], rank);
}

const strengths: Record<Person['strength'], number> = { strong: 0.9, steady: 0.65, faint: 0.32, unknown: 0.1 };

/** Of late, or known by the person; the weightiest first. */
export function peopleShown(page: Page): Person[] {
  return peopleKnown(page)
    .sort(
      (a, b) => Number(a.left) - Number(b.left) || influenceOf(b) - influenceOf(a) || b.messagesFrom - a.messagesFrom,
    )
    .slice(0, MAPPED);
}

function peopleKnown({ facts: { people, clock } }: Page): Person[] {
  return people.filter(
    (one) =>
      one.name !== '' &&
      (one.isPrimary ||
        one.role !== null ||
        Math.max(one.lastInboundAt ?? 0, one.lastOutboundAt ?? 0) > clock.now - YEAR),
  );
}

/** How many there are beside those that are shown: a map of hundreds would show nobody. */
function more(page: Page, shown: number, among: readonly Person[], sources: readonly string[]): DocumentBlock[] {
  const left = among.length - shown;
  if (left <= 0) return [];
  const words = counted(page, left, ['more person', 'weitere Person'], ['more people', 'weitere Personen']);
  return [paragraph(page.say(`And ${words}.`, `Und ${words}.`), sources)];
}

export function roleWords(page: Page, person: Person): string {
  if (person.role !== null) return page.say(...roles[person.role]);
  if (person.suggestedRole === null) return '–';
  const [en, de] = roles[person.suggestedRole.role];
  return page.say(`${en} (suggested)`, `${de} (vermutet)`);
}

function citePerson(page: Page, person: Person): string[] {
  const messages = [person.titleEvidence, ...(person.suggestedRole?.evidence ?? []), person.change?.evidence ?? null];
  const ids = messages.flatMap((one) => (one === null ? [] : page.cite.message(one.messageRowId)));
  const touches = page.facts.touches.find(
    ({ kind, who, messageRowId }) => kind === 'mail_in' && who === person.name && messageRowId !== null,
  );
  return [...new Set([...ids, ...(touches?.messageRowId == null ? [] : page.cite.message(touches.messageRowId))])];
}

function strengthWords(page: Page, { strength, left, quiet }: Person): string {
  if (left) return page.say('Left', 'Nicht mehr dort');
  const words = {
    strong: page.say('Strong', 'Stark'),
    steady: page.say('Steady', 'Stetig'),
    faint: page.say('Faint', 'Schwach'),
    unknown: page.say('Too little to say', 'Zu wenig bekannt'),
  }[strength];
  return quiet === null
    ? words
    : page.say(
        `${words}; quiet for ${daysWords(page, quiet.days)}`,
        `${words}; still seit ${daysWords(page, quiet.days, true)}`,
      );
}

export function stakeholderMap(page: Page): DocumentBlock[] {
  const people = peopleShown(page);
  if (people.length === 0) return [];
  return [
    {
      type: 'people',
      people: people.map((person) => ({
        name: nameOf(person),
        title: person.title,
        role: roleWords(page, person),
        influence: influenceOf(person),
        strength: strengths[person.strength],
        gone: person.left,
        sources: citePerson(page, person),
      })),
    },
    ...table(
      [
        ['', 0.05, 'right'],
        [page.say('Name', 'Name'), 0.22],
        [page.say('Title', 'Funktion'), 0.23],
        [page.say('Role', 'Rolle'), 0.19],
        [page.say('Relationship', 'Beziehung'), 0.16],
        [page.say('Last word', 'Zuletzt'), 0.15],
      ],
      people.map((person, index) => ({
        cells: [
          // The number of its dot on the map.
          String(index + 1),
          nameOf(person),
          person.title || '–',
          roleWords(page, person),
          strengthWords(page, person),
          person.lastInboundAt === null ? '–' : shortDay(dayAt(page, person.lastInboundAt), page.language),
        ],
        sources: citePerson(page, person),
      })),
    ),
    ...more(page, people.length, peopleKnown(page), citePeople(page)),
  ];
}

/** Names and titles of both sides; nobody who left. */
export function bothSides(page: Page): DocumentBlock[] {
  const { account, colleagues } = page.facts;
  const theirs = peopleShown(page).filter(({ left }) => !left);
  const rows = [
    ...theirs.map((person) => ({
      cells: [nameOf(person), person.title, account.name],
      sources: person.titleEvidence === null ? [] : page.cite.message(person.titleEvidence.messageRowId),
    })),
    ...colleagues.slice(0, 6).map((one) => ({
      cells: [
        one.name,
        one.name === account.owner ? page.say('Account manager', 'Kundenbetreuung') : '',
        page.say('Our team', 'Unser Team'),
      ],
      sources: page.cite.message(one.lastMessage),
    })),
  ];
  const all = peopleKnown(page).filter(({ left }) => !left);
  return [
    ...table(
      [
        [page.say('Name', 'Name'), 0.34],
        [page.say('Title', 'Funktion'), 0.36],
        [page.say('Company', 'Unternehmen'), 0.3],
      ],
      rows,
    ),
    ...more(page, theirs.length, all, []),
  ];
}

function changeWords(page: Page, person: Person, { kind, text }: NonNullable<Person['change']>): string {
  const name = nameOf(person);
  if (page.language === 'en') return text;
  switch (kind) {
    case 'left':
      return `${name} ist nicht mehr im Unternehmen`;
    case 'leaving':
      return `${name} verlässt das Unternehmen`;
    case 'came':
      return `${name} ist neu dabei`;
    case 'moved':
      return `${name} hat die Aufgabe gewechselt`;
    case 'new_title':
      return `${name} hat eine neue Funktion${person.title === '' ? '' : `: ${person.title}`}`;
  }
}

function changes(page: Page): DocumentLine[] {
  return page.facts.people.flatMap((person): DocumentLine[] => {
    const { change } = person;
    if (change === null || change.evidence.sentAt < page.facts.lookBack.since) return [];
    const day = writtenAt(page, change.evidence.sentAt);
    return [line(`${changeWords(page, person, change)} (${day})`, page.cite.message(change.evidence.messageRowId))];
  });
}

function citePeople(page: Page): string[] {
  return page.cite.own('account:people', page.say('People seen in mail', 'Personen aus den Mails'), { internal: true });
}

/** A sentence where all hangs on one person; null where it does not. */
function alone(page: Page): DocumentBlock | null {
  const { people: all, row, clock } = page.facts;
  const text = singleContact([...all], clock.now, row.silence.verdict === 'known');
  if (text === null) return null;
  return paragraph(page.say(text, 'Die Beziehung hängt an einer einzigen Person.'), citePeople(page));
}

export const people: SectionSpec = {
  key: 'people',
  title: ['People', 'Beteiligte'],
  titleFor: ({ client }) => (client ? null : ['Stakeholder map', 'Beteiligte und Einfluss']),
  blocks(page) {
    if (page.client) return bothSides(page);
    const single = alone(page);
    const changed = changes(page);
    const blocks = [...stakeholderMap(page), ...(single === null ? [] : [single])];
    if (changed.length > 0) {
      blocks.push(
        paragraph(page.say('Changes in this period:', 'Veränderungen in diesem Zeitraum:')),
        ...bullets(changed),
      );
    }
    if (blocks.length > 0) return blocks;
    return [
      gap(
        page.say('Who decides and who uses it at the customer', 'Wer beim Kunden entscheidet und wer damit arbeitet'),
      ),
    ];
  },
};
