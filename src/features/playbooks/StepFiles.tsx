// The files of a step: where each is from, and the fingerprint of its bytes.
import { Paperclip } from 'lucide-react';
import type { RunFile, RunStep } from '../../../electron/contract/runs.ts';
import { asFailure } from '../../state/engine.ts';
import { announceProblem } from '../../state/notices.ts';
import { detachFile, stepFile } from '../../state/runs.ts';
import { Button } from '../../ui/Button.tsx';
import { dateTime, fileSize } from '../../ui/format.ts';
import { fromBase64, saveBytes } from '../thread/attachments/save-bytes.ts';

export function StepFiles({ step }: { step: RunStep }) {
  if (step.files.length === 0) return <p className="text-12 text-ink-3">No file is here yet.</p>;
  const over = step.state === 'done' || step.state === 'skipped';
  return (
    <ul aria-label="Files" className="flex max-w-4xl flex-col">
      {step.files.map((file) => (
        <li key={file.fileId} className="flex flex-wrap items-center gap-x-2.5 border-b py-1 last:border-0">
          <Paperclip size={14} aria-hidden className="shrink-0 text-ink-3" />
          <span className="font-medium">{file.name}</span>
          <span className="text-12 text-ink-3" title={`SHA-256 ${file.sha256}`}>
            {fileSize(file.bytes)} · {file.from === 'mail' ? `from ${file.who ?? 'a mail'}` : 'put by you'} ·{' '}
            {dateTime(file.at)} · SHA-256 {file.sha256.slice(0, 12)}…
          </span>
          <span className="ml-auto flex gap-1">
            <Button tone="quiet" onClick={() => void save(file)}>
              Save
            </Button>
            {!over && (
              <Button tone="quiet" onClick={() => void detachFile(file.fileId, file.name)}>
                Take away
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

async function save({ fileId }: RunFile): Promise<void> {
  try {
    const { name, content } = await stepFile(fileId);
    saveBytes(fromBase64(content), name, window);
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}
