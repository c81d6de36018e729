// Until when an account stays out of Today.
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { snoozeAccount } from '../../state/today.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SnoozeChoices } from '../snooze/SnoozeChoices.tsx';

export function SnoozeDialog({ accountId, name, onClose }: { accountId: AccountId; name: string; onClose(): void }) {
  return (
    <Dialog title={`Snooze ${name}`} description="It stays out of Today until then." onClose={onClose} width="narrow">
      <SnoozeChoices
        onChoose={(until, words) => {
          onClose();
          void snoozeAccount({ accountId, name }, until, words);
        }}
      />
    </Dialog>
  );
}
