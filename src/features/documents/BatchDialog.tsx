// One document for each of many accounts, written into a folder: which accounts, which document, and how far it is.
import { useEffect, useState } from 'react';
import type { BookRow } from '../../../electron/contract/book.ts';
import type { DocumentFormat } from '../../../electron/contract/document-exports.ts';
import type { DocumentEdition, DocumentKind } from '../../../electron/contract/documents.ts';
import type { DueReview } from '../../../electron/contract/meetings.ts';
import { useBook } from '../../state/book.ts';
import { type Batch, exportBatch, leaveBatch, useDocumentBatch } from '../../state/document-batch.ts';
import { useDueReviews } from '../../state/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { counted } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FileProgress } from '../mail-files/FileProgress.tsx';
import { documentKinds, editions, languages } from './document-words.ts';

const FORMATS = [
  { value: 'pdf', label: 'PDF' },
  { value: 'pptx', label: 'PPTX' },
  { value: 'docx', label: 'DOCX' },
  { value: 'md', label: 'Markdown' },
] as const satisfies readonly { value: DocumentFormat; label: string }[];

type Whom = 'renewing' | 'due' | 'all';

export function BatchDialog({ onClose }: { onClose(): void }) {
  const book = useBook().data ?? [];
  const due = useDueReviews().data ?? [];
  const { running, made, sentence } = useDocumentBatch();
  const [whom, setWhom] = useState<Whom>('renewing');
  const [kind, setKind] = useState<DocumentKind>('review_pack');
  const [edition, setEdition] = useState<DocumentEdition>('client');
  const [language, setLanguage] = useState<'en' | 'de'>('en');
  const [format, setFormat] = useState<DocumentFormat>('pdf');
  const [path, setPath] = useState('');
  useEffect(() => leaveBatch, []);
  const accountsOf = (of: Whom) => chosen(of, book, due);
  const accountIds = accountsOf(whom);
  const ready = accountIds.length > 0 && path.trim() !== '' && running === null;
  const run = () => ready && void exportBatch({ accountIds, kind, edition, language, format, path: path.trim() });
  const label = (of: Whom, words: string) => ({ value: of, label: `${words} (${accountsOf(of).length})` });

  return (
    <Dialog
      title="A document for many accounts"
      description="One file each, into a folder on this computer."
      onClose={onClose}
      footer={
        made ? (
          <Button tone="main" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={running ? leaveBatch : onClose}>{running ? 'Stop' : 'Cancel'}</Button>
            <Button tone="main" type="submit" form="document-batch" busy={running !== null} disabled={!ready}>
              {running ? 'Saving' : `Save ${counted(accountIds.length, 'document')}`}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <Outcome made={made} nameOf={(id) => book.find((row) => row.accountId === id)?.name ?? 'An account'} />
      ) : (
        <form
          id="document-batch"
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <Segmented
            label="Which accounts"
            value={whom}
            onChange={setWhom}
            choices={[
              label('renewing', 'Renewing within 120 days'),
              label('due', 'Due for a review'),
              label('all', 'All'),
            ]}
          />
          <Select<DocumentKind> label="Document" choices={documentKinds} value={kind} onChange={setKind} />
          <div className="flex flex-wrap gap-3">
            <Segmented label="Edition" choices={editions} value={edition} onChange={setEdition} />
            <Segmented label="Language" choices={languages} value={language} onChange={setLanguage} />
            <Segmented label="Format" choices={FORMATS} value={format} onChange={setFormat} />
          </div>
          <TextField
            label="Folder on this computer"
            hint="It is made where there is none. Nothing that is there is overwritten; stopped, none is kept."
            value={path}
            onChange={(event) => setPath(event.target.value)}
          />
          {running && <FileProgress label="Saving" done={running.done} total={running.total} unit="document" />}
          {sentence && (
            <p role="alert" className="text-risk">
              {sentence}
            </p>
          )}
        </form>
      )}
    </Dialog>
  );
}

const RENEWING_DAYS = 120;

function chosen(whom: Whom, book: readonly BookRow[], due: readonly DueReview[]): BookRow['accountId'][] {
  if (whom === 'due') return due.map(({ accountId }) => accountId);
  const rows =
    whom === 'all'
      ? book
      : book.filter(({ renewalInDays: days }) => days !== null && days >= 0 && days <= RENEWING_DAYS);
  return rows.map(({ accountId }) => accountId);
}

function Outcome({ made, nameOf }: { made: Batch; nameOf(id: BookRow['accountId']): string }) {
  const open = made.documents.filter(({ gaps }) => gaps > 0).length;
  return (
    <div role="status" className="flex flex-col gap-2">
      <p>
        {counted(made.documents.length, 'document')} in <span className="break-all select-text">{made.path}</span>.
      </p>
      {open > 0 && (
        <p className="text-attention">
          {open === 1 ? 'One has' : `${open} have`} places that are still marked to be filled in.
        </p>
      )}
      {made.problems.map(({ accountId, sentence }) => (
        <p key={accountId} className="text-risk">
          {nameOf(accountId)}: {sentence}
        </p>
      ))}
    </div>
  );
}
