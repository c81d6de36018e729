import { describe, expect, it } from 'vitest';
import { readFlowedText } from '../../../electron/engine/mail/mime/message-content.ts';
import { joinFlowedText } from '../../../electron/engine/mail/text/flowed-text.ts';

describe('flowed text (RFC 3676)', () => {
  it.each([
    ['soft line ends', 'one \ntwo \nthree\nfour', 'one two three\nfour'],
    ['soft line ends that were added', 'Donau \ndampf', 'Donaudampf', true],
    ['quoted lines at their own depth', '> one \n> two\n>> three \n>> four\nfive', '> one two\n>> three four\nfive'],
    ['a depth that changes before the line was over', '> one \ntwo', '> one \ntwo'],
    ['space stuffing', ' >no quote\n From here\n  code', '>no quote\nFrom here\n code'],
    ['the line of a signature', 'Bye \n-- \nMaya', 'Bye \n-- \nMaya'],
    ['empty lines', 'a\n\nb', 'a\n\nb'],
  ])('joins %s', (_name, text, joined, delSp = false) => {
    expect(joinFlowedText(text, delSp)).toBe(joined);
  });

  const mail = (type: string, body: string) => Buffer.from(`Content-Type: ${type}\r\n\r\n${body}`);

  it('is read from a message that says it is flowed, and from no other', async () => {
    const body = 'Yes.\r\n\r\n> Shall we meet \r\n> on Friday?\r\n';
    expect(await readFlowedText(mail('text/plain; charset=utf-8;\r\n format=flowed', body))).toContain(
      '> Shall we meet on Friday?',
    );
    expect(await readFlowedText(mail('text/plain', body))).toBeNull();
    expect(await readFlowedText(mail('text/plain; format=fixed', 'format=flowed'))).toBeNull();
  });
});
