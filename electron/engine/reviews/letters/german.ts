// The words of mails about meetings in German. "[Sie|du]" is the formal and the familiar form.
import type { MeetingWords } from './words.ts';

export const german: MeetingWords = {
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
  preRead: {
    attached: 'Die Unterlagen hängen an.',
    open: 'Die Unterlagen: [[in den Unterlagen sind noch {places} zu füllen; füllen und diese Mail neu entwerfen]]',
    none: 'Die Unterlagen: [[Unterlagen anhängen oder sagen, wo sie liegen]]',
  },
  materials: {
    attached: 'Die besprochenen Unterlagen hängen an.',
    open: 'Die Unterlagen: [[in den Unterlagen sind noch {places} zu füllen; füllen und anhängen, oder diese Zeile streichen]]',
  },
  places: ['eine Lücke', '{count} Lücken'],
};
