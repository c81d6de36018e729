import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../../../electron/contract/scalars.ts';
import { type PlacedRecipient, recipientConcerns } from '../../../../../src/features/compose/recipient-concerns.ts';

const acme = { accountId: 1 as AccountId, accountName: 'Acme' };
const zenith = { accountId: 2 as AccountId, accountName: 'Zenith' };
const about = [{ accountId: 1 as AccountId, name: 'Acme' }];
const person = (name: string, account: PlacedRecipient['account'], colleague = false): PlacedRecipient => ({
  name,
  address: `${name.toLowerCase()}@x.test`,
  account,
  colleague,
});

describe('recipients of the wrong account', () => {
  it('raise no concern in their own conversation, nor do colleagues', () => {
    const people = [person('Jana', acme), person('Tom', acme), person('Sam', null, true), person('Lee', null)];
    expect(recipientConcerns(people, about)).toEqual({ sentence: null, of: new Map() });
    expect(recipientConcerns([person('Sam', null, true)], about).sentence).toBeNull();
    expect(recipientConcerns([], about).sentence).toBeNull();
  });

  it('are named when they are of another account than the conversation', () => {
    const { sentence, of } = recipientConcerns([person('Jana', acme), person('Zoe', zenith)], about);
    expect(sentence).toBe('Zoe (Zenith) is of another account; this conversation is about Acme.');
    expect([...of]).toEqual([['zoe@x.test', 'of Zenith']]);
  });

  it('are said where nobody is of the account at all', () => {
    expect(recipientConcerns([person('Lee', null)], about).sentence).toBe('Nobody here is known to be of Acme.');
  });

  it('are said in a message of its own when two accounts meet', () => {
    const { sentence } = recipientConcerns([person('Jana', acme), person('Zoe', zenith)], []);
    expect(sentence).toBe('Zoe (Zenith) is of another account; others are of Acme.');
    expect(recipientConcerns([person('Jana', acme), person('Tom', acme)], []).sentence).toBeNull();
  });
});
