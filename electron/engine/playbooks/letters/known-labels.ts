// The questions and answers of the playbooks that come with the program, in the languages they are asked in. What a user wrote
// is asked as they wrote it.
import type { AskedStep } from '../../../contract/step-answers.ts';

type Others = readonly [de: string, fr: string, es: string];

/** `[formal|familiar]`. */
const labels: Readonly<Record<string, Others>> = {
  'How satisfied are you with working with us': [
    'Wie zufrieden [sind Sie|bist du] mit der Zusammenarbeit mit uns?',
    'Quel est [votre|ton] degré de satisfaction quant à notre collaboration ?',
    '¿Qué grado de satisfacción [tiene|tienes] con nuestra colaboración?',
  ],
  'What matters most to you next quarter': [
    'Was ist [Ihnen|dir] im nächsten Quartal am wichtigsten?',
    'Qu’est-ce qui compte le plus pour [vous|toi] au prochain trimestre ?',
    '¿Qué es lo más importante para [usted|ti] el próximo trimestre?',
  ],
  'Is there anything you want from us': [
    'Gibt es etwas, das [Sie sich|du dir] von uns [wünschen|wünschst]?',
    'Y a-t-il quelque chose que [vous attendez|tu attends] de nous ?',
    '¿Hay algo que [espere|esperes] de nosotros?',
  ],
  'How satisfied are you with us': [
    'Wie zufrieden [sind Sie|bist du] mit uns?',
    'Quel est [votre|ton] degré de satisfaction à notre égard ?',
    '¿Qué grado de satisfacción [tiene|tienes] con nosotros?',
  ],
  'How much is it used': ['Wie viel wird es genutzt?', 'Dans quelle mesure est-ce utilisé ?', '¿Cuánto se utiliza?'],
  'Less than planned': ['Weniger als geplant', 'Moins que prévu', 'Menos de lo previsto'],
  'As planned': ['Wie geplant', 'Comme prévu', 'Según lo previsto'],
  'More than planned': ['Mehr als geplant', 'Plus que prévu', 'Más de lo previsto'],
  'Does your budget change': [
    'Ändert sich [Ihr|dein] Budget?',
    '[Votre|Ton] budget change-t-il ?',
    '¿Cambia [su|tu] presupuesto?',
  ],
  Smaller: ['Kleiner', 'Plus petit', 'Menor'],
  'The same': ['Gleich', 'Inchangé', 'Igual'],
  Larger: ['Größer', 'Plus grand', 'Mayor'],
  'Not known yet': ['Noch nicht bekannt', 'Pas encore connu', 'Aún no se sabe'],
  'Do you look at other vendors too': [
    '[Sehen Sie sich|Siehst du dir] auch andere Anbieter an?',
    '[Regardez-vous|Regardes-tu] aussi d’autres fournisseurs ?',
    '¿[Mira|Miras] también otros proveedores?',
  ],
  'We accept': ['Wir nehmen an', 'Nous acceptons', 'Aceptamos'],
  'We want to talk about the terms': [
    'Wir möchten über die Bedingungen sprechen',
    'Nous voulons parler des conditions',
    'Queremos hablar de las condiciones',
  ],
  'We want a smaller contract': [
    'Wir möchten einen kleineren Vertrag',
    'Nous voulons un contrat plus petit',
    'Queremos un contrato más pequeño',
  ],
  'We do not renew': ['Wir verlängern nicht', 'Nous ne renouvelons pas', 'No renovamos'],
  'Invoice number': ['Rechnungsnummer', 'Numéro de facture', 'Número de factura'],
  'Amount in dispute': ['Strittiger Betrag', 'Montant contesté', 'Importe en disputa'],
  'What is wrong': ['Was stimmt nicht?', 'Qu’est-ce qui ne va pas ?', '¿Qué está mal?'],
  'Wrong amount': ['Falscher Betrag', 'Montant erroné', 'Importe incorrecto'],
  'Charged twice': ['Doppelt berechnet', 'Facturé deux fois', 'Cobrado dos veces'],
  'Service not received': ['Leistung nicht erhalten', 'Prestation non reçue', 'Servicio no recibido'],
  'Wrong contract terms': [
    'Falsche Vertragsbedingungen',
    'Conditions du contrat erronées',
    'Condiciones del contrato incorrectas',
  ],
  'Cancelled before': ['Vorher gekündigt', 'Résilié avant', 'Cancelado antes'],
  Tax: ['Steuer', 'Taxe', 'Impuesto'],
  Other: ['Anderes', 'Autre', 'Otro'],
  'What happened': ['Was ist geschehen?', 'Que s’est-il passé ?', '¿Qué ocurrió?'],
  'What resolution do you expect': [
    'Welche Lösung [erwarten Sie|erwartest du]?',
    'Quelle solution [attendez-vous|attends-tu] ?',
    '¿Qué solución [espera|esperas]?',
  ],
  'We accept it': ['Wir nehmen es an', 'Nous l’acceptons', 'Lo aceptamos'],
  'We want it to be looked at again, higher up': [
    'Wir möchten, dass es weiter oben noch einmal geprüft wird',
    'Nous voulons qu’un responsable le revoie',
    'Queremos que un superior lo revise',
  ],
  'We need more information': [
    'Wir brauchen mehr Informationen',
    'Nous avons besoin de plus d’informations',
    'Necesitamos más información',
  ],
  'How satisfied are you at the moment': [
    'Wie zufrieden [sind Sie|bist du] im Moment?',
    'Quel est [votre|ton] degré de satisfaction en ce moment ?',
    '¿Qué grado de satisfacción [tiene|tienes] en este momento?',
  ],
  'What works well': ['Was läuft gut?', 'Qu’est-ce qui fonctionne bien ?', '¿Qué funciona bien?'],
  'What could be better': ['Was könnte besser sein?', 'Qu’est-ce qui pourrait être mieux ?', '¿Qué podría mejorar?'],
  'Anything else': ['Sonst noch etwas?', 'Autre chose ?', '¿Algo más?'],
  'What should work after 30 days': [
    'Was soll nach 30 Tagen laufen?',
    'Qu’est-ce qui doit fonctionner après 30 jours ?',
    '¿Qué debe funcionar después de 30 días?',
  ],
  'What result would make this a success after 90 days': [
    'Welches Ergebnis würde das nach 90 Tagen zum Erfolg machen?',
    'Quel résultat en ferait un succès après 90 jours ?',
    '¿Qué resultado haría de esto un éxito después de 90 días?',
  ],
  'How will you measure it': [
    'Wie [werden Sie|wirst du] es messen?',
    'Comment le [mesurerez-vous|mesureras-tu] ?',
    '¿Cómo lo [medirá|medirás]?',
  ],
  'How satisfied are you with the start': [
    'Wie zufrieden [sind Sie|bist du] mit dem Anfang?',
    'Quel est [votre|ton] degré de satisfaction quant au démarrage ?',
    '¿Qué grado de satisfacción [tiene|tienes] con el comienzo?',
  ],
  'Does what you named for the first month work': [
    'Läuft, was [Sie|du] für den ersten Monat genannt [haben|hast]?',
    'Ce que [vous aviez|tu avais] prévu pour le premier mois fonctionne-t-il ?',
    '¿Funciona lo que [indicó|indicaste] para el primer mes?',
  ],
  'What is in the way': ['Was steht im Weg?', 'Qu’est-ce qui bloque ?', '¿Qué lo impide?'],
  'Where do you need help': [
    'Wo [brauchen Sie|brauchst du] Hilfe?',
    'Où [avez-vous|as-tu] besoin d’aide ?',
    '¿Dónde [necesita|necesitas] ayuda?',
  ],
  'What has to be reached this quarter': [
    'Was muss in diesem Quartal erreicht werden?',
    'Que faut-il atteindre ce trimestre ?',
    '¿Qué hay que lograr este trimestre?',
  ],
  'How will you know that it is': [
    'Woran [erkennen Sie|erkennst du], dass es erreicht ist?',
    'Comment [saurez-vous|sauras-tu] que c’est fait ?',
    '¿Cómo [sabrá|sabrás] que se ha logrado?',
  ],
  'What could wait': ['Was könnte warten?', 'Qu’est-ce qui pourrait attendre ?', '¿Qué podría esperar?'],
  Approved: ['Genehmigt', 'Approuvé', 'Aprobado'],
  'Has to change': ['Muss geändert werden', 'À modifier', 'Tiene que cambiar'],
  Credit: ['Gutschrift', 'Avoir', 'Abono'],
  Refund: ['Erstattung', 'Remboursement', 'Reembolso'],
  'Adjustment of the invoice': ['Korrektur der Rechnung', 'Correction de la facture', 'Corrección de la factura'],
  Denial: ['Ablehnung', 'Refus', 'Rechazo'],
  Agreed: ['Einverstanden', 'D’accord', 'De acuerdo'],
  'Another order': ['Andere Reihenfolge', 'Un autre ordre', 'Otro orden'],
  'Look again': ['Noch einmal ansehen', 'À revoir', 'Revisar de nuevo'],
  'Work it over': ['Überarbeiten', 'À retravailler', 'Rehacer'],
  'Work them over': ['Überarbeiten', 'À retravailler', 'Rehacer'],
  Yes: ['Ja', 'Oui', 'Sí'],
  No: ['Nein', 'Non', 'No'],
  Amount: ['Betrag', 'Montant', 'Importe'],
  Grounds: ['Begründung', 'Motifs', 'Motivos'],
  'Terms to offer': ['Bedingungen des Angebots', 'Conditions à proposer', 'Condiciones de la oferta'],
  'The order': ['Die Reihenfolge', 'L’ordre', 'El orden'],
};

const place: Readonly<Record<AskedStep['language'], number>> = { en: -1, de: 0, fr: 1, es: 2 };
const asking =
  /^(?:how|what|where|which|who|when|why|is|are|do|does|did|have|has|can|could|will|would|anything)(?!\p{L})/iu;

/** A question. */
export function labelIn(label: string, language: AskedStep['language'], familiar: boolean): string {
  const said = optionIn(label, language, familiar);
  return said === label && asking.test(label) && !/[?.:]$/u.test(label) ? `${label}?` : said;
}

/** What is chosen or named, and not asked. */
export function optionIn(label: string, language: AskedStep['language'], familiar: boolean): string {
  return addressed(labels[label]?.[place[language]] ?? label, familiar);
}

/** Chooses between `[formal|familiar]`. */
export function addressed(text: string, familiar: boolean): string {
  return text.replace(/\[([^|\]]*)\|([^\]]*)\]/gu, (_all, formal: string, close: string) =>
    familiar ? close : formal,
  );
}
