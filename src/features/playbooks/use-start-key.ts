// One key starts a playbook from where the person is: for an account, or because of a mail.
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useCommands } from '../../state/commands.ts';
import { openOverlay } from '../../state/overlays.ts';
import type { ThreadDetail } from '../../state/thread.ts';

/** Of a thread, the newest mail that came in is the reason. */
export function useStartKey(at: { readonly accountId: AccountId } | { readonly detail: ThreadDetail | null }): void {
  useCommands('Start', [
    {
      id: 'playbook.startHere',
      title: 'accountId' in at ? 'Start a playbook for this account' : 'Start a playbook because of this mail',
      keys: ['Shift+Y'],
      when: () => 'accountId' in at || at.detail !== null,
      run: () => {
        if ('accountId' in at) return openOverlay({ kind: 'start-playbook', accountId: at.accountId });
        const [accountId] = at.detail?.thread.accountIds ?? [];
        const letter = at.detail?.messages.findLast(({ direction }) => direction === 'inbound');
        openOverlay({
          kind: 'start-playbook',
          ...(accountId === undefined ? {} : { accountId }),
          ...(letter ? { messageRowId: letter.messageRowId } : {}),
        });
      },
    },
  ]);
}
