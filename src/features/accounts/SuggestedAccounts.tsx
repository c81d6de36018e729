// Companies that the mail knows and the book does not, the busiest first: one key or click takes one in or leaves it out.
import type { Suggestion } from '../../state/account-intake.ts';
import { acceptSuggestion, ignoreSuggestion, useSuggestions } from '../../state/account-intake.ts';
import { Button } from '../../ui/Button.tsx';
import { RelativeTime } from '../../ui/Figures.tsx';
import { counted } from '../../ui/format.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';

export function SuggestedAccounts({ limit, onAccepted }: { limit?: number; onAccepted?(): void }) {
  const { data, failure } = useSuggestions();
  if (!data) return failure ? <p className="text-ink-2">{failure.message}</p> : <Skeleton rows={4} />;
  if (data.length === 0) {
    return (
      <p className="text-ink-2">
        No company stands out in your mail yet. As more of it arrives, those you write with will be offered here.
      </p>
    );
  }
  return (
    <ul className="border-t">
      {data.slice(0, limit).map((suggestion) => (
        <SuggestionLine
          key={suggestion.domain}
          suggestion={suggestion}
          onAccept={() => {
            void acceptSuggestion(suggestion);
            onAccepted?.();
          }}
        />
      ))}
    </ul>
  );
}

export function SuggestionLine({
  suggestion,
  active,
  onAccept,
}: {
  suggestion: Suggestion;
  active?: boolean;
  onAccept(): void;
}) {
  const others = suggestion.peopleCount - suggestion.people.length;
  return (
    <li className={active ? 'under-cursor border-b' : 'border-b hover:bg-hover'}>
      <div className="flex min-h-11 items-center gap-4 px-2 py-1.5">
        <div className="min-w-0 flex-1">
          <p className="flex items-baseline gap-2">
            <span className="truncate font-medium">{suggestion.name}</span>
            <span className="truncate text-ink-3">{suggestion.domain}</span>
          </p>
          <p className="truncate text-12 text-ink-2">
            {suggestion.people.join(', ')}
            {others > 0 && ` and ${counted(others, 'other')}`}
          </p>
        </div>
        <p className="tnum hidden shrink-0 text-right text-12 text-ink-3 @xl:block">
          {counted(suggestion.messages, 'message')}, {suggestion.ours} ours
          <br />
          last <RelativeTime at={suggestion.lastAt} />
        </p>
        <div className="flex shrink-0 gap-1">
          <Button
            tone="quiet"
            onClick={() => void ignoreSuggestion(suggestion)}
            aria-label={`Not a customer: ${suggestion.name}`}
          >
            Not a customer
          </Button>
          <Button onClick={onAccept} aria-label={`Add ${suggestion.name}`}>
            Add
          </Button>
        </div>
      </div>
    </li>
  );
}
