import { expect, test } from 'vitest';
import { decodeTransfer } from '../../../electron/engine/sync/folders/decode-transfer.ts';

test('a body part is decoded as its header says', () => {
  const header = (encoding: string) => `Content-Type: text/plain\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  expect(decodeTransfer(Buffer.from('aGVs\r\nbG8='), header('BASE64')).toString()).toBe('hello');
  expect(decodeTransfer(Buffer.from('gr=C3=BC=\r\n=C3=9Fe  \r\nda'), header('quoted-printable')).toString()).toBe(
    'grüße\r\nda',
  );
  expect(decodeTransfer(Buffer.from([0, 255, 61]), header('8bit'))).toEqual(Buffer.from([0, 255, 61]));
  expect(decodeTransfer(Buffer.from('as it is'), '').toString()).toBe('as it is');
});
