// Where documents begin: those that were worked on, and every account with what it can have, the next renewals first.
import type { BookRow } from '../../../electron/contract/book.ts';
import type { DocumentEntry } from '../../../electron/contract/document-calls.ts';
import type { DocumentKind } from '../../../electron/contract/documents.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useBook } from '../../state/book.ts';
import { useCommands } from '../../state/commands.ts';
import { useDocuments } from '../../state/documents.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/Figures.tsx';
import { counted, dateShort, renewalInWords } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { kindInWords } from './document-words.ts';

const open = (accountId: AccountId, kind: DocumentKind) =>
  go({ screen: 'document', accountId, kind, edition: 'client', language: 'en' });

const batch = () => openOverlay({ kind: 'document-batch' });

interface Line {
  readonly id: string;
  readonly accountId: AccountId;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly note: string;
  readonly figure: string;
}

export function DocumentsScreen() {
  const now = useNow();
  const book = useBook();
  const worked = useDocuments();
  const recent = (worked.data?.documents ?? []).map((entry) => recentLine(entry, now));
  const fresh = (book.data ?? []).toSorted(byRenewal).map(freshLine);
  const lines = [...recent, ...fresh];
  const cursor = useListCursor({
    scope: 'Documents',
    ids: lines.map(({ id }) => id),
    open: (id) => {
      const line = lines.find((each) => each.id === id);
      if (line) open(line.accountId, line.kind);
    },
  });
  useCommands('Documents, all', [
    {
      id: 'documents.batch',
      title: 'Save one document for each of many accounts',
      keys: ['Shift+A'],
      run: batch,
      when: () => fresh.length > 0,
    },
  ]);
  return (
    <>
      <ScreenHeader title="Documents" aside="Review packs, plans and proposals, made of facts">
        <Button keys="Shift+A" disabled={fresh.length === 0} onClick={batch}>
          For many accounts
        </Button>
      </ScreenHeader>
      {!book.data && (book.failure ? <Trouble sentence={book.failure.message} /> : <Skeleton rows={12} />)}
      {book.data && lines.length === 0 && (
        <EmptyState title="Here will be the documents of your accounts">
          Review packs, account plans, proposals: made of what the mail and your figures say, once there are accounts.
        </EmptyState>
      )}
      {book.data && lines.length > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex max-w-4xl flex-col gap-7 px-5 pt-4 pb-12">
            {recent.length > 0 && <Lines title="Worked on" lines={recent} cursor={cursor} />}
            <Lines title="Review packs, the next renewals first" lines={fresh} cursor={cursor} />
          </div>
        </div>
      )}
    </>
  );
}

function Lines({
  title,
  lines,
  cursor,
}: {
  title: string;
  lines: readonly Line[];
  cursor: { readonly id: string | null; set(id: string): void };
}) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col">
      <h2 className="mb-2 text-12 font-semibold text-ink-2">{title}</h2>
      <ul className="border-t">
        {lines.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              data-row
              data-id={line.id}
              tabIndex={cursor.id === line.id ? 0 : -1}
              onFocus={() => cursor.set(line.id)}
              onClick={() => open(line.accountId, line.kind)}
              className={classes(
                'flex min-h-9 w-full items-center gap-3 border-b px-2 text-left',
                cursor.id === line.id ? 'under-cursor' : 'hover:bg-hover',
              )}
            >
              <span className="w-64 shrink-0 truncate font-medium">{line.name}</span>
              <span className="min-w-0 flex-1 truncate text-ink-2">{line.note}</span>
              <span className="tnum shrink-0 text-12 text-ink-3">{line.figure}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function recentLine({ accountId, accountName, kind, edited, filled, lastAt }: DocumentEntry, now: number): Line {
  const parts = [
    edited > 0 ? `${counted(edited, 'section')} in your words` : null,
    filled > 0 ? `${counted(filled, 'gap')} filled in` : null,
  ].filter((part) => part !== null);
  return {
    id: `worked ${accountId} ${kind}`,
    accountId,
    kind,
    name: accountName,
    note: `${kindInWords(kind)}: ${parts.join(', ')}`,
    figure: lastAt === null ? '' : dateShort(lastAt, now),
  };
}

function freshLine(row: BookRow): Line {
  return {
    id: `pack ${row.accountId}`,
    accountId: row.accountId,
    kind: 'review_pack',
    name: row.name,
    note: 'Review pack',
    figure: row.renewalInDays === null ? '' : renewalInWords(row.renewalInDays),
  };
}

/** What is past comes last. */
function byRenewal(a: BookRow, b: BookRow): number {
  const days = ({ renewalInDays }: BookRow) =>
    renewalInDays === null ? 1e6 : renewalInDays < 0 ? 1e5 - renewalInDays : renewalInDays;
  return days(a) - days(b);
}
