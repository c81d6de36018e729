// Steps as they were asked, and the mails that asked, for the tests of what is read out of answers.
import type { AskedQuestion, AskedStep } from '../../../../electron/contract/step-answers.ts';

export const question = (
  key: string,
  label: string,
  type: AskedQuestion['type'],
  more: Partial<AskedQuestion> = {},
): AskedQuestion => ({ key, label, type, required: true, options: [], min: 1, max: 10, ...more });

export const options = (...labels: string[]): AskedQuestion['options'] =>
  labels.map((label) => ({ key: label.toLowerCase().replace(/[^a-z]+/g, '_'), label }));

export const survey: AskedStep = {
  type: 'form',
  language: 'en',
  questions: [
    question('satisfaction', 'How satisfied are you with our work?', 'scale'),
    question('priorities', 'What are your priorities for next quarter?', 'long'),
    question('budget', 'How does your budget change?', 'choice', { options: options('Increase', 'Same', 'Decrease') }),
    question('requests', 'Do you have requests for us?', 'long', { required: false }),
  ],
};

export const surveyMail = `Hi Tom,

I have a few questions for you. Please reply and write below each question, or after its number. A word or two is enough.

1. How satisfied are you with our work? (1 to 10)

2. What are your priorities for next quarter?

3. How does your budget change?
   a) Increase
   b) Same
   c) Decrease

4. Do you have requests for us? (optional)

Should you write a new mail instead of a reply, please mention ref. HXKD-4T7.

Thank you for your time.

Best,
Maya`;

export const decision: AskedStep = {
  type: 'decision',
  language: 'en',
  questions: [
    question('step_outcome', 'How would you like to go on?', 'choice', {
      options: options('Accept', 'Negotiate', 'Downgrade', 'Not renewing'),
    }),
  ],
};

export const decisionMail = `Hi Tom,

I would like to hear what you decide.

How would you like to go on?
   a) Accept
   b) Negotiate
   c) Downgrade
   d) Not renewing

A reply with the letter or the words is enough; tell me if there is a “but”.

Best,
Maya`;

export const acknowledgement: AskedStep = {
  type: 'acknowledgement',
  language: 'en',
  questions: [question('step_outcome', 'Do you agree with this?', 'yes_no')],
};

export const acknowledgementMail = `Hi Tom,

Below is what we have written down.

- Maya sends the new price list by Friday
- Tom names the pilot users

Do you agree with this? (yes or no)

Best,
Maya`;

/** As a mail program quotes a mail. */
export const quoted = (text: string): string =>
  `On Tue, 3 Nov 2026 at 10:00, Maya Reed <maya@reed.example> wrote:\n${text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}`;
