// The words of mails about meetings. As in other letters a part is one sentence with slots in braces, "[Sie|du]" is the formal
// and the familiar form, and English is written without contractions, which the voice puts in.
import type { MeetingPurpose } from '../../../contract/meetings.ts';
import type { MeetingLanguage } from '../meeting-times.ts';

export interface PurposeWords {
  readonly subject: readonly string[];
  readonly opening: readonly string[];
  /** Where there was a meeting of the kind before. */
  readonly since?: readonly string[];
  readonly ask?: readonly string[];
  readonly closing: readonly string[];
}

export interface MeetingWords {
  readonly purposes: Readonly<Record<MeetingPurpose, PurposeWords>>;
  /** Before the agenda. */
  readonly agenda: string;
  readonly points: string;
  readonly times: string;
  readonly link: readonly string[];
  readonly minutes: string;
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
  readonly until: string;
  readonly noActions: string;
  readonly preRead: string;
  readonly materials: string;
}

const english: MeetingWords = {
  purposes: {
    invitation: {
      subject: ['{title} with {account}', '{account}: {title}', '{title}: times for {account}'],
      opening: [
        'I would like to invite you to our {title}: {minutes} minutes on what {account} has reached and what comes next.',
        'It is time for our {title}; {minutes} minutes are enough to see where {account} stands and what is in the way.',
        'I suggest that we take {minutes} minutes for our {title}: results, open points, and your plans at {account}.',
      ],
      since: [
        'We last did this on {day}, and some things have moved since.',
        'The last time was on {day}, so it is time to look again.',
      ],
      ask: [
        'Which of them suits you, and who else should come from {account}?',
        'Tell me which one you prefer, and whom I should invite besides you.',
      ],
      closing: [
        'As soon as I hear from you, the invitation follows with a calendar entry.',
        'If none of them fits, name a day and I will follow.',
      ],
    },
    confirmation: {
      subject: ['{title} on {due}', 'Confirmed: {title} with {account}'],
      opening: [
        'Our {title} is set: {due}.',
        'Thank you, we have a time for our {title}: {due}.',
        'That is settled then: our {title} is on {due}.',
      ],
      closing: ['The calendar entry is attached.', 'You find the entry for your calendar attached.'],
    },
    update: {
      subject: ['New time: {title} on {due}', '{title} with {account}: new time'],
      opening: ['Our {title} has a new time: {due}.', 'We meet at another time for our {title}: {due}.'],
      closing: ['The changed calendar entry is attached; it takes the place of the former one.'],
    },
    cancellation: {
      subject: ['{title} does not take place', 'Called off: {title} with {account}'],
      opening: ['Our {title} can not take place as arranged.', 'I have to call off our {title}.'],
      ask: ['Shall I suggest other times?', 'May I come back to you with another time?'],
      closing: ['I am sorry for the trouble in your calendar.', 'Thank you for understanding.'],
    },
    reminder: {
      subject: ['{title} on {due}', 'Before we meet: {title}'],
      opening: ['A short reminder of our {title}: {due}.', 'We meet soon for our {title}: {due}.'],
      ask: ['Is there anything you want to add to the agenda?', 'Does the time still suit you?'],
      closing: ['If something has come up, tell me and we find another time.', 'I look forward to it.'],
    },
    new_times: {
      subject: ['{title}: other times', 'Another time for our {title}'],
      opening: [
        'I would like to move our {title}; these times are free on my side.',
        'Could we find another time for our {title}?',
      ],
      ask: ['Which of them suits you better?', 'Would one of them work for you?'],
      closing: [
        'Until I hear from you, everything stays as arranged.',
        'If none of them fits, name a day and I will follow.',
      ],
    },
    pre_read: {
      subject: ['To read before our {title}', '{title} on {due}: what to read before'],
      opening: ['We meet on {due} for our {title}.', 'Our {title} is on {due}.'],
      ask: ['If a point is missing, tell me and I will add it.', 'What would you like to spend the most time on?'],
      closing: ['Ten minutes of reading are enough.', 'I look forward to talking it through.'],
    },
    follow_up: {
      subject: ['{title}: what we agreed', '{account}: what came out of our {title}'],
      opening: [
        'Thank you for taking the time for our {title} on {day}.',
        'Thank you for the good talk on {day}; here is what came out of our {title}.',
      ],
      ask: ['Did I miss anything?', 'Please correct me where I got it wrong.'],
      closing: ['I will come back to you on my points as agreed.', 'I keep an eye on the dates.'],
    },
  },
  agenda: 'Agenda:',
  points: 'What I would bring from our mails:',
  times: 'These times are free on my side:',
  link: ['Please choose a time that suits you: {link}', 'You can pick a time that suits you here: {link}'],
  minutes: 'min',
  place: 'Where:',
  ours: 'We do:',
  theirs: 'You do:',
  until: 'by',
  noActions: '[[what was agreed, with names and dates]]',
  preRead: 'The material: [[attach the review pack, or say where it lies]]',
  materials: 'The material we looked at: [[attach the review pack, or take this line out]]',
};

const german: MeetingWords = {
  purposes: {
    invitation: {
      subject: ['{title} mit {account}', '{account}: {title}', '{title}: Terminvorschläge'],
      opening: [
        'ich möchte [Sie|dich] zu unserem Termin „{title}“ einladen: {minutes} Minuten dazu, was {account} erreicht hat und was als Nächstes kommt.',
        'es ist Zeit für unseren Termin „{title}“; {minutes} Minuten genügen, um zu sehen, wo {account} steht und was im Weg ist.',
      ],
      since: [
        'Zuletzt haben wir uns am {day} dafür zusammengesetzt, seitdem hat sich einiges bewegt.',
        'Das letzte Mal war am {day}; ein neuer Blick lohnt sich.',
      ],
      ask: [
        'Welcher davon passt [Ihnen|dir], und wer sollte bei {account} noch dabei sein?',
        '[Sagen Sie|Sag] mir gern, welcher am besten passt und wen ich noch einladen soll.',
      ],
      closing: [
        'Sobald ich von [Ihnen|dir] höre, folgt die Einladung mit dem Kalendereintrag.',
        'Wenn keiner passt, [nennen Sie|nenn] mir einfach einen Tag.',
      ],
    },
    confirmation: {
      subject: ['{title} am {due}', 'Bestätigt: {title} mit {account}'],
      opening: [
        'unser Termin „{title}“ steht: {due}.',
        'vielen Dank, damit haben wir einen Termin für „{title}“: {due}.',
      ],
      closing: ['Der Kalendereintrag hängt an.', 'Den Eintrag für den Kalender [finden Sie|findest du] im Anhang.'],
    },
    update: {
      subject: ['Neuer Termin: {title}', '{title} mit {account}: neuer Termin'],
      opening: [
        'unser Termin „{title}“ hat eine neue Zeit: {due}.',
        'für „{title}“ gilt jetzt ein anderer Termin: {due}.',
      ],
      closing: ['Der geänderte Kalendereintrag hängt an und ersetzt den bisherigen.'],
    },
    cancellation: {
      subject: ['{title} findet nicht statt', 'Abgesagt: {title} mit {account}'],
      opening: [
        'unser Termin „{title}“ kann nicht wie vereinbart stattfinden.',
        'ich muss unseren Termin „{title}“ absagen.',
      ],
      ask: ['Darf ich andere Zeiten vorschlagen?', 'Soll ich mich mit einem neuen Vorschlag melden?'],
      closing: ['Entschuldigung für die Umstände im Kalender.', 'Danke für [Ihr|dein] Verständnis.'],
    },
    reminder: {
      subject: ['{title} am {due}', 'Vor unserem Termin: {title}'],
      opening: ['eine kurze Erinnerung an unseren Termin „{title}“: {due}.', 'bald sehen wir uns zu „{title}“: {due}.'],
      ask: ['[Möchten Sie|Möchtest du] noch etwas auf die Agenda setzen?', 'Passt die Zeit noch?'],
      closing: ['Falls etwas dazwischengekommen ist, finden wir einen anderen Termin.', 'Ich freue mich darauf.'],
    },
    new_times: {
      subject: ['{title}: andere Zeiten', 'Ein anderer Termin für „{title}“'],
      opening: [
        'ich würde unseren Termin „{title}“ gern verschieben; diese Zeiten sind bei mir frei.',
        'können wir für „{title}“ eine andere Zeit finden?',
      ],
      ask: ['Welche davon passt [Ihnen|dir] besser?', 'Wäre eine davon möglich?'],
      closing: ['Bis ich von [Ihnen|dir] höre, bleibt alles wie vereinbart.'],
    },
    pre_read: {
      subject: ['Zur Vorbereitung: {title}', '{title} am {due}: was vorher zu lesen ist'],
      opening: ['wir treffen uns zu „{title}“: {due}.', 'unser Termin „{title}“ ist: {due}.'],
      ask: ['Wenn ein Punkt fehlt, nehme ich ihn gern auf.', 'Wofür sollten wir uns am meisten Zeit nehmen?'],
      closing: ['Zehn Minuten Lesen genügen.', 'Ich freue mich auf das Gespräch.'],
    },
    follow_up: {
      subject: ['{title}: was wir vereinbart haben', '{account}: Ergebnisse unseres Gesprächs'],
      opening: [
        'vielen Dank für [Ihre|deine] Zeit am {day}; hier ist, was wir bei „{title}“ festgehalten haben.',
        'danke für das gute Gespräch am {day}. Hier sind die Ergebnisse zu „{title}“.',
      ],
      ask: ['Fehlt etwas?', '[Korrigieren Sie|Korrigiere] mich gern, wo ich falschliege.'],
      closing: ['Zu meinen Punkten melde ich mich wie vereinbart.', 'Die Termine behalte ich im Blick.'],
    },
  },
  agenda: 'Ablauf:',
  points: 'Was ich aus unseren Mails mitbringe:',
  times: 'Diese Zeiten sind bei mir frei:',
  link: ['Hier [können Sie|kannst du] eine passende Zeit wählen: {link}'],
  minutes: 'Min.',
  place: 'Ort:',
  ours: 'Wir:',
  theirs: 'Bei [Ihnen|dir]:',
  until: 'bis',
  noActions: '[[was vereinbart wurde, mit Namen und Terminen]]',
  preRead: 'Die Unterlagen: [[Unterlagen anhängen oder sagen, wo sie liegen]]',
  materials: 'Die besprochenen Unterlagen: [[Unterlagen anhängen oder diese Zeile streichen]]',
};

export const meetingWords: Readonly<Record<MeetingLanguage, MeetingWords>> = { en: english, de: german };
