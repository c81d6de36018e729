// What a message asks for: questions, meetings, other times for meetings; and mail that only thanks.
import { describe, expect, it } from 'vitest';
import { asksSomething } from '../../../electron/engine/mail/text/asks.ts';
import { foundIn } from './read-one.ts';

describe('questions', () => {
  it('quotes each sentence that asks and takes the day it is wanted by', () => {
    const text = 'Hi Tom,\n\nthe import works. Could you send the log by Friday? Which version is it?\n\nBest,\nAda';
    const found = foundIn(text, 'question');
    expect(found.map((one) => [one.quote, one.due?.day ?? null])).toEqual([
      ['Could you send the log by Friday?', '2026-03-13'],
      ['Which version is it?', null],
    ]);
  });

  it.each(['How are you?', 'If you have any questions, let me know.', 'We know what the problem is.', 'Fine, thanks.'])(
    'finds no question where nothing is asked: %s',
    (text) => {
      expect(asksSomething(text)).toBe(false);
      expect(foundIn(text, 'question')).toEqual([]);
    },
  );
});

describe('meetings', () => {
  it.each([
    'Can we meet next Tuesday?',
    'Would Thursday at 3pm work for you?',
    "I'd like to schedule a demo for our finance team.",
    "Let's hop on a call to go through this.",
    'How about a coffee next week?',
    'Please pick a slot in my calendar.',
    'Könnten wir nächste Woche telefonieren?',
    'Seriez-vous disponible mardi ?',
    '¿Podemos tener una llamada el jueves?',
  ])('hears a wish to meet in: %s', (text) => {
    expect(foundIn(text, 'meeting_request')).toHaveLength(1);
  });

  it.each([
    'Could you send me the notes from the meeting?',
    'Thanks for the call yesterday.',
    'Does the export work?',
    'Can we meet the deadline?',
    'We had a great meeting on Tuesday.',
    'Please confirm our meeting on Tuesday.',
    'Would the new plan work for 200 users?',
  ])('hears no wish to meet in: %s', (text) => {
    expect(foundIn(text, 'meeting_request')).toEqual([]);
  });

  it.each([
    'Can we move our call to Thursday?',
    "I can't make it on Friday, can we find another time?",
    'I have to cancel our meeting tomorrow.',
    'Leider muss ich unseren Termin verschieben.',
    'Pouvons-nous décaler notre réunion ?',
    '¿Podemos aplazar la reunión?',
  ])('hears that a meeting is to be moved in: %s', (text) => {
    expect(foundIn(text, 'meeting_reschedule')).toHaveLength(1);
    expect(foundIn(text, 'meeting_request')).toEqual([]);
  });

  it.each([
    'Thanks for rescheduling.',
    'The delivery was rescheduled to Monday.',
    'No need to move the meeting.',
    'If you need to reschedule, use the link.',
    "I can't make it work.",
    'We moved the warehouse to Leeds.',
  ])('hears no meeting moved in: %s', (text) => {
    expect(foundIn(text, 'meeting_reschedule')).toEqual([]);
  });
});

describe('thanksOnly', () => {
  it.each([
    'Thanks!',
    'Hi Tom,\n\nGot it, thanks!\n\nBest,\nDana',
    'Sounds good. Have a great weekend!',
    'Hi Anna,\nThank you for the update.\nKind regards,\nJ. Smith\nHead of Ops',
    'Vielen Dank für die schnelle Antwort!\n\nViele Grüße\nEva',
    'Merci beaucoup !',
    'Muchas gracias por su ayuda.',
  ])('hears nothing but thanks in: %j', (text) => {
    expect(foundIn(text, 'thanks_only')).toHaveLength(1);
  });

  it.each([
    'Thanks, but the invoice is still wrong.',
    'Thanks for the update. We will cancel the contract.',
    'Thank you. Could you send the file?',
    "Thanks, I'll send the PO on Monday.",
    'Thanks for the quick reply, the export works again now but is slow.',
    'Friday at 3 works.',
  ])('hears more than thanks in: %s', (text) => {
    expect(foundIn(text, 'thanks_only')).toEqual([]);
  });
});
