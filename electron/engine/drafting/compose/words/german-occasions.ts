// German: what the touches of an occasion add to their reason (reviews, trouble, beginnings, stories), and how they end.
import type { TouchKind } from '../../../../contract/touch-drafts.ts';
import type { KindWords } from './words.ts';

const times = [
  'Passt {first_time} oder {second_time} für {account}?',
  'Für {account} kann ich {first_time} oder {second_time} anbieten; was ist [Ihnen|dir] lieber?',
  'Wie wäre es für {account} mit {first_time} oder sonst {second_time}?',
];

export const germanOccasions: Partial<Record<TouchKind, KindWords>> = {
  review_invitation: {
    subject: [
      '{account}: ein gemeinsamer Rückblick',
      'Einladung: {account} gemeinsam ansehen',
      'Rückblick: {topic} und was kommt',
    ],
    body: [
      'Ich schlage einen Rückblick vor: was {account} erreicht hat, was im Weg steht und was als Nächstes kommt.',
      'Für {account} ist das Grund genug, sich eine Stunde zusammenzusetzen: Ergebnisse, offene Punkte, nächste Schritte.',
      'Ich möchte [Sie|dich] zu einem Rückblick auf unsere Arbeit bei {account} einladen.',
    ],
    ask: times,
    closing: [
      'Die Zahlen [bekommen Sie|bekommst du] vorab.',
      'Wenn keines passt, [nennen Sie|nenn] einen Tag, und ich richte mich danach.',
      'Was soll auf die Tagesordnung?',
    ],
  },
  review_reminder: {
    subject: ['{account}: unser Termin am {due}', 'Termin am {due}', 'Vor unserem Treffen am {due}'],
    instead: {
      meeting: [
        'Wir treffen uns am {due}, und ich möchte die Zeit gut nutzen.',
        'Zur Erinnerung: Unser Termin ist am {due}.',
        'Am {due} setzen wir uns zusammen, wie am {day} vereinbart.',
      ],
    },
    ask: [
      '[Möchten Sie|Möchtest du] etwas auf die Tagesordnung setzen?',
      'Wer kommt von {account} dazu?',
      'Was soll am Ende entschieden sein?',
      'Passt der Tag noch?',
    ],
    closing: [
      'Die Unterlagen schicke ich vorab.',
      'Falls etwas dazwischengekommen ist, finden wir einen anderen Tag.',
      'Ich freue mich darauf.',
    ],
  },
  review_reschedule: {
    subject: ['{account}: ein neuer Termin', 'Unser Termin: zwei andere Zeiten', 'Neuer Termin für unser Gespräch'],
    instead: {
      meeting: [
        'Unser Gespräch braucht nach der Mail vom {day} einen neuen Termin.',
        'Für das Gespräch aus unseren Mails vom {day} suchen wir einen anderen Tag.',
        'Den Termin, über den wir am {day} geschrieben haben, möchte ich verlegen.',
      ],
    },
    ask: times,
    closing: [
      'Die Tagesordnung bleibt, wie sie ist.',
      'Wenn keines passt, [nennen Sie|nenn] einen Tag, und ich richte mich danach.',
      'Die neue Einladung schicke ich nach [Ihrer|deiner] Antwort.',
    ],
  },
  at_risk: {
    subject: ['{account}: ein persönliches Wort', 'Zu {topic}', 'Ich möchte mit [Ihnen|dir] sprechen'],
    body: [
      '[Sie sollen|Du sollst] nicht zweimal fragen müssen, deshalb nehme ich das selbst in die Hand.',
      'Ich will nichts wegerklären, ich will wissen, was es für {account} bedeutet.',
      'Was auch die Ursache ist, es ist meine Aufgabe, dass es für {account} wieder stimmt.',
    ],
    bodyOf: {
      drift: [
        'Wenn es an uns liegt, möchte ich es für {account} in Ordnung bringen, bevor es größer wird.',
        'Ich höre es lieber direkt von [Ihnen|dir], als es zwischen den Zeilen zu lesen.',
      ],
      promise_late: [
        'Es hätte längst da sein sollen.',
        '[Sie sollen|Du sollst] nicht danach fragen müssen, deshalb nehme ich das selbst in die Hand.',
      ],
    },
    closing: [
      'Was wir vereinbaren, [bekommen Sie|bekommst du] von mir schriftlich.',
      '[Rufen Sie|Ruf] mich jederzeit an.',
      'Wenn jemand bei {account} eingebunden werden soll, genügt ein Wort.',
    ],
  },
  escalation_inside: {
    subject: ['{account}: ich brauche [Ihre|deine] Hilfe', 'Bitte ansehen: {account}', '{account}: bitte noch heute'],
    opening: [
      'Bei {account} brauche ich [Ihre|deine] Hilfe.',
      'Es geht um {account}, und es braucht jemanden über mir.',
      'Ich bringe {account} zu [Ihnen|dir], bevor es größer wird.',
    ],
    instead: {
      risk: [
        '{who} schrieb am {day}: {quote}',
        'Das sind die Worte von {who} vom {day}: {quote}',
        'Worum es geht, steht in einer Mail von {who} vom {day} zu {topic}.',
      ],
    },
    body: [
      '{account} bringt uns {arr} im Jahr, der Vertrag läuft bis zum {renewal}.',
      'Es geht um {arr} im Jahr; der Vertrag läuft bis zum {renewal}.',
      'Der Vertrag läuft bis zum {renewal}.',
      'Jetzt braucht es ein klares Wort von jemandem, der entscheiden kann.',
    ],
    ask: [
      '[Können Sie|Kannst du] in den nächsten zwei Tagen selbst mit ihnen sprechen?',
      'Können wir heute eine Viertelstunde klären, was wir anbieten?',
      'Darf ich ankündigen, dass [Sie anrufen|du anrufst]?',
    ],
    closing: [
      'Der ganze Verlauf liegt bereit.',
      'Ich bleibe der Kontakt und halte [Sie|dich] auf dem Laufenden.',
      'Bis dahin sage ich nichts Neues zu.',
    ],
  },
  onboarding_welcome: {
    subject: ['Willkommen, {account}', '{account}: so fangen wir an', '[Ihr|Dein] Start bei uns'],
    instead: {
      start: [
        'Herzlich willkommen, schön, dass {account} bei uns ist.',
        'Ich freue mich, [Sie|dich] und das Team von {account} zu begrüßen.',
        'Schön, dass {account} dabei ist; ich bin von nun an [Ihr|dein] Kontakt.',
      ],
    },
    body: [
      'In den ersten Wochen sorge ich dafür, dass [Sie|du] die Zugänge, Menschen und Antworten [haben|hast], die [Sie brauchen|du brauchst].',
      'Der erste Monat hat drei Teile: alle sind drin, ein vorzeigbares Ergebnis, ein Blick auf das, was besser geht.',
      '[Sie können|Du kannst] mit allem zu mir kommen, ich finde die richtigen Leute.',
    ],
    ask: [
      'Welches Ergebnis [möchten Sie|möchtest du] zuerst sehen?',
      'Wer bei {account} soll am Anfang dabei sein?',
      'Was darf im ersten Monat nicht schiefgehen?',
    ],
    closing: [
      '[Sagen Sie|Sag] mir, sobald etwas im Weg ist.',
      'Ich freue mich auf die Zusammenarbeit.',
      'Am Anfang ist keine Frage zu klein.',
    ],
  },
  case_study_request: {
    subject: [
      '{account}: dürfen wir das erzählen?',
      'Eine Bitte zu {topic}',
      '[Ihr|Dein] Ergebnis, in [Ihren|deinen] Worten',
    ],
    body: [
      'Davon, wie {account} das erreicht hat, sollten andere hören, in [Ihren|deinen] Worten und nur mit [Ihrer|deiner] Freigabe.',
      'Aus der Geschichte von {account} können andere Teams lernen.',
      'Wie {account} dahin gekommen ist, würde ich gern mit [Ihnen|dir] zusammen aufschreiben.',
    ],
    ask: [
      '[Wären Sie|Wärst du] zu einem kurzen Gespräch darüber bereit?',
      'Darf ich [Ihnen|dir] dazu drei Fragen stellen, per Mail oder am Telefon?',
      'Wer bei {account} müsste zustimmen?',
    ],
    closing: [
      '[Sie sehen|Du siehst] jedes Wort, bevor es jemand anderes liest.',
      'Wenn es für {account} nicht passt, genügt ein kurzes Nein.',
      'Ich schreibe, [Sie korrigieren|du korrigierst].',
    ],
  },
};
