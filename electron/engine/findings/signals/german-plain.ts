// German as most people put it: it is not renewed, three more offers were asked for, it lets up, so many are in use. Each rule
// joins what is spoken of with what is said of it.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const number =
  '(?:\\d{1,4}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|wenige|ein paar|die hälfte)';
const deal = '(?:vertrag|vertr[aä]ge?s?|abo|abonnement|lizenz(?:en)?|zusammenarbeit|vereinbarung|rahmenvertrag)';
const service =
  '(?:service|support|betreuung|qualität|kommunikation|reaktionszeit(?:en)?|erreichbarkeit|lieferung(?:en)?|leistung(?:en)?|zuverlässigkeit|hotline)';
const senior =
  '(?:vorstand|geschäftsführ\\p{L}*|geschäftsleitung|rechtsabteilung|anwält\\p{L}*|anwalt|direktor\\p{L}*|bereichsleit\\p{L}*|chef\\p{L}*|ceo|cfo)';
const others =
  '\\b(?:wetter|urlaub|bahn|vermieter\\p{L}*|mietvertrag|handyvertrag|unser (?:internet|drucker)|mitarbeite\\p{L}*|bewerb\\p{L}*|besprechung|termin\\p{L}*|newsletter)\\b';

const rules: readonly RuleWords[] = [
  [
    'risk.cancellation',
    '',
    `\\b${deal}\\b[^;:.]{0,40}\\b(?:nicht|kein\\p{L}*)\\b[^;:.]{0,25}\\b(?:zu verlängern|zu erneuern|fortzuführen|fortzusetzen|weiterzuführen|verlängert|erneuert|fortgeführt|fortgesetzt)\\b|\\b(?:dagegen|gegen eine|von einer) (?:entschieden|weitere\\p{L}* )?[^;:.]{0,15}\\b(?:verlängerung|fortsetzung|fortführung)\\b`,
    { denies: true, supposed: true, unless: others },
  ],
  [
    'risk.cancellation',
    '',
    `\\b(?:steigen|steige|treten|trete)\\b[^;:.]{0,40}\\baus\\b[^;:.]{0,20}\\b${deal}\\b|\\baus\\b[^;:.]{0,15}\\b${deal}\\b[^;:.]{0,20}\\b(?:aussteigen|auszusteigen|herauskommen|raus)\\b|\\bverlängerung\\b[^;:]{0,90}\\b(?:eher nicht|unwahrscheinlich|fraglich|offen|nicht in frage|nicht geplant|nicht vorgesehen|auf der kippe)\\b`,
    { denies: true, supposed: true, asks: true, unless: others },
  ],
  [
    'risk.competitor',
    '',
    `\\b(?:${number}|weitere|andere|mehrere|alternative|vergleichbare)(?: (?:weitere|andere|alternative))? (?:angebote?n?|offerten)\\b[^;:.]{0,30}\\b(?:eingeholt|einholen|eingeholt\\p{L}*|angefordert|angefragt|vorliegen|auf dem tisch|liegen vor)\\b|\\b(?:mitbewerber\\p{L}*|wettbewerber\\p{L}*|konkurren\\p{L}*|anderer anbieter|anderen anbieter\\p{L}*)\\b[^;:.]{0,60}\\b(?:angebot|angeboten|bietet|bieten|günstiger\\p{L}*|billiger\\p{L}*|preis\\p{L}*)\\b|\\bkonkurrenz(?:produkt|lösung|system|angebot)\\p{L}*`,
    {
      supposed: true,
      unless:
        '\\bunser(?:e[nrms]?)? (?:wettbewerb|konkurren|mitbewerb)\\p{L}*|\\b(?:gewonnen|insolvenz|strom|büro\\p{L}*|reinigung\\p{L}*|umzug\\p{L}*|catering|möbel|renovierung|druckerei|versicherung\\p{L}*)\\b',
    },
  ],
  [
    'risk.competitor',
    '',
    '\\b(?:[Dd]emo|Vorführung|Präsentation|Testzugang)\\b[^;:.]{0,20}\\b(?:von|bei) (?!ihnen|euch|dir|ihrem|ihrer|eurem)\\p{Lu}[\\p{L}-]+(?: [\\p{Lu}][\\p{L}-]+)?\\b[^;:.]{0,30}\\b(?:angesehen|angeschaut|gesehen|bekommen|geholt|gehabt|eingerichtet)\\b',
    { written: true, unless: '\\b(?:Herrn?|Frau|Ihrem|Ihrer|Kolleg\\p{L}*)\\b' },
  ],
  [
    'risk.complaint',
    '',
    `\\b${service}\\b[^;:.]{0,50}\\b(?:lässt|ließ|lassen)\\b[^;:.]{0,40}\\bnach\\b|\\b${service}\\b[^;:.]{0,40}\\b(?:schlechter|schlimmer|mangelhaft|unter aller|eine zumutung|ein witz|nicht gut|miserabel)\\b|\\b(?:dritte|vierte|fünfte|sechste|x-te)[nrs]? (?:ticket|mail|anruf|anfrage|meldung|reklamation|beschwerde|termin|versuch|erinnerung)\\b`,
    { denies: true, unless: '\\b(?:unser (?:eigener|internet)|wetter|bahn|gern\\p{L}*)\\b' },
  ],
  [
    'risk.escalation',
    '',
    `\\b(?:geht|gebe|geben|trage|tragen|melde|melden|eskaliere|eskalieren|bringe|bringen|wende|wenden)\\b[^;:.]{0,40}\\b(?:an|vor|zu|bei) (?:unseren?|unserem?|unserer|den|dem|die|der|meinen?|meine[mr]?) (?:\\p{L}+ )?${senior}\\b`,
    { supposed: true, unless: '\\b(?:angebot|freigabe|genehmigung|unterschrift|grüße|einladung|zur info)\\b' },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:von|der|unserer?)\\b[^;:.]{0,20}\\b(?:lizenzen|zugängen?|nutzern?|plätzen?|usern?)\\b[^;:.]{0,25}\\b(?:nur|gerade mal|lediglich|höchstens|kaum)\\b[^;:.]{0,12}\\b${number}\\b[^;:.]{0,30}\\b(?:im einsatz|in gebrauch|genutzt|aktiv|verwendet|in verwendung|belegt)\\b`,
    { unless: '\\b(?:umfrage|testphase)\\b' },
  ],
  [
    'risk.billing',
    '',
    '\\brechnung\\p{L}*\\b[^;:.]{0,30}\\b(?:doppelt|zweimal|zwei mal)\\b|\\b(?:doppelt|zweimal)\\b[^;:.]{0,25}\\b(?:rechnung\\p{L}*|abgebucht|berechnet|erhalten)\\b',
    { unless: '\\b(?:kopie|korrigiert|erledigt)\\b', nearby: '\\brechnung\\p{L}*|\\babgebucht\\b|\\bberechnet\\b' },
  ],
  [
    'expansion.initiative',
    '',
    '\\b(?:vorstand|geschäftsführung|geschäftsleitung|konzern|wir|unternehmen|management)\\b[^;:.]{0,50}\\b(?:projekt|programm|initiative|vorhaben|strategie)\\b[^;:.]{0,40}\\b(?:gestartet|aufgesetzt|beschlossen|ausgerufen|angestoßen|ins leben gerufen|freigegeben)\\b',
    { unless: '\\b(?:verschoben|gestoppt|abgesagt|auf eis|nicht|ihr (?:projekt|programm))\\b' },
  ],
  [
    'risk.escalation',
    '',
    `\\b${senior}\\b[^;:.]{0,30}\\b(?:möchte|will|wünscht|verlangt|besteht|erwartet|fordert)\\b[^;:.]{0,60}\\b(?:sprechen|gespräch|termin mit ihrer|rückruf|stellungnahme|erklärung|reden)\\b`,
    {
      nearby:
        '\\b(?:ihre[mnr]? (?:leitung|geschäftsführung|vorstand|chef\\p{L}*|vorgesetzten?)|persönlich|stellungnahme|erklärung)\\b',
      supposed: true,
    },
  ],
  [
    'risk.usage_decline',
    '',
    '\\b(?:kaum noch|fast|kaum)\\b ?(?:jemand|einer|niemand|keiner)\\b[^;:.]{0,30}\\b(?:eingeloggt|genutzt|angemeldet|verwendet|benutzt|reingeschaut)\\b',
    { denies: true, unless: '\\b(?:webinar|schulung|umfrage|veranstaltung|kantine)\\b' },
  ],
  [
    'expansion.solvable_problem',
    '',
    '\\b(?:pflegen|erfassen|führen|tippen|geben|tragen|buchen|schreiben|machen)\\b[^;:.]{0,30}\\b(?:doppelt|zweimal|zwei mal|mehrfach)\\b',
    { own: true, unless: '\\b(?:früher|nicht mehr|rechnung\\p{L}*|im jahr)\\b' },
  ],
  [
    'risk.cancellation',
    '',
    `\\b(?:planen|rechnen|kalkulieren|machen) (?:wir )?(?:\\p{L}+ ){0,4}?ohne (?:sie|euch|ihre?n? (?:lösung|tool|system|software|plattform|dienst\\p{L}*))\\b|\\b${deal}\\b[^;:.]{0,25}\\b(?:auslaufen|laufen|enden) lassen\\b|\\blassen\\b[^;:.]{0,25}\\b${deal}\\b[^;:.]{0,15}\\b(?:auslaufen|enden)\\b|\\bkein(?:en)? (?:anschluss|folge)vertrag\\b`,
    { denies: true, supposed: true, unless: others },
  ],
  [
    'risk.competitor',
    '',
    `\\b(?:sprechen|reden|verhandeln|sind)\\b[^;:.]{0,30}\\bmit (?:${number}|weiteren|anderen|mehreren|einem|einer)(?: (?:anderen|weiteren))? (?:hersteller\\p{L}*|anbieter\\p{L}*|dienstleister\\p{L}*|lösung\\p{L}*|system\\p{L}*)\\b`,
    {
      unless:
        '\\bunser(?:e[nrms]?)? (?:wettbewerb|konkurren|mitbewerb)\\p{L}*|\\b(?:strom|reinigung\\p{L}*|catering|büro\\p{L}*)\\b',
    },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:alles andere als|nicht (?:gerade|wirklich|besonders|sonderlich)|wenig|weit (?:davon )?entfernt|nicht) (?:glücklich|zufrieden|begeistert|erfreut)\\b|\\b(?:mails?|nachrichten?|anfragen?|anrufe?|tickets?|schreiben)\\b[^;:.]{0,30}\\b(?:kam|kamen|gab es|erhielten|bekam\\p{L}*|blieb\\p{L}*)\\b[^;:.]{0,25}\\b(?:keine? (?:antwort|reaktion|rückmeldung)|unbeantwortet|ohne (?:antwort|reaktion))\\b',
    { denies: true, unless: '\\b(?:wetter|urlaub|unsere kunden|von unserem lieferanten)\\b' },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:lädt|laden|öffnet|öffnen|startet|reagiert|geht|gehen)\\b[^;:.]{0,35}\\b(?:keine? einzige[nrs]?|keine?|gar nichts|nichts)\\b[^;:.]{0,20}\\b(?:seiten?|maske|berichte?|liste|mehr)\\b',
    {
      denies: true,
      asks: true,
      nearby: '\\b(?:seit|heute|gestern|plötzlich|stunden?|minuten|system|portal|app)\\b',
      unless: '\\b(?:drucker|unser (?:internet|netz|wlan)|auto|aufzug)\\b',
    },
  ],
  [
    'expansion.team_growth',
    '',
    `\\b(?:verdoppeln|verdreifachen|vergrößern|erweitern|stocken|verstärken)\\b[^;:.]{0,20}\\b(?:team|mannschaft|belegschaft|abteilung|personal|schicht\\p{L}*)\\b|\\b(?:team|mannschaft|belegschaft|abteilung|personal)\\b[^;:.]{0,30}\\b(?:verdoppelt|aufgestockt|vergrößert|erweitert|verstärkt)\\b`,
    { own: true, unless: '\\b(?:nicht|verschoben|fußball|abgebaut)\\b' },
  ],
  [
    'expansion.initiative',
    '',
    '\\b(?:auch|zusätzlich|nun|jetzt|bald|demnächst|künftig)\\b[^;:.]{0,20}\\b(?:im|in|am|an|bei)\\b[^;:.]{0,40}\\b(?:ausrollen|einführen|einsetzen|nutzen|ausweiten|in betrieb nehmen)\\b',
    { own: true, supposed: true, unless: '\\b(?:nicht|verschoben|gestoppt|parallel|konkurrenz\\p{L}*)\\b' },
  ],
  [
    'expansion.success',
    '',
    '\\b(?:nur noch|nicht mal) (?:noch )?(?:halb so|die hälfte|ein drittel|einen bruchteil)\\b[^;:.]{0,30}|\\b(?:halb|doppelt|dreimal) so (?:lange|viel|schnell|wenig|oft|teuer)\\b[^;:.]{0,20}\\b(?:wie|als) (?:vorher|früher|bisher|zuvor)\\b',
    { unless: '\\b(?:nutzen|nutzung|langsamer|länger|umsatz|leider|teuer\\p{L}*|doppelt so (?:lange|viel))\\b' },
  ],
];

export const germanPlain = rulesOf('de', rules);
