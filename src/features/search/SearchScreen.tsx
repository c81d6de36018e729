// Search over all mail, as you type.
import { useEffect } from 'react';
import { go } from '../../state/route.ts';
import { search, useSearch } from '../../state/search.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function SearchScreen({ query }: { query: string }) {
  const { answer } = useSearch();
  useEffect(() => void search(query), [query]);
  return (
    <>
      <ScreenHeader title="Search" />
      <div className="px-5 py-3">
        <TextField
          label="Search mail"
          labelHidden
          value={query}
          onChange={(event) => go({ screen: 'search', query: event.target.value }, { replace: true })}
        />
        <ul>
          {answer?.messages.map((hit) => (
            <li key={hit.messageRowId}>{hit.subject}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
