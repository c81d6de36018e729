// Whose images are always shown. Named by the whole address: what a company's newsletter may do its people may not, and
// the other way round.
import { Failure } from '../../contract/failure.ts';
import { normaliseAddress } from '../mail/people/addresses.ts';
import { imageSender } from '../store/queries/image-senders.ts';
import type { Command } from './command.ts';

export const showImagesOf: Command<{ address: string; show: boolean }> = {
  name: 'sender.showImages',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const address = normaliseAddress(input.address);
    if (!/^[^@\s]+@[^@\s]+$/.test(address)) {
      throw new Failure('invalid_input', 'This is not a mail address, so no sender can be meant by it.', 'address');
    }
    const known = imageSender(db).get(address);
    if (input.show && !known) record.insert('image_sender', { address, created_at: now });
    if (!input.show && known) record.remove('image_sender', [known.id]);
    const title = input.show ? `Always show images from ${address}` : `Hold back images from ${address}`;
    return { title, accounts: [], result: {} };
  },
};
