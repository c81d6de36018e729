// The words by which a sentence shows that it is denied, supposed, past, to come or somebody else's, in the four languages.
import { latinPattern } from '../mail/text/latin-pattern.ts';
import { type NeedsWords, needsOf, screenOf, type Words } from '../mail/text/word-beginnings.ts';
import type { Language } from './finding.ts';

export type Mark = 'negated' | 'hypothetical' | 'past' | 'future' | 'reported';

interface Sign extends NeedsWords {
  readonly mark: Mark;
  readonly language: Language;
  readonly pattern: RegExp;
}

const sign = (mark: Mark, language: Language, needs: string, pattern: string): Sign => ({
  mark,
  language,
  needs: needsOf(needs, pattern),
  pattern: latinPattern(pattern),
});

const they = '(?:i|we|you|they|he|she|it|this|that|there|who|which)';

const whichOne =
  "(?<=\\b(?:the|an?|your|our|those|these|all|both)(?: [\\p{L}\\d'-]+){1,3} you(?:'ve| have| had)?(?: \\p{L}+ly| also| once)? \\p{L}+)(?: (?:for|about|in|on|at|last|yesterday|earlier)\\b[^,;.]{0,25}?)?(?:,|'ll\\b| (?:will|is|are|should|has|have|goes|go|comes|come|ships?|leaves?)\\b)";

const signs: readonly Sign[] = [
  sign(
    'negated',
    'en',
    "not no never without none nothing nobody neither nor cannot don't doesn't isn't aren't wasn't weren't won't can't couldn't wouldn't shouldn't hasn't haven't hadn't didn't ain't mustn't needn't don doesn isn aren wasn weren won can couldn wouldn shouldn hasn haven hadn didn ain mustn needn cant dont wont didnt hardly",
    "(?<!\\b(?:why|if|whether or|or) )\\bnot\\b(?! (?:only|just|least|to mention|until|later than))|\\bno\\b(?! (?:problem|worries|worry|doubt|later than|matter|pressure|rush|hurry)\\b|,|\\. ?\\d|-brainer)(?=.*\\w)|\\b(?:never|without|none|nothing|nobody|no one|neither|nor|cannot|cant|dont|wont|didnt|hardly)\\b|\\b(?:do|does|is|are|was|were|wo|could|would|should|has|have|had|did|ai|must|need)n't\\b(?! (?:hesitate|worry|forget))|\\bcan't\\b(?! (?:wait|thank))",
  ),
  sign(
    'negated',
    'de',
    'nicht kein nie niemals ohne weder nichts niemand',
    '\\bnicht (?!nur\\b)|\\bnicht$|\\bnicht[,.!]|\\b(?:keine?[mnrs]?|nie|niemals|ohne|weder|nichts|niemand(?:en|em)?)\\b',
  ),
  sign(
    'negated',
    'fr',
    'ne n pas jamais aucun sans rien personne plus',
    "\\b(?:ne|n'\\p{L}+) (?:\\p{L}+ ){0,3}?(?:pas|jamais|plus|rien|aucune?|personne)\\b|\\bn'\\p{L}+ (?:pas|plus|jamais|rien)\\b|\\b(?:pas (?:de|d'|encore)|sans|aucune?)\\b",
  ),
  sign(
    'negated',
    'es',
    'no nunca ning sin nada nadie tampoco jam',
    '\\bno\\b(?! (?:solo|s[óo]lo|dude|dudes|obstante))(?=.*\\p{L})|\\b(?:nunca|ning[úu]n[ao]?|sin|nada|nadie|tampoco|jam[áa]s)(?![\\p{L}])',
  ),
  sign(
    'hypothetical',
    'en',
    'if unless case event theory assuming suppose imagin hypothetical perhaps maybe possibly whether would might may could wish should were depend potential theoretical thinking consider wonder',
    `(?<!\\b(?:as|even) )\\bif\\b(?! (?:possible|not|so|any|needed|necessary|you (?:like|prefer|want|wish)|that's (?:ok|okay|fine)|i may|you (?:could|can|would|don't mind|wouldn't mind)\\b))|\\b(?:unless|in case|in the event|assuming|suppos(?:e|ing)|imagine|hypothetical(?:ly)?|perhaps|maybe|possibly|whether|theoretically|potentially|in theory|wondering)\\b|\\bwould(?! (?:like|love|appreciate|be (?:great|good|happy|glad|grateful|helpful|nice|delighted|interested)|prefer|you|need)\\b)|\\bmight\\b|\\b${they} may\\b|\\bmay (?:be|have|not|need|want|well)\\b|\\b${they} could\\b|\\b(?:wish|should (?:you|we|they|anyone|there|this)|were (?:we|you|they) to|depending on|depends? on|thinking (?:of|about)|toying with)\\b`,
  ),
  sign(
    'hypothetical',
    'de',
    'wenn falls sofern sollte würde könnt wäre hätte vielleicht eventuell mögl ob angenommen evtl gegebenenfalls ggf',
    '\\b(?:falls|sofern|vielleicht|eventuell|evtl|möglicherweise|angenommen|gegebenenfalls|ggf|ob|wenn)\\b(?! möglich)|\\b(?:würde[nst]{0,2}(?! (?:ich|wir|gern|mich|uns))|wäre[nst]{0,2}|hätte[nst]{0,2}(?! (?:ich|wir) gern)|sollte[nst]{0,2} (?:sie|es|das|wir|sich))\\b',
  ),
  sign(
    'hypothetical',
    'fr',
    'si s peut éventuel imagin supposons serait pourrait aurait au cas',
    "(?<!\\bmême )\\bsi (?!possible)|\\bs'ils?\\b(?! (?:vous|te) pla)|\\b(?:peut-être|éventuellement|imaginons|supposons|au cas où|serai(?:t|ent|s)|aurai(?:t|ent)|pourrai(?:t|ent))(?!\\p{L})",
  ),
  sign(
    'hypothetical',
    'es',
    'si quiz tal acaso supon imagin podría habría sería en caso hubier tuvier',
    '(?<!\\bcomo )\\bsi (?!es posible)|\\b(?:quiz[áa]s?|tal vez|acaso|supongamos|imaginemos|en caso de|habr[íi]a[ns]?|ser[íi]a[ns]?|podr[íi]a[n]?|hubiera[ns]?|tuvi[ée]ra[nms]?\\p{L}*)(?!\\p{L})',
  ),
  sign(
    'past',
    'en',
    'was were had did used last yesterday ago back previous former earlier i we you they he she it who',
    `\\b(?:was|were|wasn't|weren't|had|did|didn't|used to|yesterday|ago|back in|back then|previously|formerly|in the past)\\b|\\blast (?:week|month|year|quarter|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day|night)\\b|\\b(?:i|we|you|they|he|she|it|who)(?: \\w+ly| just| then| also)? (?!need|feed|proceed|speed|succeed|exceed|embed|shed|wed)(?:\\w{2,}ed|sent|went|came|got|gave|took|made|said|told|met|left|lost|found|saw|spoke|wrote|heard|began|ran|bought|brought|thought|paid|built|held|kept|chose|won)\\b`,
  ),
  sign(
    'past',
    'de',
    'war wurde hatte gab ging kam haben habe hat ist sind gestern letzt vor damals früher',
    '\\b(?:war(?:en|st)?|wurden?|hatten?|gab(?:en)?|ging(?:en)?|kam(?:en)?|gestern|damals|früher|letzte[nrsm]? (?:woche|monat|jahr|quartal|montag|dienstag|mittwoch|donnerstag|freitag)|vor (?:\\w+ )?(?:tagen|wochen|monaten|jahren))\\b|\\b(?:hab(?:e|en|t)?|hat|ist|sind|bin)\\b[^,;]{0,120}\\b(?!gestern|genau|gemeinsam|gerade|gern|gesamt|gegen|geht|gut|geeignet)(?:\\p{L}{0,6}ge\\p{L}{2,}(?:t|en)|\\p{L}{3,}iert|(?:be|er|ver|ent|zer)\\p{L}{3,}(?:t|en))\\b',
  ),
  sign(
    'past',
    'fr',
    'était étaient avait avaient a ai avons avez ont hier dernier il passé',
    "\\b(?:étai(?:t|ent|s)|avai(?:t|ent|s)|hier|l'an dernier|la semaine dernière|le mois dernier|le trimestre dernier|il y a (?:\\p{L}+ )?(?:jours?|semaines?|mois|ans?))(?!\\p{L})|\\b(?:ai|as|a|avons|avez|ont)(?: \\p{L}+ment| bien| déjà| pas)? (?:\\p{L}{2,}(?:é|i|u)e?s?|fait|dit|mis|pris|écrit|reçu)(?!\\p{L})",
  ),
  sign(
    'past',
    'es',
    'era eran fue fueron hab ayer pasad hace he hemos han ha envi',
    '\\b(?:eran?|fue(?:ron)?|hab[íi]an?|ayer|el (?:mes|año|trimestre|lunes|martes|mi[ée]rcoles|jueves|viernes) pasado|la semana pasada|hace \\p{L}+ (?:d[íi]as?|semanas?|mes(?:es)?|años?))(?!\\p{L})|\\b(?:he|hemos|han|ha|has) \\p{L}+(?:ado|ido|to|cho)s?\\b|\\b\\p{L}{2,}(?:[ée]|amos|imos|aron|ieron) (?:el|la|los|las|un|una)\\b',
  ),
  sign(
    'future',
    'en',
    "will shall going gonna tomorrow next 'll i'll we'll you'll they'll he'll she'll it'll that'll i we you they he she it that won upcoming soon",
    "\\b(?:will|shall|won't|going to|gonna|tomorrow|upcoming|about to)\\b|'ll\\b|\\bnext (?:week|month|year|quarter|spring|summer|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri)day)\\b",
  ),
  sign(
    'future',
    'de',
    'werde wird wirst werdet morgen nächst kommend demnächst',
    '\\b(?:werden?|wirst?|werdet|wird|morgen|demnächst|(?:nächste|kommende)[nrsm]?)\\b',
  ),
  sign(
    'future',
    'fr',
    'vais va allons vont demain prochain ai ons je nous vous il elle ils elles',
    '\\b(?:vais|va|allons|allez|vont) \\p{L}+(?:er|ir|re)\\b|\\b(?:demain|prochaine?)\\b|\\b\\p{L}{2,}(?:erai|irai|erons|irons|rons|drai|erez|irez|eront|iront|rera|era)\\b',
  ),
  sign(
    'future',
    'es',
    'voy va vamos van mañana próxim proxim',
    '\\b(?:voy|vas?|vamos|van) a \\p{L}+r(?:\\p{L}{2,4})?\\b|\\bmañana\\b|\\bpr[óo]xim[oa]s?\\b|\\b\\p{L}{3,}(?:r[ée]|remos|r[áa]n)(?!\\p{L})',
  ),
  sign(
    'reported',
    'en',
    'said say says wrote mentioned asked told noted stated suggested promised offered indicated claim claims claimed according per your apparently reportedly allegedly read heard rumour rumor',
    // "The report you asked for will be ready" reports nothing: it says which report.
    `\\byou(?:'ve| have| had)?(?: \\w+ly| also| once)? (?:said|wrote|mentioned|asked|told|noted|stated|suggested|promised|offered|indicated)\\b(?!${whichOne})|\\b(?:he|she|they) (?:said|says|say|wrote|mentioned|asked|told|claims?|claimed|suggested)\\b|\\b(?:according to|as per your|per your (?:e-?mail|message|note|request)|in your (?:last |previous )?(?:e-?mail|message|note)|apparently|reportedly|allegedly|i (?:read|heard) (?:that|about)|rumou?r has)\\b|(?<!\\b(?:our|my)(?: \\p{L}+){0,3} )\\b(?!i\\b|we\\b|you\\b|as\\b|who\\b)\\p{L}+ (?:claims|claimed|says|said) (?:that|they|he|she|it|you)\\b`,
  ),
  sign(
    'reported',
    'de',
    'sie du ihr laut er angeblich schrieb geschrieben gesagt',
    '\\b(?:sie|du|ihr) (?:haben|hast|habt|hatten|hattest)\\b[^.]{0,80}\\b(?:geschrieben|gesagt|erwähnt|gefragt|angekündigt|vorgeschlagen|zugesagt)\\b|\\bwie (?:sie|du) [^.,]{0,60}(?:geschrieben|gesagt|erwähnt|schrieben)|\\b(?:laut ihrer|laut deiner|angeblich|er sagte|sie sagte)\\b',
  ),
  sign(
    'reported',
    'fr',
    "vous tu selon d'après il elle prétend paraît",
    "\\b(?:vous|tu) (?:m'|nous |me |m')?(?:avez|aviez|as|avais) (?:\\p{L}+ )?(?:dit|écrit|mentionné|demandé|indiqué|proposé|promis)\\b|\\b(?:selon (?:vous|votre)|d'après|il paraît|(?:il|elle) (?:a dit|dit que|prétend))(?!\\p{L})",
  ),
  sign(
    'reported',
    'es',
    'usted según segun dij dice me nos mencion coment',
    '\\b(?:seg[úu]n|dijiste|dijo|dice que|dicen que|mencion(?:aste|[óo])|coment(?:aste|[óo]) que|me (?:dijo|preguntaste|pidi[óo]))(?!\\p{L})',
  ),
];

type Screen = (words: Words) => readonly Sign[];
export type Screens = Readonly<Record<Mark, Screen>>;

/** English ones go with every language, because mail in any language borrows from it. */
function screensFor(language: Language): Screens {
  const of = (mark: Mark): Screen =>
    screenOf(signs.filter((one) => one.mark === mark && (one.language === 'en' || one.language === language)));
  return {
    negated: of('negated'),
    hypothetical: of('hypothetical'),
    past: of('past'),
    future: of('future'),
    reported: of('reported'),
  };
}

export const screens: Readonly<Record<Language, Screens>> = {
  en: screensFor('en'),
  de: screensFor('de'),
  fr: screensFor('fr'),
  es: screensFor('es'),
  other: screensFor('other'),
};
