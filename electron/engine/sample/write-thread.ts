// Turns a conversation into mails: who writes to whom and when, what they quote, and which promises they keep.
import { writeDay } from './calendar.ts';
import { type MailProgram, maya, type Person, type Voice } from './cast.ts';
import { makeFile } from './files.ts';
import { htmlBody } from './html-body.ts';
import type { Turn } from './phrases/topic.ts';
import type { Random } from './random.ts';
import type { Commitment } from './stories.ts';
import { type Quoted, quote, speak } from './voice.ts';
import { choose, fill, keepPromise, type Slots, shorten } from './wording.ts';
import { type Mail, newMessageId, programHeaders, type World } from './world.ts';

/** A turn whose moment is fixed. */
export interface TimedTurn extends Turn {
  readonly at: number;
}

export interface Scene {
  readonly account: string;
  readonly lead: Person;
  readonly colleague: Person;
  readonly mate: Person;
  readonly subject: string;
  readonly turns: readonly TimedTurn[];
  readonly slots: Slots;
  readonly random: Random;
  /** People who are copied from the first mail on. */
  readonly copied?: readonly Person[];
  /** Minutes from UTC of the customer's clocks. */
  readonly offset?: number | undefined;
  readonly sentences?: ((daysAgo: number) => number) | undefined;
  /** The sender's clock in the last mail, where it is wrong. */
  readonly claimedAt?: number;
}

const hoursByVoice: Readonly<Record<Voice, readonly [number, number]>> = {
  warm: [0.6, 7],
  plain: [1, 11],
  formal: [3, 16],
  brisk: [0.2, 5],
};

export function answerHours(author: Person, random: Random): number {
  const [low, high] = hoursByVoice[author.voice];
  return low + random.next() * (high - low);
}

export function authorOf(scene: Pick<Scene, 'lead' | 'colleague' | 'mate'>, turn: Pick<Turn, 'who'>): Person {
  if (turn.who === 'us') return maya;
  return turn.who === 'them' ? scene.lead : turn.who === 'mate' ? scene.mate : scene.colleague;
}

export function writeThread(world: World, scene: Scene): Mail[] {
  const { random } = scene;
  const { calendar } = world;
  const subject = fill(choose(scene.subject, random), scene.slots);
  const mails: Mail[] = [];
  const chain: Quoted[] = [];
  const present = new Set<Person>([maya, scene.lead, ...(scene.copied ?? [])]);
  const promises: { commitment: Commitment; dueAt: number }[] = [];

  for (const [index, turn] of scene.turns.entries()) {
    const author = authorOf(scene, turn);
    const addressee = whomToAnswer(author, scene, chain);
    present.add(author).add(addressee);
    const at = Math.floor(turn.at / 1000) * 1000;
    const now = calendar.local(at);
    const ours = turn.who === 'us' || turn.who === 'mate';
    const customerSlots: Slots = { ...scene.slots, to: addressee.first };

    const wordy = choose(turn.text, random);
    const { text: dated, promise } = keepPromise(wordy, (days) => writeDay(calendar.due(at, days), now, random.next()));
    const said = fill(dated, customerSlots);
    const limit = ours ? undefined : scene.sentences?.(calendar.daysAgo(at));
    const own = speak(author, limit === undefined ? said : shorten(said, limit), customerSlots, index === 0, random);

    const previous = mails.at(-1);
    const messageId = newMessageId(author, random);
    const mailSubject = previous ? reply(author, previous.subject) : subject;
    chain.push({ author, own, at: now, to: addressee.name, subject: mailSubject });
    const quoted = previous && (author.program !== 'phone' || random.chance(0.4)) ? quote(chain, 3) : '';
    const mail: Mail = {
      from: author,
      to: [addressee],
      cc: [...present].filter((person) => person !== author && person !== addressee),
      subject: mailSubject,
      at,
      offset: ours || scene.offset === undefined ? now.offset : scene.offset,
      messageId,
      inReplyTo: previous?.messageId,
      references: previous ? [...previous.references, previous.messageId] : [],
      text: quoted === '' ? own : `${own}\n\n${quoted}`,
      html: sendsHtml(author.program, random) ? htmlBody(author.program, own, quoted) : undefined,
      files: turn.file ? [makeFile(turn.file, subject, random)] : undefined,
      headers: programHeaders(author),
      ...(scene.claimedAt !== undefined && index === scene.turns.length - 1 ? { claimedAt: scene.claimedAt } : {}),
    };
    mails.push(mail);
    world.mails.push(mail);

    if (turn.keeps) settle(promises, ours ? 'ours' : 'theirs', mail);
    if (promise && own.includes(fill(promise.sentence, customerSlots))) {
      const due = calendar.due(at, promise.days);
      promises.push({
        dueAt: due.endOf('day').toMillis(),
        commitment: {
          account: scene.account,
          by: ours ? 'ours' : 'theirs',
          address: author.address,
          messageId,
          sentence: fill(promise.sentence, customerSlots),
          due: due.toISODate() ?? '',
          outcome: due.endOf('day').toMillis() < calendar.now ? 'overdue' : 'open',
          keptBy: null,
        },
      });
    }
  }
  world.commitments.push(...promises.map((entry) => entry.commitment));
  return mails;
}

function settle(promises: { commitment: Commitment; dueAt: number }[], by: 'ours' | 'theirs', mail: Mail): void {
  const open = promises.find(({ commitment }) => commitment.by === by && commitment.keptBy === null);
  if (!open) return;
  const outcome = mail.at <= open.dueAt ? 'kept' : 'kept_late';
  open.commitment = { ...open.commitment, outcome, keptBy: mail.messageId };
}

/** Customers are answered by name, the newest first; a customer answers whoever of us wrote last. */
function whomToAnswer(author: Person, scene: Scene, chain: readonly Quoted[]): Person {
  const customer = (person: Person): boolean => person.company !== maya.company;
  const other = chain.findLast((entry) => customer(entry.author) !== customer(author))?.author;
  if (other) return other;
  if (customer(author)) return maya;
  return author === scene.lead ? scene.colleague : scene.lead;
}

function reply(author: Person, subject: string): string {
  const base = subject.replace(/^(?:(?:re|aw|sv|antw):\s*)+/i, '');
  return `${author.rePrefix}${base}`;
}

function sendsHtml(program: MailProgram, random: Random): boolean {
  return program === 'gmail' || (program === 'outlook' && random.chance(0.85));
}
