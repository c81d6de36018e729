// Backups of everything: make one into a folder, check one, lay one ready for the next start.
import { useState } from 'react';
import {
  cancelRestore,
  checkBackup,
  layReady,
  makeBackup,
  useBackupStatus,
  useBackupWork,
} from '../../state/records.ts';
import { Button } from '../../ui/Button.tsx';
import { RelativeTime } from '../../ui/Figures.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { FolderField } from './FolderField.tsx';

const SAID = {
  made: 'Made and checked',
  checked: 'This backup is whole',
  ready: 'Checked, and laid ready: it is put in place when Tend is next started',
} as const;

export function BackupView() {
  const { data } = useBackupStatus();
  const { progress, done, problem } = useBackupWork();
  const [typedFolder, setFolder] = useState<string | null>(null);
  const [typedPath, setPath] = useState<string | null>(null);
  const folder = typedFolder ?? data?.folder ?? '';
  const path = typedPath ?? data?.last?.path ?? '';
  const busy = progress !== null;
  return (
    <>
      {data?.waiting && (
        <div role="status" className="flex flex-wrap items-center gap-3 rounded-md bg-attention-soft px-3 py-2">
          <p className="min-w-0 flex-1">
            The backup of <RelativeTime at={data.waiting.takenAt} /> is put in place when Tend is next started: quit it
            and open it again. What is here now is kept in{' '}
            <code className="text-12 break-all">{data.waiting.keptIn}</code>.
          </p>
          <Button onClick={() => void cancelRestore()}>Do not put it back</Button>
        </div>
      )}
      <ScreenSubject
        title="Make a backup"
        note={
          data?.last ? (
            <>
              The last one: <RelativeTime at={data.last.at} />
            </>
          ) : (
            'There is none yet.'
          )
        }
      >
        <p className="max-w-[72ch] text-ink-2">
          The whole data folder as of this moment, while you go on working. It is opened and checked before it counts as
          a backup. {data?.sentence}
        </p>
        <div className="mt-1.5 flex flex-wrap items-end gap-3">
          <FolderField
            label="Folder for backups"
            hint="On another disk, if there is one."
            value={folder}
            onChange={setFolder}
          />
          <Button
            tone="main"
            busy={busy}
            disabled={folder.trim() === ''}
            className="mb-5"
            onClick={() => void makeBackup(folder.trim())}
          >
            Back up now
          </Button>
        </div>
      </ScreenSubject>
      <ScreenSubject title="Check or put back" note="Putting back waits for the next start and keeps what is here.">
        <div className="flex flex-wrap items-end gap-3">
          <FolderField label="Folder of the backup" value={path} onChange={setPath} />
          <Button disabled={busy || path.trim() === ''} onClick={() => void checkBackup(path.trim())}>
            Check
          </Button>
          <Button tone="danger" disabled={busy || path.trim() === ''} onClick={() => void layReady(path.trim())}>
            Put back
          </Button>
        </div>
      </ScreenSubject>
      <div aria-live="polite">
        {progress && progress.phase !== 'done' && (
          <p>
            {progress.phase === 'copying' ? 'Copying' : 'Checking'}: {Math.round(progress.share * 100)} %
          </p>
        )}
        {problem && <p className="text-risk">{problem}</p>}
        {done && (
          <p>
            {SAID[done.what]}: {counted(done.backup.counts.accounts, 'account')},{' '}
            {counted(done.backup.counts.messages, 'message')}, {Math.max(1, Math.round(done.backup.bytes / 1e6))} MB.{' '}
            <code className="text-12 break-all select-all">{done.backup.path}</code>
          </p>
        )}
      </div>
    </>
  );
}
