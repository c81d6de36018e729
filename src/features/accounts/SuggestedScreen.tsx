// Suggested accounts, walked with the keyboard: a adds, x leaves out.
import { acceptSuggestion, ignoreSuggestion, type Suggestion, useSuggestions } from '../../state/account-intake.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { Keys } from '../../ui/Keys.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SuggestionLine } from './SuggestedAccounts.tsx';

const NONE: readonly Suggestion[] = [];

export function SuggestedScreen() {
  const { data, failure } = useSuggestions();
  const list = data ?? NONE;
  const act = (domain: string, run: (suggestion: Suggestion) => unknown) => {
    const found = list.find((each) => each.domain === domain);
    if (found) void run(found);
  };
  const cursor = useListCursor({
    scope: 'Suggested accounts',
    ids: list.map((each) => each.domain),
    open: (domain) => go({ screen: 'search', query: `from:${domain}` }),
    rowCommands: [
      { id: 'suggested.add', title: 'Add to the book', keys: ['a'], run: (domain) => act(domain, acceptSuggestion) },
      {
        id: 'suggested.ignore',
        title: 'Not a customer',
        keys: ['x', 'e'],
        run: (domain) => act(domain, ignoreSuggestion),
      },
    ],
  });
  useCommands('Suggested accounts', [
    {
      id: 'suggested.back',
      title: 'Back to the book',
      keys: ['u', 'Escape'],
      keyOnly: true,
      run: () => go({ screen: 'book' }),
    },
  ]);
  return (
    <>
      <ScreenHeader title="Suggested accounts" aside={data && counted(list.length, 'company', 'companies')}>
        <span className="flex items-center gap-1.5 text-12 text-ink-3">
          <Keys of="a" /> adds <Keys of="x" /> leaves out
        </span>
      </ScreenHeader>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={8} />)}
      {data && list.length === 0 && (
        <EmptyState
          title="Every company in your mail has its place"
          actions={<Button onClick={() => go({ screen: 'book' })}>Back to the book</Button>}
        >
          Companies you write with, that are not in the book and that you have not left out, will be offered here.
          Free-mail domains, newsletters and your own company never are.
        </EmptyState>
      )}
      <div className="@container min-h-0 flex-1 overflow-y-auto px-3">
        <ul>
          {list.map((suggestion) => (
            <SuggestionLine
              key={suggestion.domain}
              suggestion={suggestion}
              active={suggestion.domain === cursor.id}
              onAccept={() => void acceptSuggestion(suggestion)}
            />
          ))}
        </ul>
      </div>
    </>
  );
}
