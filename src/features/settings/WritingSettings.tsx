// How messages leave: how long they can be taken back, and what stands under them.
import { useState } from 'react';
import type { MailboxView } from '../../../electron/contract/mailbox.ts';
import { updateSettings, useSettings } from '../../state/app-settings.ts';
import { useMailboxes } from '../../state/mailboxes.ts';
import { setSignature, useSignatures } from '../../state/signatures.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { NumberSetting } from './NumberSetting.tsx';
import { SettingRow } from './SettingRow.tsx';

export function WritingSettings() {
  const settings = useSettings().data;
  const mailboxes = useMailboxes().data;
  const signatures = useSignatures().data;
  if (!settings || !mailboxes || !signatures) return <Skeleton rows={5} />;
  const sending = mailboxes.filter((each) => each.kind === 'imap');
  return (
    <>
      <ScreenSubject title="Sending">
        <SettingRow title="Undo" note="How long a message is held before it goes out, so that it can be taken back.">
          <NumberSetting
            label="Seconds in which a sent message can be taken back"
            value={settings.sendHoldSeconds}
            min={0}
            max={120}
            step={1}
            unit="seconds"
            onSave={(sendHoldSeconds) =>
              void updateSettings({ sendHoldSeconds }, 'Changed how long a message is held.')
            }
          />
        </SettingRow>
        <SettingRow
          title="Late"
          note="What was to leave longer ago than this and did not, because the machine slept, asks you again."
        >
          <NumberSetting
            label="Minutes after which a late message asks again"
            value={settings.lateAfterMinutes}
            min={5}
            max={10080}
            step={1}
            unit="min"
            onSave={(lateAfterMinutes) =>
              void updateSettings({ lateAfterMinutes }, 'Changed when a late message asks again.')
            }
          />
        </SettingRow>
        <SettingRow title="Follow-up" note="Days without an answer after which what you sent becomes a task.">
          <NumberSetting
            label="Days without an answer until a follow-up task"
            value={settings.followUpDays}
            min={1}
            max={90}
            step={1}
            unit="days"
            onSave={(followUpDays) => void updateSettings({ followUpDays }, 'Changed when a follow-up becomes a task.')}
          />
        </SettingRow>
      </ScreenSubject>
      <ScreenSubject title="Signatures">
        {sending.length === 0 && <p className="text-ink-2">Each mailbox that sends has its own; there is none yet.</p>}
        {sending.map((each) => (
          <SignatureField key={each.mailboxId} mailbox={each} kept={signatures.get(each.mailboxId) ?? ''} />
        ))}
      </ScreenSubject>
    </>
  );
}

function SignatureField({ mailbox, kept }: { mailbox: MailboxView; kept: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const next = typed?.replace(/\s+$/, '') ?? kept;
    setTyped(null);
    if (next !== kept) void setSignature(mailbox.mailboxId, next);
  };
  return (
    <TextArea
      label={mailbox.address}
      hint="Plain text, under what you write. Empty for none."
      rows={4}
      value={typed ?? kept}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      className="max-w-md"
    />
  );
}
