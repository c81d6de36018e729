// Addresses of the window.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../../electron/contract/scalars.ts';
import { hashOf, parseRoute } from '../../../../src/state/route.ts';

describe('an address', () => {
  it('leads back to where it was made', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1e9 }), (query, id) => {
        expect(parseRoute(hashOf({ screen: 'search', query }))).toEqual({ screen: 'search', query });
        const account = { screen: 'account', accountId: id as AccountId } as const;
        expect(parseRoute(hashOf(account))).toEqual(account);
      }),
    );
  });

  it('that makes no sense leads to a place that does', () => {
    expect(parseRoute('')).toEqual({ screen: 'today' });
    expect(parseRoute('#/nowhere')).toEqual({ screen: 'today' });
    expect(parseRoute('#/account/-3')).toEqual({ screen: 'book' });
    expect(parseRoute('#/inbox/x1')).toMatchObject({ screen: 'inbox', threadId: null });
    expect(parseRoute('#/settings/secret')).toEqual({ screen: 'settings', section: 'mailboxes' });
  });
});
