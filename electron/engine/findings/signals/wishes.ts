// What a customer wishes the product could do, in four languages: a wish is told by its grammar (a conditional, what the
// writer would like, who asks for it) and by the thing in the product it is about.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const limits = { supposed: true, asks: true } as const;
const meet =
  '\\b(?:meet\\p{L}*|in person|call|chat|talk|lunch|dinner|coffee|join|invit\\p{L}+|deck|invoices?|quotes?|price|discount|cheaper|budget|contract|renewal|slides?|minutes|agenda|send|reply|answer|come|visit|demo|training|copy|your (?:help|view|opinion|advice|feedback))\\b';
const thing =
  "(?:it|(?:the|your|this|that|our) (?:[\\p{L}-]+(?:'s|s')? )?(?:system|app|application|tool|platform|portal|software|program(?:me)?|product|page|screen|view|list|report|reports|dashboard|map|calendar|rota|roster|planner|form|forms|box(?:es)?|button|field|fields|column|table|search|filter|export|import|letters?|labels?|reminders?|notifications?|alerts?|e-?mails?|print-?outs?|module|scanner|terminal|widget|menu|map|template|invoice run|login|editor|sync))";
const could =
  '(?:could|would|can|let|lets|showed|shows|told|tells|knew|had|did|sent|printed|sorted|counted|warned|remembered|opened|was|were)';

const english: readonly RuleWords[] = [
  [
    'feature_request',
    'what',
    `\\bwhat (?:i|we)(?:'d| would| should)?(?: really| truly| also| all)? (?:like|love|want|wish|miss)(?: for| to see| to have)?(?:,[^;.]{3,60},)? (?:is|would be) (?:for ${thing}|to be able to|the (?:option|possibility|ability|chance)|an? (?:way|option|button|field|view|list|filter|switch|column))\\b`,
    { ...limits, unless: meet },
  ],
  [
    'feature_request',
    '',
    `\\b(?:it would|it'd|that would|'d|would) (?:also |really |just )?(?:be|make|help|save|spare|love|like|do)\\b[^;:.]{0,50}\\bif (?:only )?(?:${thing}|one|you|i|we) ${could}\\b(?<=\\b(?:if (?:only )?${thing} ${could}|(?:one|you|i|we) could (?:also |just )?(?:filter|sort|export|import|search|edit|group|schedule|customi[sz]e|see|share|download|undo|tag|assign|set|mark|print|colou?r|hide|copy|move|drag|attach|split|merge|link|switch|turn|pick|choose|scan|add)))`,
    { ...limits, unless: meet },
  ],
  [
    'feature_request',
    'wish only',
    `\\b(?:i |we )?(?:wish|if only) (?:only )?${thing} (?:could|would|had|did|showed|let|knew|remembered|told|came with|were able)\\b`,
    { ...limits, unless: '\\b(?:worked|works|work|back|faster|stop|crash\\p{L}*)\\b' },
  ],
  [
    'feature_request',
    '',
    `\\b(?:is there|would there be|any) (?:any |some |no )?(?:way|chance|plans?|possibility)(?: that)? ${thing} (?:could|can|might|will|would) (?:also |ever |one day )?(?:be )?(?:show|put|print|export|turn|split|colou?r|sort|send|mark|made|display|read|talk|connect|link|group|translat)\\p{L}*`,
    { ...limits, unless: meet },
  ],
  [
    'feature_request',
    '',
    `\\b(?:the |our |my |your )?(?:users?|team|staff|girls|boys|guys|lads|nurses|drivers|teachers|people|colleagues|reps|planners|residents|field (?:staff|people)) (?:are |is |keep |kept |have been )?(?:ask(?:s|ed|ing)?|begging|crying out|praying) (?:me |us |you )?(?:for (?:an?|some|more) (?:[\\p{L}-]+ ){0,3}?(?:option|button|filter|column|field|view|mode|reminder|alert|shortcut|search|calendar|widget|app)|if ${thing} (?:could|can)|that ${thing} )`,
    { ...limits, unless: meet },
  ],
];

const german: readonly RuleWords[] = [
  [
    'feature_request',
    '',
    '\\b(?:hätten?|wünschen?|wünscht|wünsche) (?:\\p{L}+ ){0,4}?(?:gern|gerne|sich|uns|mir)\\b[^;:.]{0,40}\\b(?:möglichkeit|funktion|option|knopf|schalter|filter|ansicht|spalte|feld|export|schnittstelle)\\b|\\b(?:schön|toll|super|klasse|praktisch|hilfreich|ein traum|gut) wäre(?: es)?(?: auch| noch)?,? (?:wenn|dass|ein|eine|einen)\\b|\\bwäre es (?:möglich|denkbar|machbar),? dass (?:das|die|der|ihr|sie) (?:system|app|tool|programm|portal|liste|bericht|kalender|maske|formular|software|ansicht|export)\\p{L}*',
    {
      ...limits,
      unless: '\\b(?:treffen|telefonieren|kommen|sprechen|dabei|rechnung|angebot|preis|rückmeldung|antwort)\\b',
    },
  ],
];

const french: readonly RuleWords[] = [
  [
    'feature_request',
    '',
    "(?:ce serait|il serait|ça serait|serait-ce) (?:\\p{L}+ )?(?:génial|bien|super|top|pratique|utile|chouette|idéal|formidable|parfait|un rêve)(?!\\p{L})[^;:.]{0,20}(?:qu'on puisse|que l'on puisse|qu'on ait|que (?:l'|le |la |les |votre |vos |ça )[\\p{L}' -]{2,40}(?:puisse|soit|affiche|envoie|imprime|permette|sorte))",
    { ...limits, unless: '(?:réunion|rendez-vous|facture|devis|prix|contrat|se voir|se parler)' },
  ],
];

const spanish: readonly RuleWords[] = [
  [
    'feature_request',
    '',
    '(?:ser[íi]a|estar[íi]a) (?:\\p{L}+ )?(?:genial|bueno|buenísimo|bien|estupendo|útil|práctico|ideal|fantástico|chulo|chulísimo|lindo|padre|bacán|perfecto)(?!\\p{L})[^;:.]{0,12}(?:que|si|poder)(?!\\p{L})[^;:.]{0,60}(?:\\p{L}+(?:ara|iera|ase|iese)n?(?!\\p{L})|poder )|(?:piden|pide|pregunta|preguntan) (?:que|si) (?:el|la|los|las) (?:aviso|alerta|recordatorio|sistema|listado|informe|pantalla|correo|app|botón|calendario|agenda|etiqueta)s?(?!\\p{L})',
    { ...limits, unless: '(?:reunión|llamada|llamar|vernos|factura|presupuesto|precio|contrato|visita)' },
  ],
];

export const wishes = {
  en: rulesOf('en', english),
  de: rulesOf('de', german),
  fr: rulesOf('fr', french),
  es: rulesOf('es', spanish),
} as const;
