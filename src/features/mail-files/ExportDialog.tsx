// Mail into files: which kind, and where to; small exports come as a download, and any size goes to a path.
import { useEffect, useState } from 'react';
import { type ExportSource, exportMail, leaveExport, useMailExport } from '../../state/mail-export.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { counted, fileSize } from '../../ui/format.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fromBase64, saveBytes } from '../thread/attachments/save-bytes.ts';
import { FileProgress } from './FileProgress.tsx';

const FORMATS = [
  { value: 'mbox', label: 'One file (mbox)' },
  { value: 'eml', label: 'A file for each message (.eml)' },
] as const;
type Format = (typeof FORMATS)[number]['value'];

export function ExportDialog({ source, name, onClose }: { source: ExportSource; name: string; onClose(): void }) {
  const [format, setFormat] = useState<Format>('mbox');
  const [path, setPath] = useState('');
  const { running, exported, sentence } = useMailExport();
  useEffect(() => leaveExport, []);

  async function run() {
    const answer = await exportMail(source, format, path.trim());
    if (answer?.content) saveBytes(fromBase64(answer.content), answer.fileName, window);
  }

  return (
    <Dialog
      title="Export mail"
      description={name}
      onClose={onClose}
      footer={
        exported ? (
          <Button tone="main" onClick={onClose}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{running ? 'Stop' : 'Cancel'}</Button>
            <Button tone="main" busy={running !== null} onClick={() => void run()}>
              {running ? 'Exporting' : 'Export'}
            </Button>
          </>
        )
      }
    >
      {exported ? (
        <div role="status" className="flex flex-col gap-2">
          <p>
            {counted(exported.messages, 'message')}, {fileSize(exported.bytes)},{' '}
            {exported.path === null ? (
              <>handed to your downloads as “{exported.fileName}”.</>
            ) : (
              <>
                written to <span className="break-all select-text">{exported.path}</span>.
              </>
            )}
          </p>
          {exported.problems.length > 0 && (
            <p className="text-risk">
              {counted(exported.problems.length, 'message')} could not be had and{' '}
              {exported.problems.length === 1 ? 'is' : 'are'} missing: {exported.problems[0]?.sentence}
            </p>
          )}
        </div>
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <div className="flex flex-col gap-1">
            <Segmented label="Format" choices={FORMATS} value={format} onChange={setFormat} />
            <p className="text-12 text-ink-3">Every message as it was received, byte by byte.</p>
          </div>
          <TextField
            label={format === 'mbox' ? 'File on this computer' : 'Folder on this computer'}
            value={path}
            onChange={(event) => setPath(event.target.value)}
            hint={
              format === 'mbox'
                ? 'Left empty, it comes as a download. Nothing that is there is overwritten.'
                : 'Left empty, it comes as a download, several messages as one .zip. Nothing that is there is overwritten.'
            }
          />
          {running && <FileProgress label="Exporting" done={running.done} total={running.total} unit="message" />}
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
