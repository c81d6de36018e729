// voice.*
import type { voiceCalls } from '../../contract/voice.ts';
import { correctVoice } from '../commands/voice-commands.ts';
import { readVoicePage } from '../drafting/voice/voice-page.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function voiceHandlers(context: HandlerContext): HandlersOf<keyof typeof voiceCalls> {
  return {
    'voice.get': async (input) => {
      await context.derived();
      return readVoicePage(context.db, input);
    },
    'voice.correct': ({ mailboxId, address, fields = {}, forget = [] }, call) => {
      const outcome = context.run(
        correctVoice,
        { mailboxId, address: address?.trim().toLowerCase() ?? '', fields, forget },
        call,
      );
      context.changed('voice', 'journal');
      return outcome;
    },
  };
}
