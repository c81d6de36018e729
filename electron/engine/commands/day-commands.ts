// Beginning and ending a pass of the day, and saying of its lines that they are done or left. The list is settled when a pass
// is begun, so that it ends, and stays through a restart.
import { Failure } from '../../contract/failure.ts';
import { itemOfPass, itemsOfPass, passOfDay, requirePass } from '../store/queries/day.ts';
import type { Command } from './command.ts';

interface Line {
  readonly key: string;
  readonly accountId: number | null;
  readonly title: string;
  /** JSON, dayItem. */
  readonly item: string;
}

interface Begin {
  readonly day: string;
  readonly kind: string;
  /** "Reply pass". */
  readonly title: string;
  readonly later: number;
  readonly lines: readonly Line[];
}

export const beginPass: Command<Begin, { passId: number }> = {
  name: 'day.begin',
  reversal: 'reverse',
  run({ db, record, now }, { day, kind, title, later, lines }) {
    const held = passOfDay(db).get(day, kind);
    if (held) {
      record.update('day_pass', [held.id], { ended_at: null });
      return { title: `Went on with “${title}”`, accounts: [], result: { passId: held.id } };
    }
    const pass = record.insert('day_pass', { day, name: kind, began_at: now, later });
    const passId = Number(pass.id);
    lines.forEach((line, position) => {
      record.insert('day_pass_item', columnsOf(line, passId, position));
    });
    return { title: `Began “${title}”`, accounts: [], result: { passId } };
  },
};

function columnsOf({ key, accountId, title, item }: Line, passId: number, position: number) {
  return { pass_id: passId, item_key: key, position, account_id: accountId, name: title, item };
}

interface Mark {
  readonly passId: number;
  readonly state: 'done' | 'left' | 'open';
  readonly why?: string | undefined;
  readonly key: string;
  /** How it stands now; null where what it is about is gone. */
  readonly line: Line | null;
}

export const markLine: Command<Mark> = {
  name: 'day.mark',
  reversal: 'reverse',
  run({ db, record, now }, { passId, key, state, why, line }) {
    const pass = requirePass(db, passId);
    const columns = { state, state_at: state === 'open' ? null : now, why: state === 'left' ? (why ?? null) : null };
    let held = itemOfPass(db).get(pass.id, key);
    if (!held) {
      if (line === null)
        throw new Failure('not_found', 'This line is not in the pass any more; nothing was changed.', 'key');
      const position = (itemsOfPass(db).all(pass.id).at(-1)?.position ?? -1) + 1;
      record.insert('day_pass_item', columnsOf(line, pass.id, position));
      held = itemOfPass(db).get(pass.id, key);
    }
    if (!held) throw new Error('the line was not kept');
    record.update('day_pass_item', [held.id], { ...columns, ...(line === null ? {} : { item: line.item }) });
    const what = quoted(held.name);
    return {
      title: { done: `Did ${what}`, left: `Left ${what} for another time`, open: `Opened ${what} again` }[state],
      accounts: held.account_id === null ? [] : [held.account_id],
      ...(why === undefined ? {} : { why }),
      result: {},
    };
  },
};

/** What a line itself quotes stands in single marks then. */
const quoted = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;

export const endPass: Command<{ passId: number; ended: boolean; title: string }> = {
  name: 'day.end',
  reversal: 'reverse',
  run({ db, record, now }, { passId, ended, title }) {
    const pass = requirePass(db, passId);
    if (ended === (pass.ended_at !== null)) return { title, accounts: [], result: {} };
    record.update('day_pass', [pass.id], { ended_at: ended ? now : null });
    return { title: `${ended ? 'Ended' : 'Went on with'} “${title}”`, accounts: [], result: {} };
  },
};
