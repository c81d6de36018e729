import { expect, test } from 'vitest';
import { messageFlags } from '../../../electron/engine/sync/folders/message-flags.ts';

test('system flags are known however they are written, the rest is kept in order', () => {
  expect(messageFlags(new Set(['\\SEEN', '$Later', '\\Recent', '\\flagged', 'Alpha', '\\Deleted']))).toEqual({
    seen: true,
    flagged: true,
    answered: false,
    draft: false,
    keywords: '$Later Alpha \\Deleted',
  });
  expect(messageFlags(undefined)).toMatchObject({ seen: false, keywords: '' });
});
