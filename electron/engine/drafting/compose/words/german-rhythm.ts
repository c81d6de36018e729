// German: what the touches of a relationship's own rhythm add to their reason (check-in, value, renewal, growth), and how they end.
import type { TouchKind } from '../../../../contract/touch-drafts.ts';
import type { KindWords } from './words.ts';

export const germanRhythm: Partial<Record<TouchKind, KindWords>> = {
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
};
