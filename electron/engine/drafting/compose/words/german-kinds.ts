// German: what each kind of touch adds to its reason, and how it ends.
import type { TouchKind } from '../../../../contract/touch-drafts.ts';
import type { KindWords } from './words.ts';

const times = [
  'Passt {first_time} oder {second_time} für {account}?',
  'Für {account} kann ich {first_time} oder {second_time} anbieten; was ist [Ihnen|dir] lieber?',
  'Wie wäre es für {account} mit {first_time} oder sonst {second_time}?',
];

export const germanKinds: Partial<Record<TouchKind, KindWords>> = {
  check_in: {
    subject: [
      '{subject}: wie ist der Stand?',
      'Eine Frage zu {subject}',
      'Noch einmal zu {subject}',
      '{account} und {subject}',
      'Eine Frage an {account}',
    ],
    closing: [
      'Eine Zeile genügt mir.',
      'Wenn ein Anruf einfacher ist, [nennen Sie|nenn] mir eine Zeit.',
      'Falls sich inzwischen jemand anderes um {topic} kümmert, reicht mir ein Name.',
      'Wenn {account} sonst etwas von uns braucht, genügt ein Wort.',
      'Wenn es gerade nicht passt, [sagen Sie|sag] mir, wann ich wieder fragen soll.',
      'Alles, was [Sie|du] mir zu {topic} [schicken|schickst], hilft.',
    ],
  },
  value_note: {
    subject: [
      '{subject}: zum Weitergeben',
      'Etwas für den nächsten Bericht',
      'Was aus {topic} geworden ist',
      '{account}: gut zu wissen',
    ],
    bodyOf: {
      result: [
        'Das gehört vor die Leute, die bei {account} über Budgets entscheiden.',
        'So etwas sollte nicht in einem Mailverlauf untergehen.',
        'Das wäre eine gute Zeile im nächsten Bericht an die Geschäftsleitung.',
        'Genau dafür war die Arbeit an {topic} gedacht.',
      ],
      figure: [
        'Das gehört vor die Leute, die bei {account} über Budgets entscheiden.',
        'Das wäre eine gute Zeile im nächsten Bericht an die Geschäftsleitung.',
        'Von allein kam das nicht: [Ihr|Dein] Team hat seinen Teil getan.',
      ],
    },
    ask: [
      'Soll ich es auf eine Seite bringen, die [Sie|du] weitergeben [können|kannst]?',
      'Wer bei {account} sollte noch davon wissen?',
      'Würde [Ihnen|dir] eine kurze Zusammenfassung bei {account} helfen?',
      'Was [würden Sie|würdest du] ergänzen?',
    ],
    closing: [
      '[Sie müssen|Du musst] damit nichts tun.',
      'Falls ich etwas falsch verstanden habe, [sagen Sie|sag] es mir.',
      '[Verwenden Sie|Verwende] es, wo es hilft.',
    ],
  },
  renewal_120: {
    subject: [
      '{account}: was das nächste Jahr bringen soll',
      'Das kommende Jahr bei {account}',
      'Was {account} als Nächstes erreichen will',
    ],
    body: [
      'In den nächsten Wochen möchte ich mir ansehen, was {account} von unserer Arbeit hat und was anders werden soll.',
      'Ich möchte verstehen, was {account} im nächsten Jahr am meisten von uns braucht.',
      'Es ist ein guter Zeitpunkt, um vom Tagesgeschäft einen Schritt zurückzutreten.',
    ],
    ask: [
      'Was würde das nächste Jahr für [Sie|dich] zu einem guten machen?',
      'An welchen Zielen von {account} soll sich unsere Arbeit messen lassen?',
      'Wer bei {account} sollte dabei mitreden?',
      'Was [würden Sie|würdest du] zuerst ändern?',
    ],
    closing: [
      'Ich bringe die Zahlen mit, [Sie|du] die Wünsche.',
      '[Sie müssen|Du musst] nichts vorbereiten.',
      'Ich höre es lieber früh als spät.',
    ],
  },
  renewal_90: {
    subject: ['{account}: was dieses Jahr gebracht hat', 'Ein Blick zurück auf {topic}', 'Was {account} davon hatte'],
    body: [
      'Ich stelle gerade zusammen, was dieses Jahr {account} gebracht hat, und [Ihre|deine] Sicht zählt mehr als meine.',
      'Ich möchte festhalten, was bei {account} in diesem Jahr gelungen ist, solange es frisch ist.',
      'Für ein faires Bild des Jahres bei {account} brauche ich das Gute und das Schlechte.',
    ],
    ask: [
      'Was war [Ihnen|dir] am nützlichsten, und was war die Mühe nicht wert?',
      'Womit sollen wir aufhören, anfangen oder weitermachen?',
      'Was fragt [Ihre|deine] Geschäftsleitung nach uns?',
      'Gibt es für die kommenden Monate ein Ziel, das ich kennen sollte?',
    ],
    closing: [
      'Kurze Antworten sind willkommen.',
      'Ich schicke [Ihnen|dir] meine Zusammenstellung zum Korrigieren.',
      'Wenn ein Gespräch einfacher ist, [nennen Sie|nenn] mir einen Tag.',
    ],
  },
  renewal_60: {
    subject: [
      '{account}: die Zeit nach dem {renewal}',
      'Planung über den {renewal} hinaus',
      'Ein Gespräch über das nächste Jahr',
    ],
    body: [
      'Unser Vertrag läuft bis zum {renewal}, deshalb ist jetzt ein guter Zeitpunkt, um über die Zeit danach zu sprechen.',
      'Mit Blick auf den {renewal} plane ich lieber früh mit [Ihnen|dir] als in letzter Minute.',
      'Bis zum {renewal} ist noch Zeit, und ich möchte sie gut nutzen.',
    ],
    ask: [
      'Können wir uns in den nächsten zwei Wochen eine halbe Stunde dafür nehmen?',
      'Wer bei {account} sollte an dem Gespräch teilnehmen?',
      'Welcher Tag passt für ein kurzes Gespräch darüber?',
      'Was [möchten Sie|möchtest du] dann auf dem Tisch sehen?',
    ],
    closing: [
      'Eine Tagesordnung schicke ich vorab.',
      'Wenn es Zweifel gibt, möchte ich sie zuerst hören.',
      'Die Zahlen für {account} bereite ich vor.',
    ],
  },
  renewal_30: {
    subject: ['Verlängerung zum {renewal}', '{account}: Verlängerung zum {renewal}', 'Unser Vertrag bis zum {renewal}'],
    body: [
      'Unser Vertrag endet am {renewal}, und ich möchte die Verlängerung rechtzeitig mit [Ihnen|dir] klären.',
      'Am {renewal} endet die laufende Vertragszeit, deshalb ist es Zeit, über die nächste zu entscheiden.',
      'Die Verlängerung für {account} steht zum {renewal} an.',
    ],
    ask: [
      'Verlängern wir zu den jetzigen Bedingungen, oder [möchten Sie|möchtest du] etwas ändern?',
      'Was [brauchen Sie|brauchst du] noch von uns, um zu entscheiden?',
      'Wer unterschreibt bei {account}, und was muss dafür vorliegen?',
      'Steht einer Unterschrift von [Ihrer|deiner] Seite etwas im Weg?',
    ],
    closing: [
      'Die Unterlagen schicke ich, sobald [Sie|du] es [sagen|sagst].',
      'Wenn vorher ein Gespräch hilft, rufe ich an.',
      'Bis dahin läuft alles weiter wie gewohnt.',
    ],
  },
  expansion: {
    subject: ['{account}: gemeinsam vorbereiten', 'Zu [Ihren|deinen] Plänen bei {account}', '{subject}: eine Idee'],
    bodyOf: {
      initiative: [
        'Wir könnten uns ansehen, was das für Nutzer und Einrichtung heißt, bevor es eilt.',
        'Jetzt lässt sich das leichter vorbereiten als in der Woche, in der es beginnt.',
        'Ich habe eine Idee, wie der Anfang für [Ihre|deine] Leute leicht wird.',
      ],
      problem: [
        'Ich glaube, dass es einen besseren Weg gibt, und einen Teil davon bieten wir schon an.',
        'Das lässt sich [Ihnen|dir] abnehmen, denke ich.',
        'Es lohnt sich zu vergleichen, was es heute kostet und was eine Änderung kosten würde.',
      ],
    },
    ask: [
      'Wäre ein kurzes Gespräch mit den Verantwortlichen bei {account} nützlich?',
      'Wer bei {account} sollte dabei sein?',
      'Soll ich aufschreiben, was es braucht, mit Preis, damit etwas auf dem Tisch liegt?',
      'Wie viele Leute beträfe es bei [Ihnen|euch]?',
    ],
    closing: [
      'Das Ansehen verpflichtet zu nichts.',
      'Wenn es zu früh ist, [sagen Sie|sag] mir, wann es passt.',
      'Eine grobe Vorstellung reicht für den Anfang.',
    ],
  },
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
