// The body of an open message: as it was set, or as plain text. Pictures from outside wait until the person asks for them.
import { useState } from 'react';
import type { MessageView } from '../../../electron/contract/mail.ts';
import { useMessageHtml } from '../../state/thread.ts';
import { counted } from '../../ui/format.ts';
import { MessageFrame } from './MessageFrame.tsx';
import { MessageText } from './MessageText.tsx';

export function MessageBody({ message }: { message: MessageView }) {
  const [plain, setPlain] = useState(!message.hasHtml);
  const [pictures, setPictures] = useState(false);
  const { messageRowId } = message;
  const held = useMessageHtml(plain ? null : { messageRowId, remoteImages: false });
  const withPictures = useMessageHtml(plain || !pictures ? null : { messageRowId, remoteImages: true });
  const html = withPictures.data?.html ?? held.data?.html ?? null;
  const outside = held.data?.remoteImages ?? 0;
  const missing = !plain && (held.failure !== null || (held.data !== null && held.data.html === null));
  return (
    <div>
      {!plain && outside > 0 && !pictures && (
        <p className="mb-3 flex flex-wrap items-center gap-x-3 text-12 text-ink-3">
          Pictures from outside are held back; loading them tells the sender that you read this.
          <Switch onClick={() => setPictures(true)}>Show pictures from outside ({outside})</Switch>
        </p>
      )}
      {plain || missing ? (
        <MessageText parts={message.parts} />
      ) : html === null ? (
        <div className="min-h-12" aria-busy />
      ) : (
        <MessageFrame
          html={html}
          remoteImages={pictures && withPictures.data !== null}
          title={`Message from ${message.from.name || message.from.address}`}
        />
      )}
      {message.hasHtml && (
        <div className="mt-3 flex gap-3 text-12">
          {missing ? (
            <span className="text-ink-3">The formatted version can't be had now; this is its plain text.</span>
          ) : (
            <Switch onClick={() => setPlain(!plain)}>{plain ? 'Show as sent' : 'Show as plain text'}</Switch>
          )}
          {pictures && outside > 0 && !plain && (
            <span className="text-ink-3">{counted(outside, 'picture')} from outside shown</span>
          )}
        </div>
      )}
    </div>
  );
}

function Switch({ onClick, children }: { onClick(): void; children: React.ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded-sm text-12 text-ink-3 underline decoration-line-strong underline-offset-2 hover:text-ink"
    >
      {children}
    </button>
  );
}
