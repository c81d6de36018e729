// What the user says of their own voice, one row a field; it counts before everything that was learned.
import type { VoiceField, VoiceFields } from '../../contract/voice.ts';
import { readRow } from '../journal/journaled-tables.ts';
import { requireMailbox } from '../store/queries/mailboxes.ts';
import { statement } from '../store/statement.ts';
import type { Command } from './command.ts';

interface VoiceCorrection {
  readonly mailboxId: number;
  /** Lower case; empty for the whole mailbox. */
  readonly address: string;
  readonly fields: Partial<VoiceFields>;
  readonly forget: readonly VoiceField[];
}

const corrected = statement<[number, string, string], { id: number }>(
  'SELECT id FROM voice_correction WHERE mailbox_id = ? AND address = ? AND field = ?',
);

export const correctVoice: Command<VoiceCorrection> = {
  name: 'voice.correct',
  reversal: 'reverse',
  run({ db, record }, { mailboxId, address, fields, forget }) {
    const mailbox = requireMailbox(db, mailboxId);
    for (const [field, said] of Object.entries(fields)) {
      if (said === undefined) continue;
      const value = JSON.stringify(said);
      const known = corrected(db).get(mailbox.id, address, field);
      if (known) record.update('voice_correction', [known.id], { value });
      else record.insert('voice_correction', { mailbox_id: mailbox.id, address, field, value });
    }
    for (const field of forget) {
      const known = corrected(db).get(mailbox.id, address, field);
      if (known && readRow(db, 'voice_correction', [known.id])) record.remove('voice_correction', [known.id]);
    }
    const to = address === '' ? '' : ` to ${address}`;
    return { title: `Corrected how mail${to} sounds`, accounts: [], result: {} };
  },
};
