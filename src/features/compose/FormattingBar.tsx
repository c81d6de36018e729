// The light formatting as buttons, for those who do not type it.
import { Bold, Eye, FileText, Italic, Link, List, ListOrdered, Paperclip, PenLine } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { insertLink, toggleList, toggleMark } from './text-edits.ts';
import type { ApplyEdit } from './use-text-field.ts';

export function FormattingBar({
  apply,
  preview,
  onPreview,
  onFiles,
  onTemplates,
}: {
  apply: ApplyEdit;
  /** Null while nothing is formatted, and there is nothing to preview. */
  preview: boolean | null;
  onPreview(): void;
  onFiles(files: readonly File[]): void;
  onTemplates(): void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div role="toolbar" aria-label="Formatting and attachments" className="flex items-center">
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be picked again after it was taken off.
          event.target.value = '';
        }}
      />
      <Tool label="Attach files" onClick={() => picker.current?.click()}>
        <Paperclip size={15} aria-hidden />
      </Tool>
      <Tool label="Insert a template" onClick={onTemplates}>
        <FileText size={15} aria-hidden />
      </Tool>
      <span className="hidden items-center @md/pane:flex">
        <Tool label="Bold" keys="$mod+b" onClick={() => apply((state) => toggleMark(state, '**'))}>
          <Bold size={15} aria-hidden />
        </Tool>
        <Tool label="Italic" keys="$mod+i" onClick={() => apply((state) => toggleMark(state, '*'))}>
          <Italic size={15} aria-hidden />
        </Tool>
        <Tool label="List" keys="$mod+Shift+8" onClick={() => apply((state) => toggleList(state, 'bullets'))}>
          <List size={15} aria-hidden />
        </Tool>
        <Tool label="Numbered list" keys="$mod+Shift+7" onClick={() => apply((state) => toggleList(state, 'numbers'))}>
          <ListOrdered size={15} aria-hidden />
        </Tool>
        <Tool label="Link" onClick={() => apply((state) => insertLink(state, ''))}>
          <Link size={15} aria-hidden />
        </Tool>
      </span>
      {preview !== null && (
        <Tool label={preview ? 'Go on writing' : 'See it as it will be read'} pressed={preview} onClick={onPreview}>
          {preview ? <PenLine size={15} aria-hidden /> : <Eye size={15} aria-hidden />}
        </Tool>
      )}
    </div>
  );
}

function Tool({
  label,
  keys,
  pressed,
  onClick,
  children,
}: {
  label: string;
  keys?: string;
  pressed?: boolean;
  onClick(): void;
  children: ReactNode;
}) {
  return (
    <IconButton
      label={label}
      {...(keys ? { keys } : {})}
      {...(pressed === undefined ? {} : { pressed })}
      // The text keeps its selection, which is what is formatted.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </IconButton>
  );
}
