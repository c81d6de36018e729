// Which mail is this account's: its domains and addresses, added and taken away in place.
import { X } from 'lucide-react';
import { useState } from 'react';
import { type AccountDetail, updateAccount } from '../../state/account.ts';
import { splitList } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function AccountMapping({ detail }: { detail: AccountDetail }) {
  const { account } = detail;
  const save = (kind: 'domains' | 'addresses', next: readonly string[], say: string) =>
    void updateAccount(account.accountId, { [kind]: [...next] }, say);
  return (
    <Section title="Its mail">
      <Listed
        what="mail domain"
        placeholder="Add a domain, like acme.com"
        values={account.domains}
        check={(each) => /^[^\s@]+\.[^\s@.]+$/.test(each)}
        onSave={(next, say) => save('domains', next, say)}
      />
      <Listed
        what="address"
        placeholder="Add a single address"
        values={account.addresses}
        check={(each) => /^[^\s@<>"]+@[^\s@<>"]+$/.test(each)}
        onSave={(next, say) => save('addresses', next, say)}
      />
    </Section>
  );
}

function Listed({
  what,
  placeholder,
  values,
  check,
  onSave,
}: {
  what: string;
  placeholder: string;
  values: readonly string[];
  check(value: string): boolean;
  onSave(next: readonly string[], say: string): void;
}) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  function add() {
    const wanted = splitList(typed.toLowerCase()).map((each) => each.replace(/^@/, ''));
    const odd = wanted.find((each) => !check(each));
    if (odd) setProblem(`${odd} is not a ${what}.`);
    else if (wanted.length > 0) {
      onSave([...new Set([...values, ...wanted])], `Added ${wanted.join(', ')}.`);
      setTyped('');
    }
  }
  return (
    <div className="flex flex-col gap-1">
      <ul>
        {values.map((value) => (
          <li key={value} className="group flex min-h-7 items-center gap-2">
            <span className="min-w-0 flex-1 truncate">{value}</span>
            <button
              type="button"
              aria-label={`Remove ${value}`}
              onClick={() =>
                onSave(
                  values.filter((each) => each !== value),
                  `Removed ${value}.`,
                )
              }
              className="flex size-6 items-center justify-center rounded-md text-ink-3 opacity-0 group-hover:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100"
            >
              <X size={13} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <TextField
        label={`Add a ${what}`}
        labelHidden
        placeholder={placeholder}
        value={typed}
        problem={problem}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
        onBlur={add}
      />
    </div>
  );
}
