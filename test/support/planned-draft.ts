// A planned check-in as the composer makes it, for tests of what may be done with its wording.
import type { AccountId, MessageRowId, ThreadId } from '../../electron/contract/scalars.ts';
import type { DraftPlan } from '../../electron/contract/touch-drafts.ts';

export const plannedDraft: DraftPlan = {
  kind: 'check_in',
  accountId: 3 as AccountId,
  to: [{ name: 'Inés Castellà', address: 'ines@castellan.example' }],
  toWhy: 'Inés Castellà: they wrote what this is about.',
  whyNow: [
    { reasonKey: 'initiative:a', kind: 'initiative', text: 'Inés told of a plan on 12 Oct 2026.', factIds: ['plan'] },
    { reasonKey: 'drift:b', kind: 'drift', text: 'Bernat: 13 times slower than usual', factIds: ['drift'] },
  ],
  facts: [
    {
      factId: 'plan',
      kind: 'initiative',
      text: 'We are growing the planning team at Grangemouth and will need ten more seats from next month.',
      sources: [
        {
          from: 'message',
          messageRowId: 8 as MessageRowId,
          messageId: 'secret-id@castellan.example',
          threadId: 9 as ThreadId,
          quote: 'We are growing the planning team',
          sentAt: 0,
        },
      ],
    },
    { factId: 'drift', kind: 'risk', text: 'Bernat: 13 times slower than usual', sources: [{ from: 'user' }] },
    {
      factId: 'account:name',
      kind: 'account',
      text: 'Castellan Grocers',
      sources: [{ from: 'account', field: 'name' }],
    },
    { factId: 'person:to', kind: 'person', text: 'Inés Castellà', sources: [{ from: 'user' }] },
  ],
  ask: 'What does that mean for the way you work with us?',
  tone: { language: 'en', register: 'casual', why: 'Follows your 27 mails to Inés.' },
  sentences: [
    { role: 'greeting', text: 'Hi Inés,', factIds: [] },
    {
      role: 'reason',
      text: 'On 12 October you told me that the planning team at Grangemouth is growing and will need ten more seats.',
      factIds: ['plan'],
    },
    { role: 'ask', text: 'What does that mean for the way you work with us?', factIds: [] },
    { role: 'sign_off', text: 'Best,\nMaya', factIds: [] },
  ],
  gaps: [],
  madeBy: 'built_in',
  variant: 'initiative.own.7',
};

export const plannedText = `Hi Inés,

On 12 October you told me that the planning team at Grangemouth is growing and will need ten more seats.

What does that mean for the way you work with us?

Best,
Maya`;

/** What a model should write for it. */
export const goodAnswer = {
  paragraphs: [
    [
      {
        text: 'On 12 October you mentioned that your planning team at Grangemouth is growing and will need ten more seats.',
        facts: ['plan', 'made-up'],
      },
    ],
    [{ text: 'What does that change in the way you work with us?', facts: [] }],
  ],
};
