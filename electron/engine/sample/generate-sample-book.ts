// The sample book: about 25 accounts and 3,000 mails of fourteen months that end at `now`, the same bytes for the same
// seed, now and time zone.

import { ordinaryAccounts } from './accounts.ts';
import { accountsCsv } from './accounts-csv.ts';
import { writeAutomatic } from './automatic.ts';
import { createCalendar, type SampleCalendar } from './calendar.ts';
import { type AccountSpec, maya } from './cast.ts';
import { figuresCsv, type SampleGoal, sampleGoals } from './customer-records.ts';
import { buildMessage } from './mime.ts';
import { writeInternal, writeOrdinary } from './ordinary.ts';
import { createRandom, type Random } from './random.ts';
import { growth } from './stories/growth.ts';
import { loudTiny } from './stories/loud-tiny.ts';
import { moves } from './stories/moves.ts';
import { peopleMove } from './stories/people-move.ts';
import { quietBig } from './stories/quiet-big.ts';
import { renewals } from './stories/renewals.ts';
import type { StoryModule } from './stories/tell.ts';
import { trouble } from './stories/trouble.ts';
import { whoseMail } from './stories/whose-mail.ts';
import type { Commitment, Story } from './stories.ts';
import type { Mail, World } from './world.ts';

export interface SampleMessage {
  /** RFC 5322, CRLF. */
  readonly raw: Uint8Array;
  readonly receivedAt: number;
  /** IMAP system flags such as `\Seen`. */
  readonly flags: readonly string[];
}

export type SampleFolderName = 'INBOX' | 'Sent' | 'Archive';

export interface SampleFolder {
  readonly name: SampleFolderName;
  /** Oldest first. */
  readonly messages: readonly SampleMessage[];
}

export interface SampleBook {
  readonly owner: { readonly name: string; readonly address: string };
  readonly accountsCsv: string;
  /** Usage and opinion of some of them. */
  readonly figuresCsv: string;
  readonly goals: readonly SampleGoal[];
  readonly folders: readonly SampleFolder[];
  readonly stories: readonly Story[];
  /** What people promised each other, and whether they kept it. */
  readonly commitments: readonly Commitment[];
}

export interface SampleOptions {
  readonly seed: number;
  readonly now: number;
  readonly timeZone: string;
}

const storyModules: readonly StoryModule[] = [
  quietBig,
  loudTiny,
  renewals,
  peopleMove,
  growth,
  trouble,
  moves,
  whoseMail,
];

/** Newer mail than this is still in the inbox. */
const INBOX_DAYS = 45;

export function generateSampleBook({ seed, now, timeZone }: SampleOptions): SampleBook {
  const random = createRandom(seed);
  const calendar = createCalendar(now, timeZone);
  const world: World = { random, calendar, mails: [], stories: [], commitments: [] };
  const accounts: AccountSpec[] = [...storyModules.flatMap((story) => story.accounts), ...ordinaryAccounts].sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  );

  for (const account of accounts) writeOrdinary(world, account);
  for (const story of storyModules) story.write(world);
  writeInternal(
    world,
    accounts.map((account) => account.name),
    70,
  );
  writeAutomatic(world);

  return {
    owner: { name: maya.name, address: maya.address },
    accountsCsv: accountsCsv(accounts, maya.name, now, timeZone),
    figuresCsv: figuresCsv(random.fork('figures'), now, timeZone),
    goals: sampleGoals,
    folders: sortIntoFolders(world.mails, calendar, random.fork('folders')),
    stories: world.stories,
    commitments: world.commitments,
  };
}

function sortIntoFolders(mails: readonly Mail[], calendar: SampleCalendar, random: Random): SampleFolder[] {
  const answered = new Set(mails.filter((mail) => mail.from === maya).map((mail) => mail.inReplyTo));
  const folders: Record<SampleFolderName, SampleMessage[]> = { INBOX: [], Sent: [], Archive: [] };
  for (const mail of mails.toSorted((a, b) => a.at - b.at || (a.messageId < b.messageId ? -1 : 1))) {
    const sent = mail.from === maya;
    const age = calendar.daysAgo(mail.at);
    const receivedAt = Math.min(calendar.now, mail.at + (sent ? 0 : random.int(1, 40) * 1000));
    const folder = sent ? 'Sent' : age <= INBOX_DAYS ? 'INBOX' : 'Archive';
    const automatic = mail.headers.some(([name]) => name === 'Precedence' || name === 'Auto-Submitted');
    const unread = folder === 'INBOX' && (age <= 2 ? random.chance(0.6) : automatic && random.chance(0.5));
    const flags = unread ? [] : ['\\Seen'];
    if (answered.has(mail.messageId)) flags.push('\\Answered');
    if (folder !== 'Sent' && !automatic && random.chance(0.015)) flags.push('\\Flagged');
    folders[folder].push({ raw: toBytes(mail, receivedAt, sent, random), receivedAt, flags });
  }
  return (['INBOX', 'Sent', 'Archive'] as const).map((name) => ({ name, messages: folders[name] }));
}

function toBytes(mail: Mail, receivedAt: number, sent: boolean, random: Random): Uint8Array {
  const token = random.hex(16);
  const path = mail.headers.some(([name]) => name === 'Return-Path');
  const domain = mail.from.address.slice(mail.from.address.indexOf('@') + 1);
  const stamp = new Date(receivedAt).toUTCString().replace('GMT', '+0000');
  const trace: (readonly [string, string])[] = sent
    ? []
    : [
        ...(path ? [] : [['Return-Path', `<${mail.from.address}>`] as const]),
        ['Received', `from mail.${domain} by mx.northbeam.example with ESMTPS id ${token}; ${stamp}`],
      ];
  return buildMessage({ ...mail, date: mail.claimedAt ?? mail.at, headers: [...trace, ...mail.headers], token });
}
