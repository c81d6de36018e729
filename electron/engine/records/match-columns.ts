// Guesses what each column of an export is, from its header: exact names of HubSpot, Salesforce, Zoho and plain sheets
// first, then the nearest name. A person can correct every guess.
import Fuse from 'fuse.js';
import type { ImportField } from '../../contract/account.ts';

/** Names by field, lower case without punctuation; the first field that claims a name has it. */
const names: Readonly<Record<Exclude<ImportField, 'ignore' | 'custom'>, readonly string[]>> = {
  name: [
    'name',
    'company name',
    'company',
    'account name',
    'account',
    'customer',
    'customer name',
    'client',
    'client name',
    'organization',
    'organisation',
    'firma',
    'kunde',
    'entreprise',
    'empresa',
  ],
  domain: [
    'domain',
    'company domain name',
    'company domain',
    'domains',
    'email domain',
    'website',
    'website url',
    'web site',
    'url',
    'homepage',
    'webseite',
    'site web',
  ],
  address: [
    'email',
    'e mail',
    'email address',
    'contact email',
    'primary contact email',
    'mail',
    'addresses',
    'email addresses',
  ],
  tier: ['tier', 'account tier', 'customer tier', 'level', 'plan', 'class', 'rating', 'target account', 'stufe'],
  segment: ['segment', 'customer segment', 'cs segment'],
  arr: [
    'arr',
    'annual recurring revenue',
    'annual revenue',
    'contract value',
    'acv',
    'annual contract value',
    'yearly value',
    'value',
    'amount',
    'mrr',
    'monthly recurring revenue',
    'total contract value',
    'recurring revenue',
    'umsatz',
    'jahresumsatz',
  ],
  currency: ['currency', 'currency code', 'currency iso code', 'company currency', 'waehrung', 'währung', 'devise'],
  renewalDate: [
    'renewal date',
    'renewal',
    'next renewal',
    'next renewal date',
    'contract end',
    'contract end date',
    'end date',
    'subscription end',
    'renews on',
    'expiry date',
    'expiration date',
    'verlängerung',
    'vertragsende',
  ],
  owner: [
    'owner',
    'account owner',
    'company owner',
    'hubspot owner',
    'csm',
    'customer success manager',
    'account manager',
    'assigned to',
    'contact owner',
  ],
  notes: ['notes', 'note', 'description', 'about us', 'comment', 'comments', 'notizen'],
  externalId: [
    'record id',
    'record id company',
    'company id',
    'account id',
    'id',
    'crm id',
    'external id',
    'hubspot id',
    'salesforce id',
  ],
  contactName: ['contact', 'contact name', 'primary contact', 'primary contact name', 'main contact', 'full name'],
  contactRole: ['contact role', 'job title', 'title', 'contact title', 'role'],
};

const exact = new Map<string, ImportField>();
for (const [field, list] of Object.entries(names)) {
  for (const name of list) if (!exact.has(name)) exact.set(name, field as ImportField);
}
const nearest = new Fuse(
  [...exact].map(([name, field]) => ({ name, field })),
  { keys: ['name'], threshold: 0.25, includeScore: true, ignoreLocation: false, minMatchCharLength: 3 },
);

/** One field a header, in order. A field other than domain and address goes to one column: the best match. */
export function matchColumns(
  headers: readonly string[],
  corrections: Readonly<Record<string, ImportField>> = {},
): ImportField[] {
  const guesses = headers.map((header) => {
    const corrected = Object.hasOwn(corrections, header) ? corrections[header] : undefined;
    if (corrected) return { field: corrected, score: -1 };
    const plain = plainName(header);
    const known = exact.get(plain);
    if (known) return { field: known, score: (names[known as keyof typeof names] ?? []).indexOf(plain) / 1000 };
    const near = nearest.search(plain)[0];
    return near ? { field: near.item.field, score: 1 + (near.score ?? 1) } : { field: 'custom' as const, score: 9 };
  });
  return guesses.map((guess, index): ImportField => {
    if (guess.score === -1 || guess.field === 'custom' || guess.field === 'domain' || guess.field === 'address')
      return guess.field;
    const best = guesses.findIndex(
      (other) =>
        other.field === guess.field &&
        other.score === Math.min(...guesses.filter((one) => one.field === guess.field).map((one) => one.score)),
    );
    return best === index ? guess.field : 'custom';
  });
}

function plainName(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True for columns whose amounts are a month's, to be taken twelve times. */
export function isMonthly(header: string): boolean {
  return /\bmrr\b|monthly/i.test(header);
}
