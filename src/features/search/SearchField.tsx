// The field a search is typed into, as wide as the screen and with nothing around it.
import { FileDown, Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { IconButton } from '../../ui/Button.tsx';

export function SearchField({
  ref,
  value,
  onChange,
  onKeyDown,
  onExport,
  status,
}: {
  ref: Ref<HTMLInputElement>;
  value: string;
  onChange(value: string): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  /** Null while there is nothing to export. */
  onExport: (() => void) | null;
  status: string;
}) {
  return (
    <header className="flex min-h-12 shrink-0 items-center gap-3 border-b px-5">
      <h1 className="sr-only">Search</h1>
      <Search size={16} aria-hidden className="shrink-0 text-ink-3" />
      <input
        ref={ref}
        // biome-ignore lint/a11y/noAutofocus: the person asked to search
        autoFocus
        type="search"
        aria-label="Search mail"
        placeholder="Search all mail"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-12 min-w-0 flex-1 bg-transparent text-15 outline-none focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="tnum shrink-0 text-12 text-ink-3">
        {status}
      </span>
      {onExport && (
        <IconButton label="Export what was found" onClick={onExport}>
          <FileDown size={16} aria-hidden />
        </IconButton>
      )}
    </header>
  );
}
