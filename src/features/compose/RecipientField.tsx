// One line of recipients: chips, and a field that completes from people and accounts. All of it with the keyboard: the arrows
// choose, Enter, Tab or a comma takes, Backspace opens the last chip for editing, and many pasted addresses become many chips.
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react';
import type { CompletedAddress } from '../../../electron/contract/compose.ts';
import type { MailAddress } from '../../../electron/contract/scalars.ts';
import { forgetCompletion } from '../../state/recipients.ts';
import { RecipientChip } from './RecipientChip.tsx';
import { isAddress, readAddresses } from './read-addresses.ts';
import { SuggestionList, suggestionId } from './SuggestionList.tsx';
import { useSuggestions } from './use-suggestions.ts';

export interface RecipientFieldProps {
  readonly label: string;
  readonly addresses: readonly MailAddress[];
  /** In any field of the draft: not offered again. */
  readonly taken: readonly string[];
  readonly about: { readonly accountId: number | null; readonly threadId: number | null };
  /** What to say of an address that stands out; null where there is nothing to say. */
  concernOf(address: string): string | null;
  onChange(addresses: MailAddress[]): void;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** At the end of the line. */
  readonly aside?: ReactNode;
  readonly problem?: string | null;
}

export function RecipientField(props: RecipientFieldProps) {
  const { label, addresses, onChange, problem } = props;
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement | null>(null);
  const id = useId();
  const suggestions = useSuggestions(id, typed, props.taken, props.about);
  const { choices, active } = suggestions;

  const add = (added: readonly MailAddress[], rest = '') => {
    const held = new Set(addresses.map((each) => each.address.toLowerCase()));
    const fresh = added.filter((each) => !held.has(each.address.toLowerCase()));
    if (fresh.length > 0) onChange([...addresses, ...fresh]);
    setSaid(added.map((each) => `Added ${each.name || each.address}.`).join(' '));
    setTyped(rest);
    suggestions.close();
    forgetCompletion();
  };
  const take = (person: CompletedAddress) => add([{ name: person.name, address: person.address }]);
  /** What was typed, as far as it is addresses; the rest stays to be finished. */
  const settle = () => {
    const read = readAddresses(typed);
    if (read.addresses.length > 0) add(read.addresses, read.rest);
    return read.addresses.length > 0;
  };
  /** Nothing typed is lost unseen: what is no address yet becomes a chip that says so. */
  const leave = () => {
    const read = readAddresses(typed);
    const rest = read.rest === '' ? [] : [{ name: '', address: read.rest }];
    if (read.addresses.length + rest.length > 0) add([...read.addresses, ...rest]);
    suggestions.close();
  };
  const remove = (index: number) => {
    const gone = addresses[index];
    onChange(addresses.filter((_, at) => at !== index));
    if (gone) setSaid(`Removed ${gone.name || gone.address}.`);
    input.current?.focus();
  };
  const editChip = (index: number) => {
    const held = addresses[index];
    if (!held) return;
    onChange(addresses.filter((_, at) => at !== index));
    setTyped(held.name ? `${held.name} <${held.address}>` : held.address);
    input.current?.focus();
  };
  const focusChip = (index: number) => {
    const chips = row.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
    if (index >= chips.length) input.current?.focus();
    else chips[Math.max(0, index)]?.focus();
  };

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = choices[active];
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    const handled = (): boolean => {
      switch (event.key) {
        case 'ArrowDown':
          return suggestions.move(1);
        case 'ArrowUp':
          return suggestions.move(-1);
        case 'Enter':
        case 'Tab':
          if (event.key === 'Tab' && (event.shiftKey || typed === '')) return false;
          if (chosen && !(isAddress(typed.trim()) && !suggestions.walked)) take(chosen);
          // Tab goes on when there was nothing to take.
          else return settle() || event.key === 'Enter';
          return true;
        case ',':
        case ';':
          if (typed.trim() === '') return true;
          if (typed.startsWith('"')) return false;
          if (!settle() && chosen) take(chosen);
          return true;
        case 'Backspace':
          if (typed !== '' || addresses.length === 0) return false;
          editChip(addresses.length - 1);
          return true;
        case 'ArrowLeft':
          if (!atStart || addresses.length === 0) return false;
          focusChip(addresses.length - 1);
          return true;
        case 'Escape':
          return suggestions.close();
        default:
          return false;
      }
    };
    if (handled()) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const read = readAddresses(event.clipboardData.getData('text/plain'));
    if (read.addresses.length === 0) return;
    event.preventDefault();
    add(read.addresses, read.rest);
  };

  return (
    <div className="flex items-start gap-2 border-b pane-gutter py-1">
      <label htmlFor={id} className="mt-1 w-11 shrink-0 text-12 text-ink-3">
        {label}
      </label>
      <div ref={row} className="relative flex min-w-0 flex-1 flex-wrap items-center gap-1">
        {addresses.map((each, index) => (
          <RecipientChip
            key={each.address}
            recipient={each}
            concern={props.concernOf(each.address)}
            onRemove={() => remove(index)}
            onEdit={() => editChip(index)}
            onMove={(by) => focusChip(index + by)}
          />
        ))}
        <input
          id={id}
          ref={(element) => {
            input.current = element;
            if (typeof props.inputRef === 'function') props.inputRef(element);
            else if (props.inputRef) props.inputRef.current = element;
          }}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKey}
          onPaste={onPaste}
          onBlur={leave}
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={choices.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={choices.length > 0 ? suggestionId(id, active) : undefined}
          aria-autocomplete="list"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="h-6 min-w-24 flex-1 bg-transparent text-13 outline-none focus-visible:outline-none"
        />
        <span role="status" className="sr-only">
          {said}
        </span>
        {problem && (
          <p id={`${id}-problem`} role="alert" className="w-full text-12 text-risk">
            {problem}
          </p>
        )}
        {choices.length > 0 && (
          <SuggestionList
            id={id}
            label={label}
            people={choices}
            active={active}
            onTake={take}
            onPoint={suggestions.point}
          />
        )}
      </div>
      {props.aside}
    </div>
  );
}
