// Mail out of files, for reading offline: what was dropped or chosen, whose mail it is, how far it is, and what was stopped
// before its end.
import { FolderOpen, MailPlus } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Dropped, pickedFiles } from '../../state/dropped-files.ts';
import { forgetOutcome, importMail, stopImport, useMailImport } from '../../state/mail-import.ts';
import { useMailboxes } from '../../state/mailboxes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { counted } from '../../ui/format.ts';
import { TextField } from '../../ui/TextField.tsx';
import { FileProgress } from './FileProgress.tsx';
import { ImportOutcomeView } from './ImportOutcomeView.tsx';
import { UnfinishedImports } from './UnfinishedImports.tsx';

export function ImportMailDialog({ dropped, onClose }: { dropped: Dropped | null; onClose(): void }) {
  const state = useMailImport();
  const [source, setSource] = useState<Dropped | null>(dropped);
  const [path, setPath] = useState('');
  const address = useAddress();
  useEffect(() => forgetOutcome, []);
  // Something may be dropped while the dialog is open.
  useEffect(() => setSource(dropped), [dropped]);
  const busy = state.phase === 'copying' || state.phase === 'reading';
  const chosen: Dropped | null = source ?? (path.trim() === '' ? null : { kind: 'paths', paths: [path.trim()] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && address.value.trim() !== '' && !busy) void importMail(chosen, address.value.trim());
  };
  const running = busy && (
    <FileProgress
      label={state.phase === 'copying' ? 'Copying into Tend' : 'Reading'}
      done={state.done}
      total={state.total}
      unit={state.phase === 'copying' ? 'byte' : 'message'}
    />
  );
  return (
    <Dialog
      title="Import mail from files"
      description="mbox files, Maildirs and .eml files, for reading offline. What is here already is not doubled."
      onClose={onClose}
      footer={
        state.phase === 'done' ? (
          <Button tone="main" onClick={onClose}>
            Done
          </Button>
        ) : busy ? (
          <>
            <Button onClick={stopImport}>Stop</Button>
            <Button tone="main" onClick={onClose}>
              Go on in the background
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button tone="main" type="submit" form="import-mail" disabled={!chosen || address.value.trim() === ''}>
              Import
            </Button>
          </>
        )
      }
    >
      {state.outcome ? (
        <ImportOutcomeView outcome={state.outcome} />
      ) : running ? (
        running
      ) : (
        <div className="flex flex-col gap-5">
          <form id="import-mail" className="flex flex-col gap-4" onSubmit={submit}>
            {source ? (
              <p className="flex items-center gap-3">
                <span className="min-w-0 truncate">{sourceInWords(source)}</span>
                <Button tone="quiet" onClick={() => setSource(null)}>
                  Something else
                </Button>
              </p>
            ) : (
              <Choose path={path} onPath={setPath} onPick={setSource} />
            )}
            <TextField
              label="Whose mail is it?"
              type="email"
              value={address.value}
              onChange={(event) => address.set(event.target.value)}
              hint="The mail address its owner wrote from. It becomes a mailbox of its own, without a server."
            />
            {state.sentence && (
              <p role="alert" className="text-risk">
                {state.sentence}
              </p>
            )}
          </form>
          <UnfinishedImports />
        </div>
      )}
    </Dialog>
  );
}

/** As typed, and before that the mailbox that files were read into last. */
function useAddress() {
  const [typed, set] = useState<string | null>(null);
  const imported = useMailboxes().data?.findLast(({ kind }) => kind === 'imported');
  return { value: typed ?? imported?.address ?? '', set };
}

function Choose({ path, onPath, onPick }: { path: string; onPath(path: string): void; onPick(picked: Dropped): void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const input = (ref: typeof files, label: string, whole: boolean) => (
    <input
      ref={ref}
      type="file"
      multiple
      tabIndex={-1}
      className="sr-only"
      aria-label={label}
      {...(whole ? { webkitdirectory: '' } : {})}
      onChange={(event) => {
        if (event.target.files?.length) onPick(pickedFiles(event.target.files, window));
      }}
    />
  );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<MailPlus size={14} aria-hidden />} onClick={() => files.current?.click()}>
          Choose files
        </Button>
        <Button icon={<FolderOpen size={14} aria-hidden />} onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
        <span className="text-12 text-ink-3">or drop them anywhere in the window</span>
        {input(files, 'Mail files', false)}
        {input(folder, 'Mail folder', true)}
      </div>
      <TextField
        label="Or a path on this computer"
        value={path}
        onChange={(event) => onPath(event.target.value)}
        hint="Read where it lies. Without a path, a copy is handed to Tend first and taken away afterwards."
      />
    </div>
  );
}

function sourceInWords(source: Dropped): string {
  if (source.kind === 'paths') return source.paths.join(', ');
  const [first] = source.files;
  const folder = first?.name.includes('/') ? `“${first.name.split('/')[0]}”, ` : '';
  return source.files.length === 1 && first ? first.name : `${folder}${counted(source.files.length, 'file')}`;
}
