// The words around the questions of a step's mail, in each language: how to answer, what may be left out, what a scale means.
import type { AskedStep } from '../../../contract/step-answers.ts';

export interface AskedWords {
  /** Before the questions; `[formal|familiar]`. */
  readonly several: string;
  readonly one: string;
  readonly oneChoice: string;
  readonly optional: string;
  scale(min: number, max: number): string;
  readonly yesNo: string;
  readonly choices: string;
  readonly date: string;
  readonly money: string;
  /** The questions that a step puts beside or instead of its fields. */
  readonly agree: string;
  readonly decide: string;
  readonly approve: string;
  readonly file: string;
  readonly sign: string;
  /** `{mark}` */
  readonly mark: string;
  readonly remaining: string;
  /** Where nothing was answered yet. */
  readonly reminder: string;
  /** A gap: only the user knows it. */
  readonly toConfirm: string;
  /** Above what an approval inside rests on. */
  readonly restsOn: string;
  readonly until: string;
  readonly openings: Readonly<Record<AskedStep['type'], readonly string[]>>;
  readonly closings: readonly string[];
}

const english: AskedWords = {
  several: 'Please reply and write below each question, or after its number. A word or two is enough.',
  one: 'A short reply to this mail is enough.',
  oneChoice: 'A reply with the letter or the words is enough; tell me if there is a “but”.',
  optional: 'optional',
  scale: (min, max) => `${min} to ${max}`,
  yesNo: 'yes or no',
  choices: 'as many as apply',
  date: 'a date',
  money: 'an amount',
  agree: 'Do you agree with this?',
  decide: 'How would you like to go on?',
  approve: 'What is your decision?',
  file: 'Please attach the file to your reply.',
  sign: 'Please sign the attached document and send the signed file back with your reply.',
  mark: 'Should you write a new mail instead of a reply, please mention {mark}.',
  toConfirm: 'what is to be confirmed',
  restsOn: 'What it rests on:',
  until: 'by',
  reminder: 'May I come back to this? A short answer is enough.',
  remaining: 'Thank you for your answers. These are still open; the numbers are the same as before.',
  openings: {
    form: ['I have a few questions for you.', 'May I ask for your view on a few points?'],
    file: ['There is a file I need from you.', 'May I ask you for a file?'],
    acknowledgement: [
      'Below is what we have written down; please have a look and tell me whether it is right.',
      'Please have a look at what follows and confirm it, or tell me what is different.',
    ],
    approval: ['I need your decision on the following.', 'The following waits for your decision.'],
    decision: ['You have seen our proposal; now it is your turn to decide.', 'I would like to hear what you decide.'],
    esign: ['The document for your signature is attached.', 'Attached is the document to be signed.'],
  },
  closings: ['Thank you.', 'Thank you for your time.', 'If anything is unclear, just ask.'],
};

const german: AskedWords = {
  several:
    'Bitte [antworten Sie|antworte] einfach auf diese Mail und [schreiben Sie|schreib] unter jede Frage oder hinter ihre Nummer. Ein, zwei Worte genügen.',
  one: 'Eine kurze Antwort auf diese Mail genügt.',
  oneChoice: 'Der Buchstabe oder die Worte genügen als Antwort; ein „aber“ [schreiben Sie|schreib] bitte dazu.',
  optional: 'freiwillig',
  scale: (min, max) => `${min} bis ${max}`,
  yesNo: 'ja oder nein',
  choices: 'mehrere möglich',
  date: 'ein Datum',
  money: 'ein Betrag',
  agree: '[Sind Sie|Bist du] damit einverstanden?',
  decide: 'Wie [möchten Sie|möchtest du] weitermachen?',
  approve: 'Wie [entscheiden Sie|entscheidest du]?',
  file: 'Bitte [hängen Sie|häng] die Datei an [Ihre|deine] Antwort.',
  sign: 'Bitte [unterschreiben Sie|unterschreib] das angehängte Dokument und [schicken Sie|schick] die unterschriebene Datei mit [Ihrer|deiner] Antwort zurück.',
  mark: 'Falls [Sie|du] statt einer Antwort eine neue Mail [schreiben|schreibst], [erwähnen Sie|erwähn] bitte {mark}.',
  toConfirm: 'was zu bestätigen ist',
  restsOn: 'Worauf es beruht:',
  until: 'bis',
  reminder: 'darf ich noch einmal darauf zurückkommen? Eine kurze Antwort genügt.',
  remaining: 'Danke für die Antworten. Diese Fragen sind noch offen; die Nummern sind dieselben wie vorher.',
  openings: {
    form: [
      'ich habe ein paar Fragen an [Sie|dich].',
      'darf ich [Sie|dich] um [Ihre|deine] Meinung zu einigen Punkten bitten?',
    ],
    file: ['ich brauche eine Datei von [Ihnen|dir].', 'darf ich [Sie|dich] um eine Datei bitten?'],
    acknowledgement: [
      'unten steht, was wir festgehalten haben; bitte [sehen Sie|sieh] es durch und [sagen Sie|sag] mir, ob es stimmt.',
      'bitte [sehen Sie|sieh] durch, was folgt, und [bestätigen Sie|bestätige] es oder [sagen Sie|sag] mir, was anders ist.',
    ],
    approval: [
      'ich brauche [Ihre|deine] Entscheidung zum Folgenden.',
      'das Folgende wartet auf [Ihre|deine] Entscheidung.',
    ],
    decision: [
      'unser Angebot [kennen Sie|kennst du]; nun [sind Sie|bist du] an der Reihe.',
      'ich möchte gern wissen, wie [Sie sich entscheiden|du dich entscheidest].',
    ],
    esign: [
      'das Dokument zur Unterschrift ist angehängt.',
      'angehängt ist das Dokument, das unterschrieben werden soll.',
    ],
  },
  closings: ['Vielen Dank.', 'Danke für [Ihre|deine] Zeit.', 'Wenn etwas unklar ist, [fragen Sie|frag] einfach.'],
};

const french: AskedWords = {
  several:
    'Il suffit de répondre à ce message et d’écrire sous chaque question ou après son numéro. Un mot ou deux suffisent.',
  one: 'Une courte réponse à ce message suffit.',
  oneChoice: 'La lettre ou les mots suffisent comme réponse ; s’il y a un « mais », [dites-le-moi|dis-le-moi].',
  optional: 'facultatif',
  scale: (min, max) => `de ${min} à ${max}`,
  yesNo: 'oui ou non',
  choices: 'plusieurs réponses possibles',
  date: 'une date',
  money: 'un montant',
  agree: '[Êtes-vous|Es-tu] d’accord ?',
  decide: 'Comment [souhaitez-vous|souhaites-tu] continuer ?',
  approve: 'Quelle est [votre|ta] décision ?',
  file: 'Merci de joindre le fichier à [votre|ta] réponse.',
  sign: 'Merci de signer le document joint et de renvoyer le fichier signé avec [votre|ta] réponse.',
  mark: 'Si [vous écrivez|tu écris] un nouveau message au lieu de répondre, merci de mentionner {mark}.',
  toConfirm: 'ce qui est à confirmer',
  restsOn: 'Ce sur quoi cela repose :',
  until: 'd’ici au',
  reminder: 'Je me permets de revenir vers [vous|toi] à ce sujet ; une courte réponse suffit.',
  remaining: 'Merci pour [vos|tes] réponses. Ces questions restent ouvertes ; les numéros sont les mêmes.',
  openings: {
    form: [
      'J’ai quelques questions à [vous|te] poser.',
      'Puis-je [vous|te] demander [votre|ton] avis sur quelques points ?',
    ],
    file: ['J’ai besoin d’un fichier de [votre|ta] part.', 'Puis-je [vous|te] demander un fichier ?'],
    acknowledgement: [
      'Voici ce que nous avons noté ; merci de le relire et de me dire si c’est exact.',
      'Merci de relire ce qui suit et de le confirmer, ou de me dire ce qui diffère.',
    ],
    approval: ['J’ai besoin de [votre|ta] décision sur ce qui suit.', 'Ce qui suit attend [votre|ta] décision.'],
    decision: [
      '[Vous avez|Tu as] notre proposition ; la décision [vous|te] revient.',
      'J’aimerais connaître [votre|ta] décision.',
    ],
    esign: ['Le document à signer est joint.', 'Ci-joint le document à signer.'],
  },
  closings: ['Merci beaucoup.', 'Merci pour [votre|ton] temps.'],
};

const spanish: AskedWords = {
  several:
    'Basta con responder a este correo y escribir debajo de cada pregunta o después de su número. Una o dos palabras son suficientes.',
  one: 'Basta con una respuesta breve a este correo.',
  oneChoice: 'Basta con la letra o las palabras; si hay un «pero», [dígamelo|dímelo].',
  optional: 'opcional',
  scale: (min, max) => `de ${min} a ${max}`,
  yesNo: 'sí o no',
  choices: 'puede haber varias',
  date: 'una fecha',
  money: 'un importe',
  agree: '¿[Está|Estás] de acuerdo?',
  decide: '¿Cómo [desea|quieres] continuar?',
  approve: '¿Cuál es [su|tu] decisión?',
  file: 'Por favor, [adjunte|adjunta] el archivo a [su|tu] respuesta.',
  sign: 'Por favor, [firme|firma] el documento adjunto y [devuelva|devuelve] el archivo firmado con [su|tu] respuesta.',
  mark: 'Si [escribe|escribes] un correo nuevo en lugar de responder, por favor [mencione|menciona] {mark}.',
  toConfirm: 'lo que hay que confirmar',
  restsOn: 'En qué se basa:',
  until: 'antes del',
  reminder: '[Permítame|Permíteme] volver sobre este asunto; basta con una respuesta breve.',
  remaining: 'Gracias por [sus|tus] respuestas. Quedan abiertas estas preguntas; los números son los mismos.',
  openings: {
    form: ['Tengo algunas preguntas para [usted|ti].', '¿Puedo pedir[le su|te tu] opinión sobre algunos puntos?'],
    file: ['Necesito un archivo de [su|tu] parte.', '¿Puedo pedir[le|te] un archivo?'],
    acknowledgement: [
      'Abajo está lo que hemos anotado; por favor, [revíselo y dígame|revísalo y dime] si es correcto.',
      'Por favor, [revise|revisa] lo que sigue y [confírmelo|confírmalo], o [dígame|dime] qué es distinto.',
    ],
    approval: ['Necesito [su|tu] decisión sobre lo siguiente.', 'Lo siguiente espera [su|tu] decisión.'],
    decision: [
      '[Tiene|Tienes] nuestra propuesta; ahora la decisión es [suya|tuya].',
      'Me gustaría conocer [su|tu] decisión.',
    ],
    esign: ['El documento para firmar está adjunto.', 'Adjunto el documento que hay que firmar.'],
  },
  closings: ['Muchas gracias.', 'Gracias por [su|tu] tiempo.'],
};

export const askedWords: Readonly<Record<AskedStep['language'], AskedWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};
