// What becomes of a change that a server refused: given up, which puts the mail back as the server has it. Trying again is
// no change of anything the user owns; it only lets the sync ask once more.
import type { Database } from 'better-sqlite3';
import type { Recorder } from '../journal/recorder.ts';
import { hasFlag, placesOfIdentity, placesOfMessages } from '../store/queries/mail-places.ts';
import {
  dropOperation,
  type OperationRow,
  operationsByIds,
  placeholderOf,
} from '../store/queries/remote-operations.ts';
import type { Command } from './command.ts';

export const dropOperations: Command<{ operationIds: readonly number[] }> = {
  name: 'outbox.drop',
  reversal: 'reverse',
  run({ db, record }, { operationIds }) {
    const operations = operationsByIds(db).all(JSON.stringify([...new Set(operationIds)]));
    let given = 0;
    for (const operation of operations) {
      // What was overtaken is only taken note of; what is on its way can't be given up here, undo turns it back.
      if (operation.state === 'overtaken') dropOperation(db, operation.id);
      if (operation.state !== 'refused') continue;
      given += 1;
      giveUp(db, record, operation);
    }
    const count = given === 1 ? 'a change' : `${given} changes`;
    return { title: `Gave up ${count} that the server refused`, accounts: [], result: {} };
  },
};

/** Written down as the change back, so that the outbox forgets the two together and undo asks the server again. */
function giveUp(db: Database, record: Recorder, operation: OperationRow): void {
  const messages = JSON.stringify([Buffer.from(operation.identity).toString('hex')]);
  const common = { mailbox_id: operation.mailbox_id, messages };
  const flag = operation.flag ?? '';
  const stands = placesOfMessages(db)
    .all(messages, operation.mailbox_id)
    .some((place) =>
      operation.kind === 'flag'
        ? place.folder_id === operation.folder_id && hasFlag(place, flag) === (operation.is_set === 1)
        : place.uid === placeholderOf(operation.id),
    );
  // The message is gone meanwhile, or was changed otherwise: there is nothing to put back.
  if (!stands) {
    dropOperation(db, operation.id);
    return;
  }
  if (operation.kind === 'flag') {
    record.insert('mail_change', {
      ...common,
      subject: '1 message put back as the server has it',
      folder_id: operation.folder_id,
      kind: 'flag',
      flag: operation.flag,
      is_set: operation.is_set === 1 ? 0 : 1,
    });
  } else if (operation.kind === 'move' && operation.to_folder_id !== null) {
    const held = placesOfIdentity(db).get(operation.mailbox_id, operation.identity, placeholderOf(operation.id));
    record.insert('mail_change', {
      ...common,
      subject: '1 message put back where the server has it',
      folder_id: held?.folder_id ?? operation.to_folder_id,
      kind: 'move',
      to_folder_id: operation.folder_id,
    });
  } else {
    // The next sync finds it on the server and brings it in again.
    dropOperation(db, operation.id);
  }
}
