// Asking for no more mail, in the words people use for it, and the sentences that only look like it.
import { expect, test } from 'vitest';
import { asksToStop } from '../../../electron/engine/mail/text/asks-to-stop.ts';

test.each([
  'Please stop emailing me.',
  'Could you stop sending us these mails? Thanks.',
  'Please do not contact us again.',
  'Kindly remove me from your mailing list.',
  'Take us off this list, please.',
  'Unsubscribe',
  'STOP',
  'I do not want to receive any more emails from you.',
  'No more emails, please.',
  'Bitte schreiben Sie uns nicht mehr, bitte keine weiteren Mails.',
  'Bitte senden Sie mir keine E-Mails mehr.',
  'Streichen Sie mich bitte aus Ihrem Verteiler.',
  'Merci de ne plus nous contacter.',
  'Por favor, no me escriban más.',
])('is heard in: %s', (sentence) => {
  expect(asksToStop(`Hello Sam,\n\n${sentence}\nTom`)).not.toBeNull();
});

test.each([
  'Please stop by the office on Monday.',
  'We had to stop the rollout.',
  'Please don’t contact me before Monday, I am away.',
  'If you no longer want these mails, unsubscribe me from them here.',
  'Customers ask us to stop emailing them. They said please stop emailing us.',
  'Can we stop sending the report to Bob?',
  'To unsubscribe us from the beta, click the link.',
  'Please remove the second line from your list of open points.',
  'Do not hesitate to contact us.',
  'Bitte melden Sie sich nicht vor Montag.',
])('is not heard in: %s', (sentence) => {
  expect(asksToStop(`Hello Sam,\n\n${sentence}\nTom`)).toBeNull();
});

test('the sentence that asks it is what is quoted', () => {
  expect(asksToStop('Thanks for the note. Please stop emailing me. We are fine.')).toBe('Please stop emailing me.');
});

test('a long hostile text costs no more than a long one', () => {
  expect(asksToStop('please '.repeat(50_000))).toBeNull();
  expect(asksToStop('\n'.repeat(200_000))).toBeNull();
});
