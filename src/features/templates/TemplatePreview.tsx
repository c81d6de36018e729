// A template filled from an account's facts, with what is left to fill in marked.
import { useDeferredValue, useEffect, useState } from 'react';
import type { FilledTemplateView } from '../../../electron/contract/templates.ts';
import { writeNew } from '../../state/compose.ts';
import { previewTemplate } from '../../state/templates.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { AccountSelect } from '../accounts/AccountSelect.tsx';

export function TemplatePreview({ source }: { source: string }) {
  const [account, setAccount] = useState('');
  const filled = usePreview(useDeferredValue(source), account);
  return (
    <ScreenSubject
      title="Preview"
      note={filled && filled.gaps.length > 0 ? `${counted(filled.gaps.length, 'gap')} to fill in` : undefined}
      action={
        <>
          {filled?.letter && (
            <Button onClick={() => writeFilled(filled)}>
              Write this to {filled.letter.to.name || filled.letter.to.address}
            </Button>
          )}
          <AccountSelect
            label="Filled for"
            labelHidden
            quiet
            value={account}
            onChange={setAccount}
            others={[{ value: '', label: 'No account' }]}
          />
        </>
      }
    >
      {filled && (
        <div className="rounded-md border bg-canvas px-4 py-3">
          <p className="pb-2 font-medium">
            <Marked text={filled.subject} />
          </p>
          <p className="max-w-[72ch] text-15 leading-relaxed whitespace-pre-wrap">
            <Marked text={filled.text} />
          </p>
        </div>
      )}
    </ScreenSubject>
  );
}

/** As a draft of the user's own; its gaps hold it back until they are filled in. */
function writeFilled({ letter, subject }: FilledTemplateView): void {
  if (letter) writeNew({ to: [letter.to], subject, text: letter.text });
}

/** Gaps stand out by a box, not by colour alone. */
function Marked({ text }: { text: string }) {
  const parts = text.split(/(\[\[[^[\]]*\]\])/);
  return parts.map((part, at) =>
    part.startsWith('[[') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
      <mark key={at} className="rounded-sm border border-attention/50 bg-attention-soft px-0.5 text-ink">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

function usePreview(source: string, account: string): FilledTemplateView | null {
  const [filled, setFilled] = useState<FilledTemplateView | null>(null);
  useEffect(() => {
    let current = true;
    previewTemplate({ source, ...(account === '' ? {} : { accountId: Number(account) }) }).then(
      (answer) => {
        if (current) setFilled(answer);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [source, account]);
  return filled;
}
