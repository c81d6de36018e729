// How German, French and Spanish mail asks for something. Patterns see one sentence, lower case, with straight apostrophes.

/** Beginnings of words of which a sentence has at least one wherever the pattern matches, and the pattern. */
export type Phrase = readonly [needs: string, pattern: string];

export const german: readonly Phrase[] = [
  [
    'bitte',
    '\\bbitte\\b[, ]+(?!(?:beachten|entnehmen|finden|anbei|entschuldig|verzeih|haben sie verständnis|nicht\\b|antworten sie nicht|(?:seien|sei) (?:sie )?nicht|wundern|haben sie (?:etwas )?geduld|sehr\\b|schön))\\p{L}+',
  ],
  [
    'können könn würde kannst wollen magst möchten',
    `(?:^|[,;:–—-]\\s*|\\b(?:und|aber|also|dann) )(?:können|könnten|könnte|würden|würde|kannst|könntest|würdest|wollen|magst|möchten) (?:sie|du|ihr|jemand|man)\\b|^(?:können|könnten|wollen) wir\\b`,
  ],
  [
    'bitte lass gib geben gebe',
    '\\b\\p{L}{3,}(?:en|n) sie (?:mir|uns)\\b[^.]{0,80}\\bbitte\\b|\\b(?:lass(?:en sie|t)?|lasse) (?:mich|uns) (?:bitte )?(?:\\w+ ){0,3}wissen|\\b(?:gib|geben sie|gebt|gebe) (?:mir|uns) (?:bitte |kurz |noch |doch )*(?:bescheid|rückmeldung)',
  ],
  [
    '',
    '^(?:sag|sage|nenn|nenne|gib|schreib|schreibe|ruf|rufe|meld|melde|prüf|prüfe|schau|lass|bring|leite|teil|teile|erklär|mach|stell|gebt|sagt|schickt|ruft|meldet|sagen sie|nennen sie|geben sie|rufen sie|erklären sie) (?:mir|uns|dich|euch|sich|doch|mal|bitte|kurz)\\b',
  ],
  // What is missing on our way is the reader\'s to give.
  [
    '',
    '(?:^|[\\s,])(?:fehlt|fehlen|brauchen wir|brauche ich|benötigen wir|benötige ich)(?: (?:uns|mir|wir|ich|noch|nur|lediglich|allerdings|weiterhin|jetzt)){1,4} (?:ihre?[mnrs]?|deine?[mnrs]?|eure?[mnrs]?|von ihnen|von dir|die (?:freigabe|unterschrift|bestätigung|rückmeldung|angaben?)|eine (?:rückmeldung|bestätigung|entscheidung))\\b',
  ],
  [
    'schick send bestätig teilen prüfen unterschreib',
    '^(?:schick|sende|schicke|bestätige|bestätigen sie|senden sie|schicken sie|teilen sie|prüfen sie|unterschreiben sie)\\b(?: mir| uns)?',
  ],
  [
    'bitte ersuche wäre benötig brauch',
    '\\b(?:ich|wir) (?:bitte|bitten|ersuche|ersuchen)\\b[^.]{0,40}\\b(?:um|sie|dich|euch)\\b|\\bwäre[n]? (?:ich|wir|es) [^.]{0,60}(?:dankbar|verbunden|wenn (?:sie|du))|\\b(?:benötig|brauch)(?:e|en) (?:ich|wir)? ?(?:noch |dringend |bis |von )+|\\b(?:ich|wir) (?:benötig|brauch)(?:e|en) (?:noch |dringend |bitte |von |ihre?n? |deine?n? |bis )',
  ],
  [
    '',
    '(?:^|[\\s,])(?:warte|warten)(?: (?:ich|wir))?(?: (?:immer noch|noch immer|noch|weiterhin|dringend|seit [\\p{L}\\d ]{3,20}))+ auf (?:ihre?n?|deine?n?|eure?n?|das|die|den|eine?n?) ',
  ],
  [
    'freu warte',
    '\\b(?:freu(?:e|en)|warte[n]?)\\b[^.]{0,20}\\bauf (?:ihre?|deine?|eure?) (?:\\w+ )?(?:antwort|rückmeldung|entscheidung|bestätigung|freigabe)',
  ],
];

export const french: readonly Phrase[] = [
  [
    'merci',
    "\\bmerci (?:de|d')\\s*(?:bien vouloir |me |m'|nous |le |la |les |lui |y |en )*(?!(?:votre|notre|avoir|être|m'avoir|nous avoir)\\b)\\p{L}{3,}(?:er|ir|re)\\b",
  ],
  [
    'veuillez voulez',
    '\\b(?:veuillez|voulez-vous)\\s+(?!(?:agréer|trouver|recevoir|noter|excuser|croire|accepter|ne pas)\\b)\\p{L}+',
  ],
  [
    'pouvez pourri pouvons pourrions peux pourrais plaît plait svp stp',
    "\\b(?:pouvez|pourriez|pouvons|pourrions)[- ](?:vous|nous)\\b|\\b(?:peux|pourrais)[- ]tu\\b|\\b(?:s'il (?:vous|te) pla[iî]t|svp|stp)\\b",
  ],
  [
    'moi nous besoin',
    "\\b(?:dites|dis|faites|fais|tenez|tiens|envoyez|envoie|confirmez|confirme|donnez|donne)[- ](?:moi|nous)\\b|\\b(?:j'aurais|j'ai|nous avons|nous aurions|nous aurons) besoin (?:de|d'|que)",
  ],
  [
    'prie gré reconnaissant attente attend',
    "\\b(?:je vous (?:prie(?! (?:d'agréer|de (?:croire|recevoir|trouver|noter|m'excuser)|,? ?\\p{L}+,))|saurais gré|serais reconnaissant)|nous vous (?:prions(?! d'agréer)|saurions gré|serions reconnaissants)|dans l'attente de votre (?:retour|réponse|confirmation)|(?:j'attends|nous attendons|on attend) (?:donc |toujours |encore )?(?:votre|vos|ton|tes|que (?:vous|tu|quelqu'un|l'un de vous)|une? (?:réponse|retour|explication|geste|avoir|proposition|solution|date|visite)|des (?:explications|nouvelles)))",
  ],
];

export const spanish: readonly Phrase[] = [
  // An order with its pronoun behind it is for the reader: "llámeme", "mándanoslo".
  [
    'llám enví mánd avís pás confírm explíq explíc indíq indíc cuént ayúd respónd contést recuérd hág márqu márc escríb compárt',
    '(?<!\\p{L})(?:llám|enví|mánd|avís|pás|confírm|explíq|explíc|indíq|indíc|cuént|ayúd|respónd|contést|recuérd|hág|márqu|márc|escríb|compárt)\\p{L}{0,5}(?:me|nos)(?:l[oae]s?)?(?!\\p{L})',
  ],
  [
    'dime dinos díga diga dígan',
    '(?:^|[,;:¿¡] ?|\\b(?:y|pero|entonces|pues) )(?:dime|dinos|d[íi]game|d[íi]ganos|d[íi]gan(?:me|nos))\\b(?! adi[oó]s)',
  ],
  ['favor', '\\b(?:favor|haga el favor|hagan el favor|hacedme el favor) de \\p{L}+(?:r|rl[oae]s?|rnos|rme|rse)\\b'],
  [
    'rogamos ruego agradecer agradezco agradecemos sírva',
    '(?:^|[,;:] ?|\\b(?:y|por lo que|les?|te) )(?:rogamos|ruego|s[íi]rvanse|s[íi]rvase)\\b|\\b(?:agradecer[ée]|agradeceremos|agradecer[íi]a(?:mos)?|agradezco|agradecemos) (?:que |me |nos |si )',
  ],
  [
    'necesit preciso precisamos',
    '\\b(?:necesit(?:o|amos)|precis(?:o|amos)) (?:una?|el|la|los|las|saber|que|vuestr[oa]|su|tu) (?!cosa|momento)',
  ],
  [
    'favor podr pued',
    '\\bpor favor\\b|\\b(?:podr[íi]as?|podr[íi]an|podr[íi]amos|puedes?|pueden)\\b (?:usted |por favor |me |nos |confirmar|enviar|mandar|decir|revisar|indicar|compartir|ayudar|llamar|facilitar|darme|darnos|\\p{L}+(?:me|nos|lo|la)\\b)',
  ],
  [
    'me nos',
    '\\b(?:confirma|env[íi]a|manda|av[íi]sa|dime|d[íi]ga|ind[íi]ca|ind[íi]que|env[íi]e|conf[íi]rme|av[íi]se|comp[áa]rte|hága|haz|p[áa]sa|llama)(?:me|nos)(?:lo|la)?\\b',
  ],
  [
    'agradecer pido pedimos ruego rogamos solicit necesit',
    '\\b(?:le|te|les) (?:agradecer[íi]a(?:mos)?|pido|pedimos|ruego|rogamos|solicito|solicitamos)\\b|\\b(?:necesito|necesitamos) (?:que|su|tu|la confirmaci|una respuesta)',
  ],
  [
    'espera esperamos espero',
    '\\b(?:a la espera de|quedo a la espera|esperamos|espero) (?:de )?(?:su|tu|vuestra) (?:respuesta|confirmaci[óo]n|comentarios|decisi[óo]n)',
  ],
];
