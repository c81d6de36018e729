// The page about the user's voice: figures of their letters, how each person is written to, and what became of drafts.
import type { Database } from 'better-sqlite3';
import { accountId, mailboxId as toMailboxId } from '../../../contract/scalars.ts';
import { touchKind } from '../../../contract/touch-drafts.ts';
import {
  type VoiceEdit,
  type VoiceFields,
  type VoiceRecipient,
  type VoiceView,
  voiceField,
} from '../../../contract/voice.ts';
import { type LetterManner, lettersTo } from '../../book/voice/letter-manners.ts';
import { readMailboxes } from '../../store/queries/mailboxes.ts';
import { statement } from '../../store/statement.ts';
import { chooseForms } from './choose-forms.ts';
import { sum } from './letter-figures.ts';
import { lettersFor, NEWEST_TO_ONE } from './letters-for.ts';
import { ownName, recipientName } from './names.ts';
import { correctionsOf } from './read-corrections.ts';
import { type HeardVoice, hearVoice } from './read-voice.ts';

const MOST_RECIPIENTS = 60;
const MOST_EDITS = 200;

const edits = statement<
  [number, number],
  { at: number; kind: string; account_id: number; name: string | null; distance: number; words: number }
>(
  `SELECT e.at, e.kind, e.account_id, a.name, e.distance, e.words
   FROM draft_edit e LEFT JOIN account a ON a.id = e.account_id WHERE e.mailbox_id = ? ORDER BY e.at DESC LIMIT ?`,
);
const accountOf = statement<[string], { id: number; name: string }>(
  `SELECT a.id, a.name FROM letter_manner l JOIN message_account t ON t.message_id = l.message_id AND t.touch = 'mail_out'
   JOIN account a ON a.id = t.account_id WHERE l.address = ? ORDER BY l.sent_at DESC LIMIT 1`,
);

export function readVoicePage(
  db: Database,
  wanted: { readonly mailboxId?: number | undefined; readonly address?: string | undefined },
) {
  const mailboxes = readMailboxes(db).map(({ id, address }) => ({ mailboxId: toMailboxId.parse(id), address }));
  const mailbox = mailboxes.find((one) => one.mailboxId === wanted.mailboxId) ?? mailboxes[0];
  const id = mailbox?.mailboxId ?? 0;
  const address = wanted.address?.trim().toLowerCase() ?? null;
  const to = address === null ? null : { address, accountId: accountOf(db).get(address)?.id ?? 0 };
  const voice = hearVoice(db, id, to);
  const letters = lettersFor(db, id, to);
  const corrections = correctionsOf(db).all(id);
  const corrected = new Set(corrections.map((row) => row.address));
  return {
    mailboxId: mailbox?.mailboxId ?? null,
    mailboxes,
    address,
    voice: viewOf(voice),
    figures: figuresOf(to === null ? letters.mailbox : letters.person),
    recipients: recipientsOf(db, id, letters.mailbox, corrected),
    corrections: corrections.map((row) => ({
      address: row.address === '' ? null : row.address,
      field: voiceField.parse(row.field),
      value: inWords(JSON.parse(row.value)),
    })),
    learned: learnedOf(voice),
    edits: edits(db)
      .all(id, MOST_EDITS)
      .reverse()
      .map(
        (row): VoiceEdit => ({
          at: row.at,
          kind: touchKind.parse(row.kind),
          accountId: accountId.parse(row.account_id),
          accountName: row.name ?? '',
          distance: row.distance,
          words: row.words,
        }),
      ),
  };
}

const inWords = (value: unknown): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value));

function viewOf(voice: HeardVoice): VoiceView {
  return {
    ...voice,
    phrases: [...voice.phrases],
    leaveOut: [...voice.leaveOut],
    swaps: [...voice.swaps],
    sources: { ...voice.sources },
  };
}

const LENGTHS = [40, 80, 120, 200, Number.POSITIVE_INFINITY];

function figuresOf(letters: readonly LetterManner[]) {
  const per = (field: 'questions' | 'exclamations' | 'dashes') => sum(letters, field) / Math.max(1, letters.length);
  const register = (which: VoiceFields['register']) => letters.filter((one) => one.register === which).length;
  return {
    letters: letters.length,
    since: letters.at(-1)?.sent_at ?? null,
    lengths: LENGTHS.map(
      (most, at) => letters.filter(({ words }) => words <= most && words > (LENGTHS[at - 1] ?? 0)).length,
    ),
    registers: { formal: register('formal'), neutral: register('neutral'), casual: register('casual') },
    languages: counted(letters, ({ language }) => language).map(([language, n]) => ({ language, letters: n })),
    greetings: counted(letters, (one) => one.greeting_form).map(([form, n]) => ({ form, letters: n })),
    signOffs: counted(letters, (one) => one.sign_off).map(([form, n]) => ({ form, letters: n })),
    questionsPerLetter: per('questions'),
    exclamationsPerLetter: per('exclamations'),
    dashesPerLetter: per('dashes'),
  };
}

const MOST_FORMS = 6;

function counted(letters: readonly LetterManner[], form: (letter: LetterManner) => string): [string, number][] {
  const times = new Map<string, number>();
  for (const letter of letters) times.set(form(letter), (times.get(form(letter)) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).slice(0, MOST_FORMS);
}

function recipientsOf(
  db: Database,
  mailboxId: number,
  letters: readonly LetterManner[],
  corrected: ReadonlySet<string>,
): VoiceRecipient[] {
  const own = ownName(db, mailboxId);
  const byAddress = [...Map.groupBy(letters, ({ address }) => address)].filter(([address]) => address !== '');
  return byAddress
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_RECIPIENTS)
    .map(([address, theirs]) => {
      const account = accountOf(db).get(address);
      const [newest] = theirs;
      const language = spokenOf(newest?.language);
      const person = lettersTo(db)
        .all(address, NEWEST_TO_ONE)
        .filter((one) => one.language === newest?.language);
      const forms = chooseForms({ person, account: [], mailbox: [] }, { language, register: undefined, own });
      return {
        address,
        name: recipientName(db, { address, accountId: account?.id ?? 0 }).full,
        accountId: account ? accountId.parse(account.id) : null,
        accountName: account?.name ?? null,
        letters: theirs.length,
        lastAt: newest?.sent_at ?? 0,
        language,
        register: forms.register.value,
        greeting: forms.greeting.source === 'person' ? forms.greeting.value : '',
        signOff: forms.signOff.source === 'person' ? forms.signOff.value : '',
        corrected: corrected.has(address),
      };
    });
}

const spokenOf = (language: string | undefined): VoiceFields['language'] =>
  language === 'de' || language === 'fr' || language === 'es' ? language : 'en';

const partWords: Readonly<Record<string, string>> = {
  opening: 'the opening sentence',
  reason: 'the sentence with the reason',
  fact: 'sentences with further facts',
  ask: 'the question at the end',
  closing: 'the closing sentence',
};

function learnedOf(voice: HeardVoice): string[] {
  const forms = [
    ...(voice.sources.greeting === 'edits' ? [`Greets with “${voice.greeting}”, as you changed it in drafts.`] : []),
    ...(voice.sources.signOff === 'edits'
      ? [`Ends with “${voice.signOff.split('\n').join(' ')}”, as you changed it in drafts.`]
      : []),
  ];
  const cut = voice.leaveOut.map((role) => `Leaves out ${partWords[role] ?? role}, as you cut it again and again.`);
  return [...forms, ...cut, ...voice.swaps.map(({ from, to }) => `Writes “${to}” instead of “${from}”.`)];
}
