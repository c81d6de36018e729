// German as it is said in passing: what happens is told, and its name is not. "In Linz sperren wir ein zweites Lager auf" is a
// new site, "die Meister führen wieder eigene Listen" is a decline.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const count =
  '(?:\\d{1,4}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\\p{L}*(?:zehn|zwanzig|dreißig|vierzig|fünfzig)|ein paar|mehrere|etliche)';
const people =
  '(?:leute|personen|köpfe|nutzer\\p{L}*|anwender\\p{L}*|lizenzen|zugänge|plätze|kolleg\\p{L}*|mitarbeite\\p{L}*|pflegekräfte|fachkräfte|kräfte|azubis?|fahrer\\p{L}*|lehrkräfte|monteure?|verkäufer\\p{L}*|berater\\p{L}*)';
const place =
  '(?:lager|filialen?|standorte?n?|werke?|niederlassungen?|büros?|praxis|praxen|häuser|haus|markt|märkte|depots?|halle|hallen|betriebe?|hotels?|kitas?|schule|werkstatt)';
const firm =
  '(?:spedition|firma|betrieb|unternehmen|kanzlei|praxis|gruppe|gmbh|ag|hotel|druckerei|bäckerei|autohaus|apotheke|konkurrenten|mitbewerber)';
const byHand =
  '(?:klemmbrett\\p{L}*|zettel\\p{L}*|papier|excel\\p{L}*|stift|notizbuch|heft|aushang|zuruf|whiteboard|fax)';
const system =
  '(?:system|programm|tool|app|portal|software|server|kasse|kassen|leitstand|scanner|terminals?|maske|erfassung|\\p{L}+erfassung|\\p{L}+planung|\\p{L}+verwaltung|anwendung|oberfläche)';
const senior =
  '(?:geschäftsführ\\p{L}*|vorstand|chef\\p{L}*|anwält\\p{L}*|anwalt|rechtsabteilung|direktor\\p{L}*|inhaber\\p{L}*|bürgermeister\\p{L}*)';
const ofUs =
  '\\b(?:euch|euer|eure[mnrs]?|ihnen|ihrem|ihren|ihrer|ihr (?:system|programm|tool|support|team|update|produkt)|support|hotline|ticket\\p{L}*|update|release|version|schnittstelle|lieferung\\p{L}*|programm|software|system|dienstplan|auswertung\\p{L}*|schreiben|antwort|bericht\\p{L}*|monatsbericht)\\b';
const others = '\\b(?:vermieter\\p{L}*|handyvertrag|bahn|kantine|urlaub|wetter|verein|nachbar\\p{L}*|fitnessstudio)\\b';

const rules: readonly RuleWords[] = [
  [
    'expansion.team_growth',
    '',
    `\\b(?:fangen|fängt|beginnen|beginnt|starten|kommen|stoßen|stößt)\\b[^;:.]{0,60}\\b${count} (?:neue[nrs]? |weitere |zusätzliche )?${people}\\b|\\b(?:will|wollen|möchte|möchten|soll|sollen|kommt|kommen)\\b[^;:.]{0,40}\\b(?:auch|noch|mit)\\b[^;:.]{0,15}\\b(?:rein|dazu|mitmachen|dabei sein|einsteigen|an bord|aufs system|drauf)\\b`,
    { unless: `${others}|\\b(?:besprechung|termin|essen|feier|ausflug|fest)\\b` },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:sperren|sperrt|machen|macht|eröffnen|eröffnet|ziehen|bauen|bekommen|übernehmen)\\b[^;:.]{0,50}\\b(?:zweite[snr]?|dritte[snr]?|vierte[snr]?|neue[snr]?|weitere[snr]?|eigene[snr]?)\\b[^;:.]{0,20}\\b${place}\\b|\\b${firm}\\b[^;:.]{0,40}\\b(?:gekauft|übernommen|geschluckt|erworben|dazugekauft|zugekauft)\\b|\\b(?:steigen|gehen|expandieren)\\b[^;:.]{0,30}\\b(?:in den|nach|auf den)\\b[^;:.]{0,30}\\b(?:markt|ein)\\b`,
    { own: true, unless: others },
  ],
  [
    'expansion.budget',
    '',
    '\\b(?:liegen|liegt|übrig|frei|stehen|steht|bleiben|bleibt|haben)\\b[^;:.]{0,40}\\b(?:euro|franken|tsd|€|chf|budget\\p{L}*|topf|mittel|gelder?)\\b[^;:.]{0,40}\\b(?:übrig|frei|bereit|verfügbar|ausgeben|verplant|weg|verbraucht|bis (?:jahresende|ende des jahres|dezember))\\b|\\b(?:mittel|gelder|budget|förderung|zuschuss)\\b[^;:.]{0,30}\\b(?:bewilligt|durch|freigegeben|genehmigt|zugesagt|gesprochen)\\b',
    {
      unless:
        '\\b(?:anwendertreffen|weihnachtsfeier|betriebsausflug|catering|parkplatz|dach|heizung|möbel|fest|feier|gekürzt|gestrichen|nicht)\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    `\\b(?:nach wie vor|immer noch|noch immer|bis heute|weiterhin|jede[nrs]?|jedes mal|einmal (?:im|pro|in der))\\b[^;:.]{0,80}\\b(?:mit|auf|per|in|über) (?:dem |der |einem |einer |den )?${byHand}\\b|\\b${byHand}\\b[^;:.]{0,60}\\b(?:abtippen|abgetippt|übertragen|zusammensuchen|verloren|verschwinden|liegen)\\b|\\b(?:keine(?:n|r)?|niemand|keiner)\\b[^;:.]{0,20}\\b(?:überblick|ahnung|übersicht)\\b[^;:.]{0,30}\\b(?:wer|was|wo|wie|über|welche)\\b`,
    {
      own: true,
      denies: true,
      unless: `${others}|\\b(?:ihr (?:system|tool|programm)|euer (?:system|tool)|nicht mehr|früher|wieder)\\b`,
    },
  ],
  [
    'expansion.success',
    '',
    '\\b(?:dank|seit|mit|durch)\\b[^;:.]{0,15}\\b(?:ihre[mrsn]?|eure[mrsn]?|euch|ihnen)\\b[^;:.]{0,60}\\b(?:statt|schneller|halbiert|gespart|weniger|erledigt|in (?:zwei|drei|\\d+) (?:tagen|stunden|minuten)|doppelt so)\\b|\\b(?:in|nur noch) (?:\\p{L}+|\\d+) (?:tagen?|stunden?|minuten?|wochen?) (?:statt|anstatt|anstelle von)\\b',
    { unless: `${others}|\\b(?:schlimmer|mehr aufwand|leider)\\b` },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:führen|führt|schreiben|schreibt|machen|macht|arbeiten|arbeitet|pflegen|erfassen|notieren)\\b[^;:.]{0,60}\\bwieder\\b[^;:.]{0,30}\\b(?:in|mit|auf|per)\\b[^;:.]{0,20}\\b(?:${byHand}|\\p{L}*listen)\\b|\\bwieder\\b[^;:.]{0,40}\\b(?:${byHand}|\\p{L}*listen)\\b[^;:.]{0,25}\\b(?:führen|führt|schreiben|arbeiten|machen|umgestiegen|zurückgekehrt)\\b|\\b(?:schaut|meldet sich|loggt sich|geht|klickt)\\b[^;:.]{0,30}\\b(?:kaum (?:noch )?jemand|niemand mehr|keiner mehr|fast niemand)\\b`,
    { denies: true, unless: others },
  ],
  [
    'risk.champion_left',
    '',
    '\\b(?:ist|wird|war)\\b[^;:.]{0,20}\\bmein letzter (?:arbeits)?tag\\b|\\bmein letzter (?:arbeits)?tag\\b|\\b(?:ist|sind) (?:seit|ab)\\b[^;:.]{0,25}\\bnicht mehr (?:bei uns|im haus|im unternehmen|an bord|da)\\b',
    { denies: true, unless: '\\b(?:vor dem urlaub|diese woche|in dieser woche|vor den ferien|sie|waren|besuch)\\b' },
  ],
  [
    'risk.escalation',
    '',
    `\\b(?:will|möchte|verlangt|wünscht|besteht|fordert)\\b[^;:.]{0,40}\\b(?:mit|von) (?:eurem|ihrem|ihrer|eurer|der|dem) ${senior}\\b[^;:.]{0,20}\\b(?:reden|sprechen|hören|telefonieren|wissen)\\b|\\b(?:letzte (?:frist|warnung|mahnung)|ultimatum|frist bis|rechtliche schritte|schadens?ersatz)\\b`,
    {
      own: false,
      supposed: true,
      unless: '\\b(?:unseren? (?:kunden|lieferanten|mieter)\\p{L}*|vermieter\\p{L}*|bewerb\\p{L}*)\\b',
    },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:macht|machen)\\b[^;:.]{0,20}\\bkeinen spaß\\b|\\b(?:gehen|gehn)\\b[^;:.]{0,30}\\bdie (?:argumente|ausreden|nerven)\\b[^;:.]{0,6}\\baus\\b|\\b(?:nase|schnauze|faxen) (?:gestrichen )?(?:voll|dicke?)\\b|\\b(?:so|das) geht (?:es |das )?(?:nicht|so nicht) (?:weiter|mehr)\\b',
    { denies: true, nearby: ofUs, unless: others },
  ],
  [
    'risk.outage',
    '',
    `\\blässt sich\\b[^;:.]{0,70}\\b(?:nicht|überhaupt nicht|gar nicht)(?: mehr)? (?:öffnen|starten|aufrufen|laden|anmelden|bedienen|speichern)\\b|\\b${system}\\b[^;:.]{0,40}\\b(?:schwarz|tot|hängt|steht still|steht seit|down|platt|abgeraucht|abgestürzt|nicht erreichbar)\\b|\\b(?:kommt|komme|kommen)\\b[^;:.]{0,20}\\b(?:keiner|niemand|nicht) (?:mehr )?(?:rein|hinein|ins (?:system|programm|portal))\\b`,
    { denies: true, unless: `${others}|\\b(?:strom|heizung|aufzug|drucker)\\b` },
  ],
  [
    'risk.billing',
    '',
    '\\b(?:rechnung|rate|zahlung|überweisung|betrag)\\b[^;:.]{0,50}\\b(?:noch (?:nicht|immer nicht)|immer noch nicht|verspätet|gestoppt|zurückgestellt|zurückgehalten|gesperrt)\\b[^;:.]{0,20}\\b(?:bezahlt|beglichen|überwiesen|angewiesen|freigegeben|\\p{L}*)\\b|\\b(?:erhöhung|aufschlag|preis\\p{L}*)\\b[^;:.]{0,50}\\b(?:unverschämt\\p{L}*|frechheit|wahnsinn|nicht (?:hinnehmbar|akzeptabel|drin|tragbar)|viel zu (?:hoch|teuer))\\b',
    { denies: true, unless: `${others}|\\b(?:unser(?:e|em|er|en)? kunden?|strom|miete|gas)\\b` },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:übernehmen|kaufen|erwerben)\\b(?: wir)?(?: (?:zum|ab|im|in|noch|jetzt|nun)(?: [\\p{L}\\d.]+){1,2})? (?:die|das|den|eine?n?|zwei|drei|vier)(?: [\\p{L}-]+){0,2}? (?:${firm}|${place}|\\p{L}*(?:heime?|gärtnerei|werke?|filialen?|häuser|betriebe?))\\b|\\bwir gehen\\b[^;:.]{0,25}\\bnach \\p{L}{4,}\\b|\\b(?:zieht|ziehen) \\p{L}*[^;:.]{0,30}\\bnach und (?:soll|sollen|will|wollen)\\b|\\bim \\p{L}+ soll\\b[^;:.]{0,30}\\b(?:laufen|öffnen|starten|eröffnen|losgehen)\\b`,
    {
      own: true,
      unless: `${others}|\\b(?:ware|teile|ersatzteile|geschenke?|kuchen|kosten|hause|urlaub|mittag|verantwortung|garantie)\\b`,
    },
  ],
  [
    'expansion.team_growth',
    '',
    `\\b${count} (?:neue|planstellen|stellen|neuzugänge)\\b[^;:.]{0,30}\\b(?:im|in der|am|beim|mehr|dazu|zusätzlich)\\b|\\b(?:stehen|steht)\\b[^;:.]{0,30}\\bauf der matte\\b[^;:.]{0,30}\\b(?:auch|wollen|will)\\b|\\bwollen das auch\\b`,
    { unless: `${others}|\\b(?:rechnung\\p{L}*|abgebaut|gestrichen|beschwerden|kisten|paletten)\\b` },
  ],
  [
    'expansion.budget',
    '',
    '\\b(?:durchgewunken|abgenickt|durchgebracht|grünes licht)\\b[^;:.]{0,60}|\\b(?:investitionsplan\\p{L}*|haushaltsplan|wirtschaftsplan|budget|topf)\\b[^;:.]{0,40}\\b(?:drin|übrig|abgenickt|durchgewunken|eingestellt|eigenes)\\b|\\b(?:noch|rund|knapp|ca\\.?|etwa)? ?\\d+(?:[.,]\\d+)? ?k?\\b[^;:.]{0,12}\\bübrig im topf\\b|\\beigenes (?:kleines )?budget\\b',
    {
      unless:
        '\\b(?:weihnachtsfeier|parkplatz|dach|heizung|möbel|fest|feier|gekürzt|gestrichen|nicht|kein\\p{L}*|urlaub\\p{L}*)\\b',
    },
  ],
  [
    'risk.billing',
    '',
    '\\b(?:ihre|eure|gegen ihre|der|die)\\b[^;:.]{0,20}\\brechnung\\b(?:[^;:.]|\\d\\.){0,40}\\b(?:widerspruch|widersprechen|legen wir|beanstanden|reklamieren|stimmt nicht|kann nicht stimmen)\\b|\\brechnung\\p{L}* stehen? \\d+[^;:.]{0,30}\\bwir haben \\d+|\\b(?:preisanpassung|preiserhöhung|erhöhung)\\b[^;:.]{0,60}\\bnicht\\b[^;:.]{0,20}\\b(?:vorlegen|vertreten|vermitteln|durchbringen|durch)\\b|\\b(?:kein cent|keinen cent|keine zahlung)\\b|\\b(?:pro (?:kopf|nutzer|lizenz))\\b[^;:.]{0,40}\\bnicht mehr\\b',
    { denies: true, unless: others },
  ],
  [
    'risk.cancellation',
    '',
    '\\b(?:sonderkündigungsrecht\\p{L}*|ordentlich kündigen)\\b|\\b(?:wollen|möchten|müssen|kommen|wie kommen wir)\\b[^;:.]{0,20}\\b(?:raus|heraus) aus dem (?:\\p{L}*vertrag|abo)\\b|\\bauflösung\\b[^;:.]{0,25}\\b(?:vereinbarung|vertrag\\p{L}*|zusammenarbeit|vertragsverhältnis\\p{L}*)\\b',
    {
      supposed: true,
      asks: true,
      unless: `${others}|\\b(?:hausmeister\\p{L}*|mietvertrag|stromvertrag|reinigung\\p{L}*|lehrling|mitarbeite\\p{L}*)\\b`,
    },
  ],
  [
    'risk.competitor',
    '',
    '\\b(?:neu |öffentlich |europaweit )?(?:ausschreiben|ausgeschrieben)\\b[^;:.]{0,40}|\\bvergleichs(?:offerten?|angebote?n?)\\b|\\barbeiten wir\\b[^;:.]{0,15}\\bmit (?:einem|dem) (?:neuen |anderen )?(?:anbieter|dienstleister|hersteller)\\b|\\b(?:umstieg|wechsel) (?:auf|zu) (?!ihr|eur|die neue version|version|papier)\\p{L}+\\b|\\b(?:führt|führen|stellt|stellen)\\b[^;:.]{0,12}\\b(?:uns|ihr system|es uns)\\b[^;:.]{0,12}\\bvor\\b',
    {
      unless: `${others}|\\b(?:stelle|stellen|position|planstellen|strom|gas|druckerei|catering|sie stellen|stellen sie)\\b`,
    },
  ],
  [
    'risk.escalation',
    '',
    `\\bmöchte\\b[^;:.]{0,40}\\b(?:von ihrer (?:geschäftsführung|leitung)|ihre (?:geschäftsführung|leitung))\\b|\\b(?:aufsichtsbehörde|ombudsstelle|schlichtungsstelle)\\b[^;:.]{0,20}\\b(?:gemeldet|eingeschaltet|angerufen)\\b|\\b(?:laut|gemäß) vertrag\\b[^;:.]{0,40}\\b(?:haben sie|stunden|frist)\\b|\\bhalte ich hiermit fest\\b`,
    { unless: others },
  ],
  [
    'risk.complaint',
    '',
    '\\bgriff ins klo\\b|\\b(?:kein einziger?|keine einzige|kein einziges)\\b[^;:.]{0,40}\\b(?:gestimmt|geklappt|funktioniert|gekommen|kam|antwort)\\b|\\bversprochen\\b[^;:.]{0,30}\\b(?:dreimal|zweimal|mehrfach|mehrmals|nie|nicht)\\b|\\b(?:noch mit keinem|bei keinem) (?:lieferanten|anbieter|dienstleister)\\b',
    { denies: true, nearby: ofUs, unless: others },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:liegt|liegen|verstaubt|verstauben)\\b[^;:.]{0,40}\\b(?:in der schublade|im schrank|in der ecke|ungenutzt|unbenutzt)\\b|\\b(?:schreiben|ruft|rufen|faxen|telefonieren)\\b[^;:.]{0,15}\\bwieder\\b[^;:.]{0,30}|\\b(?:außer mir|nur noch)\\b[^;:.]{0,50}\\b(?:rein|ein|damit|über die app|mit der app)\\b|\\b(?:noch )?(?:einmal|zweimal) im (?:quartal|monat|halbjahr)\\b[^;:.]{0,20}\\bein\\b`,
    { denies: true, own: false, unless: `${others}|\\b(?:rechnung|vertrag|angebot|akte|schreiben (?:sie|ihnen))\\b` },
  ],
];

export const germanEveryday = rulesOf('de', rules);
