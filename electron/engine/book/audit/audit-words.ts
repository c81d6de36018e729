// The sections of the audit in their order: what each is called, and what it came to in a sentence.
import type { AuditKind } from '../../../contract/audit.ts';

interface SectionWords {
  readonly title: string;
  readonly none: string;
  some(count: number): string;
}

const accounts = (n: number) => (n === 1 ? '1 account' : `${n} accounts`);
const have = (n: number) => (n === 1 ? 'has' : 'have');

/** In the order in which a person should read them. */
export const AUDIT_SECTIONS: readonly (readonly [AuditKind, SectionWords])[] = [
  [
    'owed',
    {
      title: 'Waiting for your answer',
      none: 'Nobody waits for an answer past the response goal.',
      some: (n) => `${accounts(n)} asked for something, and the answer is past the response goal.`,
    },
  ],
  [
    'renewal_without_touch',
    {
      title: 'Renewals without a recent touch',
      none: 'Every renewal that comes near had a touch within 30 days.',
      some: (n) => `${accounts(n)} ${have(n)} a renewal near, or just past, and no touch within 30 days.`,
    },
  ],
  [
    'contact_gap',
    {
      title: 'Gaps in contact',
      none: 'Every account of which silence is known wrote within its rhythm.',
      some: (n) => `${accounts(n)} ${have(n)} been silent for longer than the rhythm allows.`,
    },
  ],
  [
    'single_contact',
    {
      title: 'A single contact',
      none: 'Every account that writes does so through more than one person.',
      some: (n) =>
        `${accounts(n)} ${n === 1 ? 'hangs' : 'hang'} on one person alone: when that person leaves, the account goes dark.`,
    },
  ],
  [
    'stagnating',
    {
      title: 'Stagnating',
      none: 'No account in rhythm has slowed to half.',
      some: (n) =>
        `${accounts(n)} still ${n === 1 ? 'writes' : 'write'}, but half as often as before, and through nobody new.`,
    },
  ],
  [
    'not_known',
    {
      title: 'Not known',
      none: 'All folders that could hold an answer were seen up to now.',
      some: (n) => `Of ${accounts(n)} it is not known whether they are silent, so nothing about silence is said.`,
    },
  ],
  [
    'incomplete',
    {
      title: 'What the book lacks',
      none: 'Every account has a renewal date, a revenue, a tier and mail of its own.',
      some: (n) => `${accounts(n)} ${n === 1 ? 'lacks' : 'lack'} something that the order of the book rests on.`,
    },
  ],
];
