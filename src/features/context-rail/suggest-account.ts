// Whose an unmapped thread might be: a company that the mail suggests, or an account of the book whose name is in the
// address of one of the thread's people.
import type { BookRow } from '../../../electron/contract/book.ts';
import type { MailAddress } from '../../../electron/contract/scalars.ts';
import type { Suggestion } from '../../state/account-intake.ts';

export type ThreadSuggestion =
  | { readonly kind: 'account'; readonly row: BookRow; readonly address: string }
  | { readonly kind: 'company'; readonly suggestion: Suggestion; readonly address: string };

const SHORTEST_NAME = 4;

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

export function suggestAccount(
  people: readonly MailAddress[],
  rows: readonly BookRow[],
  suggestions: readonly Suggestion[],
): ThreadSuggestion | null {
  for (const { address } of people) {
    const domain = address.split('@')[1]?.toLowerCase() ?? '';
    const company = suggestions.find((each) => domain === each.domain || domain.endsWith(`.${each.domain}`));
    if (company) {
      const row = rows.find((each) => letters(each.name) === letters(company.name));
      return row ? { kind: 'account', row, address } : { kind: 'company', suggestion: company, address };
    }
  }
  for (const { address } of people) {
    const held = letters(address);
    const row = rows.find((each) => {
      const name = letters(each.name.split(/\s+/)[0] ?? '');
      return name.length >= SHORTEST_NAME && held.includes(name);
    });
    if (row) return { kind: 'account', row, address };
  }
  return null;
}
