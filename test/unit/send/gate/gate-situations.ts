// Situations for the rules of the gate: a drafted touch to which nothing can be objected, and what a test changes of it.
import type {
  GateFacts,
  GateRecipient,
  GateTouch,
  NewerMessage,
} from '../../../../electron/engine/send/gate/gate-facts.ts';

export const now = Date.parse('2026-11-20T10:00:00Z');
export const acme = { id: 1, name: 'Acme' };
export const globex = { id: 2, name: 'Globex Industries' };

export const tom: GateRecipient = {
  name: 'Tom Berg',
  address: 'tom@acme.example',
  field: 'to',
  own: false,
  accounts: [acme],
  names: ['Tom Berg'],
  left: false,
  away: null,
  bounced: null,
};

const touch: GateTouch = {
  account: acme,
  kind: 'check_in',
  facts: [],
  sentences: [],
  domains: ['acme.example'],
  before: null,
  draftedAt: now,
  lastSentAt: null,
  unanswered: 0,
  askedToStop: null,
  queue: { paused: false, undelegated: null, opensAt: null, capUntil: null },
};

export const touchWith = (part: Partial<GateTouch>): GateTouch => ({ ...touch, ...part });

export function situation(part: Partial<GateFacts> = {}): GateFacts {
  return {
    clock: { now, timeZone: 'Europe/Berlin' },
    subject: 'The onboarding of your second team',
    text: 'Hi Tom,\n\nYou said the second team starts soon. Shall we plan their first week together?\n\nBest,\nSam',
    attachments: 0,
    recipients: [tom],
    touch,
    newer: [],
    otherAccounts: [globex],
    due: { at: now, tryAt: now, scheduled: false, lateAfter: 3_600_000 },
    lookProblem: null,
    overrides: new Set(),
    ...part,
  };
}

export const newer = (part: Partial<NewerMessage> = {}): NewerMessage => ({
  who: 'Tom Berg',
  address: 'tom@acme.example',
  subject: 'Re: Onboarding',
  at: now - 60_000,
  by: 'them',
  inThread: true,
  automatic: null,
  ...part,
});
