// Ctrl/Cmd+K: any command, account, person or mail. Commands and accounts are here already; mail is searched as you type,
// and a person is found by the account they belong to or by their mail.
import { Dialog } from '@base-ui/react/dialog';
import { Command as Cmdk } from 'cmdk';
import { type ReactNode, useEffect, useState } from 'react';
import type { BookRow } from '../../electron/contract/book.ts';
import { useBook } from '../state/book.ts';
import { commandsInReach } from '../state/commands.ts';
import { closeOverlay } from '../state/overlays.ts';
import { go } from '../state/route.ts';
import { searchForPalette, searchPeopleForPalette, usePalettePeople, usePaletteSearch } from '../state/search.ts';
import { RelativeTime } from '../ui/Figures.tsx';
import { moveInWords, silenceInWords } from '../ui/format.ts';
import { Keys } from '../ui/Keys.tsx';
import { matchRank, peopleOf } from './palette-match.ts';

export function Palette() {
  const [query, setQuery] = useState('');
  const [moved, setMoved] = useState<string | null>(null);
  const [commands] = useState(() => {
    const seen = new Set<string>();
    return commandsInReach().filter((each) => {
      if (each.keyOnly || each.when?.() === false || seen.has(each.id)) return false;
      seen.add(each.id);
      return true;
    });
  });
  const rows = useBook().data ?? [];
  const found = usePaletteSearch();
  const wrote = usePalettePeople();
  useEffect(() => {
    void searchForPalette(query);
    void searchPeopleForPalette(query);
  }, [query]);

  const choose = (act: () => void) => () => {
    closeOverlay();
    // The dialog gives the focus back first; what the command opens then takes it.
    queueMicrotask(act);
  };
  const shownCommands = best(commands, query, (each) => each.title).slice(0, query === '' ? 8 : 6);
  const accounts = best(rows, query, (each) => each.name).slice(0, 6);
  const hits = query === '' || !found.answer ? [] : found.answer.messages;
  const people = query === '' ? [] : peopleOf([...(wrote.answer?.messages ?? []), ...hits], query).slice(0, 4);
  // What was rendered first is not what ranks first: until the person moves, the first row is the chosen one.
  const first = firstValue(
    accounts[0] && `account-${accounts[0].accountId}`,
    shownCommands[0] && `command-${shownCommands[0].id}`,
    people[0] && `person-${people[0].address}`,
    hits[0] && `mail-${hits[0].messageRowId}`,
  );
  const nothing =
    shownCommands.length + accounts.length + people.length + hits.length === 0 && people.length === 0 && !found.running;

  return (
    <Dialog.Root open onOpenChange={(open) => !open && closeOverlay()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup
          aria-label="Find anything"
          className="fixed top-[12vh] left-1/2 z-40 w-[calc(100vw-2rem)] max-w-160 -translate-x-1/2 animate-appear overflow-hidden rounded-md bg-raised shadow-float outline-none"
        >
          <Cmdk
            shouldFilter={false}
            loop
            label="Find anything"
            value={moved ?? first}
            onValueChange={setMoved}
            className="flex max-h-[64vh] flex-col"
          >
            <Cmdk.Input
              autoFocus
              value={query}
              onValueChange={(next) => {
                setQuery(next);
                setMoved(null);
              }}
              placeholder="Find a command, account, person or mail"
              className="h-12 shrink-0 border-b bg-transparent px-4 text-15 outline-none"
            />
            <Cmdk.List className="min-h-0 overflow-y-auto overscroll-contain p-1.5">
              {nothing && (
                <Cmdk.Empty className="px-3 py-8 text-center text-ink-3">Nothing matches “{query}”.</Cmdk.Empty>
              )}
              <Group heading="Accounts">
                {accounts.map((row) => (
                  <Row
                    key={row.accountId}
                    value={`account-${row.accountId}`}
                    onSelect={choose(() => go({ screen: 'account', accountId: row.accountId }))}
                    aside={asideOf(row)}
                  >
                    {row.name}
                  </Row>
                ))}
              </Group>
              <Group heading="Commands">
                {shownCommands.map((command) => (
                  <Row
                    key={command.id}
                    value={`command-${command.id}`}
                    onSelect={choose(() => command.run())}
                    aside={command.keys[0] && <Keys of={command.keys[0]} />}
                  >
                    {command.title}
                  </Row>
                ))}
              </Group>
              <Group heading="People">
                {people.map((person) => (
                  <Row
                    key={person.address}
                    value={`person-${person.address}`}
                    onSelect={choose(() =>
                      person.accountId === null
                        ? go({ screen: 'search', query: `from:${person.address}` })
                        : go({ screen: 'account', accountId: person.accountId }),
                    )}
                    aside={person.accountName ?? person.address}
                  >
                    {person.name}
                  </Row>
                ))}
              </Group>
              <Group heading="Mail">
                {hits.map((hit) => (
                  <Row
                    key={hit.messageRowId}
                    value={`mail-${hit.messageRowId}`}
                    onSelect={choose(() => go({ screen: 'inbox', threadId: hit.threadId }))}
                    aside={<RelativeTime at={hit.sentAt} />}
                  >
                    {hit.subject || 'No subject'}
                    <span className="ml-2 text-ink-3">{hit.from.name || hit.from.address}</span>
                  </Row>
                ))}
                {query !== '' && (
                  <Row
                    value="search-all"
                    onSelect={choose(() => go({ screen: 'search', query }))}
                    aside={<Keys of="/" />}
                  >
                    Search all mail for “{query}”
                  </Row>
                )}
              </Group>
            </Cmdk.List>
          </Cmdk>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function asideOf(row: BookRow): string {
  const known = row.silence.verdict === 'known';
  if (!known && row.whoseMove === 'none') return 'silence not known';
  return `${moveInWords(row.whoseMove, known)} · ${silenceInWords(row.daysSilent, row.cadenceDays, known)}`;
}

function firstValue(...values: readonly (string | undefined)[]): string {
  return values.find((value) => value !== undefined) ?? 'search-all';
}

function best<T>(items: readonly T[], query: string, textOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, rank: matchRank(textOf(item), query) }))
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map((each) => each.item);
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  const empty = Array.isArray(children) && children.flat().filter(Boolean).length === 0;
  if (empty) return null;
  return (
    <Cmdk.Group
      heading={heading}
      className="mb-1 [&>[cmdk-group-heading]]:px-2.5 [&>[cmdk-group-heading]]:py-1.5 [&>[cmdk-group-heading]]:text-12 [&>[cmdk-group-heading]]:text-ink-3"
    >
      {children}
    </Cmdk.Group>
  );
}

function Row({
  value,
  onSelect,
  aside,
  children,
}: {
  value: string;
  onSelect(): void;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Cmdk.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 items-center gap-3 rounded-sm px-2.5 data-[selected=true]:bg-cursor"
    >
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {aside && <span className="tnum shrink-0 text-12 text-ink-3">{aside}</span>}
    </Cmdk.Item>
  );
}
