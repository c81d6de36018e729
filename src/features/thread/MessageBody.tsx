// The body of an open message: as it was set, or as plain text; what it invites to; what came with it. Images from outside
// wait until the person asks for them, once or for good.
import { useMemo, useState } from 'react';
import type { MessageView } from '../../../electron/contract/mail.ts';
import { useCommands } from '../../state/commands.ts';
import { useThreadFindings } from '../../state/findings.ts';
import { useShownQuote } from '../../state/shown-quote.ts';
import { useMessageHtml } from '../../state/thread.ts';
import { findingsToShow, isClosed } from '../findings/finding-in-words.ts';
import { Attachments } from './attachments/Attachments.tsx';
import { HeldImages } from './html/HeldImages.tsx';
import { MessageFrame } from './html/MessageFrame.tsx';
import { useRemoteImages } from './html/use-remote-images.ts';
import { InvitationCard } from './InvitationCard.tsx';
import { isForwarded } from './is-forwarded.ts';
import { MessageFindings } from './MessageFindings.tsx';
import { useQuoteMarks } from './marks/use-quote-marks.ts';
import { MessageText } from './text/MessageText.tsx';

export function MessageBody({ message, heard }: { message: MessageView; heard: boolean }) {
  const [plain, setPlain] = useState(!message.hasHtml);
  const [asked, setAsked] = useState(false);
  const { messageRowId } = message;
  const { data, failure } = useMessageHtml(plain ? null : messageRowId);
  const always = data?.showImages ?? false;
  const remote = data?.remoteImages ?? [];
  const shown = asked || always;
  const progress = useRemoteImages(messageRowId, remote, shown && !plain);
  const missing = !plain && (failure !== null || (data !== null && data.html === null));
  const forwarded = isForwarded(message.subject);
  const inlined = plain || missing ? [] : (data?.inlined ?? []);
  const [shownIn, setShownIn] = useState<HTMLElement | null>(null);
  const held = useThreadFindings(message.threadId).data;
  const findings = useMemo(
    () => findingsToShow((held ?? []).filter((each) => each.evidence.messageRowId === messageRowId)),
    [held, messageRowId],
  );
  const { place, asked: times } = useShownQuote();
  useQuoteMarks(
    shownIn,
    useMemo(() => findings.filter((each) => !isClosed(each)).map((each) => each.quote), [findings]),
    place?.messageRowId === messageRowId ? { quote: place.quote, asked: times } : null,
  );
  return (
    <div>
      {heard && (
        <BodyKeys
          plain={message.hasHtml ? () => setPlain(!plain) : null}
          images={remote.length > 0 && !shown ? () => setAsked(true) : null}
        />
      )}
      <InvitationCard message={message} />
      {!plain && remote.length > 0 && (
        <HeldImages
          remote={remote}
          sender={message.from.address}
          shown={shown}
          always={always}
          progress={progress}
          onShow={() => setAsked(true)}
        />
      )}
      {plain || missing ? (
        <div ref={setShownIn}>
          <MessageText parts={message.parts} forwarded={forwarded} />
        </div>
      ) : data?.html == null ? (
        <div className="min-h-12" aria-busy />
      ) : (
        <MessageFrame
          html={data.html}
          css={data.css}
          images={progress.images}
          forwarded={forwarded}
          title={`Message from ${message.from.name || message.from.address}`}
          onShown={setShownIn}
        />
      )}
      {message.hasHtml && (
        <div className="mt-3 flex gap-3 text-12">
          {missing ? (
            <span className="text-ink-3">The formatted version can't be had now; this is its plain text.</span>
          ) : (
            <button
              type="button"
              onClick={() => setPlain(!plain)}
              className="rounded-sm text-12 text-ink-3 underline decoration-line-strong underline-offset-2 hover:text-ink"
            >
              {plain ? 'Show as sent' : 'Show as plain text'}
            </button>
          )}
        </div>
      )}
      <Attachments attachments={message.attachments} inlined={inlined} />
      <MessageFindings findings={findings} />
    </div>
  );
}

/** What the keys do to the message the cursor is on. */
function BodyKeys({ plain, images }: { plain: (() => void) | null; images: (() => void) | null }) {
  useCommands('Message', [
    {
      id: 'message.images',
      title: 'Show the images held back',
      keys: ['Shift+I'],
      run: () => images?.(),
      when: () => images !== null,
    },
    {
      id: 'message.plain',
      title: 'As sent, or as plain text',
      keys: ['Shift+T'],
      run: () => plain?.(),
      when: () => plain !== null,
    },
  ]);
  return null;
}
