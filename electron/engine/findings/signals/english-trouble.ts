// English words by which a customer complains, calls for somebody higher up, or reports that the service does not work.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const senior =
  '(?:boss|vp|vice president|ceo|cfo|cio|coo|cto|directors?|managing director|board|management|leadership|executives?|president|owners?|supervisor|head of [\\p{L} ]{2,20}?|chief [\\p{L} ]{3,20}? officer|general manager|senior management|executive (?:committee|team)|c-(?:level|suite)|leadership team|managers?)';
const rules =
  '\\b(?:escalation (?:path|rules?|process|matrix|levels?|workflow|contacts?|procedure|policy|plan)|runbook)\\b';

const escalation: readonly RuleWords[] = [
  [
    'risk.escalation',
    'take taki brin go goin',
    `\\b(?:tak(?:e|ing)|bring(?:ing)?|go(?:ing)?|turn(?:ing)?)(?: (?:this|it|the matter))?(?: straight| directly)? to (?:your|our|my) (?:\\p{L}+ ){0,2}?${senior}\\b`,
    { supposed: true, unless: '\\b(?:invite|slides?|dinner|event|visit)\\b' },
  ],
  [
    'risk.escalation',
    'loop copi copy cc addi adde',
    `\\b(?:loop(?:ing|ed)? in|copied|copying|cc'?(?:d|ing)|adding|added|brought in|bringing in)(?: in)? (?:my|our|the) (?:\\p{L}+ ){0,2}?${senior}\\b`,
    { unless: '\\b(?:invite|agenda|newsletter|fyi|for information|so (?:she|he|they) can (?:meet|see))\\b' },
  ],
  [
    'risk.escalation',
    'reac asked seek who some take tak atte',
    `\\b(?:reached|landed (?:with|on)|come to|come before|in front of|(?:to the |has the |the )attention of|asked by|pressure from|instructed by)(?: the desk of)? (?:my|our|the) (?:\\p{L}+ ){0,2}?${senior}\\b|\\b(?:seek(?:ing)?|get(?:ting)?|tak(?:e|ing)) legal (?:advice|action|steps)\\b|\\bwho is your (?:boss|manager|supervisor)\\b|\\b(?:some(?:one|body)) with (?:decision|the power|real)\\b|\\b(?:take|taking|bring|bringing) (?:it|this)(?: up)? (?:to|with) (?:my|our|the) (?:\\p{L}+ ){0,2}?${senior}\\b`,
    { supposed: true, asks: true, unless: '\\b(?:invite|event|thanks|hello|quarterly|slides?|presentation)\\b' },
  ],
  [
    'risk.escalation',
    'escal',
    '\\bescalat(?:e|es|ed|ing|ion)\\b',
    {
      supposed: true,
      unless: `${rules}|\\b(?:thanks|thank you)\\b|\\bcontinues? to escalate|\\b(?:tickets?|cases?|alerts?) (?:now |then )?(?:are|get|go|is)\\b|\\bde-?escalat`,
    },
  ],
  [
    'risk.escalation',
    'my our the',
    `\\b(?:my|our|the) (?:\\p{L}+ ){0,2}?${senior}\\b[^;:]{0,50}\\b(?:(?:to |and )?(?:speak|talk|call|meet)(?:s|ing)?\\b[^;:]{0,30}\\b(?:someone|somebody|your|senior)|(?:is|are)(?: now)? (?:following|watching|furious|angry|involved|very concerned|concerned|asking (?:me )?(?:what|why|questions))|expects? (?:an|a|your)|demands?|wants? (?:answers|an explanation|to know why|a call with your)|insists?)`,
    { supposed: true, asks: true },
  ],
  [
    'risk.escalation',
    'some a your senior manager',
    `\\b(?:(?:someone|somebody|a person|people) (?:more )?(?:senior|with (?:the )?authority|in charge|higher up|who can decide)|your (?:\\p{L}+ )?${senior})\\b`,
    {
      supposed: true,
      asks: true,
      also: `\\b(?:loop|bring in|copy|cc|speak|talk|call|expect|demand|insist|hear from|get involved|involve|on the line|step in|contact details|today|immediately|within)\\b`,
      unless: '\\b(?:thank|thanks|invite|event|congratulat\\p{L}+|hello|regards to|great|fantastic|dinner|visit)\\b',
    },
  ],
  [
    'risk.escalation',
    'our my lawy legal soli atto coun',
    '\\b(?:our|my) (?:lawyers?|legal(?: team| department| counsel| people)?|solicitors?|attorneys?|general counsel)\\b[^;:]{0,30}\\b(?:(?:has|have) been (?:informed|involved|instructed)|is (?:now )?involved|are (?:now )?involved|will (?:be in touch|contact|take)|(?:is|are) (?:preparing|looking into (?:our|the) (?:options|claims)))|\\b(?:involve|consult|instruct|bring in|hand (?:this|it) (?:over )?to|pass (?:this|it) to)(?: [\\p{L}-]+)? (?:lawyers?|legal|solicitors?|attorneys?|counsel)\\b',
    { supposed: true },
  ],
  [
    'risk.escalation',
    'put formal rese breach legal damag',
    '\\bput you on notice\\b|\\breserve (?:all |our )(?:\\p{L}+ )?rights\\b|\\b(?:you are in|material|a|serious) breach of (?:the |our )?(?:contract|agreement|sla|service levels?)|\\b(?:take|taking|consider(?:ing)?) legal (?:action|steps|advice)|\\bclaim (?:for )?damages\\b',
    { supposed: true },
  ],
  [
    'risk.escalation',
    'rais taki take brou',
    `\\b(?:rais(?:e|ed|ing)|tak(?:e|en|ing)|brought|bring(?:ing)?|flagg(?:ed|ing)) (?:this|it|the (?:matter|issue|topic|problem))(?: up)?(?: [\\p{L}-]+)? (?:with|to|before) (?:my|our|the) (?:\\p{L}+ ){0,2}?${senior}\\b|\\btak(?:e|ing) (?:this|it) (?:further|higher|up the chain|to the top)\\b`,
    { supposed: true },
  ],
];

/** What is spoken of is not ours. */
const others =
  '^(?:one|two|three|four|five|six|half) (?:is|are|was|were) [^,]{3,30}, (?:and )?the (?:others?|rest)\\b|^\\p{L}+ing (?!your\\b)[^.]*\\bfor us\\b|\\b(?:weather|our (?:own|internet|phone|telephone|electricity|landlord|bank|previous|former|old|other) ?(?:colleagues|provider|vendor|supplier|line)?|(?:phone|internet|telephone|network|electricity|previous|former) (?:provider|company|vendor|supplier)|my own colleagues|photos?|airline|train|airport|summer|garden|our customers (?:complain|are)|the election|football|match|your competitor|nothing to complain|was about to|almost|in my haste|from our|internally|food|venue|restaurant|traffic|event|conference|flight|cancelled|hotel|myself|my fault|election)\\b';
const upset =
  '(?:disappointed|disappointing|disappointment|frustrat(?:ed|ing|ion)|unhappy|dissatisfied|annoyed|annoying|upset|fed up|let[- ]down|angry|furious|appalled|dismayed|exasperated|unimpressed)';
const unhappy = `\\b(?:${upset}|(?:not|n't|hardly|far from|isn't|aren't|less than)(?: [\\p{L}-]+){0,2}? (?:happy|satisfied|pleased|impressed|acceptable|good enough|professional|what we (?:were promised|paid for|expected|signed up for)))\\b`;

const sentiment: readonly (readonly [needs: string, pattern: string])[] = [
  [
    'disap frus unha diss annoy upset fed let angr furi appa disma exas unim not n happy sati plea impr acce good prof less far hard isn aren',
    unhappy,
  ],
  [
    'unacc inacc inexc poor terri awful appal disgr ridi is was been shamb unpro very real so bad horr drea unde sub subp lack medi',
    '\\b(?:unacceptable|inacceptable|inexcusable|disgraceful|ridiculous|shambles|unprofessional|appalling|(?:is|was|been)(?: \\p{L}+)? an? (?:\\p{L}+ )?(?:joke|disgrace|disaster|mess|nightmare|step back(?:wards)?|let-?down)|underwhelming|sub-?par|lacklustre|lackluster|mediocre|(?:very |really |so )?(?:poor|terrible|awful|horrible|dreadful|bad) (?:service|support|quality|experience|communication|job|performance))\\b',
  ],
  [
    'lost losi runn run pati',
    '\\b(?:lost|losing|lose)(?: [\\p{L}-]+){0,2} (?:patience|confidence|trust|faith)\\b|\\b(?:running|run|ran) out of patience\\b|\\bpatience is (?:running|wearing)\\b|\\b(?:we|i) have been patient\\b',
  ],
  [
    'fell fall below expe hopi hope not',
    '\\b(?:fell|falls?|fallen|falling)(?: [\\p{L}-]+)? short\\b|\\bbelow (?:our |my )?expectations?\\b|\\b(?:expected|hoping for|hoped for)(?: an?)? (?:much |a lot )?(?:more|better)\\b|\\bnot what (?:we|i) (?:were|was) promised\\b',
  ],
  [
    'find is are was were supp',
    '\\b(?:finds?|(?:is|are|was|were)(?: [\\p{L}-]+)?) (?:the |your )?(?:\\p{L}+ )?(?:is |are )?(?:confusing|clumsy|clunky|sluggish|too slow|really slow|very slow|painfully slow|unusable|a pain to use)\\b|\\b(?:support|service|quality|communication|response times?|responsiveness|helpdesk|service desk|follow-up|account management)(?: (?:team|level))?(?: (?:over|in|during|for|since|from|at|of|on|we) [^,;.]{2,40}?)? (?:is|was|has been|have been|were|gets?|got|keeps? getting) (?:\\p{L}+ ){0,2}?(?:slow(?:er)?|unresponsive|unhelpful|terrible|awful|poor(?:er)?|bad|worse|weak|patchy|lacking|unreliable|non-existent|hit and miss|disappointing)(?: and \\p{L}+)?\\b',
  ],
];

const complaint: readonly RuleWords[] = [
  [
    'risk.complaint',
    'tire sick feel why did didn late inco wron miss dama',
    "\\b(?:tired|sick) of (?:chasing|waiting|asking|hearing|explaining|having|this|these|being)\\b|\\bfeel(?:s|ing)? (?:ignored|abandoned|neglected|forgotten|let down)\\b|\\bwhy (?:does|is|do|did|has) (?:it|this|nobody|no one|your \\p{L}+)(?: [\\p{L}]+){0,1} (?:take|taking|taken|still|always|answer|so (?:long|hard))\\b|\\b(?:your|the) (?:[\\p{L}]+ ){1,2}(?:did not|didn't|never) (?:show up|turn up|arrive|call(?: back)?)\\b|\\b(?:deliver(?:y|ies)|shipments?|orders|reports?|your answers?)\\b(?: [\\p{L}]+){0,2}? (?:was|were|is|are|came|arrived)(?: \\p{L}+)? (?:late|incomplete|wrong|damaged)\\b",
    { denies: true, asks: true, unless: `${others}|\\b(?:my|i) (?:\\p{L}+ )?(?:late|report)\\b`, unlessBefore: others },
  ],
  [
    'risk.complaint',
    'noth nobo no goin hurt cost dama prom assu told lets let valu bare',
    "\\b(?:nobody|no one|no-one)(?: [\\p{L}'-]+){0,2}? (?:bothered|seems to care|takes? (?:this|it) seriously|is (?:helping|listening))\\b|\\b(?:been )?going on for (?:\\p{L}+ )?(?:days|weeks|months)\\b|\\b(?:hurting|harming|damaging) (?:our|us)\\b|\\b(?:you|we were|you had|you have) (?:promised|assured|told)\\b[^;:]{0,80}\\b(?:but|yet|never|still|it isn't|it wasn't|it's now|nothing)\\b|\\blet(?:s|ting)? (?:us|me) down\\b|\\bnot getting (?:the |much |any )?value\\b",
    { denies: true, unless: others, unlessBefore: others },
  ],
  [
    'satisfaction_negative',
    'let lets lett not',
    '\\blet(?:s|ting)? (?:us|me) down\\b|\\bnot getting (?:the |much |any )?value\\b',
    { denies: true, unless: others },
  ],
  [
    'risk.complaint',
    'belo yet noth gone had comp same bug',
    '\\bbelow (?:what|the standard|our (?:standards?|expectations?)|par)\\b|\\byet to (?:hear|receive|get|see)\\b|\\bnothing but (?:problems|trouble|issues|headaches)\\b|\\b(?:gone|going) (?:downhill|from bad to worse)\\b|\\bhad to (?:explain|repeat|describe|re-?enter|re-?do|chase)\\b[^;:]{0,60}\\b(?:again|different|every time|each time|over|times|all)\\b|\\b(?:to|must|have to|formally) complain\\b|\\b(?:make|file|lodge|raise|formal|official) (?:an? )?(?:formal |official )?complaint\\b|\\bcomplaint about (?:your|the)\\b|\\bsame (?:bug|issue|problem|error|mistake)s?\\b[^;:]{0,30}\\b(?:back|again|keeps?|for the|still)\\b|\\bfor the (?:third|fourth|fifth|nth|umpteenth) time\\b',
    { denies: true, unless: others, unlessBefore: others },
  ],
  ...sentiment.flatMap(([needs, pattern]): RuleWords[] => [
    ['risk.complaint', needs, pattern, { denies: true, unless: others, unlessBefore: others }],
    ['satisfaction_negative', needs, pattern, { denies: true, unless: others, unlessBefore: others }],
  ]),
  [
    'risk.complaint',
    'second third four fift sixt nth yet agai seri',
    '\\b(?:second|third|fourth|fifth|sixth|nth|umpteenth) (?:time|week|weekend|day|month|incident|failure|ticket)\\b[^;:]{0,30}\\b(?:this|in a row|that|running|now|since|within|already)\\b|\\byet again\\b|\\b(?:seriously|really), again\\b|\\bnot again\\b',
    {
      denies: true,
      asks: true,
      unlessBefore: others,
      unless: `${others}|\\b(?:this year we|hit|won|great|thank|thanks|prize|award|meeting)\\b`,
    },
  ],
  [
    'risk.complaint',
    'keep keeps kept',
    '\\bkeep(?:s)? (?:on )?(?:happening|failing|breaking|losing|getting (?:errors?|it wrong)|reporting)\\b|\\bkept (?:failing|losing|being ignored)\\b',
    { unless: others, unlessBefore: others },
  ],
  [
    'risk.complaint',
    'wait',
    "\\b(?:(?:have|has|'ve|'s|am|are|'re|'m|still)(?: [\\p{L}-]+){0,2}? waiting|waited)\\b[^;:]{0,40}\\b(?:\\p{L}+|\\d+) (?:days|weeks|months)\\b|\\b(?:\\p{L}+|\\d+) (?:days|weeks|months)\\b[^;:]{0,30}\\bwaiting for\\b|\\bstill waiting for (?:you\\b|your (?:reply|response|answer|fix|call|team|support)|an? (?:answer|reply|response|fix|solution)|somebody|someone)",
    { unlessBefore: others, unless: `${others}|\\b(?:signature|approval|purchase order|legal|internally)\\b` },
  ],
  [
    'risk.complaint',
    'asked wrot call repo chas emai ment rais',
    '\\b(?:asked|written|wrote|called|reported|chased|e-?mailed|mentioned|raised|complained)\\b(?: [\\p{L}-]+){0,3}? (?:twice|three times|four times|several times|many times|multiple times|repeatedly|over and over|time and again|\\d+ times)\\b',
    { unless: others, unlessBefore: others },
  ],
  [
    'risk.complaint',
    'nobo no none stil is are noth',
    "\\b(?:nobody|no one|no-one|none of you)(?: [\\p{L}'-]+){0,2}? (?:answers?|answered|repl(?:y|ies|ied)|responds?|responded|owns|got back|gets back|called|calls|came back|picks? up|cares?|reacts?|reacted|could (?:help|tell|explain))\\b|\\bstill (?:have )?(?:no|not had (?:an?|any)|haven't had (?:an?|any)|without an?) (?:answer|reply|response|fix|update|solution|explanation|word)\\b|\\bno (?:answer|reply|response|reaction)(?: from you)? (?:for|since|in)\\b|\\b(?:is|are) (?:anybody|anyone|you) (?:even |actually )?reading (?:this|these|my)\\b|\\bnothing (?:happens|happened|has happened)\\b",
    { denies: true, asks: true, unless: others, unlessBefore: others },
  ],
  [
    'risk.complaint',
    'open still unres broke not',
    "\\b(?:been |is |are )?open for (?:over |more than |almost )?(?:\\p{L}+|\\d+) (?:days|weeks|months)\\b|\\bstill (?:broken|unresolved|not (?:fixed|resolved|working|solved)|isn't (?:fixed|resolved|working)|doesn't work|does not work|wrong|failing|unfixed)\\b",
    {
      denies: true,
      unlessBefore: others,
      unless: `${others}|\\b(?:positions?|offer|tender|application|registration)\\b`,
    },
  ],
  [
    'risk.complaint',
    'prom brok does do',
    '\\bpromised?\\b[^;:]{0,50}\\b(?:never|not|nothing|still|yet)\\b|\\bbroken promises?\\b|\\b(?:does|do) not help (?:us|me|at all)\\b',
    { denies: true, unless: others, unlessBefore: others },
  ],
  [
    'risk.complaint',
    'sort fix what how',
    '\\b(?:sort|get) (?:it|this) (?:out|fixed|sorted)\\b|\\bwhat are you (?:going to do|doing) about (?:it|this)\\b|\\bhow (?:is|can) (?:this|it) (?:be )?(?:still )?(?:possible|happen)\\b',
    {
      asks: true,
      unlessBefore: others,
      unless: `${others}|\\b(?:we'll|we will|i'll|i will|let's|glad|thanks|thank|together)\\b`,
    },
  ],
];

const service =
  '(?:system|portal|platform|site|website|service|services|app|application|api|sync|import|export|log-?in|page|pages|server|servers|dashboards?|tool|integration|interface|software|connector|everything|upload|screen|account|module|it)';
const ours =
  '\\b(?:on (?:our|my) (?:side|end)|(?:finance|accounting|payroll|hr|erp|sap|phone|telephone|mail|e-?mail|test|internal) (?:system|server|software|line|lines|machine|terminal)s?(?! of yours)|webinar|shared (?:folder|drive)|recording|sorry to hear|at your office|the link|going to take|maintenance|our own|our (?:\\p{L}+ )?(?:website|web ?shop|online shop|data cent(?:er|re))|our (?:own )?(?:internet|office|printer|network|phones?|vpn|wi-?fi|laptops?|e-?mail server|building|line)|(?:internet|printer|wi-?fi|phone|laptop|elevator|lift|car|heating) (?:is|was|in|has)|maintenance window|announc\\p{L}+|printer|not a single|my (?:phone|laptop|computer|car)|meeting|invitation|zoom|teams link|calendar)\\b';

const outage: readonly RuleWords[] = [
  [
    'risk.outage',
    'acce',
    '\\b(?:no|without|lost(?: all)?) access (?:since|to (?:the|your|our) (?:system|platform|portal|account|data|app|tool))\\b',
    { denies: true, own: true, unless: ours },
  ],
  [
    'risk.outage',
    'unus drop blan empt not n',
    `\\b${service}\\b(?: [\\p{L}'-]+){0,4}? (?:(?:is|are|has become|became|been) (?:\\p{L}+ )?unusable|drops? (?:out|every|constantly|all the time)|(?:is|are) (?:all |completely )?(?:blank|empty) (?:this|since|today|again|now))\\b|\\b(?:e-?mails?|notifications?|messages|reports?|orders|data|jobs?)\\b(?: [\\p{L}'-]+){0,4}? (?:not|n't)(?: been)? (?:going out|sending|syncing|arriving|running|updating|processing|being (?:sent|processed|delivered|synced))\\b`,
    { denies: true, asks: true, unless: ours },
  ],
  [
    'risk.outage',
    'noth lock ever',
    "\\b(?:nothing|none of (?:it|the [\\p{L} ]{3,20}))(?: is| are|'s)? (?:loading|loads?|working|works|responding|opens|opening)\\b|\\b(?:are|is|been|got|were)(?: [\\p{L}-]+)? locked out\\b",
    { denies: true, unless: ours },
  ],
  [
    'risk.outage',
    'syst port plat site webs serv app api sync impo expo log login page dash tool inte soft conn ever uplo scre acco modu it',
    `\\b${service}\\b(?: [\\p{L}'-]+){0,4}? (?:(?:is|are|was|were|went|been|be|goes|'s|gone|completely|again) (?:\\p{L}+ )?(?:down|offline|unavailable|unreachable|inaccessible|frozen|unresponsive|dead)|(?:has |have )?crash(?:es|ed|ing)|tim(?:es|ed|ing) out|stopped working|(?:not|\\p{L}+n't) (?:loading|responding|reachable|available|run|load|respond|start|open|sync|connect|work)|freezes|keeps freezing)\\b(?! (?:by|from|to|compared)\\b)`,
    { denies: true, asks: true, unless: `${ours}|\\b(?:if|will|would|budget|hiring|until further notice)\\b` },
  ],
  [
    'risk.outage',
    'can cannot unabl could none no nobo',
    "\\b(?:can't|cannot(?! (?:we|i|you)\\b)|can not|unable to|couldn't|could not|(?:none of|nobody|no one|no-one|not one of)(?: [\\p{L}'-]+){0,4}? (?:can|could|is able to))(?: [\\p{L}-]+)? (?:log ?in|log on|sign in|access|reach|connect to|use|upload|load|get in(?:to)?|ship|book|invoice|work)(?! (?:you|i|we|on|with you|together)\\b)\\b",
    {
      denies: true,
      asks: true,
      unless: `${ours}|\\b(?:meeting|call|file you sent|attachment|you by phone|because (?:i|we) (?:am|are)|until (?:we|i)|today|tomorrow|vacation)\\b|\\breach (?:you|him|her|them)\\b`,
    },
  ],
  [
    'risk.outage',
    'erro outa down serv get gets gett got time http shows thro see with retu',
    "\\berror \\d{3}\\b|\\b(?:get|gets|getting|got|shows?|throws?|see|with) (?:an?|the|this|only)(?: [\\p{L}-]+)? error(?: message| page)?s?\\b|\\b(?:http )?50[0-4] errors?\\b|\\b(?:the|an?|this|yesterday's|another|your) (?:\\p{L}+ )?(?:outages?|downtime|service (?:disruption|interruption))\\b|\\b(?:outages?|downtime) (?:last|on|yesterday|this|today|of|since|in)\\b|\\b(?:get|getting|got|see|returning|returns|throwing|throws) (?:an? )?(?:time-?outs?|errors)\\b",
    { asks: true, unless: `${ours}|\\b(?:planned|scheduled|no outage|without|free|hotline)\\b` },
  ],
  [
    'risk.outage',
    'block stan idle halt',
    '\\b(?:block(?:s|ing)|stopping|halting) (?:us|our|the) [\\p{L} ]{3,30}|\\b(?:people|team|staff|agents|we|everyone)(?: [\\p{L}-]+){0,3}? (?:sitting idle|at a standstill)\\b',
    { unless: `${ours}|\\b(?:calendar|budget|signature|contract|legal)\\b` },
  ],
];

export const englishTrouble = rulesOf('en', [...escalation, ...complaint, ...outage]);
