import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksToSlowDown, readable, serverWord, wordOf } from '../../../electron/engine/sync/connection/server-word.ts';

test('the code and the words of a BYE are told apart', () => {
  expect(wordOf('[UNAVAILABLE] Back at noon.')).toMatchObject({ code: 'UNAVAILABLE', text: 'Back at noon.' });
  expect(wordOf('Logging out')).toMatchObject({ code: null, text: 'Logging out' });
  expect(wordOf('')).toMatchObject({ code: null, text: '' });
});

test.each([
  '[LIMIT] Too much',
  '[THROTTLED]',
  'Too many simultaneous connections. (Failure)',
  'Maximum number of connections from user+IP exceeded',
  'Account exceeded command or bandwidth limits.',
])('“%s” asks to slow down', (line) => {
  expect(asksToSlowDown(wordOf(line))).toBe(true);
});

test.each(['[UNAVAILABLE] Back at noon.', '[OVERQUOTA] The mailbox is full', '[ALERT] Your plan ends', 'Logging out'])(
  '“%s” does not',
  (line) => {
    expect(asksToSlowDown(wordOf(line))).toBe(false);
  },
);

test('the code of a refused command is found in either shape the library gives it', () => {
  const parsed = { attributes: [{ type: 'ATOM', section: [{ type: 'ATOM', value: 'limit' }] }] };
  expect(serverWord({ responseStatus: 'NO', response: parsed, responseText: 'Slowly, please' })).toMatchObject({
    code: 'LIMIT',
    text: 'Slowly, please',
  });
  expect(serverWord({ serverResponseCode: 'inuse', response: 'Busy' })).toMatchObject({ code: 'INUSE', text: 'Busy' });
  expect(serverWord({ code: 'ETHROTTLE', throttleReset: 92_415, responseText: 'Request is throttled' })).toMatchObject({
    retryAfterMs: 92_415,
  });
  expect(serverWord(null)).toEqual({ code: null, text: '', retryAfterMs: null });
});

test('whatever a server says becomes one short line of readable characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const line = readable(text);
      expect(line.length).toBeLessThanOrEqual(200);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
