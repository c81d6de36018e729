// German words for the main kinds of signals.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const upset =
  '\\b(?:enttäuscht|verärgert|frustriert|unzufrieden|inakzeptabel|nicht (?:mehr )?(?:akzeptabel|hinnehmbar|tragbar)|(?:überhaupt |gar |leider |absolut )*nicht (?:\\p{L}+ )?zufrieden|unzumutbar|ärgerlich|zumutung)\\b';
const ours =
  '\\b(?:wetter|urlaub|fußball|drucker|unser (?:internet|büro|telefon|drucker)|unser internet|wartungsfenster|unsere[mnr]? kund\\p{L}+(?![^.]{0,80}\\b(?:ihr|euer|eure)\\p{L}*))\\b';

const rules: readonly RuleWords[] = [
  [
    'expansion.initiative',
    'wir unser gesch konz',
    '\\b(?:wir|unser(?:e[rnsm]?)? \\p{L}+|(?:die |unsere )?geschäftsführung|der konzern)\\b[^;:.]{0,60}\\b(?:führen\\b[^;:]{0,80}\\bein\\b|einführen|eröffnen|eröffnet|starten|gestartet|launchen|expandieren|übernehmen\\b[^;:]{0,40}(?:gmbh|ag|firma|unternehmen)|fusionieren|rollen\\b[^;:]{0,60}\\baus\\b|bauen\\b[^;:]{0,40}(?:werk|standort|lager|halle|zentrum)|digitalisieren|modernisieren)',
    { unless: '\\b(?:verschoben|gestoppt|abgesagt|abgeblasen|auf eis|besprechung|termin|webinar|ticket)\\b' },
  ],
  [
    'expansion.initiative',
    'eröff start neue zwei stand filia nieder',
    '\\b(?:eröffnen|planen|bekommen|beziehen|gründen|starten|aufbauen)\\b[^;:]{0,40}\\b(?:neue[nrsm]?|zweite[nrsm]?|weitere[nrsm]?|zwei|drei|vier)\\b[^;:]{0,30}(?:standorte?n?|filialen?|niederlassung(?:en)?|werke?|projekte?|programme?|lager|märkte|abteilung(?:en)?)\\b',
    { own: true, unless: '\\b(?:verschoben|gestoppt|abgesagt|auf eis)\\b' },
  ],
  [
    'expansion.team_growth',
    'team abte mann beleg',
    '\\b(?:team|abteilung|mannschaft|belegschaft)\\b[^;:]{0,40}\\b(?:wächst|gewachsen|verdoppelt|vergrößert|größer|verstärkt|aufgestockt)\\b',
    { own: true },
  ],
  [
    'expansion.team_growth',
    'neue weit zusä acht mitar koll ein',
    '\\b(?:neue[nrsm]?|weitere[nrsm]?|zusätzliche[nrsm]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\\d+)\\b(?: \\p{L}+){0,2} (?:kolleg\\p{L}+|mitarbeite\\p{L}+|kräfte|leute|personen|entwickler\\p{L}*|berater\\p{L}*|techniker\\p{L}*|fachkräfte)\\b[^;:]{0,60}\\b(?:dazu|hinzu|eingestellt|einstellen|ein\\b|anfangen|beginnen|fangen|starten|verstärken)|\\b(?:stellen|stellten)\\b[^;:]{0,60}\\b(?:mitarbeite\\p{L}+|kolleg\\p{L}+|leute)\\b[^;:]{0,20}\\bein\\b',
    {},
  ],
  [
    'expansion.team_growth',
    'lizen zugän nutze',
    '\\b(?:zusätzliche|weitere|mehr|\\d+|neue) (?:lizenzen|zugänge|nutzer(?:lizenzen)?|plätze)\\b',
    { asks: true, unless: '\\b(?:kündigen|reduzieren|rechnung|weniger|nur|lediglich|gerade mal|zu viel)\\b' },
  ],
  [
    'expansion.budget',
    'budg mittel geld fördergel',
    '\\b(?:budget|mittel|gelder|fördermittel|investition)\\b[^;:]{0,60}\\b(?:freigegeben|bewilligt|genehmigt|erhöht|aufgestockt|bekommen|erhalten|verfügbar|übrig|eingeplant|zur verfügung)|\\b(?:freigabe|genehmigung|zusage)\\b[^;:]{0,30}\\b(?:budgets?|mittel)\\b|\\bhaben\\b[^;:]{0,30}\\bnoch budget\\b',
    { unless: '\\b(?:gekürzt|gestrichen|eingefroren|knapp)\\b' },
  ],
  [
    'expansion.solvable_problem',
    'manu hand excel papi zeit',
    '\\b(?:manuell|von hand|händisch|in excel|per excel|auf papier|abtippen|zettel\\p{L}*)\\b',
    {
      also: '\\b(?:noch|immer|jede[nrsm]?|täglich|wöchentlich|monatlich|kostet|dauert|aufwend\\p{L}+|aufwänd\\p{L}+|mühsam)\\b',
      unless:
        '\\b(?:nicht mehr|früher|anbei|seit wir|wieder (?:zettel\\p{L}*|papier|excel|listen)|kaum noch|ihr (?:system|tool|import|export))\\b',
      asks: false,
    },
  ],
  [
    'expansion.solvable_problem',
    'fehl kein über',
    '\\b(?:fehlt uns|haben (?:wir )?kein(?:e|en|erlei)?|keine?n?) (?:\\p{L}+ )?(?:überblick|übersicht|transparenz|einblick|nachverfolgung)\\b',
    { denies: true, own: true },
  ],
  [
    'expansion.success',
    'spar redu gesen halb verkü gest durchl prozen',
    '\\b(?:sparen|gespart|eingespart|reduziert|gesenkt|halbiert|verkürzt|gesteigert|verdoppelt|verbessert|schneller)\\b',
    {
      also: '\\d+ ?%|\\bprozent\\b|\\b(?:stunden?|tage?n?|minuten|wochen|hälfte|drittel)\\b|\\bhalbiert\\b|\\bverdoppelt\\b',
      nearby:
        '\\b(?:dank|seit|durch|mit)\\b[^;:]{0,60}\\b(?:ihre[mnrs]?|ihr|eure[mnrs]?|einführung|umstellung|system|tool|lösung|plattform|software|modul)\\b',
      unless: '\\b(?:ziel|wollen|möchten|sollen|hoffen|umsatz)\\b',
    },
  ],
  [
    'expansion.success',
    'spar spare stund',
    '\\bseit\\b[^;:]{0,60}\\b(?:einführung|umstellung|system|tool|lösung|plattform|software|modul)\\b[^;:]{0,30}\\bsparen\\b[^;:]{0,60}\\b(?:stunden|tage|prozent|euro)\\b',
    {},
  ],
  [
    'risk.escalation',
    'eskal',
    '\\beskal(?:iert|ieren|iere|ation)\\b',
    { supposed: true, unless: '\\beskalations(?:stufe|pfad|weg|regel|prozess|matrix)\\p{L}*' },
  ],
  [
    'risk.escalation',
    'gesch vorst recht anwal leit juris',
    '\\b(?:geschäftsführung|geschäftsleitung|vorstand|chef(?:in)?|rechtsabteilung|anwält(?:e|in|innen)|anwalt)\\b[^;:]{0,50}\\b(?:einschalten|eingeschaltet|informiert|einbeziehen|übergeben|weitergegeben|verlangt|fordert|erwartet|besteht|sprechen)\\b|\\bansprechpartner aus ihrer (?:\\p{L}+)?leitung\\b|\\brechtliche schritte\\b|\\bsetzen (?:wir )?ihnen\\b[^;:]{0,30}\\bfrist\\b',
    {
      supposed: true,
      asks: true,
      unless: '\\b(?:rabatt\\p{L}*|konditionen|freigabe|unterschr\\p{L}*|müssten?|abstimmen|besprechen|zustimmung)\\b',
    },
  ],
  ['risk.complaint', 'entt verä frus unzu inak nicht zumu ärge', upset, { denies: true, unless: ours }],
  ['satisfaction_negative', 'entt verä frus unzu inak nicht zumu ärge', upset, { denies: true, unless: ours }],
  [
    'risk.complaint',
    'nieman kein immer warten zuges zum schon trotz',
    '\\b(?:niemand|keiner)\\b[^;:]{0,40}(?:antwortet|meldet|reagiert|geantwortet|gemeldet|reagiert|zuständig)|\\b(?:antwortet|meldet sich|reagiert|antwortete) niemand\\b|\\bimmer noch (?:nicht|kein\\p{L}*)\\b|\\bwarten? (?:\\p{L}+ )?(?:schon |bereits )?(?:seit|nun|jetzt)\\b[^;:]{0,20}\\b(?:tagen|wochen|monaten)\\b|\\bzum (?:dritten|vierten|fünften|wiederholten|x-ten) mal\\b|\\bmehrfach\\b[^;:]{0,40}\\b(?:nicht|vergeblich|ohne)\\b|\\btrotz mehrfacher\\b|\\bseit\\b[^;:]{0,40}\\bnicht behoben\\b',
    { denies: true, unless: ours },
  ],
  [
    'risk.competitor',
    'ander wett konk alter mitb',
    '\\b(?:andere[nrsm]?|zwei|drei|weitere|alternative[nrsm]?)(?: \\p{L}+)? (?:anbieter\\p{L}*|lösung(?:en)?|dienstleister\\p{L}*|system(?:e|en)?|hersteller\\p{L}*)\\b[^;:]{0,50}\\b(?:vergleich\\p{L}*|prüf\\p{L}*|ansehen|anschauen|an\\b|gespräch\\p{L}*|wechsel\\p{L}*|test\\p{L}*)|\\b(?:vergleichen|prüfen|testen|wechseln)\\b[^;:]{0,40}\\b(?:anbieter\\p{L}*|alternativen|wettbewerber\\p{L}*)|\\bangebote?\\b[^;:]{0,20}\\b(?:vom|von|eines|ihrer?)\\b[^;:]{0,20}\\b(?:wettbewerb\\p{L}*|mitbewerb\\p{L}*|konkurren\\p{L}*)|\\bausschreibung\\b',
    {
      supposed: true,
      unless: '\\bunser(?:e[nrms]?)? (?:wettbewerb|konkurren|mitbewerb)\\p{L}*|\\bkein interesse\\b|\\bgewonnen\\b',
    },
  ],
  [
    'risk.champion_left',
    'verl unte letz aus nicht',
    '\\b(?:verlässt|verlasse|verlassen)\\b[^;:]{0,40}\\b(?:unternehmen|uns\\b|firma|haus|gesellschaft)|\\b(?:unternehmen|firma|haus|uns)\\b[^;:]{0,40}\\b(?:verlassen|verlässt|ausgeschieden)\\b|\\b(?:letzter arbeitstag|nicht mehr (?:bei uns|im (?:unternehmen|haus)|für uns tätig)|scheidet\\b[^;:]{0,40}\\baus|ausgeschieden)\\b|\\bverlässt uns\\b',
    {
      denies: true,
      unless: '\\b(?:büro|elternzeit|urlaub|praktikant\\p{L}*|werkstudent\\p{L}*|verlassen (?:wir )?uns auf)\\b',
    },
  ],
  [
    'risk.usage_decline',
    'nutz logg login verw',
    '\\b(?:nutzen|nutzt|verwenden|verwendet|benutzen)\\b[^;:]{0,50}\\b(?:kaum|fast nicht|nicht mehr|selten|gar nicht)\\b|\\b(?:nutzung|zugriffe|logins|akzeptanz)\\b[^;:]{0,60}\\b(?:zurückgegangen|gesunken|gering|niedrig|eingebrochen|rückläufig|nachgelassen)\\b|\\bloggen sich\\b[^;:]{0,40}\\bnicht\\b',
    { denies: true, unless: '\\b(?:papier|alten? (?:listen|tabellen)|strom|energie|wasser)\\b' },
  ],
  [
    'risk.billing',
    'rech mahn zahl über last guts',
    '\\brechnung(?:en)?\\b[^;:]{0,60}\\b(?:falsch|fehlerhaft|nicht korrekt|stimmt nicht|zu hoch|reklamiert|beanstandet|widersprech\\p{L}*|überfällig|nicht bezahlen|offen)\\b|\\b(?:mahnung|rechnung)\\b[^;:]{0,30}\\b(?:unberechtigt|nicht nachvollziehbar|falsch)\\b|\\b(?:doppelt|zu viel|falsch) (?:abgebucht|berechnet|belastet|abgerechnet)\\b|\\b(?:zahlung|überweisung)\\b[^;:]{0,40}\\b(?:verzögert|verspätet|später|geplatzt|fehlgeschlagen|nicht möglich)\\b|\\bratenzahlung\\b|\\bliquidität\\p{L}*\\b[^;:]{0,20}\\b(?:engp\\p{L}+|problem\\p{L}*)|\\bliquiditätsengpass',
    { denies: true, asks: true, unless: '\\b(?:bezahlt|beglichen|alles korrekt)\\b' },
  ],
  [
    'risk.billing',
    'zahl bezahl über',
    '\\b(?:zahle|bezahle|zahlen|bezahlen|übernehme|übernehmen|akzeptiere|akzeptieren) (?:ich|wir) (?:so |aber |das |die |den |dafür |jedenfalls |sicher |auf keinen fall )*nicht\\b|\\b(?:ich|wir) (?:zahle|zahlen|bezahle|bezahlen) (?:das|die|den|diese|diesen|dafür)\\b[^.;:]{0,30}\\bnicht\\b',
    { denies: true, asks: true, unless: '\\b(?:bezahlt|beglichen|alles korrekt|parkplatz)\\b' },
  ],
  [
    'billing_dispute',
    'zahl bezahl über',
    '\\b(?:zahle|bezahle|zahlen|bezahlen|übernehme|übernehmen|akzeptiere|akzeptieren) (?:ich|wir) (?:so |aber |das |die |den |dafür |jedenfalls |sicher |auf keinen fall )*nicht\\b|\\b(?:ich|wir) (?:zahle|zahlen|bezahle|bezahlen) (?:das|die|den|diese|diesen|dafür)\\b[^.;:]{0,30}\\bnicht\\b',
    { denies: true, asks: true, unless: '\\b(?:bezahlt|beglichen|alles korrekt|parkplatz)\\b' },
  ],
  [
    'billing_dispute',
    'rech mahn doppel zu fals guts',
    '\\brechnung(?:en)?\\b[^;:]{0,60}\\b(?:falsch|fehlerhaft|nicht korrekt|stimmt nicht|zu hoch|reklamiert|beanstandet|widersprech\\p{L}*)\\b|\\b(?:mahnung|rechnung)\\b[^;:]{0,30}\\b(?:unberechtigt|nicht nachvollziehbar|falsch)\\b|\\b(?:doppelt|zu viel|falsch) (?:abgebucht|berechnet|belastet|abgerechnet)\\b|\\b(?:bitten|erwarten|fordern|brauchen)\\b[^;:]{0,30}\\b(?:gutschrift|rückerstattung|korrigierte rechnung)\\b',
    { denies: true, asks: true, unless: '\\b(?:bezahlt|beglichen|alles korrekt)\\b' },
  ],
  [
    'risk.cancellation',
    'künd vert nicht aboo abbe',
    '\\b(?:kündigen|kündige|gekündigt|kündigung)\\b|\\b(?:vertrag|abo|abonnement|lizenz(?:en)?)\\b[^;:]{0,40}\\b(?:nicht (?:mehr )?(?:verlängern|fortführen|fortsetzen|erneuern)|beenden|auslaufen|reduzieren)\\b|\\bnicht (?:mehr )?(?:verlängern|fortführen|fortsetzen)\\b|\\bzusammenarbeit\\b[^;:]{0,30}\\bbeenden\\b',
    {
      denies: true,
      supposed: true,
      unless:
        '\\b(?:kündigungsfrist\\p{L}*|mitarbeite\\p{L}+|gekündigt hat|büro\\p{L}*|räume|nicht den vertrag mit ihnen|lagerhalle|wohnung|kollegin|kollege|mietvertrag|handyvertrag|hat gekündigt|nicht vor)\\b|\\b(?:frau|herr) \\p{L}+ hat\\b(?![^.;]{0,40}(?:vertr\\p{L}+|abo\\p{L}*|lizenz\\p{L}*|vereinbarung\\p{L}*) )[^.;]{0,40}\\bgekündigt\\b|\\bgekündigt und (?:geht|wechselt|fängt|ist weg)\\b',
    },
  ],
  [
    'risk.outage',
    'syst port plat anwen serv nicht ausfal stör',
    '\\b(?:system|portal|plattform|anwendung|seite|dienst|server|schnittstelle|software|tool|login|import|export)\\b[^;:]{0,40}\\b(?:nicht (?:erreichbar|verfügbar|aufrufbar)|ausgefallen|abgestürzt|down|stürzt|offline|lahm)\\b|\\b(?:können|kann) (?:uns |sich |ich |wir |niemand )*(?:nicht|keine?n?)\\b[^;:]{0,30}\\b(?:einloggen|anmelden|zugreifen|erfassen|arbeiten)\\b|\\b(?:der|ein|einen|diesen|komplett)\\p{L}* ?(?:ausfall|systemausfall)\\b',
    { denies: true, unless: ours },
  ],
  [
    'feature_request',
    'wäre schön wünsch funkt',
    '\\b(?:es )?wäre\\b[^;:]{0,30}\\b(?:super|toll|schön|gut|hilfreich|praktisch)\\b[^;:]{0,10}\\b(?:wenn|falls)\\b[^;:]{0,80}\\b(?:könnte[nst]*|gäbe|möglich wäre|ließe)|\\b(?:wünschen|wünsche) (?:uns|mir|wir uns)\\b[^;:]{0,60}\\b(?:funktion|möglichkeit|option|filter|export|schnittstelle)\\b|\\bfunktionswunsch\\b|\\b(?:fehlt|vermissen)\\b[^;:]{0,40}\\b(?:funktion|option|filter|export|schnittstelle)\\b',
    { supposed: true, asks: true, unless: '\\b(?:treffen|telefonieren|kommen|sprechen|dabei)\\b' },
  ],
  [
    'satisfaction_positive',
    'zufr begei super toll freu',
    '\\b(?:wir|ich|team|kolleg\\p{L}+|alle)\\b[^;:]{0,50}\\b(?:sehr zufrieden|rundum zufrieden|begeistert|hochzufrieden|äußerst zufrieden|zufrieden mit)\\b|\\b(?:toller|super|hervorragender|großartiger|ausgezeichneter?) (?:service|support|arbeit|betreuung)\\b|\\bempfehlen (?:sie|euch|wir sie)\\b[^;:]{0,20}\\bweiter\\b',
    {},
  ],
];

export const germanSignals = rulesOf('de', rules);
