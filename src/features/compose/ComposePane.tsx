// One message being written: whom it goes to, the text, what goes along, and how it stands. The same pane stands under a
// thread and on a screen of its own.
import { Maximize2, Minimize2, Trash2, X } from 'lucide-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { DraftContent } from '../../../electron/contract/compose.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import type { FilledTemplateView } from '../../../electron/contract/templates.ts';
import { discardWriting } from '../../state/compose.ts';
import { bringToFront, caretOf, leaveCaret, useDesk, type Writing } from '../../state/desk.ts';
import { attachFiles, detach } from '../../state/draft-attachments.ts';
import { editWriting } from '../../state/draft-saving.ts';
import { useMailboxes } from '../../state/mailboxes.ts';
import { useSignatures } from '../../state/signatures.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { AttachmentTray } from './AttachmentTray.tsx';
import { ComposeFields, type ShownField } from './ComposeFields.tsx';
import { FormattedText } from './FormattedText.tsx';
import { FormattingBar } from './FormattingBar.tsx';
import { markupFromHtml } from './markup-from-html.ts';
import { markupToHtml } from './markup-html.ts';
import { QuotedOriginal, quoteAsText } from './QuotedOriginal.tsx';
import { SavedMark } from './SavedMark.tsx';
import { SendConcerns } from './SendConcerns.tsx';
import { SenderChoice, Signature } from './SenderLine.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';
import { useComposeKeys } from './use-compose-keys.ts';
import { useRecipientConcerns } from './use-recipient-concerns.ts';
import { useSending } from './use-sending.ts';
import { useTextField } from './use-text-field.ts';
import { WritingArea } from './WritingArea.tsx';
import { kindInWords } from './writing-names.ts';

export function ComposePane({
  writing,
  threadAccounts,
  large,
  onLarge,
  onClosed,
}: {
  writing: Writing;
  /** The accounts of the thread it answers. */
  threadAccounts: readonly AccountId[];
  large: boolean;
  /** Null where it has all the room already. */
  onLarge: (() => void) | null;
  /** It is sent, put away or thrown away, and is shown no more. */
  onClosed(): void;
}) {
  const { key, kind, draft, content } = writing;
  const pane = useRef<HTMLElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const to = useRef<HTMLInputElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<ReadonlySet<ShownField>>(new Set());
  const [preview, setPreview] = useState(false);
  const [over, setOver] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const apply = useTextField(text);
  const sending = useSending(key);
  const mailboxes = useMailboxes().data ?? [];
  const signatures = useSignatures().data;
  const concerns = useRecipientConcerns(content, threadAccounts);
  const change = (part: Partial<DraftContent>) => editWriting(key, part);
  const attach = (files: readonly File[]) => void attachFiles(key, files);
  const show = (field: ShownField) => setAsked(new Set([...asked, field]));
  const shown = new Set<ShownField>([
    ...asked,
    ...(content.cc.length > 0 ? (['cc'] as const) : []),
    ...(content.bcc.length > 0 ? (['bcc'] as const) : []),
    ...(kind === 'new' || kind === 'forward' ? (['subject'] as const) : []),
  ]);
  useFocusWhenAsked(key, kind === 'new' || kind === 'forward' ? to : text);
  useForeignText(writing);

  const send = async () => {
    settleField(pane.current);
    setPreview(false);
    if (await sending.send()) onClosed();
  };
  const acts = useComposeKeys({ writing, pane, send: () => void send(), show, onClosed });
  const formatted = content.html !== null;
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    attach([...event.dataTransfer.files]);
  };
  const insert = ({ subject: title, text: body, letter }: FilledTemplateView) => {
    setChoosing(false);
    setPreview(false);
    if (kind === 'new' && content.subject.trim() === '') change({ subject: title });
    // Once the dialog has given the focus back.
    requestAnimationFrame(() =>
      apply(({ text: written, start, end }) => {
        const added = written.trim() === '' ? (letter?.text ?? body) : body;
        return { from: start, to: end, insert: added, start: start + added.length, end: start + added.length };
      }),
    );
  };
  const problemOf = (field: string) =>
    sending.concerns.find((each) => each.level === 'stop' && each.field === field)?.sentence ?? null;

  return (
    <section
      ref={pane}
      aria-label={kindInWords(kind)}
      onFocus={() => useDesk.getState().front !== key && useDesk.setState({ front: key })}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={classes(
        '@container/pane relative flex min-h-0 flex-1 flex-col bg-raised',
        over && 'outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <header className="flex min-h-9 shrink-0 items-center gap-3 pane-gutter">
        <h2 className="truncate text-12 font-semibold text-ink-2">{kindInWords(kind)}</h2>
        <SavedMark writing={writing} />
        <span className="ml-auto flex items-center">
          {onLarge && (
            <IconButton label={large ? 'Write beside the conversation' : 'Write with more room'} onClick={onLarge}>
              {large ? <Minimize2 size={14} aria-hidden /> : <Maximize2 size={14} aria-hidden />}
            </IconButton>
          )}
          <IconButton label="Keep the draft and close" keys="Escape" onClick={acts.close}>
            <X size={15} aria-hidden />
          </IconButton>
        </span>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto border-t">
        <ComposeFields
          content={content}
          shown={shown}
          onShow={show}
          onChange={change}
          concerns={concerns}
          about={{ accountId: threadAccounts[0] ?? null, threadId: writing.threadId }}
          toRef={to}
          subjectRef={subject}
          problemOf={problemOf}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the field reaches as far as the pane does, for a mouse */}
        <div
          className="flex min-h-[calc(100%-5rem)] flex-col gap-4 pane-gutter py-3"
          onMouseDown={(event) => {
            if (event.target !== event.currentTarget) return;
            event.preventDefault();
            text.current?.focus();
          }}
        >
          {preview && formatted ? (
            <FormattedText text={content.text} />
          ) : (
            <WritingArea
              field={text}
              apply={apply}
              label="Text"
              text={content.text}
              caret={draft ? caretOf(draft.draftId) : null}
              onChange={change}
              onFiles={attach}
              onCaret={(caret) => draft && leaveCaret(draft.draftId, caret)}
            />
          )}
          <Signature
            text={content.signature}
            own={signatures?.get(content.mailboxId) ?? ''}
            onChange={(signature) => change({ signature })}
          />
          {draft?.quote && (
            <QuotedOriginal
              quote={draft.quote}
              included={content.includeQuote}
              onInclude={(includeQuote) => change({ includeQuote })}
              onEdit={() => {
                if (!draft.quote) return;
                const whole = `${content.text.replace(/\s+$/, '')}\n\n${quoteAsText(draft.quote)}\n`;
                change({ text: whole, html: markupToHtml(whole), includeQuote: false });
                bringToFront(key);
              }}
            />
          )}
          <AttachmentTray attachments={draft?.attachments ?? []} onRemove={(id) => void detach(key, id)} />
        </div>
      </div>
      <SendConcerns
        concerns={sending.concerns}
        failure={sending.failure}
        onSend={() => void send()}
        onGoOn={() => {
          sending.goOn();
          const where = sending.concerns[0]?.field;
          const field = where === 'subject' ? subject : where === 'to' ? to : text;
          if (where === 'subject') show('subject');
          requestAnimationFrame(() => (field.current ?? text.current)?.focus());
        }}
      />
      <footer className="flex min-h-11 shrink-0 flex-wrap items-center gap-1.5 border-t pane-gutter py-1.5">
        <Button tone="main" keys="$mod+Enter" busy={sending.busy} disabled={!draft} onClick={() => void send()}>
          Send
        </Button>
        <FormattingBar
          apply={apply}
          preview={formatted ? preview : null}
          onPreview={() => setPreview(!preview)}
          onFiles={attach}
          onTemplates={() => setChoosing(true)}
        />
        <span className="ml-auto flex min-w-0 items-center gap-1">
          {draft && <SenderChoice content={content} mailboxes={mailboxes} onChange={change} />}
          <IconButton
            label="Discard the draft"
            keys="$mod+Shift+D"
            onClick={() => {
              onClosed();
              void discardWriting(key);
            }}
          >
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </span>
      </footer>
      {choosing && (
        <TemplateDialog
          about={{ accountId: threadAccounts[0] ?? null, to: content.to[0]?.address ?? null }}
          onFilled={insert}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}

/** A recipient that is still being typed becomes a chip, which leaving its field does. */
function settleField(pane: HTMLElement | null): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement && pane?.contains(focused)) focused.blur();
}

function useFocusWhenAsked(key: string, field: React.RefObject<HTMLElement | null>): void {
  const asked = useDesk((desk) => (desk.focus?.key === key ? desk.focus.asked : null));
  useEffect(() => {
    if (asked !== null) field.current?.focus();
  }, [asked, field]);
}

/** HTML that another program wrote into the draft is gone on with as text with light formatting. */
function useForeignText({ key, draft, content }: Writing): void {
  const draftId = draft?.draftId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each draft, before anything is typed
  useEffect(() => {
    if (content.html === null || markupToHtml(content.text) === content.html) return;
    const text = markupFromHtml(content.html, new DOMParser());
    editWriting(key, { text, html: markupToHtml(text) });
  }, [draftId]);
}
