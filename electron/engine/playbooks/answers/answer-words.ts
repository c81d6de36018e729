// Words by which people say yes, no, perhaps, nothing, and "yes, but", in the languages we ask in; read whatever language we asked
// in, as people answer in their own. Patterns see plain text: lower case, straight quotes.

const words = (list: string, flags = 'u'): RegExp => new RegExp(`(?<![\\p{L}\\d'])(?:${list})(?![\\p{L}\\d])`, flags);

/** A yes that has a no in it, and so is looked for first. */
export const yesByNo = words(
  "no (?:problems?|objections?|concerns?|issues?|changes?(?: needed| from (?:me|us|my side|our side))?|comments?|worries|doubts?)|nothing to add|can't complain|keine (?:einwände|bedenken|änderungen|anmerkungen)|kein(?:e)? problem|nichts (?:hinzuzufügen|einzuwenden|dagegen)|(?:pas|aucun(?:e)?) (?:de )?(?:problème|objection|remarque)s?|sin (?:problema|objeci[oó]n|objeciones|cambios)|ning[uú]n problema",
  'gu',
);

export const no = words(
  "no|nope|nah|never|(?:do|does|did|can|could|will|would|am|is|are)(?: not|n't) (?:\\p{L}+ )?(?:agree\\p{L}*|approv\\p{L}+|confirm\\p{L}*|accept\\p{L}*|sign\\p{L}*|right|correct|ok|okay|fine|happy|support\\p{L}*|possible)|can(?:no|')t (?:\\p{L}+ )?(?:agree|approve|confirm|accept|sign|support)|won't (?:\\p{L}+ )?(?:agree|approve|confirm|accept|sign)|not (?:yet|agreed|approved|accepted|ok|okay|right|correct|possible|now)|disagree\\p{L}*|reject\\p{L}*|declin\\p{L}+|refus(?:e|ed)|den(?:y|ied)|nein|nee|nö|noch nicht|nicht (?:\\p{L}+ )?(?:einverstanden|genehmigt|in ordnung|richtig|möglich|korrekt)|stimmt nicht|passt nicht|abgelehnt|(?:wir |ich )?lehnen? (?:\\p{L}+ ){0,3}ab|non|pas (?:\\p{L}+ )?(?:d'accord|possible|encore|correct|valid\\p{L}+)|refus\\p{L}+|no (?:estoy|estamos) de acuerdo|todav[ií]a no|a[uú]n no|rechaz\\p{L}+|incorrecto",
  'gu',
);

export const yes = words(
  "yes|yep|yeah|yup|sure|of course|absolutely|definitely|certainly|agree|agreed|i concur|confirm|confirmed|approve|approved|ok|okay|fine|works for (?:me|us)|correct|that's right|go ahead|go for it|sounds good|looks good|lgtm|good with (?:me|us)|signed off|accept|accepted|acknowledged|we're in|happy (?:with|to)|ja|jawohl|klar|einverstanden|passt|in ordnung|genehmigt|bestätig(?:t|e|en)|freigegeben|stimmt|gern(?:e)?|selbstverständlich|oui|ouais|d'accord|bien s[uû]r|entendu|c'est bon|valid[eé](?:e|s|es)?|je valide|approuv[eé]\\p{L}*|confirm[eé]\\p{L}*|parfait|s[ií]|claro|de acuerdo|conforme|vale|aprobad[oa]|confirmad[oa]|correcto|perfecto|por supuesto",
  'gu',
);

export const yesSign = /👍|✅|✓|✔|☑|👌/u;
export const noSign = /👎|❌|✗|✘/u;

/** What ties a yes to something, from where it begins. */
export const condition = words(
  'but|however|except|although|though|provided|providing|as long as|only if|if|on (?:the )?condition|subject to|unless|once|with (?:one|two|a few|the) (?:exception|change|condition|caveat)s?|assuming|pending|aber|jedoch|allerdings|sofern|vorausgesetzt|wenn|falls|unter (?:der|einer) (?:bedingung|voraussetzung)|bis auf|außer|nur|mais|sauf|à condition|pourvu|toutefois|cependant|sous r[eé]serve|pero|salvo|siempre que|sin embargo|excepto|con tal|a condici[oó]n',
);

/** They do not know yet, or say that they will. */
export const hedge = words(
  "not sure|unsure|maybe|lean(?:ing)? (?:towards?|to)|inclined to|tend(?:ing)? (?:towards?|to)|perhaps|probably|possibly|i (?:think|guess|suppose) so|might|let me (?:check|ask|think|see|come back|get back)|(?:need|have|want) to (?:check|ask|think|discuss|clarify|confirm)|will (?:check|ask|think|get back|come back|let you know|discuss|tell you|send (?:it|this|that) (?:later|tomorrow|next))|i'll (?:check|ask|think|get back|come back|let you know|discuss|tell you)|we'll (?:check|ask|think|get back|come back|let you know|discuss|tell you)|to be (?:confirmed|decided|discussed|determined)|tb[cd]|it depends|depends|don't know|do not know|no idea|hard to say|can't say|undecided|not decided|either|tendier(?:e|en)|neig(?:e|en) dazu|vielleicht|wahrscheinlich|tendier(?:e|en)|neig(?:e|en) (?:\\p{L}+ )?(?:da)?zu|eventuell|mal sehen|weiß (?:ich )?(?:noch )?nicht|noch offen|noch nicht entschieden|unentschieden|kommt darauf an|muss (?:ich|das|noch|erst)|müssen (?:wir|das|noch|erst)|(?:melde|melden) (?:mich|uns)|keine ahnung|peut-[eê]tre|probablement|je ne sais pas|[aà] voir|[aà] confirmer|ça d[eé]pend|je reviens vers|je dois (?:v[eé]rifier|demander|voir)|quiz[aá]s?|tal vez|a lo mejor|no (?:lo )?s[eé]|no estoy segur[oa]|depende|por confirmar|tengo que (?:consultar|preguntar|ver)|le (?:confirmo|digo) (?:luego|mañana|m[aá]s tarde)",
);

/** They point at words that are elsewhere. */
export const elsewhere =
  /^(?:please )?(?:see|as|same as|like|cf\.?|siehe|wie|s\.|voir|comme|v[eé]ase|ver|como|igual que)\s(?:above|below|before|last (?:time|quarter|year|month)|attached|attachment|discussed|oben|unten|vorher|beim letzten mal|letztes (?:mal|quartal|jahr)|anhang|besprochen|ci-dessus|plus haut|la derni[eè]re fois|pi[eè]ce jointe|arriba|abajo|adjunto|la [uú]ltima vez|antes)\W*$/u;

export const nothing =
  /^(?:-+|–|—|\/|n\/?a|n\.a\.|none|nothing(?: (?:else|really|special|so far|at the moment))?|nil|no|nope|not (?:really|at the moment|that i (?:know|can think) of)|none (?:so far|at the moment)|keine?|nichts(?: (?:weiter|besonderes))?|nein|entfällt|rien(?: (?:de plus|à signaler))?|aucun(?:e)?|non|nada(?: m[aá]s)?|ning[uú]n[oa]?)[\s.!]*$/u;

const numbers: readonly string[] = [
  'zero|null|zéro|cero',
  'one|eins|un|une|uno',
  'two|zwei|deux|dos',
  'three|drei|trois|tres',
  'four|vier|quatre|cuatro',
  'five|fünf|cinq|cinco',
  'six|sechs|seis',
  'seven|sieben|sept|siete',
  'eight|acht|huit|ocho',
  'nine|neun|neuf|nueve',
  'ten|zehn|dix|diez',
];
const numberWords = new Map(numbers.flatMap((list, value) => list.split('|').map((one) => [one, value] as const)));

/** Only where a number is asked for: "one" and "un" are said of much else. */
export const numberWord = (word: string): number | null => numberWords.get(word) ?? null;
