// English words by which a customer tells of a problem we could solve and of a result worth repeating, asks for a
// feature, or says how content they are.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const again =
  '\\b(?:still|every|each|all our|today|currently|right now|at the moment|always|per (?:day|week|month|quarter)|daily|weekly|monthly|has to|have to|so much|too much|a lot of|half|most of|endless|constantly|(?:\\w+|\\d+) (?:times|hours|days) (?:a|per) (?:day|week|month))\\b';
/** Trouble with our product is a complaint, and what is over is no problem. */
const solved =
  '\\b(?:no longer|used to|any ?more|ticket|bugs?|your (?:tool|system|support|sync|import|export|update|app|interface|portal|platform|software|team|service)|attached|agenda|pay|invoices?)\\b';

const problem: readonly RuleWords[] = [
  [
    'expansion.solvable_problem',
    'manu erro ever',
    "\\b(?:very|too|still|largely|mostly|completely|quite|highly|all) manual\\b|\\bmanual (?:process(?:es)?|work|data entry|effort|steps?|checks?)\\b|\\berror[- ]prone\\b|\\beverything (?:lives|sits|is (?:buried|kept|stored|handled)) in (?:e-?mails?|inboxes|spreadsheets|excel|people's heads)\\b",
    { unless: `${solved}|\\b(?:sorry|thanks|by mistake|this time)\\b` },
  ],
  [
    'expansion.solvable_problem',
    'take some some we has have',
    '\\btak(?:es|ing) (?:us|me|(?:our|my|the) [\\p{L} ]{3,20}?|them|him|her) (?:forever|ages|hours|days|weeks|half a day|all day)\\b|\\b(?:someone|somebody|we|they|people|i) (?:always |still )?(?:has|have) to (?:[\\p{L}]+ )?(?:pull|copy|type|check|merge|compile|export|collect|consolidate|reconcile|chase|enter)\\b[^;:]{0,40}\\b(?:from|by|in|into|across)\\b',
    { also: `${again}|\\b(?:forever|ages|hours|days|weeks)\\b`, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'don do trou diff hard no',
    "\\b(?:don't|do not|no longer) have an? (?:good |proper |real |reliable |easy |central )?way to\\b|\\bno (?:good|proper|real|reliable|easy|central) way to\\b|\\b(?:having|have|had) (?:trouble|difficult(?:y|ies)|a hard time|problems) (?!pay|logg|access|defend|justif|convinc|sell)\\p{L}+ing\\b",
    { denies: true, own: true, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'spre scat noth silo slip',
    '\\b(?:spread|scattered) (?:across|over)\\b[^;:]{0,30}\\b(?:tools?|systems?|spreadsheets?|files?|folders?|inboxes|places)\\b|\\bnothing (?:talks|is connected|connects)\\b|\\b(?:in|data) silo(?:s|ed)\\b|\\bslip(?:s|ping)? through the cracks\\b',
    { denies: true, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'chal pain keep spre noth silo',
    '\\b(?:biggest|main|key|real|current)(?: [\\p{L}-]+)? (?:challenge|problem|issue|pain|struggle|bottleneck)s?\\b(?: [\\p{L}-]+){0,4}? (?:is|are|remains?)\\b|\\bpain points? (?:is|are|for)\\b|\\bpain points\\b|\\b(?:keep|keeps) (?:missing|forgetting|losing track|overlooking)\\b',
    { denies: true, own: true, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'nobo no none we n',
    "\\b(?:nobody|no one|none of us) has (?:an?|any|the) (?:\\p{L}+ )?(?:overview|visibility|idea|insight)\\b|\\bwe (?:can't|cannot|don't|are not able to|aren't able to)(?: [\\p{L}-]+){0,1}? (?:see|know|tell|track|measure|forecast)(?: [\\p{L}-]+){0,4}? (?:how|which|where|who|what|whether)\\b",
    { denies: true, own: true, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'manu by on in copy reke re reent retyp',
    '\\b(?:manually|by hand|on paper|(?:in|with) (?:excel|spreadsheets?|a spreadsheet|google sheets)|on (?:a )?(?:whiteboard|post-its)|copy(?:ing)?[ -](?:and[ -])?past\\p{L}+|re-?key\\p{L}*|re-?typ\\p{L}+|re-?enter\\p{L}*)\\b',
    { also: again, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'wast spen lose losi cost take taki',
    "\\b(?:wast(?:e|es|ing)|spend(?:s|ing)?|los(?:e|es|ing)|cost(?:s|ing)? us|tak(?:es|ing)(?: [\\p{L}'-]+){1,2})(?: [\\p{L}'-]+){0,4}? (?:time|hours|days?|afternoon|forever|(?:his|her|their|the) (?:week|friday|monday|morning|day|evenings?))\\b",
    { also: again, unless: `${solved}|\\b(?:thanks to|since we)\\b` },
  ],
  [
    'expansion.solvable_problem',
    'no don do lack with have has',
    "\\b(?:no|don't have (?:any|an?)|do not have (?:any|an?)|lack(?:s|ing)?(?: any)?|without (?:any|an?))(?: [\\p{L}-]+){0,2}? (?:visibility|overview|insight|transparency|traceability|(?:way|means) (?:to|of) (?:see|track|know|tell|find|check|show|prov|measur|monitor|trac)\\p{L}*|idea (?:which|who|where|how many|whether|what)|single (?:source|place|view)|control over)\\b",
    { denies: true, own: true, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'nobo no none don cannot can hard diff impos unable',
    "\\b(?:nobody|no one|none of us|we (?:don't|do not|can't|cannot|can never|are unable to)|(?:hard|difficult|impossible)(?: for us)? to)(?: really| easily| reliably)? (?:knows?|see|tell|track|trace|show|prove|find out|keep track|say) (?:which|who|where|how|what|whether|when|of)\\b",
    { denies: true, own: true, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'strug head night pain bottl time hass tedio error cumb',
    '\\b(?:struggl(?:e|es|ing) (?:to|with)|(?:a |the |our )(?:real |huge |constant |big |major )?(?:headache|nightmare|pain point|bottleneck|time sink|hassle)|painful|tedious|time-consuming|error-prone|cumbersome)\\b',
    { own: true, unless: solved },
  ],
  [
    'expansion.solvable_problem',
    'wish look need',
    '\\bwish (?:we|there)\\b|\\b(?:looking for|need|searching for) (?:a|an|some|any)(?: [\\p{L}-]+){0,3}? (?:way|tool|solution|software) (?:to|for|that)\\b',
    { own: true, supposed: true, unless: `${solved}|\\b(?:instead|replac\\p{L}*)\\b` },
  ],
];

const product =
  '(?:you(?:rs?)?|(?:the|this) (?:new )?(?:tool|platform|system|dashboards?|modules?|roll-?out|solution|pilot|connector|app|software|switch|go-live|launch|migration|introduction)|mov(?:ed|ing) (?:over )?to|switch(?:ed|ing)? to|go(?:ing)?[- ]live|went live|roll-?out|introduc\\p{L}+)';
const thanksTo = `\\b(?:since|thanks to|because of|due to|after|with|within|following|using|through)\\b[^;:]{0,70}\\b${product}\\b`;
const credit = `${thanksTo}|\\b(?:your|the (?:new )?)(?: ?[\\p{L}-]+){0,1} ?(?:tool|platform|system|dashboards?|modules?|solution|software|team|product|app|portal)\\b|\\b(?:roll-?out|pilot|go-live)\\b`;
const measure =
  '(?:\\d+(?:[.,]\\d+)?\\s?(?:%|percent|per ?cent)|\\d+(?:[.,]\\d+)? (?:hours|days|minutes|weeks)|\\b(?:in half|half|a third|a quarter|two thirds|twice|(?:one|two|three|four|five|six|eight|ten|twelve|twenty) (?:full )?(?:hours|days|minutes|weeks|percent))\\b|from \\d+[^;:]{0,20} to \\d+|below \\p{L}+ percent)';
const notYet =
  '\\bquick (?:answer|reply)\\b|\\b(?:goal|target is|aim|hope|hoping|want|plan|plans|expect|would|should|could|will|forecast|quote|price|offer|discount|cheaper|revenue|logins?|logged|licen[cs]es?|seats|inactive|usage|adoption|budget|worse|waiting|outage)\\b';

const success: readonly RuleWords[] = [
  [
    'expansion.success',
    'twic save inst',
    '\\btwice as (?:many|fast|much|quickly)\\b|(?:[$€£] ?\\d[\\d.,]*|\\d[\\d.,]*)(?: ?(?:k|m|million|thousand|euros?|dollars|pounds|hours|days))* saved\\b|\\bin (?:\\p{L}+|\\d+) (?:hours|days|minutes|weeks) instead of\\b',
    { nearby: `${credit}|\\bthanks to\\b`, unless: notYet },
  ],
  [
    'expansion.success',
    'incr decr redu impr drop fewe fast upli savi less more abov',
    `${measure}(?: [\\p{L}-]+){0,2}? (?:increase|decrease|reduction|improvement|drop|fewer|faster|uplift|savings?|above (?:plan|target|forecast)|higher|quicker|less (?:time|errors?|work))\\b`,
    { nearby: credit, unless: `${notYet}|\\bprice increase\\b` },
  ],
  [
    'expansion.success',
    'redu cut lower short halv sav incr impr doubl boost rais grew drop fell went gone is are was were up down fast fewer rose',
    `\\b(?:reduc(?:ed|es|ing)|cut(?:ting)?|lowered|shortened|halved|sav(?:e|ed|es|ing)|increased|improved|doubled|boosted|raised|dropped|fell|fallen|went (?:up|down)|gone (?:up|down)|(?:went|gone|grew|moved|came)(?= from \\d)|took us from|took(?= )|shortened|(?:is|are|was|were) (?:now )?(?:down|up|faster)|(?:up|down) (?:by|from|to)|faster|fewer|rose)\\b[^;:]{0,60}?${measure}`,
    { nearby: credit, unless: notYet },
  ],
  ['expansion.success', 'paid pays', '\\b(?:paid|pays) for itself\\b', { unless: notYet }],
  [
    'expansion.success',
    'huge grea big real comp full reso ahea exce surp beat beyo bett abov',
    '\\b(?:huge|great|big|real|complete|full|resounding) (?:success|win)\\b|\\bahead of (?:schedule|plan|time)\\b|\\b(?:exceeded|surpassed|beat|beyond)(?: [\\p{L}-]+){0,2} expectations\\b|\\bbetter than (?:we )?(?:expected|hoped|planned)\\b|\\b\\d+ ?(?:%|percent) above (?:plan|target)\\b',
    { nearby: credit, unless: `${notYet}|\\b(?:son|daughter|party|event|congratulations)\\b` },
  ],
  [
    'expansion.success',
    'hit beat exce reac met smas won pass achi',
    `\\b(?:hit|beat|exceeded|reached|met|smashed|won|passed|achieved)(?: [\\p{L}'-]+){0,4}? (?:targets?|goals?|award|prize|audit|deadlines?|record|certification|slas?)\\b`,
    {
      nearby: `\\b(?:thanks to|because of|due to|with|using)\\b[^;:]{0,70}\\b${product}\\b`,
      own: true,
      unless: '\\b(?:would|will|want|could|should)\\b',
    },
  ],
];

const part =
  '(?:feature|option|button|filter|column|field|view|mode|report|export|import|notifications?|alerts?|integration|webhooks?|dashboard|widget|shortcut|template|api|permission|role|step|search|calendar|connector|plug-?in|mobile app|sso|single sign-on|language|chart|setting|reminders?)';
const meet =
  '\\b(?:meet|in person|call|chat|talk|catch up|get together|lunch|dinner|coffee|join|guest|invite|introduc\\p{L}+|deck|invoice|quote|slides?|minutes|agenda|meeting|send|confirm|reply|review|let me|let us|get back|come|prepare)\\b';

const features: readonly RuleWords[] = [
  [
    'feature_request',
    'coul can love cons find usef',
    `\\b(?:could|can) (?:the|your|it)(?: ?[\\p{L}-]+){0,2} (?:also )?(?:include|show|allow|offer|export)\\b|\\blove to (?:see|have) (?:[\\p{L}-]+ ){0,3}${part}\\b|\\bconsider (?:adding|building|supporting|offering)\\b|\\b(?:useful|helpful|handy|great) to be able to (?:clone|filter|sort|export|import|edit|duplicate|copy|group|tag|assign|search|schedule|undo|download|share|customi[sz]e|see)\\b`,
    { supposed: true, asks: true, unless: meet },
  ],
  [
    'feature_request',
    'abil',
    '\\b(?:need|want|like|love|missing|misses|lacks?|miss|asking for|wish for|is)\\b[^;:]{0,25}\\b(?:the )?(?:ability|possibility|option) to\\b',
    { supposed: true, asks: true, unless: '\\b(?:meet|call|discount|pay|invoice|cancel|renew|extend|talk)\\b' },
  ],
  [
    'feature_request',
    'plan poss ask wish',
    `\\b(?:plans?|planning|going|possible|any plans)\\b[^;:]{0,15}\\b(?:to|for) (?:add|support|offer|build|have|introduce|release|bring|get)(?:ing)?(?: an?| some| more)?(?: [\\p{L}-]+){0,3}? ${part}\\b|\\bask(?:ing|ed|s)? for (?:an?|more|some)(?: [\\p{L}-]+){0,2}? ${part}\\b|\\bwish (?:i|we|one|you) could (?:filter|sort|export|import|search|edit|group|schedule|customi[sz]e|see|share|download|undo|tag|assign|set)\\b`,
    { supposed: true, asks: true, unless: '\\b(?:send|meeting|agenda|call|copy|demo)\\b' },
  ],
  [
    'feature_request',
    'would d',
    "\\b(?:it would|it'd|that would|would) (?:also |really )?be (?:so |really |very |super |a )?(?:great|nice|helpful|good|useful|super|awesome|fantastic|handy|wonderful|ideal|big help|dream) (?:if|to (?:have|be able to|see))\\b[^;:]{0,25}\\b(?:we could|one could|users? could|i could|there (?:was|were)|it could|the (?:tool|system|app|platform|portal|product|report)|you (?:could )?(?:add|offer|support)(?:ed)?|to be able to|to have|to see)\\b",
    { supposed: true, asks: true, unless: meet },
  ],
  [
    'feature_request',
    'add supp offer buil intro implem have',
    `\\b(?:add(?:ing)?|support(?:ing)?|offer(?:ing)?|build(?:ing)?|introduc(?:e|ing)|implement(?:ing)?)(?: support for)? (?:an?|some|more|another|the|support for)(?: [\\p{L}-]+){0,3}? ${part}\\b`,
    {
      supposed: true,
      asks: true,
      unless: '\\b(?:thanks|thank you for|we (?:have |just )?added|i (?:have |just )?added)\\b',
    },
  ],
  [
    'feature_request',
    'love like any',
    `\\b(?:(?:love|like) to (?:see|have|get)|any chance of (?:getting|adding|having)|would love) (?:an?|some|more)(?: [\\p{L}-]+){0,3}? ${part}\\b`,
    { supposed: true, asks: true, unless: '\\b(?:demo|copy|send)\\b' },
  ],
  [
    'feature_request',
    'feat',
    "\\bfeatures? (?:request|we(?:'re| are)? (?:missing|need|miss|lack|would)|i(?:'m| am)? (?:miss|missing))|\\bmissing (?:a |the )?feature|\\b(?:request|wish) for a (?:new )?feature",
    { supposed: true, asks: true },
  ],
  [
    'feature_request',
    'does doesn not supp no',
    "\\b(?:does not|doesn't|do not|don't|can't|cannot)(?: [\\p{L}-]+){0,3}? (?:support|offer|allow|handle|export)\\b[^;:]{0,40}\\byet\\b|\\bno (?:support for|way to)\\b[^;:]{0,50}\\byet\\b",
    { denies: true, asks: true },
  ],
  [
    'feature_request',
    'road',
    '\\b(?:is|are|will)\\b[^;:]{0,40}\\bon (?:the|your) roadmap\\b|\\bput (?:this|it|that)\\b[^;:]{0,20}\\broadmap\\b',
    { supposed: true, asks: true, unless: '\\b(?:news|present|session|call|talk|slides?)\\b' },
  ],
];

const aboutElse = '\\b(?:weekend|holiday|vacation|weather|mountains|trip|party|dinner|summer|concert|match|garden)\\b';
const content: readonly RuleWords[] = [
  [
    'satisfaction_positive',
    'coul impr fant exce bril outs amaz supe wond kudo hats shou',
    "\\bcouldn't be happier\\b|\\bcould not be happier\\b|\\b(?:is|are|was|were|am|'m|'re) (?:\\p{L}+ )?impressed (?:by|with|at)\\b|\\b(?:fantastic|excellent|brilliant|outstanding|amazing|superb|wonderful|great) partner\\b|\\b(?:kudos|hats off|shout-?out) to (?:you|your)\\b",
    { denies: true, unless: `${aboutElse}|\\b(?:not|n't) (?:\\p{L}+ )?impressed\\b` },
  ],
  [
    'satisfaction_positive',
    'appr plea than rock smoo',
    "\\b(?:really|very much|truly|greatly) appreciate (?:how|your|the)\\b(?![^;:]{0,25}\\b(?:reply|answer|feedback|patience|time|understanding)\\b)|\\b(?:working|work) with (?:you|your team)(?: [\\p{L}-]+){0,3}? (?:pleasure|joy|delight)\\b|\\bcan't thank you(?: guys| all)? enough\\b|\\byou (?:guys )?rock\\b|\\bwent (?:really |very |so |super )?smoothly\\b",
    { denies: true, unless: aboutElse },
  ],
  [
    'satisfaction_positive',
    'happ deli plea sati thri impr glad grat',
    "\\b(?:i(?:'m| am)|we(?:'re| are|'ve been| have been)|team (?:is|are)|staff (?:is|are)|colleagues are|everyone(?:'s| is)|everybody is|users are|how)\\b(?: [\\p{L}-]+){0,3}? (?:happy|delighted|pleased|satisfied|thrilled|impressed|grateful)\\b(?! (?:to|that you could|for you to|if|about (?:the )?(?:time|date)|with (?:monday|tuesday|wednesday|thursday|friday|either|that|the (?:date|time|proposed|agenda|wording|draft)|\\d))\\b)",
    { unless: `${aboutElse}|\\bwould be\\b` },
  ],
  [
    'satisfaction_positive',
    'love',
    '\\b(?:we|i|they|team|colleagues|users|everyone|everybody|people)(?: [\\p{L}-]+){0,2}? (?:love|loves|adore) (?:your|the (?:new )?(?:tool|platform|system|dashboards?|feature|module|app|product|service|software|update|report|interface)|it|using|working with)\\b',
    { unless: aboutElse },
  ],
  [
    'satisfaction_positive',
    'fanta exce bril outst amaz superb grea firs wond',
    '\\b(?:fantastic|excellent|brilliant|outstanding|amazing|superb|first-class|wonderful|great|top-notch)(?: [\\p{L}-]+){0,2}? (?:service|support|work|job|product|tool|cooperation|collaboration|partnership|experience)\\b|\\b(?:service|support(?: team| desk)?|product|team|platform|tool|onboarding)\\b (?:is|are|was|were|has been|have been)(?: [\\p{L}-]+){0,2}? (?:fantastic|excellent|brilliant|outstanding|amazing|superb|great|wonderful|top-notch)\\b',
    { unless: `${aboutElse}|\\b(?:find|looking for|for a great|would be)\\b` },
  ],
  [
    'satisfaction_positive',
    'woul will can coul happ alre pass give say keep work nine ten 9 10 went best',
    '\\b(?:would|will|can|could|happily|already)(?: [\\p{L}-]+){0,2}? (?:recommend(?:ed)?) (?:you|your|tend|this|it|the (?:tool|product|platform|service|software))\\b|\\b(?:pass on|give|say)(?: [\\p{L}-]+){0,3}? (?:compliments?|praise|kudos)\\b|\\bkeep up the (?:good|great) work\\b|\\bworks like a charm\\b|\\b(?:nine|ten|9|10) (?:out of|\\/) (?:ten|10)\\b|\\b(?:9|10)\\/10\\b|\\bwent out of (?:her|his|their|your) way\\b|\\bbest (?:vendor|supplier|partner|tool)\\b',
    { supposed: true, unless: aboutElse },
  ],
  [
    'satisfaction_negative',
    'out zero one two three four five six i we give rate scor from a it',
    '\\b(?:zero|one|two|three|four|five|six|[0-6])(?: out of |\\/| \\/ )(?:ten|10)\\b|\\b(?:one|two|[12])(?: out of |\\/| \\/ )(?:five|5)\\b',
    { supposed: true },
  ],
];

export const englishValue = rulesOf('en', [...problem, ...success, ...features, ...content]);
