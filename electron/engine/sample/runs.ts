// Playbooks under way in the sample book: a disputed bill that waits for the client's word, a review about to be held, and the start
// of a new client. Each is told as the steps that were taken, by the commands a person would use.
import type { AnswerValue } from '../../contract/runs.ts';

interface SampleStep {
  readonly step: string;
  /** In working days after the run began. */
  readonly after: number;
  readonly answers?: Readonly<Record<string, AnswerValue>>;
  readonly outcome?: string;
  readonly skipped?: boolean;
  readonly why?: string;
}

export interface SampleRun {
  readonly account: string;
  readonly playbookId: string;
  readonly daysAgo: number;
  /** Where no trigger of it holds that day. */
  readonly why: string;
  /** Of what the trigger found in mail. */
  readonly bySignal?: boolean;
  readonly colleagues?: Readonly<Record<string, { readonly name: string; readonly address: string }>>;
  readonly steps: readonly SampleStep[];
}

export const sampleRuns: readonly SampleRun[] = [
  {
    account: 'Cormorant Shipping',
    playbookId: 'billing-dispute',
    daysAgo: 9,
    why: 'Lionel Fontenot disputes invoice NB-4471',
    bySignal: true,
    colleagues: { finance: { name: 'Tom Adeyemi', address: 'tom@northbeam.example' } },
    steps: [
      {
        step: 'intake',
        after: 1,
        answers: {
          invoice: 'NB-4471',
          amount: { minor: 242_500, currency: 'USD' },
          category: 'cancelled_before',
          description: 'Billed for 24 data feeds; the contract lists 19, and five were ended in June.',
          resolution: 'A credit over the five feeds.',
        },
      },
      { step: 'documents', after: 1, why: 'The invoice came with his first mail.' },
      {
        step: 'investigation',
        after: 3,
        why: 'The notice of 12 May names all five feeds; one was left running by us.',
      },
      {
        step: 'approval',
        after: 4,
        outcome: 'credit',
        answers: { amount: { minor: 242_500, currency: 'USD' }, ground: 'Notice was given in time.' },
      },
      { step: 'notify', after: 5, why: 'Tom wrote to them.' },
    ],
  },
  {
    account: 'Aldgate Chemicals',
    playbookId: 'quarterly-review',
    daysAgo: 16,
    why: 'The review of the fourth quarter',
    steps: [
      { step: 'data', after: 3, answers: { wins: 'Both plants plan their lanes with the same figures now.' } },
      { step: 'deck', after: 6, why: 'In the shared folder, as every quarter.' },
      { step: 'survey', after: 8, skipped: true, why: 'Rupert would rather say it when we meet.' },
    ],
  },
  {
    account: 'Wrenfield Foods',
    playbookId: 'onboarding',
    daysAgo: 24,
    why: 'A new client since the kickoff',
    steps: [
      { step: 'welcome', after: 1 },
      {
        step: 'handover',
        after: 3,
        answers: {
          promised: 'Lanes of Cork visible before the winter.',
          contact: 'Declan Shaw',
          goal: 'To see what each lane costs.',
        },
      },
      { step: 'kickoff', after: 8, why: 'Held with all four planners.' },
    ],
  },
];
