// What can be typed into a search; a click begins one.
const OPERATORS: readonly { readonly write: string; readonly shown: string; readonly finds: string }[] = [
  { write: 'from:', shown: 'from:jana', finds: 'written by someone' },
  { write: 'to:', shown: 'to:omar', finds: 'sent to someone' },
  { write: 'subject:', shown: 'subject:renewal', finds: 'a word in the subject' },
  { write: 'account:', shown: 'account:acme', finds: 'mail of an account' },
  { write: 'after:', shown: 'after:2026-03', finds: 'sent since then' },
  { write: 'before:', shown: 'before:2026-03-31', finds: 'sent before then' },
  { write: 'has:attachment ', shown: 'has:attachment', finds: 'with something attached' },
  { write: 'is:unread ', shown: 'is:unread', finds: 'not read yet' },
  { write: '"', shown: '"next quarter"', finds: 'these words in this order' },
  { write: '', shown: 'invoic*', finds: 'words that begin so' },
  { write: '-', shown: '-newsletter', finds: 'without this word' },
];

export function SearchHelp({ onPick }: { onPick(operator: string): void }) {
  return (
    <section aria-label="What can be searched" className="mx-auto w-full max-w-xl overflow-y-auto px-5 pt-8">
      <h2 className="kicker mb-2 px-2">Words find mail by subject, people and text. Narrow it with</h2>
      <ul className="flex flex-col">
        {OPERATORS.map(({ write, shown, finds }) => (
          <li key={shown}>
            <button
              type="button"
              onClick={() => onPick(write)}
              className="grid min-h-8 w-full grid-cols-[12rem_1fr] items-center gap-4 rounded-md px-2 text-left hover:bg-hover"
            >
              <code className="font-mono text-12 text-ink">{shown}</code>
              <span className="text-ink-2">{finds}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
