// What was agreed with some of the customers, and what may be added: several contracts in one account, terms of several years,
// one that goes on from month to month, one renewed before. The rest keep to the date and revenue of their account.
export interface SampleContract {
  readonly account: string;
  readonly name: string;
  readonly form?: 'monthly' | 'evergreen';
  /** The day it renews is the account's, so many months after it began. */
  readonly months?: number;
  /** Part of the account's revenue, in whole units; the rest of it where left out. */
  readonly amount?: number;
  readonly per?: 'month';
  readonly noticeDays?: number;
  readonly autoRenews?: boolean;
  readonly billing?: 'monthly' | 'quarterly' | 'yearly' | 'upfront';
  /** Ends with the contract of the account that was named before. */
  readonly endsWithFirst?: boolean;
  /** It was renewed for its present term, from this amount and so many days before that began. */
  readonly renewed?: { readonly before: number; readonly daysBefore: number; readonly reason: string };
}

export const sampleContracts: readonly SampleContract[] = [
  { account: 'Castellan Grocers', name: 'Platform', months: 36, amount: 270_000, noticeDays: 30, billing: 'yearly' },
  {
    account: 'Castellan Grocers',
    name: 'Supplier portal',
    amount: 40_000,
    endsWithFirst: true,
    noticeDays: 30,
    billing: 'yearly',
  },
  {
    account: 'Halvorsen Freight',
    name: 'Fleet licences',
    months: 12,
    noticeDays: 45,
    autoRenews: true,
    billing: 'quarterly',
  },
  { account: 'Vantage Parcel', name: 'Analytics', months: 24, noticeDays: 30, billing: 'upfront' },
  { account: 'Ridgeback Tools', name: 'Licences', months: 12, noticeDays: 30, autoRenews: true, billing: 'yearly' },
  { account: 'Kestrel Tyres', name: 'Licences', months: 12, amount: 39_000, noticeDays: 60 },
  { account: 'Kestrel Tyres', name: 'Seasonal seats', form: 'monthly', amount: 1000, per: 'month', billing: 'monthly' },
  { account: 'Solace Pharma Distribution', name: 'Group agreement', months: 36, amount: 240_000, noticeDays: 90 },
  { account: 'Solace Pharma Distribution', name: 'Validation service', form: 'evergreen', amount: 45_000 },
  {
    account: 'Tidewater Paper',
    name: 'Licences',
    months: 12,
    noticeDays: 60,
    renewed: { before: 70_000, daysBefore: 9, reason: 'A third yard came in with the new term' },
  },
];

export interface SampleOpening {
  readonly account: string;
  readonly name: string;
  readonly stage: 'qualify' | 'educate' | 'propose' | 'close';
  /** A year more, in whole units of the account's currency. */
  readonly amount: number | null;
  readonly nextStep: string;
  /** Days from now. */
  readonly nextInDays: number | null;
  readonly expectedInDays: number | null;
}

export const sampleOpenings: readonly SampleOpening[] = [
  {
    account: 'Polder Bloemen',
    name: 'Night dispatch for the Venlo auction',
    stage: 'educate',
    amount: 12_000,
    nextStep: 'Show Joost how Naaldwijk does it',
    nextInDays: 6,
    expectedInDays: 75,
  },
  {
    account: 'Solace Pharma Distribution',
    name: 'Temperature records for Linz and Passau',
    stage: 'propose',
    amount: 38_000,
    nextStep: 'Go through the offer with Katharina Vogelsang',
    nextInDays: 11,
    expectedInDays: 40,
  },
  {
    account: 'Hearthstone Furniture',
    name: 'Two-man delivery planning',
    stage: 'close',
    amount: 9500,
    nextStep: 'Ask for the order number',
    nextInDays: -2,
    expectedInDays: 12,
  },
  {
    account: 'Gantry Robotics',
    name: 'A second plant next year',
    stage: 'qualify',
    amount: null,
    nextStep: '',
    nextInDays: null,
    expectedInDays: null,
  },
];
