// How the user writes: what was learned, and their corrections.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type VoicePage = CallOutput<'voice.get'>;
export interface VoiceWanted {
  /** The first mailbox where none is said. */
  readonly mailboxId: number | null;
  /** How one person is written to; null for the voice in general. */
  readonly address: string | null;
}

const resource = createResources<VoiceWanted, VoicePage>({
  topics: ['voice', 'mailboxes', 'journal', 'book'],
  ask: ({ mailboxId, address }) =>
    ask('voice.get', { ...(mailboxId === null ? {} : { mailboxId }), ...(address === null ? {} : { address }) }),
});

export const useVoice = (wanted: VoiceWanted) => resource.use(wanted);

export function correctVoice(input: CallInput<'voice.correct'>) {
  return change('voice.correct', input, { say: 'The next draft sounds like that.' });
}
