// English, as a whole.
import { englishFrames } from './english-frames.ts';
import { englishOccasions } from './english-occasions.ts';
import { englishRhythm } from './english-rhythm.ts';
import type { LanguageWords } from './words.ts';

export const english: LanguageWords = {
  quotes: ['“', '”'],
  metrics: { usage: 'usage' },
  frames: englishFrames,
  kinds: { ...englishRhythm, ...englishOccasions },
  answer: {
    opening: [
      'Here are my answers on {topic}, in your order.',
      'One by one, to what you asked about {topic}:',
      'Let me take your points on {topic} in turn.',
      'To your mail of {day}, point by point:',
    ],
    each: ['To {question}: {answer}', 'On {question}: {answer}', 'As for {question}: {answer}'],
    gap: 'answer to {question}',
    gapForMail: 'answer to the mail of {day}',
    renewal: ['Our agreement runs until {renewal}.', 'The present term ends on {renewal}.'],
    promise: ['You have our promise for {due}.', 'It is promised for {due}, and that stands.'],
    closing: [
      'Tell me if I have left something out.',
      'If that raises another question, I am here.',
      'If a call is quicker for {topic}, ring me.',
      'I hope that moves {topic} forward at {account}.',
      'Should anything about {topic} be unclear, write to me directly.',
    ],
  },
};
