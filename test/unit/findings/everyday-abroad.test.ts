// Everyday sentences of German, French and Spanish mail, each with what it says; some say nothing of the kind.
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../electron/engine/findings/read-message.ts';
import { french } from './everyday/french.ts';
import { german } from './everyday/german.ts';
import { spanish } from './everyday/spanish.ts';
import { messageOf } from './read-one.ts';

const spokenOf = /^(?:expansion|risk|role_change|commitment)/;

describe.each([
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
])('%s', (_language, table) => {
  it.each(table.trim().split('\n'))('%s', (row) => {
    const [told = '', sentence = ''] = row.split('|');
    const { found } = readMessage(messageOf(sentence, told.startsWith('>') ? 'us' : 'them'));
    const kinds = found.map(({ kind }) => kind).filter((kind) => spokenOf.test(kind));
    if (told === '-') expect(kinds).toEqual([]);
    else expect(kinds).toContain(told.replace('>', ''));
  });
});
