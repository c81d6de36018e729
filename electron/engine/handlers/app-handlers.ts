// app.*, settings.*, sample.*
import type { appCalls } from '../../contract/app.ts';
import { Failure } from '../../contract/failure.ts';
import { updateSettings } from '../commands/settings-commands.ts';
import { SAMPLE_OWNER_ADDRESS } from '../sample/cast.ts';
import { readSettings } from '../store/queries/settings.ts';
import { statement } from '../store/statement.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const counts = statement<[string], { mailboxes: number; accounts: number; messages: number; sample: number }>(
  `SELECT (SELECT count(*) FROM mailbox) AS mailboxes, (SELECT count(*) FROM account) AS accounts,
     (SELECT count(*) FROM message) AS messages,
     (SELECT count(*) FROM mailbox WHERE kind = 'imported' AND address = ?) AS sample`,
);

export function appHandlers(context: HandlerContext): HandlersOf<keyof typeof appCalls> {
  const { db, deps } = context;
  return {
    'app.status': (_input, call) => {
      const row = counts(db).get(SAMPLE_OWNER_ADDRESS);
      const { now, timeZone } = context.clockOf(call);
      return {
        version: deps.version,
        host: deps.host,
        dataFolder: deps.dataFolder,
        secretStore: deps.secrets.kind,
        secretStoreSentence: deps.secrets.sentence,
        mailboxes: row?.mailboxes ?? 0,
        accounts: row?.accounts ?? 0,
        messages: row?.messages ?? 0,
        sampleBook: (row?.sample ?? 0) > 0,
        now,
        timeZone,
      };
    },
    'settings.get': () => readSettings(db),
    'settings.update': async (input, call) => {
      const outcome = context.run(updateSettings, input, call);
      await context.settle();
      context.changed('settings', 'book', 'threads', 'journal');
      return outcome;
    },
    'sample.open': async (input, call) => {
      const held = counts(db).get(SAMPLE_OWNER_ADDRESS);
      if (held && (held.mailboxes > 0 || held.accounts > 0)) {
        throw new Failure(
          'conflict',
          'The sample book opens only into an empty book, so that it never mixes with yours.',
        );
      }
      const { openSampleBook } = await import('./open-sample-book.ts');
      return openSampleBook(context, input.seed, call);
    },
  };
}
