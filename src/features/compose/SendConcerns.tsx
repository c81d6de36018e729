// What should be known before it leaves, said in place: what stops it, or what looks forgotten and is asked about once.
import { useEffect, useRef } from 'react';
import type { DraftConcern } from '../../../electron/contract/compose.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';

export function SendConcerns({
  concerns,
  failure,
  onSend,
  onGoOn,
}: {
  concerns: readonly DraftConcern[];
  failure: string | null;
  onSend(): void;
  onGoOn(): void;
}) {
  const anyway = useRef<HTMLButtonElement>(null);
  const stops = concerns.filter((each) => each.level === 'stop');
  const asks = concerns.length > 0 && stops.length === 0;
  useEffect(() => {
    if (asks) anyway.current?.focus();
  }, [asks]);
  if (concerns.length === 0 && failure === null) return null;
  const shown = stops.length > 0 ? stops : concerns;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t bg-attention-soft pane-gutter py-2 text-13 text-ink"
    >
      <div className="min-w-48 flex-1">
        {failure !== null && <p>{failure}</p>}
        {shown.map((each) => (
          <p key={each.kind + each.sentence}>{each.sentence}</p>
        ))}
      </div>
      <div className="flex gap-2">
        {asks && (
          <Button ref={anyway} tone="main" onClick={onSend}>
            Send it as it is
          </Button>
        )}
        {stops.some((each) => each.kind === 'no_server') && (
          <Button tone="main" onClick={() => go({ screen: 'settings', section: 'mailboxes' })}>
            Mailbox settings
          </Button>
        )}
        <Button onClick={onGoOn}>Go on writing</Button>
      </div>
    </div>
  );
}
