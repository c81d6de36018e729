// Choosing an account of the book by its name.
import type { ComponentProps } from 'react';
import { useBook } from '../../state/book.ts';
import { type Choice, Select } from '../../ui/Select.tsx';

type SelectProps = ComponentProps<typeof Select<string>>;

interface Props extends Omit<SelectProps, 'choices' | 'label'> {
  readonly label?: string;
  /** What may be chosen instead of an account, before the first; without it nothing is chosen as ''. */
  readonly others?: readonly Choice<string>[];
}

const nothingYet = [{ value: '', label: 'Choose one' }];

/** `value` is an account's id as text. */
export function AccountSelect({ label = 'Account', others = nothingYet, ...select }: Props) {
  const book = useBook().data ?? [];
  const accounts = book
    .map((row) => ({ value: String(row.accountId), label: row.name }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return <Select {...select} label={label} choices={[...others, ...accounts]} />;
}
