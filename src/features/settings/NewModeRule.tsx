// A new rule: which kind, tier and mailbox, and how far Tend goes with it.
import { useState } from 'react';
import type { MailboxView } from '../../../electron/contract/mailbox.ts';
import type { TouchMode } from '../../../electron/contract/queue.ts';
import type { MailboxId, Tier } from '../../../electron/contract/scalars.ts';
import type { TouchKind } from '../../../electron/contract/touch-drafts.ts';
import { setMode } from '../../state/autopilot.ts';
import { Button } from '../../ui/Button.tsx';
import { tierInWords } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { TOUCH_KINDS, TOUCH_MODES, touchKindInWords } from '../queue/queue-in-words.ts';

const TIERS: readonly Tier[] = ['enterprise', 'business', 'standard'];

export function NewModeRule({ mailboxes }: { mailboxes: readonly MailboxView[] }) {
  const [kind, setKind] = useState<TouchKind | 'any'>('any');
  const [tier, setTier] = useState<Tier | 'any'>('any');
  const [mailbox, setMailbox] = useState('any');
  const [mode, setChosen] = useState<TouchMode>('copilot');
  const names = kind !== 'any' || tier !== 'any' || mailbox !== 'any';
  return (
    <form
      className="mt-2 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void setMode(
          {
            kind: kind === 'any' ? null : kind,
            tier: tier === 'any' ? null : tier,
            mailboxId: mailbox === 'any' ? null : (Number(mailbox) as MailboxId),
            mode,
          },
          'Added a rule of the modes.',
        );
      }}
    >
      <Select<TouchKind | 'any'>
        label="Kind"
        choices={[
          { value: 'any', label: 'Every kind' },
          ...TOUCH_KINDS.map((value) => ({ value, label: touchKindInWords(value) })),
        ]}
        value={kind}
        onChange={setKind}
      />
      <Select<Tier | 'any'>
        label="Accounts"
        choices={[
          { value: 'any', label: 'Every tier' },
          ...TIERS.map((value) => ({ value, label: tierInWords(value) })),
        ]}
        value={tier}
        onChange={setTier}
      />
      {mailboxes.length > 1 && (
        <Select
          label="Mailbox"
          choices={[
            { value: 'any', label: 'Every mailbox' },
            ...mailboxes.map((each) => ({ value: String(each.mailboxId), label: each.address })),
          ]}
          value={mailbox}
          onChange={setMailbox}
        />
      )}
      <Select<TouchMode>
        label="Mode"
        choices={TOUCH_MODES.map((each) => ({ value: each.mode, label: each.label }))}
        value={mode}
        onChange={setChosen}
      />
      <Button type="submit" className="min-h-8" disabled={!names}>
        Add rule
      </Button>
    </form>
  );
}
