// How Tend sounds like the user: what it learned of their mail, to everybody and to each person, what they say about it, and
// how much they still change in its drafts.
import { useState } from 'react';
import { useVoice } from '../../state/voice.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VoiceEdits } from './VoiceEdits.tsx';
import { VoiceFieldRows } from './VoiceFieldRows.tsx';
import { VoiceFigures } from './VoiceFigures.tsx';
import { VoiceRecipients } from './VoiceRecipients.tsx';

export function VoiceSettings() {
  const [mailboxId, setMailboxId] = useState<number | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const { data, failure } = useVoice({ mailboxId, address });
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={8} />;
  if (data.mailboxId === null) return <p className="text-ink-2">Add a mailbox, and Tend learns from your sent mail.</p>;
  const recipient = data.recipients.find((one) => one.address === address);
  const title = address === null ? 'How you write' : `How you write to ${recipient?.name || address}`;
  return (
    <>
      <ScreenSubject
        title={title}
        note={data.voice.why}
        action={
          <>
            {address !== null && <Button onClick={() => setAddress(null)}>Back to everybody</Button>}
            {data.mailboxes.length > 1 && (
              <Select
                label="Mailbox"
                labelHidden
                quiet
                value={String(data.mailboxId)}
                onChange={(next) => {
                  setMailboxId(Number(next));
                  setAddress(null);
                }}
                choices={data.mailboxes.map((one) => ({ value: String(one.mailboxId), label: one.address }))}
              />
            )}
          </>
        }
      >
        <VoiceFieldRows
          key={`${data.mailboxId} ${address}`}
          voice={data.voice}
          mailboxId={data.mailboxId}
          address={address}
        />
      </ScreenSubject>
      {data.learned.length > 0 && (
        <ScreenSubject title="Learned from your edits">
          <ul className="list-disc pl-5 text-ink-2">
            {data.learned.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </ScreenSubject>
      )}
      <ScreenSubject title="What was read" note={counted(data.figures.letters, 'letter')}>
        <VoiceFigures
          figures={data.figures}
          sentenceWords={data.voice.sentenceWords}
          phrases={data.voice.phrases}
          name={recipient?.name ?? ''}
        />
      </ScreenSubject>
      <ScreenSubject title="How much you change drafts" note="Words changed before a drafted mail left">
        <VoiceEdits edits={data.edits} />
      </ScreenSubject>
      {address === null && (
        <ScreenSubject title="By recipient" note="Choose one to see or correct how they are written to">
          <VoiceRecipients recipients={data.recipients} onOpen={setAddress} />
        </ScreenSubject>
      )}
    </>
  );
}
