// A document as a file: one key for each format.
import { useEffect, useRef, useState } from 'react';
import type { DocumentFormat } from '../../../electron/contract/document-exports.ts';
import { useCommands } from '../../state/commands.ts';
import { type DocumentPlace, exportDocument } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { fromBase64, saveBytes } from '../thread/attachments/save-bytes.ts';

const FORMATS: readonly { readonly format: DocumentFormat; readonly label: string; readonly key: string }[] = [
  { format: 'pdf', label: 'PDF', key: '1' },
  { format: 'pptx', label: 'PPTX', key: '2' },
  { format: 'docx', label: 'DOCX', key: '3' },
  { format: 'md', label: 'Markdown', key: '4' },
];

export function ExportButtons({ place, ready }: { place: DocumentPlace; ready: boolean }) {
  // What was asked for, the one that is made first; the screen shows a copy, for a key may come before it is drawn anew.
  const line = useRef<{ readonly format: DocumentFormat; readonly place: DocumentPlace }[]>([]);
  const [asked, setAsked] = useState<readonly DocumentFormat[]>([]);
  const stop = useRef<AbortController | null>(null);
  const show = () => setAsked(line.current.map(({ format }) => format));
  const save = async (format: DocumentFormat) => {
    if (line.current.some((each) => each.format === format)) return;
    line.current.push({ format, place });
    show();
    if (line.current.length > 1) return;
    const controller = new AbortController();
    stop.current = controller;
    for (let next = line.current[0]; next; next = line.current[0]) {
      const file = await exportDocument(next.place, next.format, controller.signal);
      const { aborted } = controller.signal;
      line.current = aborted ? [] : line.current.slice(1);
      show();
      if (file && !aborted) saveBytes(fromBase64(file.content), file.fileName, window);
    }
  };
  // Whoever leaves the page has no use for its file.
  useEffect(() => () => stop.current?.abort(), []);
  useCommands(
    'Files',
    FORMATS.map(({ format, label, key }) => ({
      id: `document.save.${format}`,
      title: `Save the document as ${label}`,
      keys: [key],
      run: () => void save(format),
      when: () => ready,
    })),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend and a box that this must not have
    <div role="group" aria-label="Save as" className="flex items-center gap-1">
      {FORMATS.map(({ format, label, key }) => (
        <Button
          key={format}
          tone={format === 'pdf' ? 'plain' : 'quiet'}
          keys={key}
          busy={asked.includes(format)}
          disabled={!ready || asked.includes(format)}
          onClick={() => void save(format)}
        >
          {asked[0] === format ? 'Saving…' : label}
        </Button>
      ))}
      {asked.length > 0 && <Button onClick={() => stop.current?.abort()}>Stop</Button>}
    </div>
  );
}
