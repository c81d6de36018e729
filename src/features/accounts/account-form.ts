// What the person types into the account form, and what it becomes. Problems are told by field, all at once.
import type { Account, AccountFields } from '../../../electron/contract/account.ts';
import type { Segment, Tier } from '../../../electron/contract/scalars.ts';
import { moneyForEditing, parseMoney, splitList } from '../../ui/format.ts';

export interface AccountForm {
  readonly name: string;
  readonly tier: Tier | '';
  readonly segment: Segment | '';
  readonly arr: string;
  readonly currency: string;
  readonly renewalDate: string;
  readonly owner: string;
  readonly cadenceDays: string;
  readonly statusLine: string;
  readonly notes: string;
  readonly domains: string;
  readonly addresses: string;
  readonly fields: readonly { readonly id: number; readonly name: string; readonly value: string }[];
}

export type FormProblems = Partial<Record<keyof AccountForm, string>>;

export const EMPTY_FORM: AccountForm = {
  name: '',
  tier: '',
  segment: '',
  arr: '',
  currency: 'USD',
  renewalDate: '',
  owner: '',
  cadenceDays: '',
  statusLine: '',
  notes: '',
  domains: '',
  addresses: '',
  fields: [],
};

export function formOf(account: Account): AccountForm {
  return {
    name: account.name,
    tier: account.tier ?? '',
    segment: account.segment ?? '',
    arr: account.arr ? moneyForEditing(account.arr) : '',
    currency: account.arr?.currency ?? 'USD',
    renewalDate: account.renewalDate ?? '',
    owner: account.owner,
    cadenceDays: account.cadenceDays === null ? '' : String(account.cadenceDays),
    statusLine: account.statusLine,
    notes: account.notes,
    domains: account.domains.join('\n'),
    addresses: account.addresses.join('\n'),
    fields: Object.entries(account.fields).map(([name, value], id) => ({ id, name, value })),
  };
}

export type FormResult =
  | { readonly ok: true; readonly fields: AccountFields }
  | { readonly ok: false; readonly problems: FormProblems };

export function readForm(form: AccountForm): FormResult {
  const problems: { -readonly [K in keyof FormProblems]: FormProblems[K] } = {};
  const name = form.name.trim();
  if (name === '') problems.name = 'An account needs a name.';
  const currency = form.currency.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) problems.currency = 'Three letters, like USD.';
  const arr = form.arr.trim() === '' || problems.currency ? null : parseMoney(form.arr, currency);
  if (form.arr.trim() !== '' && !problems.currency && !arr) problems.arr = 'Write an amount, like 120,000.';
  const cadence = form.cadenceDays.trim() === '' ? null : Number(form.cadenceDays);
  if (cadence !== null && !(Number.isInteger(cadence) && cadence >= 1 && cadence <= 730)) {
    problems.cadenceDays = 'Whole days, from 1 to 730.';
  }
  const domains = splitList(form.domains.toLowerCase().replaceAll('@', ' '));
  const oddDomain = domains.find((each) => !/^[^\s@]+\.[^\s@.]+$/.test(each));
  if (oddDomain) problems.domains = `${oddDomain} is not a mail domain.`;
  const addresses = splitList(form.addresses.toLowerCase());
  const oddAddress = addresses.find((each) => !/^[^\s@<>"]+@[^\s@<>"]+$/.test(each));
  if (oddAddress) problems.addresses = `${oddAddress} is not a mail address.`;
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    fields: {
      name,
      tier: form.tier === '' ? null : form.tier,
      segment: form.segment === '' ? null : form.segment,
      arr,
      renewalDate: form.renewalDate === '' ? null : form.renewalDate,
      owner: form.owner.trim(),
      cadenceDays: cadence,
      statusLine: form.statusLine.trim(),
      notes: form.notes,
      domains,
      addresses,
      fields: Object.fromEntries(
        form.fields.filter((each) => each.name.trim() !== '').map((each) => [each.name.trim(), each.value]),
      ),
    },
  };
}

/** Only what differs, so that an edit's journal entry says just what was changed. */
export function changedFields(before: AccountFields, after: AccountFields): Partial<AccountFields> {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof AccountFields]),
    ),
  );
}

/** `domains.0` of the engine's failure is the form's `domains`. */
export function problemAt(field: string | undefined, sentence: string): FormProblems {
  const name = (field ?? 'name').split('.')[0] ?? 'name';
  return { [name in EMPTY_FORM ? name : 'name']: sentence };
}
