// After a signature: what they said that may become the next opening.
import type { Finding } from '../../../electron/contract/findings.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { isoDateInWords } from '../../ui/format.ts';
import { SignalLine } from '../openings/SignalLine.tsx';

export function AfterRenewalDialog({
  accountName,
  signals,
  next,
  onClose,
}: {
  accountName: string;
  signals: readonly Finding[];
  next: string | null;
  onClose(): void;
}) {
  const done = () => {
    onClose();
    go({ screen: 'renewals' });
  };
  return (
    <Dialog
      title={`${accountName} goes on${next === null ? '' : ` until ${isoDateInWords(next)}`}`}
      description="They said something that may become the next opening."
      onClose={done}
      footer={
        <Button tone="main" onClick={done}>
          Done
        </Button>
      }
    >
      <ul className="flex flex-col gap-3">
        {signals.map((signal) => (
          <SignalLine key={signal.findingId} signal={signal} />
        ))}
      </ul>
    </Dialog>
  );
}
