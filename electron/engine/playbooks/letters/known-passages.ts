// Titles and guidance of the client steps that come with the program, in the languages they are sent in; the English is that of the
// files. A step that is not here is sent as its author wrote it.
import type { AskedStep } from '../../../contract/step-answers.ts';
import { addressed } from './known-labels.ts';

type Others = readonly [de: string, fr: string, es: string];

const passages: Readonly<Record<string, Others>> = {
  'Your view before the review': [
    '[Ihre|Deine] Sicht vor dem Gespräch',
    '[Votre|Ton] avis avant la revue',
    '[Su|Tu] opinión antes de la revisión',
  ],
  'So that the review speaks of what matters to you, please answer these before we meet.': [
    'Damit wir über das sprechen, was [Ihnen|dir] wichtig ist, [beantworten Sie|beantworte] bitte diese Fragen vor unserem Gespräch.',
    'Pour que notre revue parle de ce qui compte pour [vous|toi], merci de répondre à ces questions avant notre rencontre.',
    'Para que la revisión trate de lo que importa, [le|te] agradezco que [responda|respondas] a estas preguntas antes de vernos.',
  ],
  'The action items we agreed on': ['Was wir vereinbart haben', 'Ce que nous avons convenu', 'Lo que acordamos'],
  'Please confirm that the list of actions is as you remember it, or say what is missing.': [
    'Bitte [bestätigen Sie|bestätige], dass die Liste der Aufgaben stimmt, oder [sagen Sie|sag], was fehlt.',
    'Merci de confirmer que la liste des actions est juste, ou de dire ce qui manque.',
    'Por favor, [confirme|confirma] que la lista de acciones es correcta o [diga|di] qué falta.',
  ],
  'Your year with us': ['[Ihr|Dein] Jahr mit uns', '[Votre|Ton] année avec nous', '[Su|Tu] año con nosotros'],
  'Before we prepare an offer we want to know how the year was for you.': [
    'Bevor wir ein Angebot vorbereiten, möchten wir wissen, wie das Jahr für [Sie|dich] war.',
    'Avant de préparer une offre, nous aimerions savoir comment s’est passée l’année pour [vous|toi].',
    'Antes de preparar una oferta queremos saber cómo ha sido el año para [usted|ti].',
  ],
  'Your decision on the renewal': [
    '[Ihre|Deine] Entscheidung zur Verlängerung',
    '[Votre|Ta] décision sur le renouvellement',
    '[Su|Tu] decisión sobre la renovación',
  ],
  'The proposal is attached. How do you want to go on?': [
    'Unser Angebot ist angehängt.',
    'Notre proposition est jointe.',
    'La propuesta está adjunta.',
  ],
  'Sign the contract': ['Vertrag zur Unterschrift', 'Contrat à signer', 'Contrato para firmar'],
  'Please sign the attached contract and send it back.': [
    'Angehängt ist der Vertrag.',
    'Le contrat est joint.',
    'El contrato está adjunto.',
  ],
  'What is disputed': ['Was strittig ist', 'Ce qui est contesté', 'Lo que está en disputa'],
  'We want to settle this quickly. Please tell us what we need to look into it; what you wrote already need not be written again.':
    [
      'Wir möchten das schnell klären. Bitte [sagen Sie|sag] uns, was wir dafür wissen müssen; was schon geschrieben ist, braucht nicht noch einmal geschrieben zu werden.',
      'Nous voulons régler cela rapidement. Merci de nous dire ce qu’il nous faut savoir ; inutile de répéter ce qui est déjà écrit.',
      'Queremos resolverlo pronto. Por favor, [díganos|dinos] lo que necesitamos saber; no hace falta repetir lo ya escrito.',
    ],
  'Documents for the dispute': ['Unterlagen zur Klärung', 'Documents pour le litige', 'Documentos para la reclamación'],
  'Please send the invoice and whatever shows what you describe.': [
    'Bitte [schicken Sie|schick] uns die Rechnung und alles, was den Fall belegt.',
    'Merci d’envoyer la facture et tout ce qui montre ce que [vous décrivez|tu décris].',
    'Por favor, [envíe|envía] la factura y todo lo que muestre lo descrito.',
  ],
  'Is this settled for you': [
    'Ist das für [Sie|dich] erledigt?',
    'Est-ce réglé pour [vous|toi] ?',
    '¿Está resuelto para [usted|ti]?',
  ],
  'You have our decision. How do you want to go on?': [
    'Unsere Entscheidung [kennen Sie|kennst du].',
    '[Vous avez|Tu as] notre décision.',
    'Ya [conoce|conoces] nuestra decisión.',
  ],
  'The dispute is settled': ['Der Fall ist erledigt', 'Le litige est réglé', 'La reclamación está resuelta'],
  'What was agreed is done on our side. Please confirm that it arrived and that the matter is closed.': [
    'Was vereinbart war, ist von unserer Seite erledigt. Bitte [bestätigen Sie|bestätige], dass es angekommen und die Sache abgeschlossen ist.',
    'Ce qui était convenu est fait de notre côté. Merci de confirmer que tout est arrivé et que l’affaire est close.',
    'Lo acordado está hecho por nuestra parte. Por favor, [confirme|confirma] que ha llegado y que el asunto está cerrado.',
  ],
  'How are things': ['Wie läuft es?', 'Comment ça se passe ?', '¿Cómo va todo?'],
  'A few short questions; a line each is enough.': [
    'Ein paar kurze Fragen; je eine Zeile genügt.',
    'Quelques questions courtes ; une ligne chacune suffit.',
    'Unas preguntas breves; basta una línea para cada una.',
  ],
  'The plan we agreed on': ['Der Plan, den wir vereinbart haben', 'Le plan convenu', 'El plan acordado'],
  'Please confirm the plan, or say what is different.': [
    'Bitte [bestätigen Sie|bestätige] den Plan oder [sagen Sie|sag], was anders ist.',
    'Merci de confirmer le plan, ou de dire ce qui diffère.',
    'Por favor, [confirme|confirma] el plan o [diga|di] qué es distinto.',
  ],
  'Please confirm the plan, or say what has to change.': [
    'Bitte [bestätigen Sie|bestätige] den Plan oder [sagen Sie|sag], was sich ändern muss.',
    'Merci de confirmer le plan, ou de dire ce qui doit changer.',
    'Por favor, [confirme|confirma] el plan o [diga|di] qué tiene que cambiar.',
  ],
  'Your goals for the first 90 days': [
    '[Ihre|Deine] Ziele für die ersten 90 Tage',
    '[Vos|Tes] objectifs pour les 90 premiers jours',
    '[Sus|Tus] objetivos para los primeros 90 días',
  ],
  'So that we measure what matters to you, please tell us what you want to reach.': [
    'Damit wir messen, was [Ihnen|dir] wichtig ist, [sagen Sie|sag] uns bitte, was [Sie|du] erreichen [wollen|willst].',
    'Pour mesurer ce qui compte pour [vous|toi], merci de nous dire ce que [vous voulez|tu veux] atteindre.',
    'Para medir lo que importa, por favor, [díganos|dinos] qué [quiere|quieres] lograr.',
  ],
  '30-day check': ['Nach 30 Tagen', 'Bilan des 30 jours', 'Balance de los 30 días'],
  'A month is over. A line each is enough.': [
    'Ein Monat ist um. Je eine Zeile genügt.',
    'Un mois est passé. Une ligne par question suffit.',
    'Ha pasado un mes. Basta una línea para cada pregunta.',
  ],
  'The first 90 days together': [
    'Die ersten 90 Tage zusammen',
    'Les 90 premiers jours ensemble',
    'Los primeros 90 días juntos',
  ],
  'This is what was reached and what comes next. Please confirm it, or say what you see differently.': [
    'Das wurde erreicht, und so geht es weiter. Bitte [bestätigen Sie|bestätige] es oder [sagen Sie|sag], was [Sie|du] anders [sehen|siehst].',
    'Voici ce qui a été atteint et la suite. Merci de le confirmer, ou de dire ce que [vous voyez|tu vois] autrement.',
    'Esto es lo logrado y lo que sigue. Por favor, [confírmelo|confírmalo] o [diga|di] qué [ve|ves] de otra manera.',
  ],
  'What matters to you': [
    'Was [Ihnen|dir] wichtig ist',
    'Ce qui compte pour [vous|toi]',
    'Lo que es importante para [usted|ti]',
  ],
  'Three short questions, so that we work on the right things.': [
    'Drei kurze Fragen, damit wir am Richtigen arbeiten.',
    'Trois questions courtes, pour travailler sur ce qui compte.',
    'Tres preguntas breves, para trabajar en lo que importa.',
  ],
  'Your goals as we understood them': [
    '[Ihre|Deine] Ziele, wie wir sie verstanden haben',
    '[Vos|Tes] objectifs tels que nous les avons compris',
    '[Sus|Tus] objetivos tal como los entendimos',
  ],
  'Please confirm them or correct what is wrong.': [
    'Bitte [bestätigen Sie|bestätige] sie oder [berichtigen Sie|berichtige], was nicht stimmt.',
    'Merci de les confirmer ou de corriger ce qui est faux.',
    'Por favor, [confírmelos o corrija|confírmalos o corrige] lo que esté mal.',
  ],
};

const place: Readonly<Record<AskedStep['language'], number>> = { en: -1, de: 0, fr: 1, es: 2 };

export function passageIn(text: string, language: AskedStep['language'], familiar: boolean): string {
  return addressed(passages[text]?.[place[language]] ?? text, familiar);
}
