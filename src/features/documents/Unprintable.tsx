// Said before a PDF is made: which words it can't show, and which formats can.
export function Unprintable({ words }: { words: readonly string[] }) {
  return (
    <p role="note" className="border-b bg-side px-6 py-2 text-13 text-ink-2">
      A PDF has no letters for <bdi className="text-ink">{words.join(', ')}</bdi>: question marks would stand there.
      PPTX, DOCX and Markdown show them.
    </p>
  );
}
