// German, as a whole.
import { germanFrames } from './german-frames.ts';
import { germanOccasions } from './german-occasions.ts';
import { germanRhythm } from './german-rhythm.ts';
import type { LanguageWords } from './words.ts';

export const german: LanguageWords = {
  quotes: ['„', '“'],
  metrics: { usage: 'Nutzung' },
  frames: germanFrames,
  kinds: { ...germanRhythm, ...germanOccasions },
  answer: {
    opening: [
      'Hier meine Antworten zu {topic}, in [Ihrer|deiner] Reihenfolge.',
      'Der Reihe nach zu dem, was [Sie|du] zu {topic} gefragt [haben|hast]:',
      'Zu [Ihrer|deiner] Mail vom {day}, Punkt für Punkt:',
    ],
    each: ['Zu {question}: {answer}', 'Auf {question}: {answer}', 'Was {question} betrifft: {answer}'],
    gap: 'Antwort auf {question}',
    gapForMail: 'Antwort auf die Mail vom {day}',
    renewal: ['Unser Vertrag läuft bis zum {renewal}.', 'Die laufende Vertragszeit endet am {renewal}.'],
    promise: ['Zugesagt ist es für den {due}.', '[Sie haben|Du hast] unsere Zusage für den {due}.'],
    closing: [
      '[Sagen Sie|Sag] mir, wenn ich etwas ausgelassen habe.',
      'Falls dabei eine neue Frage auftaucht, bin ich da.',
      'Wenn es zu {topic} am Telefon schneller geht, [rufen Sie|ruf] mich an.',
      'Ich hoffe, das bringt {topic} bei {account} weiter.',
    ],
  },
};
