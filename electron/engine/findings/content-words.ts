// The words of a sentence that say what it is about, cut to their beginnings so that "invoices" is about the invoice. What
// was promised and what was done later are compared by these.
const BEGINNING = 5;
const MOST = 24;

// Words that every promise and every delivery has, whatever it is about: four languages, lower case.
const plainWords = new Set(
  `about above after again also another asap attach attached back because been before being below both bring call came
  check come could date days deliver discussed done each email end enclosed even every file find finish first follow
  following forward from full further get getting give going good great have having hear hello help here hope into item
  just keep know last later latest like look made mail make many meanwhile might month more morning most much need new
  next note once only other over please plus prepare promise promised provide put quick ready receive received regarding
  requested said same send sending sent set share shared shortly should side soon some soon still such sure take talk team
  than thank thanks that their them then there these they thing things think this those through time today together
  tomorrow tonight under until update upload very want week well were what when where which while will with within work
  would write year yesterday your you yours the and for our out can has was are not now let try per via may who any all
  one two did its his her him she how why but too
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december afternoon evening noon close business
  aber alle allen anbei anhang auch auf aus bald bereits besprochen bin bis bitte danke das dass den der des dem die dies
  diese diesem diesen dieser dieses doch eine einem einen einer erhalten erledigt euch euer für gerade gerne haben hier
  hiermit ihnen ihr ihre ihren immer jetzt kann kein können mail melde melden mich mir mit morgen nach nächste nächsten
  nicht noch nochmals nur oder schicke schicken schon sein senden sende sich sie sind sobald sowie spätestens unser unsere
  uns versprochen vom von vor vorab war weiter wenn werde werden wie wir wird woche wochen zum zur zurück zusenden
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember ende
  avant avec avoir bien bonjour cela cette ceux chez ci-joint comme convenu dans demain depuis des deux donc elle encore
  envoie envoyer envoyé est être fait faire fois ici ils joint jour jours leur lundi mardi mercredi jeudi vendredi merci
  mois nous notre nos par pas pièce plus pour promis prochain prochaine que qui revenir reviens sans semaine sera ses son
  sont sous suis sur tard très tout une vers voici vos votre vous
  adjunto ahora algo antes aquí como con cuando del desde después donde ella ellos enviar enviaré envío esta estas este
  esto estos gracias hacer hasta hoy lunes martes miércoles jueves viernes mañana mes muy más nosotros nuestra nuestro
  para pero por porque prometido próxima próximo que semana sobre también tan tengo tiene todo una usted vosotros`.split(
    /\s+/,
  ),
);

/** Without order; never more than a few. */
export function contentWords(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.slice(0, 600).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    if (found.size >= MOST) break;
    const lower = word.toLowerCase();
    if (plainWords.has(lower) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(lower)) continue;
    // Short words say something where they are names of things: SOW, NDA, Q3.
    if (word.length < 4 && !/^(?:[A-Z]{2,}|[A-Z]+\d+|\d{3,})$/.test(word)) continue;
    if (/['’](?:ll|re|ve|m|d|t)$/.test(lower)) continue;
    found.add(lower.slice(0, BEGINNING));
  }
  return found;
}
