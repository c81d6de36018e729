// The audit of the whole book on a page: what a first look finds, section by section, also what it looked for and did not find.
import { ArrowLeft } from 'lucide-react';
import type { Audit, AuditItem, AuditSection } from '../../../electron/contract/audit.ts';
import { exportAudit, useAudit } from '../../state/audit.ts';
import { useCommands } from '../../state/commands.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { go, goBack, hashOf } from '../../state/route.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { useNow } from '../../ui/Figures.tsx';
import { counted, dateShort } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { fromBase64, saveBytes } from '../thread/attachments/save-bytes.ts';
import { AuditRow } from './AuditRow.tsx';

const idOf = ({ kind }: AuditSection, { accountId }: AuditItem) => `${kind} ${accountId}`;

export function AuditScreen() {
  const { data, failure } = useAudit();
  const items = (data?.sections ?? []).flatMap((section) =>
    section.items.map((item) => ({ id: idOf(section, item), item })),
  );
  const cursor = useListCursor({
    scope: 'Audit',
    ids: items.map(({ id }) => id),
    open: (id) => {
      const found = items.find((each) => each.id === id);
      if (found) go({ screen: 'account', accountId: found.item.accountId });
    },
  });
  const save = async (format: 'pdf' | 'csv') => {
    const file = await exportAudit(format);
    if (file) saveBytes(fromBase64(file.content), file.fileName, window);
  };
  const back = () => goBack({ screen: 'book' });
  const ready = () => (data?.accounts ?? 0) > 0;
  useCommands('Audit', [
    { id: 'audit.pdf', title: 'Save the audit as PDF', keys: ['Shift+D'], run: () => void save('pdf'), when: ready },
    { id: 'audit.csv', title: 'Save the audit as CSV', keys: ['Shift+V'], run: () => void save('csv'), when: ready },
    { id: 'audit.back', title: 'Back', keys: ['u', 'Escape'], run: back, keyOnly: true },
  ]);
  return (
    <>
      <ScreenHeader
        title="Audit of the book"
        aside={
          data && ready() && `${counted(data.accounts - data.sound, 'account')} with findings, ${data.sound} without`
        }
        back={
          <IconButton label="Back" keys="Escape" onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        }
      >
        <Button tone="quiet" keys="Shift+V" disabled={!ready()} onClick={() => void save('csv')}>
          CSV
        </Button>
        <Button keys="Shift+D" disabled={!ready()} onClick={() => void save('pdf')}>
          PDF
        </Button>
      </ScreenHeader>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={12} />)}
      {data && data.accounts === 0 && <NoAccounts />}
      {data && data.accounts > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex max-w-5xl flex-col gap-7 px-5 pt-4 pb-12">
            <Scope audit={data} />
            {data.sections.map((section) => (
              <Findings key={section.kind} section={section} cursor={cursor.id} onCursor={cursor.set} />
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function Scope({ audit }: { audit: Audit }) {
  const now = useNow();
  return (
    <div className="flex max-w-[72ch] flex-col gap-1 text-ink-2">
      {audit.mailFrom !== null && (
        <p>The mail that is here begins on {dateShort(audit.mailFrom, now)}; of what was before, nothing is said.</p>
      )}
      {audit.coverage !== null && (
        <p className="text-attention">
          {audit.coverage}{' '}
          <a href={hashOf({ screen: 'coverage' })} className="underline underline-offset-2">
            Coverage
          </a>
        </p>
      )}
    </div>
  );
}

function Findings({
  section,
  cursor,
  onCursor,
}: {
  section: AuditSection;
  cursor: string | null;
  onCursor(id: string): void;
}) {
  return (
    <section aria-label={section.title} className="flex min-w-0 flex-col">
      <h2 className="flex items-baseline gap-2 text-15 font-semibold">
        {section.title}
        {section.items.length > 0 && (
          <span className="tnum text-13 font-normal text-ink-3">{section.items.length}</span>
        )}
      </h2>
      <p className="text-ink-2">{section.sentence}</p>
      {section.items.length > 0 && (
        <ul className="mt-2 border-t">
          {section.items.map((item) => {
            const id = idOf(section, item);
            return <AuditRow key={id} item={item} active={cursor === id} onPoint={() => onCursor(id)} />;
          })}
        </ul>
      )}
    </section>
  );
}

function NoAccounts() {
  return (
    <EmptyState
      title="Here will be what a look at the whole book finds"
      actions={
        <>
          <Button tone="main" onClick={() => go({ screen: 'suggested' })}>
            See accounts found in your mail
          </Button>
          <Button onClick={() => go({ screen: 'import' })}>Import accounts from CSV</Button>
        </>
      }
    >
      Gaps in contact, accounts that hang on one person, renewals without a touch, accounts that stagnate: once there
      are accounts to look at.
    </EmptyState>
  );
}
