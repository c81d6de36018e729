// The phrases behind asks.ts, by what they do: ask for something, only be polite, only offer. English first and widest, the
// main forms in German, French and Spanish. Patterns see one sentence of at most 600 characters, lower case, with
// straight apostrophes; matching without case folding is several times quicker, and every message pays for it.

import { french, german, type Phrase, spanish } from './ask-phrases-in-other-languages.ts';
import { latinPattern } from './latin-pattern.ts';
import { lookFor, type NeedsWords, needsOf, screenOf, type Words } from './word-beginnings.ts';

const any = (patterns: readonly string[]): RegExp => latinPattern(patterns.join('|'));
/** Where a clause of its own can begin. */
const start = '(?:^|[,;:–—(-]\\s*|\\b(?:and|but|so|then|also|or|please|pls|just|kindly|und|aber|et|mais|y|pero)\\s+)';

const topics =
  '(?:questions?|concerns?|quer(?:y|ies)|issues?|problems?|doubts?|troubles?|difficult(?:y|ies)|clarifications?|anything(?: else| at all| further| more)?|something else|help|assistance|support|(?:further|more|additional|other) \\w+|(?:i|we) can (?:help|assist|be of|do)|(?:be|need) of (?:help|assistance)|more from (?:me|us|our side)|me to |us to )';

/** Standing offers; what is left of the sentence after taking them out is judged on its own. */
const offers: readonly RegExp[] = [
  latinPattern(
    `(?:(?:so|and|or|but|please|pls|just|simply|always|also|you can|you may)[ ,]+)*(?:let (?:me|us) know|reach out|get (?:back )?(?:in touch|to (?:me|us))|be in touch|contact (?:me|us|our [a-z]+(?: team)?|your [a-z ]{1,30})|give (?:me|us) a (?:call|ring|shout|buzz)|drop (?:me|us) a (?:line|note|mail|message)|(?:call|e-?mail|ping|text|message|ask|write|tell) (?:me|us)|write (?:to )?(?:me|us)|ask|shout|holler|come back to (?:me|us)|reply(?: to this e-?mail)?|respond)\\b(?: (?:here|anytime|any time|directly|at any time|immediately|right away|back))*\\b[^.?!;,]{0,50}?,?\\s*\\b(?:if|should|in case|with|about|for|when(?:ever)?)\\b[^.?!;]{0,40}?\\b${topics}[^.?!;]*`,
    'g',
  ),
  latinPattern(
    `(?:^|[,;–—-]\\s*|\\b(?:and|but|so) )(?:if|should|in case) (?:you|anyone|anybody|there|any|anything)\\b[^.?!;]{0,60}?\\b(?:${topics}|like to know more)[^.?!]*`,
    'g',
  ),
  /\b(?:please )?(?:do not|don't|never) hesitate\b[^.?!]*/gu,
  /\b(?:please )?feel free\b[^.?!]*/gu,
  /\b(?:see|ask|asking|check|checking|know) (?:if|whether) (?:there is|there's|you need|you want) anything\b[^.?!]*/gu,
  /^(?:oh |well |then )?(?:yes|no|sure|ok|okay)[, ]+please\b/gu,
  /^(?:any|if any|further|other|more)\b[^.?!,;:–—-]{0,40}\b(?:questions?|concerns?|issues?|problems?)\b(?: or \w+)?\s*(?:[,;:?–—-]+\s*(?:please |just |feel |do |let |i'm |we'?re? |happy|give|call|you know|shout|ask|drop|ping|reach)[^.?!]*|\?)/gu,
  /^(?:any )?(?:other |more |further )?questions\?+$/gu,
  /\blet (?:me|us) know if (?:that|this|it) (?:is|was|'s) (?:not |un)(?:ok|okay|clear|correct|right)[^.?!;]*/gu,
  /\b(?:bei|falls sie|falls du|wenn sie|wenn du|sollten sie|sollten sich|solltest du)\b[^.?!;]{0,60}\b(?:(?:rück)?fragen|unklarheiten|probleme|hilfe|unterstützung|anmerkungen)\b[^.?!]*/gu,
  /\bzögern sie (?:bitte )?nicht\b[^.?!]*|\bmelde(?:n sie sich|t euch| dich) (?:gern[e]?|jederzeit)\b[^.?!]*|\bsteh(?:e|en) (?:ich|wir) [^.?!]*\bzur verfügung\b[^.?!]*/gu,
  /\bn'hésite[zr]?(?: donc)?(?: surtout)? pas\b[^.?!]*|\bsi (?:vous avez|tu as|vous avez besoin|besoin)\b[^.?!;]{0,60}\b(?:questions?|besoin|doutes?|aide|précisions?)\b[^.?!]*/gu,
  /\bno (?:dude|dudes|duden|dudéis) en\b[^.?!]*|\b(?:si (?:tiene|tienes|tienen|necesita|necesitas)|cualquier|ante cualquier)\b[^.?!;]{0,60}\b(?:pregunta|duda|consulta|algo más|ayuda|problema)s?\b[^.?!]*/gu,
];

/** Words without which a sentence is no standing offer; the patterns behind them look at every letter. */
const mayOffer = lookFor(
  'question questions concern concerns query queries issue issues problem problems hesitate free anything help assistance further other yes sure fragen rückfragen unklarheiten hilfe zögern zöger melde verfügung hésite hésitez besoin doutes aide précision dude duda dudas pregunta cualquier ok clear',
);

export function withoutOffers(sentence: string, words: Words): string {
  if (!mayOffer(words)) return sentence;
  return offers.reduce((text, pattern) => text.replace(pattern, ' '), sentence);
}

export const isOffer = (sentence: string): boolean => offers.some((pattern) => sentence.search(pattern) >= 0);

const lately =
  "(?: (?:all|both|guys|everyone|everybody|today|these days|lately|this (?:morning|week|fine \\w+)|so far|going|doing|keeping|been|treating you|with you|over there|at your end|on your end|your end|there|holding up|feeling|getting on|getting along|out there|my friend|hier|heute|aujourd'hui|hoy|so|denn|dir|ihnen|euch))*";
export const courtesy: readonly RegExp[] = [
  any([
    `^(?:(?:so|and|but|well|oh|anyway)[, ]+)*(?:how (?:are|r|have|is|'s|has) (?:you|u|things?|life|everything|everyone|everybody|it|the family|business|all|your (?:day|week|morning|family|year))|how's (?:it|things?|life|everything|your (?:day|week|morning|family|year))|how (?:do you do|goes it|are we doing))${lately}[^\\p{L}]*$`,
    "^(?:(?:and|so)[, ]+)?(?:how (?:was|were|'s|is)|did you (?:have|enjoy)|have you had|had) (?:a |an |your |the )?(?:(?:good|great|nice|lovely|pleasant|relaxing|wonderful|fun|long|restful) )*(?:weekend|holidays?|vacation|trip|break|time off|christmas|easter|thanksgiving|new year|summer|travels?|flight|journey|evening|night|leave)\\b[^?]{0,40}\\?*$",
    '^(?:i |we |just )?(?:really )?(?:hope|trust|wish|hoping|trusting)\\b(?!.*\\b(?:can|could|would|will|please|confirm|send|let me know|get back)\\b).*',
    "^(?:long time no see|what's up|what's new(?: with you)?|how about (?:that|this weather)|how (?:cool|great|awesome|nice|funny|crazy|amazing) is (?:that|this)|who (?:knew|would have thought|would've thought)\\b[^?]*|who doesn't(?: love .*)?|can you believe (?:it|that)|what could (?:possibly )?go wrong|guess what|you know what|why not|right|isn't (?:it|that) (?:great|nice|lovely|wonderful|amazing|fun|funny|exciting)|remember me|what more could (?:you|we|i) (?:want|ask for))\\W*$",
    '^(?:are you|is everyone|is everybody|everyone|everybody|all|everything)(?: (?:all|doing|keeping))* (?:well|safe|healthy|good|ok|okay)(?: (?:and|over|with|at|on|there|you|your|end|family|healthy|safe|well))*\\W*$',
    `^(?:wie geht(?:'s| es)?(?: (?:dir|ihnen|euch|es))?|wie läuft's|alles (?:gut|klar|ok)(?: bei (?:dir|ihnen|euch))?)${lately}\\W*$`,
    '^(?:hatte[nst]{1,2} (?:du|sie|ihr)|wie war(?:en)?) (?:ein(?:en|e)? |dein(?:e|en)? |ihr(?:e|en)? |das |der |die )?(?:(?:schöne[srn]?|gute[srn]?|erholsame[srn]?) )*(?:wochenende|urlaub|feiertage|ferien|ostern|weihnachten|reise)\\W*$',
    '^(?:ich |wir )?hoff(?:e|en|entlich)\\b.*',
    "^(?:comment (?:allez[- ]vous|vas[- ]tu|ça va|va|se passe)|(?:vous allez|tu vas) bien|ça va|tout va bien|(?:comment (?:était|s'est passé)|as-tu passé|avez-vous passé) (?:un |une |de |votre |ton )?(?:bon(?:ne)?s? )?(?:week-?end|vacances|fêtes))\\b[^?]{0,30}\\?*$",
    "^j'espère\\b.*",
    '^¿?(?:c[óo]mo (?:est[áa]s?|est[áa]n|va(?: todo)?|te va|le va|andas)|qu[ée] tal(?: (?:todo|est[áa]s?|el fin de semana|va todo|las vacaciones))?|todo bien)\\W*$',
    '^(?:espero|esperamos|esperando)\\b(?!.*\\b(?:respuesta|confirma|comentarios)\\b).*',
  ]),
];

/** Footers: they ask everybody who is not the reader. */
export const disclaimer = any([
  'intended (?:recipient|solely|only|exclusively|for)',
  'received this (?:e-?mail|message|communication|transmission)?.{0,40}(?:in error|by mistake|erroneously)',
  'confidential(?:ity)? (?:notice|and (?:may|intended))',
  '(?:consider|think of|think about) the environment',
  'before printing',
  'unsubscribe',
  'opt[- ]out',
  'view (?:this|it)? ?(?:e-?mail |message )?in (?:your|a) browser',
  'delete (?:it|this|the) (?:e-?mail |message )?(?:and|from|immediately)',
  'do not reply to this',
  'privacy policy',
  'notify the sender',
  'irrtümlich erhalten',
  'diese e-?mail (?:enthält|ist) .{0,60}vertraulich',
  'message .{0,60}confidentiel',
  'destinatario (?:previsto|indicado)',
  'bitte (?:denken sie an die umwelt|prüfen sie.{0,60}ausgedruckt)',
]);

export const thanksOnly =
  /^(?:(?:many |much |big |again[, ]+|yes[, ]+|ok(?:ay)?[, ]+|great[, ]+|perfect[, ]+|no[, ]+)*(?:thanks|thank you|thx|cheers|danke|vielen dank|merci(?: beaucoup)?|gracias|muchas gracias)(?: (?:so much|very much|a lot|again|all|both|everyone|in advance|im voraus|d'avance|por adelantado))*)[\s!.,:)]*$/u;

const english: readonly Phrase[] = [
  // "please" with anything that can be done; not the set phrases that ask for nothing.
  [
    'please pls plz kindly',
    "(?<!\\bto )\\b(?:please|pls|plz|kindly)[, ]+(?!(?:find|see|note|consider|regard|treat|be (?:aware|advised|assured|informed|reminded)|accept (?:my|our|this)|excuse|forgive|pardon|ignore|disregard|enjoy|bear with|refer|rest assured|give (?:my|our) (?:best|regards|love)|pass (?:on )?(?:my|our)|have a|take care|keep up|stay (?:safe|well|tuned)|allow (?:me|us) to|join (?:me|us) in|that|as|like|contact (?:support|our)|let me introduce|know that|understand|appreciate that|remember me|thank|say (?:hi|hello)|(?:don't|do not|never) (?:worry|hold|feel|take|quote|mind|rush|trouble|bother|get me wrong|be|think|hesitate|thank|apologi[sz]e|sweat|expect|reply|respond)|(?:hold|keep) the line)\\b)[a-z]{2,}",
  ],
  ['please pls', '^(?!(?:yes|no|ok|okay|sure|great|perfect|thanks|thank you|oh)\\b)[^.]{8,}[ ,](?:please|pls)[.! ]*$'],
  [
    'can could would will won',
    `${start}(?:can|could|would|will|can't|couldn't|won't|wouldn't) (?:you|u|someone|somebody|anyone|your team|one of you|we)\\b(?! (?:believe|imagine|see (?:from|in|below|that)))`,
  ],
  [
    'wonder sure want need like love ask curious check see unclear',
    '\\b(?:wonder(?:ing|ed)?|not sure|(?:want|need|like|love)(?:ed)? to (?:know|see|check|ask|understand|hear|confirm|learn)|(?<!for )asking|curious|checking|check|to see|unclear|need to know) (?:if|whether|when|what|how|who|which|where|why) (?:you|your|u|there|this|that|it|the|we)\\b',
  ],
  [
    'would d',
    "\\b(?:would|'d) (?:really |much |greatly |very much |be |also )*(?:appreciate|grateful|appreciated|obliged|thankful)\\b",
  ],
  [
    'would d',
    "\\b(?:would|'d) (?:be|help)(?: (?:really|very|so|most|a|a great|of great))? (?:great|helpful|good|useful|wonderful|fantastic|nice|ideal|perfect|awesome|lovely|a lot|me|us|help) (?:if|to (?:have|get|receive|hear|know|see)|for you to)\\b",
  ],
  [
    'mind if',
    "\\b(?:would|do) you mind\\b|\\bif you (?:could|would|wouldn't mind|don't mind|can) (?!see\\b|imagine\\b)[a-z]+",
  ],
  [
    'need want require',
    "\\b(?:i|we)(?:'ll|'d| will| would| still| also| just| really| urgently)* (?:need|require|want) (?:you(?:r team)?|somebody|someone) to\\b",
  ],
  [
    'need require',
    "\\bfrom (?:you|your side|your end)[^.]{0,10}\\b(?:i|we)(?:'ll|'d| will| would| still| also)* (?:need|require)\\b|\\b(?:i|we)(?:'ll|'d| will| would| still| also| just| really| urgently| do)* (?:need|require) (?:your|an? (?:answer|reply|response|decision|confirmation|update|quote|copy|signature|signed|revised|updated|new|final)|the [^.]{1,60}(?:from you|by|before|asap|as soon as|today|tomorrow|until)|(?!to\\b)[^.]{1,60}\\b(?:from (?:you|your)|by (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today|noon|the end|end of|eod|cob|close|next|this|\\d)|asap|as soon as possible|before (?:the|we|mon|tue|wed|thu|fri|\\d)))",
  ],
  [
    'you',
    "\\byou(?:'ll| will)? (?:need|have|must)(?: to)? (?:send|confirm|sign|approve|provide|complete|return|update|review|submit|reply|respond|let)\\b",
  ],
  ['let', `${start}let (?:me|us) know(?! that\\b)`],
  // By a phone, or about to be: "ring me", "call me on the mobile".
  [
    'ring call phone',
    `${start}(?:ring|call|phone) (?:me|us)\\b(?! (?:if|when(?:ever)?|should|in case|an?|the|old|crazy)\\b)`,
  ],
  [
    'confirm acknowledge',
    `\\bplease (?:treat|take|accept|regard|consider) (?:this|the)\\b[^;]{3,100}\\band (?:confirm|acknowledge|reply|let me know|send|return)\\b`,
  ],
  [
    'need needs want wants expect',
    "\\b(?:i|we)(?:'ll| will)? (?:first |still |really |urgently |also )?need to (?:know|understand|see|hear) (?:how|what|when|whether|if|who|which|where|why|the|your|exactly)\\b|\\b(?:he|she|they|(?:my|our|the) (?:\\p{L}+ ){0,2}?\\p{L}+) (?:wants?|expects?|demands?|needs?|is waiting for|insists on) (?:an? (?:answer|reply|response|explanation|statement|decision)|answers|to (?:hear|know))\\b",
  ],
  [
    'back keep',
    `${start}(?:get|come|circle|write|report) back to (?:me|us)\\b|${start}keep (?:me|us) (?:posted|updated|informed|in the loop)\\b`,
  ],
  [
    'update news feedback thought idea progress word luck chance comment suggestion preference objection availability',
    '^(?:any|some) (?:updates?|news|feedback|thoughts|ideas?|progress|word|luck|chance|comments?|suggestions?|preference|objections?|availability)\\b[^.]{0,80}[.!]?$',
  ],
  [
    'thoughts feedback comments ideas objections',
    '^(?:thoughts|feedback|comments|ideas|objections)(?: on [^.]{1,60})?$',
  ],
  [
    'await waiting forward need pending',
    '\\b(?:await(?:ing)?|waiting (?:for|on)|looking? forward to|need|pending) (?:to )?(?:receiv\\w+ |hear\\w* )?your (?:\\w+ ){0,2}(?:reply|response|answer|feedback|decision|confirmation|approval|thoughts|comments|input|signature|go-?ahead|sign-?off|update|quote|proposal|availability|instructions|views?|advice|purchase order|po)\\b',
  ],
  [
    'follow checking touch circl chas nudg reach',
    '\\b(?:follow(?:ing)?[- ]?up|checking in|touching base|circling back|chasing|nudging|reaching out)(?: again| here)? (?:on|about|regarding|with)? ?(?:on|about|regarding)? ?(?:my|the|our) (?:last|previous|earlier|below|outstanding|open|pending|unanswered)? ?(?:e-?mails?|messages?|notes?|questions?|requests?|inquiry|enquiry|invoice|proposal)\\b',
  ],
  [
    'follow check touch circl reach',
    '\\b(?:follow(?:ing)?[- ]?up|check(?:ing)? in|touch(?:ing)? base|circl(?:e|ing) back|reach(?:ing)? out) (?:again )?to (?:see|ask|find out|check|confirm|learn|hear)\\b',
  ],
  [
    'haven have hadn',
    "\\b(?:haven't|have not|hadn't|have yet to|still haven't) (?:yet )?(?:heard|received|seen|got(?:ten)?) (?:back|anything|a (?:reply|response)|your|any|from you|an answer)\\b",
  ],
  [
    'reminder bump wait hear',
    '\\b(?:gentle|friendly|quick|kind|just a) reminder\\b|\\b(?:bumping|bump) this\\b|\\bstill waiting (?:for|on|to (?:hear|receive|get)) (?:an? (?:answer|reply|response|update|decision)|your|you\\b|(?:hear )?(?:back )?from you|any)|\\b(?:await|waiting|wait|hoping|like|love|keen|eager) to hear (?:back )?(?:from you|your)\\b',
  ],
  [
    'send forward show give get call mail tell text ping remind bring confirm share provide review sign approve return complete advise submit clarify specify reply respond pick choose propose suggest verify check fill upload reschedule cancel extend introduce',
    `^(?:(?:so|and|also|then|ok|okay|great|perfect|thanks|when you (?:get|have) a (?:chance|moment|minute|second)|once \\w+(?: \\w+){0,4}|by \\w+(?: \\w+){0,3}|before \\w+(?: \\w+){0,5}|next|first|second|finally|meanwhile|in the meantime)[,:]?\\s+)*(?:(?:do|just|quickly) )?(?:(?:send|forward|resend|show|give|get|call|e-?mail|tell|text|ping|remind|bring|mail) (?:me|us|over|back)\\b(?! (?:know|a (?:good|great)))|(?:send|confirm|share|forward|provide|review|sign|approve|return|complete|advise|submit|resend|clarify|specify|reply|respond|pick|choose|propose|suggest|verify|double[- ]check|fill (?:in|out)|sign off|upload|reschedule|cancel|extend|introduce) (?:me|us|the|this|that|these|those|your|it|them|a|an|by|with|whether|if|which|when|what|back|on|to|asap|today|in|off|over|one|both|any|all|attached)\\b)`,
  ],
  [
    'sure forget remember',
    "\\b(?:make sure|be sure|don't forget|do not forget|remember) (?:to|you|that you) (?!have\\b|enjoy\\b)",
  ],
  [
    'ask request beg urge invite like expect counting prefer',
    '\\b(?:ask|request|requesting|beg|urge|invite|like|expect|counting on|prefer) (?:that )?(?:for )?you to (?!know\\b|have a\\b|meet\\b)',
  ],
  [
    'request ask',
    "\\b(?:i'm|i am|we're|we are|i'd like to|i would like to|we'd like to|we would like to|like to|writing to|i|we) (?:kindly |hereby |formally |also )?(?:request(?:ing)?|ask(?:ing)?) (?:for |a |an |the |that |your |whether |if |you\\b)",
  ],
  [
    'let shall can could may might',
    "\\b(?:let's|shall we|can we|could we|may i|might i|could i|can i) (?:know|get|have|ask|see|find a time|set up|schedule|hop on|jump on|meet (?:on|next|tomorrow|in|at|up|this))\\b(?! (?:you|back to you))",
  ],
  [
    'your action rsvp respond reply',
    '\\b(?:your (?:approval|signature|confirmation|decision|input|answer|reply|response|action|sign-?off|feedback) (?:is|are|will be) (?:needed|required|requested|pending|outstanding|awaited|appreciated)|(?<!\\bno )(?<!\\bno further )(?<!\\bno immediate )\\baction (?:is )?(?:required|needed)(?! (?:from|on) (?:our|my))|(?:please )?rsvp|respond (?:by|asap)|reply (?:by|asap))\\b',
  ],
  ['what how', '\\b(?:what (?:about|if) (?:we|you|i)|how about|what do you (?:think|say))\\b'],
  // A wish of ours that needs the reader for its fulfilment.
  [
    'would d',
    "\\b(?:i|we)(?:'d| would)(?: really| also| very much)? (?:like|love) (?:to (?:get|have|hear|see|receive|know|schedule|arrange|book|set up|propose|discuss|request|move|change|add|cancel|renew|extend|understand|learn|ask|talk (?:to you|about|through))\\b(?! (?:you|everyone|the team) (?:know|soon|there))|(?:an?|some|more|your) (?:\\w+ ){0,2}(?:quote|demo|call|meeting|copy|proposal|offer|update|answer|extension|refund|discount|breakdown|information|details|overview|trial|thoughts|feedback|input|opinion|view))\\b",
  ],
  [
    'trouble bother bug ask borrow request',
    '\\b(?:could|can|may|might) i (?:trouble|bother|bug|ask|borrow|request)\\b',
  ],
  ['let', '^do let (?:me|us) know\\b'],
  [
    'have',
    '\\bi have (?:a|one|two|three|some|a few|a couple of|another|several)(?: \\w+){0,2} (?:questions?|requests?|favou?rs?)\\b',
  ],
];

const missing: readonly Phrase[] = [
  // An ultimatum asks for what it sets a day for.
  [
    'unless if',
    '\\bunless (?:the|this|that|these|it|we|you|somebody|someone|i)\\b[^.;]{3,90}\\b(?:by|before|until) (?:the|this|next|mon|tue|wed|thu|fri|tomorrow|today|\\p{L}{3,9} \\d|\\d|noon|end|eod|cob)|\\bif (?:there is|there.s|we (?:have|see|get|hear)|i (?:have|see|get|hear)) (?:no|nothing|not)\\b[^.;]{0,40}\\b(?:by|before|until)\\b',
  ],
  // What is missing on our way is the reader's to give.
  [
    '',
    "\\b(?:all|the (?:only|one) thing|the last thing|what)(?: that)?(?: (?:i|we)(?:'m| am|'re| are)?)? (?:still |now |really )*(?:need|needs?|missing|lack|am missing|are missing|is missing)(?: now| still| from you| here)*(?: is| are|'s)? (?:the|your|an?|that)\\b",
  ],
  [
    '',
    "\\b(?:i|we)(?:'m| am|'re| are| is)? (?:still |only |just )*(?:missing|lacking|short of) (?:your|the (?:signed|final|completed|missing|right|exact)|a (?:signature|po|purchase order|date|decision|signed))\\b|\\b(?:still|only) missing (?:is|are) (?:your|the|a)\\b",
  ],
  [
    '',
    "\\b(?:i|we)(?:'d| would) (?:still |really |also |first |need to |want to |have to )*(?:want|need|like|prefer|love) to (?:see|have|know|hear|get|receive|understand|read)\\b(?=[^.]*\\b(?:before|first|from you|from your|spelled|spelt|in writing|confirmed|clarified|changed|removed|explained|added)\\b)",
  ],
  // A complaint that ends in a demand.
  [
    '',
    '\\b(?:i|we) (?:now |therefore |do |still |also |hereby )?(?:expect|demand|insist on|require|request|await) (?:(?:an?|the|your|immediate|full|written|prompt|some|that) )+(?:\\p{L}+ )?(?:call|calls|answers?|reply|response|explanation|statement|solution|refund|credit|correction|plan|visit|confirmation|fix|apology|update|meeting|timeline|action|proposal|compensation|feedback|decision)\\b|\\b(?:i|we) (?:expect|demand) (?:you|your \\p{L}+) to\\b|\\bcall me (?:now|asap|back|immediately|today|at once|right away|when|as soon)\\b',
  ],
  [
    '',
    '(?:^|[\\s,])(?:il (?:nous|me) manque(?:nt)?|(?:nous |me |il )?manquent? (?:encore|plus que)|nos falta[n]?|me falta[n]?|s[óo]lo falta[n]?)(?: (?:encore|plus que|a[úu]n|todav[íi]a|s[óo]lo))? (?:votre|vos|ton|ta|tes|su|sus|tu|tus|vuestr[oa]s?|le|la|el|les|los)\\b',
  ],
];

export interface Request extends NeedsWords {
  readonly pattern: RegExp;
  /** Words that no text of the request's language does without; spares the others' mail its patterns. */
  readonly language: RegExp;
}

const requestsOf = (language: RegExp, phrases: readonly Phrase[]): Request[] =>
  phrases.map(([needs, pattern]) => ({ needs: needsOf(needs, pattern), pattern: latinPattern(pattern), language }));

const requests: readonly Request[] = [
  ...requestsOf(/(?:)/, [...english, ...missing]),
  ...requestsOf(/\b(?:bitte|sie|ihr|ihre|ich|wir|mir|uns|du|dein|deine)\b/u, german),
  ...requestsOf(/\b(?:vous|nous|votre|merci|veuillez|moi|svp|stp|tu|te|ton)\b|\bj'/u, french),
  ...requestsOf(
    /\b(?:favor|usted|su|tu|nos|que|le|te|me|les|puede|podr|gracias|a la espera)\b|(?:me|nos)(?:lo|la)?\b|pod|pued|\bd[ií](?:me|nos|ga)|\bs[ií]rva|\brog|\brueg|agradec|necesit|precis/u,
    spanish,
  ),
];

/** Those requests of which the words are there, in whatever language. */
export const screenRequests = screenOf(requests);

/** The requests a text may hold: those of its languages of which a word begins somewhere in it. */
export function requestsIn(text: string, possible: readonly Request[]): readonly Request[] {
  const spoken = new Map<RegExp, boolean>();
  return possible.filter(({ language }) => {
    const known = spoken.get(language) ?? language.test(text);
    spoken.set(language, known);
    return known;
  });
}

/** Questions whose mark was forgotten. */
export const openQuestion = any([
  "^(?:so |and |but |also |ok |btw |by the way,? )*(?:when|what|who|where|why|how|which)(?:'?s| is| are| do| does| did| can| could| would| will| should| was| were| has| have)\\b[^.]{0,60}\\b(?:you|your|we|i|the|this|it|that)\\b[^.,]{0,60}$",
  '^(?:so |and |but |also )*(?:how (?:much|many|long|soon|often|far)|what (?:time|date|day|kind)|which (?:one|of|day|time))\\b[^.,]{3,80}$',
  `^(?:so |and |but |also )*(?:do|did|are|have|will|would|could|can|were) you\\b[^,]{3,120}$`,
  '^(?:so |and |but |also )*(?:(?:can|could|may|should|shall) (?:we|i)|(?:is|are) there|(?:is|does|did|has|was) (?:it|this|that|he|she|they))\\b[^.,]{3,80}$',
]);
