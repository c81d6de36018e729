// The fields that facts can fill, with what each holds. A template may name others; only the user can fill those.
import type { TemplateFieldKind } from '../../../contract/templates.ts';

export interface KnownField {
  readonly name: string;
  readonly kind: TemplateFieldKind;
  readonly means: string;
}

const field = (name: string, kind: TemplateFieldKind, means: string): KnownField => ({ name, kind, means });

export const knownFields: readonly KnownField[] = [
  field('first_name', 'name', 'The recipient’s first name'),
  field('full_name', 'name', 'The recipient’s full name'),
  field('account', 'name', 'The account’s name'),
  field('my_name', 'name', 'Your first name'),
  field('renewal_date', 'date', 'When the contract renews'),
  field('days_to_renewal', 'figure', 'Days until then'),
  field('contract_value', 'money', 'The yearly value of the contract'),
  field('last_mail_date', 'date', 'When they last wrote'),
  field('result', 'quote', 'A result they reported, in their words'),
  field('initiative', 'quote', 'Something they are about to do, in their words'),
  field('problem', 'quote', 'A problem they named, in their words'),
  field('risk', 'quote', 'What puts the account at risk, in their words'),
  field('promise', 'quote', 'A promise of yours that is open, in your words'),
  field('question', 'quote', 'A question of theirs that is open, in their words'),
  field('figure', 'figure', 'The newest figure you imported, with its day'),
  field('resource_title', 'text', 'Something from your library that fits'),
  field('resource_link', 'link', 'Its link'),
];

const byName = new Map(knownFields.map((one) => [one.name, one]));
export const knownField = (name: string): KnownField | undefined => byName.get(name);

/** "renewal_date" as it stands in a gap. */
export const fieldWords = (name: string): string => name.replaceAll('_', ' ');
