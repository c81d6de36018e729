// The same constructions in German, French and Spanish: money approved, figures that move, something new that opens, people who
// stop using or paying, an end.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const number = '(?:\\d{1,4}|ein|eine|einem|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig)';
const words =
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(
    ' ',
  );
function figureOf(text: string | undefined): number {
  const at = words.indexOf((text ?? '').replace(/^eine[m]?$/u, 'ein').replace('dreißig', '30'));
  return at > 0 ? at : Number(text);
}
const rises = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.to) > figureOf(groups?.from);
const falls = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.to) < figureOf(groups?.from);

const place =
  '(?:werk|standort|filiale|niederlassung|lager|halle|praxis|klinik|büro|zentrum|labor|markt|laden|geschäft|restaurant|hotel|schule|linie|abteilung|gesellschaft|produktionslinie)[a-z]{0,3}';
const money =
  '(?:budgets?|etats?|mittel|gelder|geld|investition|summe|haushaltsmittel|haushalt|fördermittel|finanzierung)';
const approved =
  '(?:freigegeben|bewilligt|genehmigt|durchgewunken|abgesegnet|zugesagt|beschlossen|freigeschaltet|unterschrieben|grünes licht|abgenickt|verabschiedet|steht|durch)';
const tool = '(?:tool|system|software|app|plattform|portal|modul|programm|lösung)';

const general: readonly RuleWords[] = [
  [
    'risk.cancellation',
    '',
    '\\b(?:überlegen|überlege|prüfen|diskutieren|nicht sicher|unsicher|denken (?:gerade |derzeit )?darüber nach|fragen uns|stellen in frage)\\b[^;:.]{0,25}\\bob\\b[^;:.]{0,70}\\b(?:verlängern|weiterführen|fortsetzen|fortführen|weitermachen|behalten|weiternutzen|dabei bleiben)\\b',
    { supposed: true, unless: '\\b(?:termin|besprechung|workshop|projektphase)\\b' },
  ],
  [
    'risk.competitor',
    '',
    '\\b(?:alternativen?|andere[nrs]? (?:anbieter|lösungen?|dienstleister|systeme?|hersteller))\\b[^;:.]{0,20}\\b(?:an|um|prüfen|vergleichen|evaluieren|testen)\\b|\\b(?:prüfen|evaluieren|vergleichen|suchen|sondieren|testen)\\b[^;:.]{0,30}\\balternativen?\\b',
    { supposed: true, unless: '\\b(?:termin\\p{L}*|kein\\p{L}*|hotel|datum|raum|nicht)\\b' },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:nur noch|gerade noch|gerade mal|lediglich|nur) ${number} (?:von|der|unserer?) [^;:.]{0,30}\\b(?:arbeite\\p{L}*|nutz\\p{L}*|logg\\p{L}*|verwende\\p{L}*|öffne\\p{L}*)\\b`,
    { unless: '\\b(?:umfrage|schulung|webinar)\\b' },
  ],
  [
    'risk.billing',
    '',
    '\\brechnung\\p{L}*\\b[^;:.]{0,40}\\b(?:stimmt|stimmen|passt|passen)\\b[^;:.]{0,30}\\bnicht\\b|\\bfehler\\b[^;:.]{0,25}\\brechnung\\b',
    { denies: true, unless: '\\b(?:kein\\p{L}* fehler|korrigiert|unser\\p{L}* rechnung)\\b' },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:mangelhaft|ungenügend|unzureichend|miserabel|unterirdisch|katastrophal|unbefriedigend|unprofessionell|schlampig)\\p{L}*\\b',
    {
      also: '\\b(?:qualität|service|lieferung\\p{L}*|support|betreuung|arbeit|leistung\\p{L}*|kommunikation|antwort\\p{L}*|ware|reinigung|umsetzung|vorbereitung|information\\p{L}*)\\b',
      unless: '\\b(?:wetter|unsere eigenen?|nicht mehr)\\b',
    },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:import|export|system|portal|app|anwendung|plattform|schnittstelle|synchronisation|software|tool|seite)\\b[^;:.]{0,20}\\b(?:bricht|brechen|stürzt|stürzen|hängt|hängen)\\b[^;:.]{0,50}\\b(?:ab|auf)\\b',
    { denies: true, unless: '\\b(?:drucker|unser (?:internet|netz|wlan)|hängt davon ab)\\b' },
  ],
  [
    'risk.complaint',
    '',
    '\\bso (?:haben|hatten|habe) (?:wir|ich) (?:uns|mir)\\b[^;:.]{0,40}\\bnicht (?:vorgestellt|gedacht)\\b|\\b(?:nicht|keineswegs|mitnichten) (?:das,? was|wie|so wie|was)\\b[^;:.]{0,25}\\b(?:vereinbart|besprochen|bestellt|zugesagt|versprochen|abgemacht|beauftragt)\\b|\\b(?:entspricht|entsprach|entsprechen|entsprachen)\\b[^;:.]{0,40}\\bnicht\\b|\\b(?:lässt|ließ|lassen) (?:sehr |stark |einiges |viel )*zu wünschen übrig\\b|\\b(?:weniger|nur)\\b[^;:.]{0,40}\\bals (?:bestellt|vereinbart|zugesagt|gebucht|beauftragt)\\b',
    { denies: true, unless: '\\b(?:wetter|urlaub|unsere eigenen|preise)\\b' },
  ],
  [
    'risk.escalation',
    '',
    '\\ban (?:unseren?|den|die|meinen?|meine) (?:\\p{L}+ )?(?:vorstand|geschäftsführ\\p{L}*|geschäftsleitung|rechtsabteilung|anwält\\p{L}*|anwalt|direktor\\p{L}*|direktion|bereichsleit\\p{L}*|werkleit\\p{L}*|chef\\p{L}*)\\b[^;:.]{0,50}\\b(?:gegeben|übergeben|weitergeleitet|weitergegeben|gemeldet|herangetragen|abgegeben|eskaliert)\\b|\\b(?:weitere|rechtliche) schritte\\b[^;:.]{0,20}\\b(?:vor(?:behält|behalten|zubehalten)?|einleiten|prüfen)\\b',
    { supposed: true, unless: '\\b(?:angebot|freigabe|genehmigung|unterschrift)\\b' },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:nimmt|nehmen|geht|gehen|startet|starten|eröffnet|eröffnen|öffnet|öffnen|entsteht|entstehen|bauen|kommt|kommen|bekommen|übernehmen|planen|folgt)\\b[^;:.]{0,60}\\b(?:neue[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|weitere[nrsm]?|zusätzliche[nrsm]?)(?: \\p{L}+)? ${place}\\b|\\b(?:neue[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|weitere[nrsm]?)(?: \\p{L}+)? ${place}\\b[^;:.]{0,60}\\b(?:eröffnet|öffnet|startet|entsteht|in betrieb|den betrieb auf|ans netz|an den start|geplant|dazu|gebaut)\\b`,
    {
      own: true,
      unless: '\\b(?:verschoben|gestoppt|abgesagt|auf eis|ihr (?:neues|zweites)|konkurren\\p{L}*|mitbewerb\\p{L}*)\\b',
    },
  ],
  [
    'expansion.team_growth',
    '',
    `\\bvon (?<from>${number})(?: \\p{L}+){0,2}? auf (?<to>${number})(?: neue)? (?:mitarbeite\\p{L}*|leute|kolleg\\p{L}*|personen|köpfe|pflegekräfte|entwickler\\p{L}*|fahrer\\p{L}*|nutzer\\p{L}*|plätze|stellen|vertriebler\\p{L}*)\\b|\\b(?:team|abteilung|mannschaft|belegschaft|kolleg\\p{L}+)\\b[^;:.]{0,40}\\bvon (?<from2>${number}) auf (?<to2>${number})\\b`,
    { holds: (match) => match.groups?.from === undefined || rises(match) },
  ],
  [
    'expansion.budget',
    '',
    `\\b${money}\\b[^;:.]{0,70}\\b${approved}\\b|\\b${approved}\\b[^;:.]{0,40}\\b${money}\\b`,
    {
      unless:
        '\\b(?:gekürzt|gestrichen|eingefroren|knapp|nicht|kein\\p{L}*|steht (?:noch|nicht)|rechnung|gutschrift)\\b',
    },
  ],
  [
    'expansion.success',
    '',
    `\\bin (?:nur |knapp )?(?<to>${number}) (?:\\p{L}+ )?(?:statt|anstatt|anstelle von)(?: bisher| früher)?(?: in)? (?<from>${number}) (?:tage?n?|stunden?|minuten|wochen?)\\b|\\bvon (?<from2>${number}) auf (?<to2>${number}) (?:tage?|stunden?|minuten|wochen?|prozent)\\b`,
    {
      holds: (match) => match.groups?.from === undefined || falls(match),
      nearby: `\\b(?:ihre[mnrs]?|ihr|eure[mnrs]?|euer|dank|seit|${tool})\\b`,
    },
  ],
  [
    'expansion.success',
    '',
    '\\b(?:um|auf) (?:rund |etwa |fast |über |unter |knapp |gut |ca\\. |circa |weniger als |mehr als )*(?:\\d+ ?(?:%|prozent\\b)|die hälfte|ein drittel)[^;:.]{0,30}\\b(?:gesunken|gefallen|gestiegen|verringert|zurückgegangen|verbessert|reduziert|gesenkt|gesteigert|verkürzt|schneller|gespart)\\b|\\b(?:halbiert|verdoppelt|verdreifacht)\\b',
    {
      nearby: `\\b(?:dank|seit|durch|mit)\\b[^;:.]{0,60}\\b(?:ihre[mnrs]?|ihr|eure[mnrs]?|einführung|umstellung|rollout|start|go-?live|pilot|${tool})\\b`,
      unless:
        '\\b(?:nutzung|zugriffe|logins|umsatz|ziel|hoffen|preise?|kosten sind gestiegen|beschwerden sind gestiegen)\\b',
    },
  ],
  ['expansion.team_growth', '', '\\bzu (?:\\p{L}+t|\\d+) statt zu (?:\\p{L}+t|\\d+)\\b', { own: true }],
  [
    'expansion.solvable_problem',
    '',
    '\\b(?:weiß|wissen|sieht|findet|überblickt)\\b[^;:.]{0,30}\\b(?:keiner|niemand|kein mensch)\\b[^;:.]{0,20}\\b(?:was|wo|welche[rsnm]?|wie viele?|wann|wer)\\b|\\b(?:keiner|niemand) (?:\\p{L}+ ){0,2}(?:weiß|sieht|findet)\\b[^;:.]{0,15}\\b(?:was|wo|welche[rsnm]?|wie viele?|wann|wer)\\b|\\b(?:zählen|suchen|tippen|schreiben|pflegen|erfassen)(?: wir)?\\b[^;:.]{0,40}\\b(?:jede[nrs]? (?:tag|woche|monat|morgen|mal)|täglich|wöchentlich|stundenlang|immer wieder)\\b',
    { denies: true, own: true, unless: '\\b(?:wetter|warum sie|was sie|was los|störung|ausfall|fehler)\\b' },
  ],
  [
    'risk.complaint',
    '',
    '\\bso (?:geht|kann) (?:das|es) nicht (?:weiter\\p{L}*|bleiben)\\b|\\b(?:schiebt|schieben|geschoben|verwiesen|weitergereicht|gereicht)\\b[^;:.]{0,50}\\b(?:vom|von einem|von einer)\\b[^;:.]{0,20}\\b(?:zum|zur|zu einem|anderen|andern|nächsten)\\b|\\b(?:es|mir|uns) reicht\\b(?:[,.! ]|$)(?! (?:wenn|ein|eine|mir ein))|\\b(?:langsam|allmählich) (?:die geduld|genug)\\b|\\bgeduld\\b[^;:.]{0,20}\\b(?:am ende|zu ende|verlier\\p{L}*)\\b|\\bunter aller (?:sau|kanone|würde)\\b',
    { denies: true, unless: '\\b(?:wetter|urlaub|platz|zeit reicht)\\b' },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:telefonier|lauf|renn|jag|schreib)\\p{L}*\\b[^;:.]{0,50}\\b(?:hinterher|nach)\\b(?=[^;:.]{0,3}(?:[.!;]|$))|\\bkein zustand\\b|\\b(?:frechheit|unverschämt\\p{L}*|skandal|saftladen|katastrophe|katastrophal|schlamperei|armutszeugnis|blamabel|peinlich für (?:sie|euch))\\b|\\b(?:schon wieder|erneut|abermals) (?:\\p{L}+ ){0,4}(?:falsch|kaputt|ausgefallen|vergessen|nicht|zu spät|fehlerhaft)\\b',
    { denies: true, unless: '\\b(?:wetter|urlaub|bahn|fußball|unser (?:drucker|internet))\\b' },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:das|zum) (?:nun |jetzt |schon |bereits )*(?:\\p{L}{3,}te[n]?|x-te[n]?) mal\\b(?=,? dass\\b|[^;:.]{0,15}\\b(?:in folge|in diesem|diese woche|hintereinander|innerhalb|nacheinander))',
    { denies: true, unless: '\\b(?:erste[n]? mal|letzte[n]? mal|gewonnen|freu\\p{L}*|glückwunsch)\\b' },
  ],
  [
    'expansion.team_growth',
    '',
    `\\b(?:haben|hat|konnten|stellen|suchen)\\b[^;:.]{0,40}\\b(?:neue[nrm]?|weitere[nrm]?|zusätzliche[nrm]?|mehrere|${number})\\b[^;:.]{0,45}\\b(?:eingestellt|angestellt|rekrutiert|verstärkt|ein(?=[.,!]|$))`,
    { own: true, unless: '\\b(?:nicht|keine?n?|system|gerät|parameter|filter|maschinen?|stopp)\\b' },
  ],
  [
    'expansion.initiative',
    '',
    '\\b(?:starten|beginnen|planen|lancieren|bereiten|setzen|stoßen)\\b[^;:.]{0,60}\\b\\p{L}*(?:projekt|programm|initiative|vorhaben|offensive|pilot)\\b',
    {
      own: true,
      unless:
        '\\b(?:verschoben|gestoppt|abgesagt|auf eis|ihr (?:projekt|programm)|update|rechner|computer|nicht|workshop)\\b',
    },
  ],
  [
    'risk.competitor',
    '',
    '\\b(?:vergleichsangebot\\p{L}*|ihrer mitbewerber|ihrer wettbewerber|eurer konkurrenz|ihrem (?:mitbewerber|wettbewerber)|ihrer konkurrenz|eure[nrm]? (?:mitbewerber|wettbewerber)\\p{L}*)\\b',
    { supposed: true },
  ],
  [
    'risk.usage_decline',
    '',
    '\\b(?:arbeitet|arbeiten|nutzt|nutzen|benutzt|öffnet|öffnen|schaut|schauen)\\b[^;:.]{0,30}\\b(?:kaum noch|fast (?:niemand|keiner|nicht)|niemand mehr|keiner mehr|kaum (?:jemand|einer))\\b|\\b(?:kaum noch jemand|fast niemand|niemand|keiner)\\b[^;:.]{0,30}\\b(?:nutzt|benutzt|arbeitet damit|öffnet|loggt)\\b|\\b(?:wieder|zurück) (?:zu |auf |mit |in )?(?:zettel\\p{L}*|papier|excel|listen)\\b',
    { denies: true, unless: '\\b(?:drucker\\p{L}*|kantine|parkplatz)\\b' },
  ],
  [
    'risk.billing',
    '',
    '\\b(?:rechnung\\p{L}*|mahnung\\p{L}*|forderung\\p{L}*)\\b[^;:.]{0,60}\\b(?:zurückweisen|weisen wir zurück|weise ich zurück|zurückgewiesen|bestreiten|bestreite|widersprechen|widerspreche|nicht anerkennen|nicht akzeptieren|warten müssen|später|verschieben)\\b|\\b(?:bestreiten|widersprechen|weisen) (?:wir|ich)\\b[^;:.]{0,40}\\b(?:rechnung\\p{L}*|mahnung\\p{L}*|forderung\\p{L}*)\\b',
    { denies: true },
  ],
  [
    'risk.billing',
    '',
    '\\brechnung\\p{L}*\\b[^;:.]{0,100}\\b(?:aber|jedoch|obwohl|stattdessen)\\b[^;:.]{0,40}\\b(?:nur|nie|nicht|gekündigt|bestellt|vereinbart|storniert)\\b|\\b(?:zahlen|bezahlen|überweisen) wir (?:erst|nicht|vorerst|nichts)\\b|\\bwir (?:zahlen|bezahlen|überweisen) (?:erst|nicht|vorerst|nichts)\\b',
    { denies: true, unless: '\\b(?:korrigiert|beglichen|erledigt|angekommen)\\b' },
  ],
  [
    'risk.billing',
    '',
    '\\b(?:habt|haben sie|hat man|wurde|wurden|werden|ihr habt|sie haben)\\b[^;:.]{0,50}\\b(?:alten?|falschen?|höheren?|zu viel|doppelt\\p{L}*)\\b[^;:.]{0,30}\\b(?:berechnet|abgerechnet|abgebucht|in rechnung gestellt|verrechnet)\\b|\\b(?:berechnet|abgerechnet|abgebucht|in rechnung gestellt)\\b[^;:]{0,15}\\b(?:obwohl|trotz|dabei)\\b',
    { denies: true, asks: true },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:kann|können|konnte)\\b[^;:.]{0,20}\\b(?:niemand|keiner|kein \\p{L}+)\\b[^;:.]{0,40}\\b(?:anmelden|einloggen|zugreifen|arbeiten|buchen|öffnen|speichern|drucken)\\b|\\b(?:niemand|keiner|kein \\p{L}+)\\b[^;:.]{0,30}\\b(?:anmelden|einloggen|zugreifen|arbeiten|buchen|öffnen|speichern) (?:kann|können)\\b',
    { denies: true, asks: true, unless: '\\b(?:drucker|unser (?:internet|netz|wlan)|vpn|heizung|aufzug|feiertag)\\b' },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:kommt|kommen)\\b[^;:.]{0,40}\\b(?:niemand|keiner|jemand|wir)\\b[^;:.]{0,20}\\b(?:rein|hinein|ins system|nicht (?:rein|hinein))\\b|\\bfehler(?:meldung|code)?(?: \\p{L}+)? ?(?:4|5)\\d\\d\\b|\\b(?:es |gar |hier )?geht (?:gerade |seit \\p{L}+ |überhaupt )*nichts mehr\\b|\\bnichts geht mehr\\b|\\balles steht (?:still)?\\b|\\b(?:läuft|lädt|reagiert|funktioniert) (?:seit \\p{L}+ )?(?:gar |überhaupt )?nichts?\\b(?: mehr)?',
    { denies: true, asks: true, unless: '\\b(?:drucker|unser (?:internet|netz|wlan)|heizung|aufzug)\\b' },
  ],
];

export const germanGeneral = rulesOf('de', general);
