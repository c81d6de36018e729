// German: how each kind of reason is said, and what it asks. "[Ihre|deine]" is the formal and the familiar form.
import type { Frame } from '../../reasons/candidate.ts';
import type { FrameWords } from './words.ts';

const theirWords = [
  'Am {day} [haben Sie|hast du] geschrieben: {quote}',
  'In [Ihrer|deiner] Mail vom {day} zu {topic} [sagten Sie|sagtest du]: {quote}',
  'Diesen Satz aus [Ihrer|deiner] Mail vom {day} habe ich mir notiert: {quote}',
  'Seit dem {day} geht mir ein Satz von [Ihnen|dir] durch den Kopf: {quote}',
  'In unserem Austausch zu {topic} [schrieben Sie|hast du geschrieben]: {quote}',
  'In meinen Notizen zu {account} stehen [Ihre|deine] Worte vom {day}: {quote}',
];
const othersWords = [
  '{who} hat uns am {day} geschrieben: {quote}',
  'In einer Mail vom {day} zu {topic} schrieb {who}: {quote}',
  'Von {who} habe ich mir am {day} notiert: {quote}',
  'Am {day} hat {who} es so ausgedrückt: {quote}',
];

export const germanFrames: Partial<Record<Frame, FrameWords>> = {
  promise_late: {
    own: [
      'Ich schulde [Ihnen|dir] noch etwas; am {day} schrieb ich: {quote}',
      'Mein Versprechen vom {day} ist überfällig: {quote}',
      '[Sie haben|Du hast] bei {topic} Geduld bewiesen; am {day} schrieb ich: {quote}',
      '{quote.} Das schrieb ich am {day}, und es steht noch aus.',
      'Bei {topic} bin ich in Verzug; am {day} hatte ich geschrieben: {quote}',
      'Zu {topic} schulde ich [Ihnen|dir] noch etwas: Meine Zusage vom {day} ist überfällig.',
    ],
    other: [
      '{who} hat [Ihnen|dir] am {day} zugesagt: {quote}',
      'Eine Zusage von unserer Seite ist überfällig; {who} schrieb am {day}: {quote}',
      'Ich sehe, dass etwas offen ist, das {who} am {day} zugesagt hat: {quote}',
      'Zu {topic} steht noch aus, was {who} [Ihnen|dir] am {day} zugesagt hat.',
    ],
    ask: [
      '[Brauchen Sie|Brauchst du] es noch so wie besprochen, oder hat sich bei {account} etwas geändert?',
      'Hilft [Ihnen|dir] das in dieser Form noch?',
      'Bis wann [brauchen Sie|brauchst du] es?',
      'Gibt es bei {account} etwas Dringenderes, das ich vorziehen soll?',
      'Hat [Ihnen|dir] die Verzögerung Ärger gemacht, von dem ich wissen sollte?',
    ],
    closing: [
      'Die Wartezeit tut mir leid.',
      'Ich bleibe dran, bis es erledigt ist.',
      'Danke für [Ihre|deine] Geduld bis hierher.',
      'Wenn es nicht mehr gebraucht wird, genügt ein Wort.',
    ],
  },
  promise_due: {
    own: [
      'Für den {due} habe ich mir notiert, was ich [Ihnen|dir] am {day} zugesagt habe: {quote}',
      'Ein Wort zu {topic} vor dem {due}; am {day} schrieb ich: {quote}',
      '[Sie haben|Du hast] für den {due} mein Wort vom {day}: {quote}',
    ],
    other: ['{who} hat [Ihnen|dir] für den {due} zugesagt: {quote}', 'Am {day} schrieb [Ihnen|dir] {who}: {quote}'],
    ask: [
      'Gibt es etwas, das auf jeden Fall enthalten sein soll?',
      'Passt [Ihnen|dir] der {due} noch?',
      'Wer bei {account} soll es außer [Ihnen|dir] bekommen?',
      'In welcher Form hilft es [Ihnen|dir] am meisten?',
    ],
  },
  promise_kept: {
    own: [
      'Am {day} schrieb ich: {quote} Das liegt [Ihnen|dir] seitdem vor.',
      'Was ich [Ihnen|dir] am {day} zugesagt hatte, [haben Sie|hast du] nun eine Weile: {quote}',
      'Ich möchte auf das zurückkommen, was ich [Ihnen|dir] am {day} zugesagt und dann erledigt habe: {quote}',
      'Eines habe ich nach meiner Zusage vom {day} nie gefragt, nämlich wie es damit weiterging: {quote}',
      'Mein Teil von {topic} ist seit meiner Zusage vom {day} erledigt: {quote}',
      'Was ich [Ihnen|dir] am {day} zu {topic} zugesagt habe, liegt [Ihnen|dir] inzwischen vor.',
      'Seit meiner Zusage vom {day} zu {topic} habe ich nicht mehr nachgefragt.',
    ],
    other: [
      '{who} hat [Ihnen|dir] am {day} zugesagt: {quote} Das sollte [Ihnen|dir] seitdem vorliegen.',
      'Ich möchte auf das zurückkommen, was {who} am {day} zugesagt hat: {quote}',
      'Zu {topic} hatte {who} [Ihnen|dir] geschrieben: {quote}',
      'Am {day} hat {who} [Ihnen|dir] zu {topic} eine Antwort zugesagt, die inzwischen da sein sollte.',
    ],
    ask: [
      'Hat es [Ihnen|dir] geholfen?',
      'Wie ist es bei {account} angekommen, und fehlt noch etwas?',
      'Wer bei {account} hat schon damit gearbeitet?',
      'Was soll beim nächsten Mal anders sein?',
      'Ist {topic} damit erledigt, oder bleibt etwas offen?',
      'Was [sagen Sie|sagst du] dazu?',
    ],
  },
  their_promise: {
    own: [...theirWords, 'Etwas, das [Sie|du] am {day} geschrieben [haben|hast], steht noch auf meiner Liste: {quote}'],
    other: othersWords,
    ask: [
      'Ist daraus etwas geworden?',
      'Wie ist es gelaufen?',
      'Wie steht es damit, und können wir [Ihnen|dir] etwas abnehmen?',
      'Was ist für {account} dabei herausgekommen?',
      'Gibt es dazu Neues, ob gut oder schlecht?',
      '[Brauchen Sie|Brauchst du] dafür noch etwas von uns?',
    ],
  },
  our_question: {
    own: [
      'Am {day} habe ich gefragt: {quote}',
      'Meine Frage vom {day} zu {topic} ist noch offen: {quote}',
      'Ich komme auf meine Frage vom {day} zurück: {quote}',
      'Eine Frage zu {topic} möchte ich gern abschließen: {quote}',
      'Auf meine Frage vom {day} zu {topic} fehlt mir noch die Antwort.',
    ],
    other: [
      '{who} aus unserem Haus hat am {day} gefragt: {quote}',
      'Eine Frage von {who} zu {topic} ist noch offen: {quote}',
    ],
    ask: [
      'Wie [stehen Sie|stehst du] inzwischen dazu?',
      'Woran hängt die Antwort, falls sie noch aussteht?',
      'Ist bei {account} inzwischen etwas entschieden?',
      'Ist es am Telefon einfacher?',
    ],
  },
  result: {
    own: theirWords,
    other: othersWords,
    ask: [
      'Was hat aus [Ihrer|deiner] Sicht den Ausschlag gegeben?',
      'Ist es seitdem dabei geblieben?',
      'Können andere Teams bei {account} damit auch etwas anfangen?',
      'Was soll als Nächstes besser werden?',
      'Wem bei {account} ist es noch aufgefallen?',
    ],
  },
  initiative: {
    own: theirWords,
    other: othersWords,
    ask: [
      'Wie weit ist das inzwischen?',
      'Was bedeutet das für unsere Zusammenarbeit?',
      'Worauf sollen wir uns zuerst vorbereiten?',
      'Wer treibt das bei {account} voran?',
      'Gilt der Plan bei {account} noch so?',
      'Was sollte stehen, bevor es losgeht?',
    ],
  },
  problem: {
    own: theirWords,
    other: othersWords,
    ask: [
      'Läuft das heute noch so?',
      '[Haben Sie|Hast du] inzwischen einen Weg gefunden?',
      'Wie lästig ist es noch?',
      'Wäre [Ihnen|dir] eine halbe Stunde genau dazu die Zeit wert?',
      'Wie sähe für {account} ein besserer Weg aus?',
    ],
  },
  mention: {
    own: theirWords,
    other: othersWords,
    ask: [
      'Wie ist es seitdem gelaufen?',
      'Was ist daraus geworden?',
      'Ist es noch so, wie [Sie|du] es beschrieben [haben|hast]?',
      'Beschäftigt [Sie|dich] das bei {account} noch?',
      'Gibt es bei {topic} etwas, das wir wieder aufnehmen sollten?',
      'Hat sich daran etwas geändert?',
      'Was soll dort als Nächstes geschehen?',
    ],
  },
  resource: {
    own: [
      'Ich bin auf etwas gestoßen, das zu [Ihrer|deiner] Arbeit bei {account} passt: „{title}“, {link}',
      'Bei „{title}“ musste ich an {account} denken: {link}',
      'Das könnte [Ihnen|dir] und [Ihrem|deinem] Team nützen: „{title}“, {link}',
      'Etwas habe ich für [Sie|dich] zur Seite gelegt, „{title}“: {link}',
    ],
    other: [],
    ask: [
      'Deckt sich das mit dem, was [Sie|du] bei {account} [sehen|siehst]?',
      'Ist das bei {account} gerade ein Thema?',
      'Welcher Teil trifft [Ihre|deine] Lage am ehesten?',
      'Wollen wir darüber sprechen, was das für {account} heißt?',
    ],
  },
  figure: {
    own: [
      'Bei {account} ist der Wert für {metric} bis zum {day} von {before} auf {after} gestiegen.',
      'Am {day} stand der Wert für {metric} bei {after}, davor bei {before}.',
      'Ich habe mir die Zahlen von {account} angesehen: Der Wert für {metric} stieg von {before} auf {after}.',
    ],
    other: [],
    ask: [
      'Worauf [führen Sie|führst du] das zurück?',
      'Deckt sich das mit [Ihrem|deinem] Eindruck?',
      'Welche Zahl soll als Nächstes steigen?',
    ],
  },
  risk: {
    own: [
      'Ich habe [Ihre|deine] Mail vom {day} zu {topic} noch einmal gelesen, und ich nehme sie ernst.',
      'Was [Sie|du] am {day} zu {topic} geschrieben [haben|hast], beschäftigt mich.',
      '[Ihre|Deine] Mail vom {day} verdient mehr als eine kurze Antwort.',
      'Ich habe darüber nachgedacht, was [Sie|du] uns am {day} geschrieben [haben|hast].',
    ],
    other: [
      'Ich habe gelesen, was {who} am {day} zu {topic} geschrieben hat, und ich nehme es ernst.',
      'Was {who} am {day} geschrieben hat, beschäftigt mich, und ich möchte mit [Ihnen|dir] darüber sprechen.',
      '{who} war am {day} sehr deutlich, und [Sie sollen|du sollst] von mir selbst hören.',
    ],
    ask: [
      'Können wir in den nächsten zwei Tagen telefonieren?',
      'Wann darf ich [Sie|dich] anrufen, damit ich es aus erster Hand höre?',
      'Was muss zuerst geschehen, damit es für {account} wieder stimmt?',
      '[Geben Sie|Gibst du] mir eine halbe Stunde am Telefon, wann es [Ihnen|dir] passt?',
    ],
  },
  drift: {
    own: [
      'Mein Eindruck ist, dass sich in unserem Austausch etwas verändert hat, und ich frage lieber, als zu raten.',
      'Wir waren schon einmal in engerem Kontakt, und ich wüsste gern, ob das an mir liegt.',
      'Ich habe das Gefühl, dass {account} heute etwas anderes von uns braucht als früher, und das möchte ich von [Ihnen|dir] hören.',
    ],
    other: [],
    ask: [
      'Sollen wir für {account} etwas anders machen?',
      'Haben sich [Ihre|deine] Schwerpunkte verschoben, oder haben wir etwas liegen lassen?',
      'Was liegt gerade auf [Ihrem|deinem] Tisch, das wir leichter machen könnten?',
    ],
  },
};
