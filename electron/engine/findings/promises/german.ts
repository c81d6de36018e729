// How German mail promises: with "werden", and as often in the present tense with a day beside it.
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { act, type PromiseAct } from './promise-act.ts';

const stem =
  '(?:schick|send|versend|liefer|melde?|prüf|klär|kümmer|überweis|bezahl|zahl|korrigier|bestätig|informier|beheb|bearbeit|erledig|besprech|unterschreib|unterzeichn|übermittel|übersend|erstell|stell|bereit|mach|hol|frag|ruf|leg|reich|pass|geb|leit|richt|schalt|veranlass|organisier|vereinbar|test|aktualisier|ergänz|antwort|schreib|lass|lös|nehm|such|schau|besorg|buch|reservier|erstatt|storno|stornier|installier|tausch|ersetz|änder|überarbeit|entscheid|bring|beantwort|besicht|bestell|setz)';
const present = `${stem}(?:e|en|n)`;
const infinitive =
  '(?:(?:zu|nach|weiter|ab|an|aus|ein|vor|zurück|bereit|zusammen|durch|mit|frei|fertig|um|bei|los|rück|auf|über|zukommen )?(?:schicken|senden|versenden|liefern|melden|prüfen|klären|kümmern|überweisen|bezahlen|zahlen|korrigieren|bestätigen|informieren|beheben|bearbeiten|erledigen|besprechen|unterschreiben|unterzeichnen|übermitteln|übersenden|erstellen|stellen|machen|holen|fragen|rufen|legen|reichen|passen|geben|kommen|leiten|richten|schalten|veranlassen|organisieren|vereinbaren|testen|aktualisieren|ergänzen|antworten|schreiben|lassen|lösen|nehmen|suchen|schauen|sehen|besorgen|buchen|reservieren|erstatten|stornieren|installieren|tauschen|ersetzen|ändern|überarbeiten|entscheiden|bringen|beantworten|bestellen|setzen|führen))(?!\\p{L})';
const we = '(?:ich|wir)';
const ours =
  '(?:unsere?r?s? (?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+|mein[er]? (?:[\\p{L}-]+ )?[\\p{L}-]+|(?:die|der|das) (?:[\\p{L}-]*(?:abteilung|team|technik|buchhaltung|kollege|kollegin|kollegen|support|einkauf|vertrieb|entwicklung|rechtsabteilung))|(?:herr|frau|kollege|kollegin) \\p{L}+)';
const verbs =
  '(?:schickt|schicken|sendet|senden|liefert|liefern|meldet|melden|prüft|prüfen|klärt|überweist|bestätigt|erstellt|ruft|stellt|gibt|kommt|behebt|erledigt)';

const giving = '(?:bekomm(?:en|st|t)|erh(?:alten|ältst|altet)|hab(?:en|t)|hast|krieg(?:en|st|t)) (?:sie|du|ihr)';
const assured = '(?:zugesagt|versprochen|zugesichert|bestätigt|garantiert|angekündigt)';

/** To do something for you, whatever it is; these do nothing. */
const saysOnly =
  '(?:wünsch|dank|glaub|rat|empfehl|gratulier|vertrau|stimm|sag|verrat|hab|bin|sind|möcht|würd|könnt|kann|könn|muss|müss|woll|soll|dürf|darf|werd|schuld|hoff|versteh|schätz|verdank|gönn|verzeih|zürn|antwort|entschuldig|erzähl|brauch|hätt|wär|mach|setz)';
const doing = `(?!${saysOnly})\\p{L}{3,}en?`;
const soon = 'noch|gleich|nach|später|umgehend|demnächst|in kürze|selbst|weiter|sobald|anschließend|sofort|heute noch';

export const germanPromises: readonly PromiseAct[] = [
  // "Das Protokoll schicke ich Ihnen noch.", "Den Plan maile ich Ihnen, sobald er freigegeben ist."
  act(
    'ich wir',
    `(?<!\\p{L})(?<v>${doing} (?:ich|wir) (?:ihnen|dir|euch)(?!\\p{L})(?=[^\\n]*(?<!\\p{L})(?:${soon})(?!\\p{L}))[^\\n]*)`,
  ),
  // "Ich spiele dir die Datei heute noch ein."
  act(
    'ich wir',
    `(?<!\\p{L})(?:ich|wir)(?: (?:dann|auch|natürlich|gerne?|nun|jetzt|also))? (?<v>${doing} (?:ihnen|dir|euch)(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act('ich wir', `(?<!\\p{L})(?<v>${doing} (?:ich|wir) (?:ihnen|dir|euch)(?!\\p{L})[^\\n]*)`, true),
  // "Das Dokument mach ich bis Mittwoch fertig."
  act(
    'mach hol schick bring geb ruf stell',
    `(?<!\\p{L})(?<v>(?:mach|hol|schick|bring|geb|ruf|stell|leg|reich|trag)e? ich(?!\\p{L})(?=[^\\n]*(?<!\\p{L})(?:fertig|klar|bereit|vorbei|durch|an|ab|ein|nach|rein|raus|rüber)(?!\\p{L}))[^\\n]*)`,
    true,
  ),
  // "Die Preisliste bekommst du am Montag von mir."
  act(
    '',
    `(?<!\\p{L})(?<v>${giving}(?!\\p{L})(?! (?:\\p{L}+ )?(?:recht|zeit|lust|fragen|interesse|bedarf|glück|gesagt|geschrieben))[^\\n]*)`,
    true,
  ),
  act('', `(?<!\\p{L})(?:sie|du|ihr) (?:bekomm(?:en|st|t)|erh(?:alten|ältst|altet))(?<v> [^\\n]*)`, true),
  // "Unser Justiziar hat zugesagt, dass der Entwurf bis Freitag bei Ihnen liegt."
  act('', `(?<!\\p{L})(?:hat|haben)(?: [\\p{L}-]+){0,3} ${assured},? (?:dass )?(?<v>[^\\n]*)`, true),
  act(
    '',
    `(?<!\\p{L})(?<v>(?:liegt|liegen|ist|sind) [^;]{0,60}?(?:bei (?:ihnen|dir|euch)|in ihre[mr] (?:postfach|portal)|fertig|bereit|unterwegs|in der post|auf dem weg)(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<!\\p{L})(?<v>(?:geht|gehen|kommt|kommen|verl[aä]sst|verlassen) [^;]{0,60}?(?:raus|heraus|an sie|zu ihnen|in die post|in den versand|per post|zurück|bei ihnen an|unser (?:haus|lager))(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act('werde', `(?<!\\p{L})(?:${we}|${we} [\\p{L}]+) werden?\\b(?<v> [^;]{0,200}?(?<!\\p{L})${infinitive}[^\\n]*)`),
  act('werde', `(?<!\\p{L})werden? (?:${we}|${ours})\\b(?<v> [^;]{0,200}?(?<!\\p{L})${infinitive}[^\\n]*)`),
  act('wird werden', `(?<!\\p{L})${ours} (?:wird|werden)\\b(?<v> [^;]{0,200}?(?<!\\p{L})${infinitive}[^\\n]*)`),
  act(
    'ich wir',
    `(?<!\\p{L})${we}(?: (?:selbst|dann|auch|natürlich|gerne?|nun|jetzt))? (?<v>(?:prüf|klär|kümmer|frag|schau|besprech|recherchier)(?:e|en|n)?\\b(?!(?: (?:uns|mir))? (?:derzeit|gerade|aktuell|momentan))[^\\n]*)`,
  ),
  act('ich wir', `(?<!\\p{L})(?<v>(?:prüfe|kläre|kümmere|frage|schaue|bespreche)n? ${we}\\b[^\\n]*)`),
  act(
    'ich wir',
    `(?<!\\p{L})${we}(?: (?:selbst|dann|auch|natürlich|gerne?|nun|jetzt|also))? (?<v>${present}\\b[^\\n]*)`,
    true,
  ),
  act('ich wir', `(?<!\\p{L})(?<v>${present} (?:${we}|${ours})\\b[^\\n]*)`, true),
  act(
    'ich',
    `(?<!\\p{L})(?<v>(?:schick|send|mail|fax|buch|klär|prüf|frag|bring|hol|stell|leg|mach|korrigier|bestell|storno|stornier) ich(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act('schick send meld', `^(?<v>(?:schicke|sende|melde mich|liefere|reiche)\\b[^\\n]*)`, true),
  act('unser mein die der das herr frau kolleg', `(?<!\\p{L})${ours}(?: \\p{L}+)? (?<v>${verbs}\\b[^\\n]*)`, true),
  act(
    'sie du ihr',
    `(?<!\\p{L})(?:sie|du|ihr) (?:erhalten|bekommen|hören|haben|erhältst|bekommst|hörst|hast|erhaltet|bekommt|werden|wirst)\\b(?<v> [^\\n]*)`,
    true,
  ),
  act(
    'erhalten bekomm hören haben bekommst hast',
    `(?<!\\p{L})(?:erhalten|bekommen|hören|haben|erhältst|bekommst|hörst|hast) (?:sie|du|ihr)\\b(?<v> [^\\n]*)`,
    true,
  ),
  act(
    'wird werden folgt ist geht',
    `(?<!\\p{L})(?:wird|werden)\\b(?<v> [^;]{0,160}?(?<!\\p{L})(?:(?:zu|nach|aus|ver|ge|über|bereit)?(?:geschickt|gesendet|sendet|liefert|geliefert|erledigt|fertig|gestellt|behoben|wiesen|überwiesen|bezahlt|gereicht|prüft|geprüft|abgeschlossen|installiert|korrigiert|mittelt|unterschrieben))(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act(
    'folgt folgen geht gehen kommt',
    `(?<!\\p{L})(?<v>(?:folgt|folgen|(?:geht|gehen) (?:ihnen|dir|euch)|(?:geht|gehen) (?=.*\\b(?:raus|heraus|an sie|zu ihnen|in den versand)\\b)|kommt)\\b[^\\n]*)`,
    true,
  ),
  act(
    'komm',
    `(?<!\\p{L})(?<v>komme?n?\\b(?=[^\\n]*(?:zurück|vorbei|auf (?:sie|dich|euch) zu)(?!\\p{L}))[^\\n]*)`,
    true,
  ),
];

/** It is here already, it is refused, or it is only said how it would be. */
export const germanNoPromise = latinPattern(
  /\bstellen? (?:ich|wir)?[^.;]{0,50}\b(?:leute|mitarbeite\p{L}*|kolleg\p{L}*|personal|fachkräfte|kräfte)\b[^.;]{0,20}\bein\b|\b(?:anbei|hiermit|im anhang|angehängt|beigefügt|würden?|könnten?|möchten?|freu(?:e|en)|bitten?|hatten?|wurden?)\b|(?<!\p{L})(?:gesendet|geschickt|geliefert) (?:haben|habe|hat)\b|\b(?:habe|haben) (?:ich|wir)\b|\b(?:auslaufen|enden) lassen\b|\b(?:betriebsferien|urlaub|feierabend|mittagspause)\b|\bkündig(?:en|ung)\b|\bwerden? [^.;]{0,60}\bnicht (?!nur\b|später\b|vor\b|erst\b|länger\b|mehr als\b|vergessen\b)|\b(?:ich|wir) (?:habe|haben)\b/u,
);
