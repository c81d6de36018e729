// A message as it was received, for whoever wants to see every header.
import { useEffect, useState } from 'react';
import type { MessageView } from '../../../electron/contract/mail.ts';
import { asFailure } from '../../state/engine.ts';
import { loadSource } from '../../state/thread.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { fromBase64, saveBytes } from './attachments/save-bytes.ts';

const SHOWN = 200_000;

type Answer = { readonly bytes: Uint8Array<ArrayBuffer>; readonly complete: boolean } | { readonly failed: string };

export function SourceDialog({ message, onClose }: { message: MessageView; onClose(): void }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { messageRowId } = message;
  useEffect(() => {
    let wanted = true;
    loadSource(messageRowId).then(
      ({ source, complete }) => wanted && setAnswer({ bytes: fromBase64(source), complete }),
      (error: unknown) => wanted && setAnswer({ failed: asFailure(error).message }),
    );
    return () => {
      wanted = false;
    };
  }, [messageRowId]);
  const bytes = answer && 'bytes' in answer ? answer.bytes : null;
  return (
    <Dialog
      title="Source"
      description={
        answer && 'complete' in answer && !answer.complete ? 'Only a part of this message is kept here.' : undefined
      }
      width="wide"
      onClose={onClose}
      footer={
        bytes && <Button onClick={() => saveBytes(bytes, `message-${messageRowId}.eml`, window)}>Save as a file</Button>
      }
    >
      {!answer && <Skeleton rows={10} />}
      {answer && 'failed' in answer && <Trouble sentence={answer.failed} />}
      {bytes && (
        <>
          <pre className="font-mono text-12 break-all whitespace-pre-wrap select-text">
            {new TextDecoder().decode(bytes.subarray(0, SHOWN))}
          </pre>
          {bytes.length > SHOWN && <p className="mt-3 text-ink-3">The rest is in the saved file.</p>}
        </>
      )}
    </Dialog>
  );
}
