// English as most people put it when nothing is dramatic: it caused trouble, it is not what was agreed, somebody is asked to
// switch, another twenty thousand was approved. Each rule joins what is spoken of with what is said of it.
import { type RuleWords, rulesOf } from './signal-rule.ts';

/** It is another's, or a pleasantry. */
const others =
  "\\b(?:weather|traffic|landlord|airline|railway|bank|customs|council|internet|our (?:own|it|previous|former|old|other)|on (?:our|my) (?:side|end)|previous|former|competitor's|election|football|holiday|in the (?:past|beginning)|last year|at first)\\b";
const thing =
  '(?:service|support|help ?desk|quality|delivery|deliveries|shipments?|goods|parts|work|release|update|version|roll-?out|migration|import|export|reports?|data|app|tool|system|platform|portal|software|product|machines?|installation|training|onboarding|communication|handling|response|answers?|fix|workaround|invoices?|crew|drivers?|staff|team|consultants?|technicians?|engineers?|results?|performance|speed|translation|copy|campaign|artwork)';
const senior =
  '(?:boss|ceo|cfo|coo|cto|cio|managing director|directors?|board|management|owners?|vice president|vp|head of [\\p{L} ]{2,20}?|chief [\\p{L} ]{3,20}? officer|general manager|superior|supervisor|manager|legal(?: department| team)?)';
const amount =
  '(?:[€£$] ?\\d[\\d.,]*(?: ?(?:k|m|thousand|million))?|\\d[\\d.,]* ?(?:k|m|grand|thousand|million|euros?|dollars|pounds|eur|usd|gbp)\\b|\\d{1,3}(?:[.,]\\d{3})+)';
const result =
  '(?:earlier|sooner|faster|quicker|ahead of (?:schedule|plan|time)|on time|in half the time|for the first time|fewer|less (?:time|work|paper|waste|effort|rework|overtime)|no (?:more|longer|overtime|backlog|errors?|complaints|delays)|without (?:a single|any) (?:error|complaint|delay|mistake|hitch)|zero|record|up|down|more than (?:ever|planned|expected)|\\d+ ?(?:%|percent|per cent))';

const plain: readonly RuleWords[] = [
  [
    'risk.cancellation',
    '',
    "\\b(?:not sure|unsure|hard|difficult|tough|can't|cannot|struggl\\p{L}*|how (?:do|can|could)|unable|won't be able|no longer)\\b[^;:.]{0,20}\\bjustify\\b[^;:.]{0,30}\\b(?:costs?|price|spend(?:ing)?|renewal|renewing|subscription|contract|expense|fees?|licen[cs]es?)",
    { denies: true, supposed: true, asks: true },
  ],
  [
    'risk.usage_decline',
    '',
    '\\b(?:adoption|usage|uptake|engagement|log-?ins|user activity)\\b[^;:.]{0,40}\\b(?:is|was|are|were|has been|have been|remains?|stays?|stayed|feels?|looks?)(?: \\p{L}+){0,2}? (?:low|poor|weak|limited|disappointing|declining|down|slow|patchy|minimal|flat|below)\\b',
    { unless: '\\b(?:energy|water|power|fuel|data cap|not (?:low|poor)|website|social media|your competitor)\\b' },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:integration|connector|interface|sync|api|feed|data transfer|webhook)\\b[^;:.]{0,30}\\b(?:is|are|has been|have been|seems?)(?: completely| totally| currently| still| again)? (?:broken|down|failing|dead|not (?:working|responding|syncing))\\b|\\b(?:no data|nothing|no records|no updates) (?:is|are|has been|have been) (?:syncing|synced|coming through|flowing|loading|transferred|updating|arriving)\\b',
    { denies: true, asks: true, unless: `${others}|\\b(?:if|when we|would|planned)\\b` },
  ],
  [
    'expansion.success',
    '',
    `\\b\\d+(?:[.,]\\d+)? ?(?:%|(?:percent|per cent|-?fold|x)\\b)(?: \\p{L}+)? (?:increase|improvement|reduction|decrease|drop|rise|growth|uplift|boost|gain|cut|saving|decline) (?:in|of|on)\\b`,
    {
      nearby:
        '\\b(?:your|since (?:implementing|introducing|adopting|using|switching|moving|we|the|go)|thanks to|go-?live|launch|roll-?out|the (?:new )?(?:tool|system|platform|module|software))\\b',
      unless:
        '\\b(?:price|prices|usage|log-?ins|headcount|budget|complaints? (?:rose|increase)|goal|target|hope|expect|errors? (?:rose|increase)|invoice|satisfaction (?:drop|decline))\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    "\\b(?:don't|do not|doesn't|have no|has no|lack|lacks|lacking|without|missing|little|not enough|limited) (?:have )?(?:any |real |enough |much |proper |full |good )?(?:visibility|insight|transparency|a clear (?:view|picture|overview)|an overview|overview)\\b(?: in| into| on| of| over| across| about|[.,!]|$)",
    { denies: true, own: true, unless: '\\b(?:your (?:roadmap|pricing|plans)|invoice|contract terms)\\b' },
  ],
  [
    'risk.complaint',
    '',
    "\\b(?:caus(?:es?|ed|ing)|g[ai]ve|giving|gives|given|creat(?:es?|ed|ing)|made|makes|making|brought|bringing|cost|costs|costing) (?:us|me|our \\p{L}+|my \\p{L}+|the (?:team|office|whole \\p{L}+)|everybody|everyone)(?: [\\p{L}'-]+){0,5}? (?:trouble|problems?|headaches?|grief|pain|hassle|extra work|rework|double work|difficulties|stress|delays?|damage|complaints|embarrassment|look (?:bad|silly|stupid|unprofessional)|money|customers|sleep)\\b",
    {
      denies: true,
      unless: `${others}|\\b(?:no (?:trouble|problems?|delays?)|would|could|might|if|saves?|saved|instead of)\\b`,
    },
  ],
  [
    'risk.complaint',
    '',
    "\\b(?:not|isn't|wasn't|aren't|weren't|hardly|nothing like|far from|never) (?:really |quite |exactly |at all )?(?:what|how|as|the \\p{L}+|like) (?:we|i|you|was|were|it was|they)?(?: ?(?:had|have|'d|'ve|were|was))? ?(?:agreed|discussed|ordered|promised|contracted|signed up|briefed|asked for|paid for|sold|shown|described|specified)\\b",
    { denies: true, unless: `${others}|\\b(?:if|whether|sure|problem|clear|remember|worry)\\b` },
  ],
  [
    'risk.complaint',
    '',
    `\\b${thing}\\b[^;:.]{0,50}?\\b(?:not|isn't|wasn't|aren't|weren't|hasn't been|haven't been|hardly|never)(?: been)?(?: really| quite| exactly| at all)? (?:up to (?:standard|scratch|par|the mark|the job|expectations|(?:our|the) (?:usual )?(?:standards?|level|expectations))|good enough|fit for purpose|acceptable|adequate|reliable|usable|where (?:it|they) should be|at the level|in line with what|satisfactory|as good as|working (?:properly|as it should|as promised|right)|meet(?:ing)? (?:our|the))`,
    { denies: true, unless: others },
  ],
  [
    'risk.complaint',
    '',
    `\\b(?:nobody|no one|no-one|none)\\b[^;:.]{0,20}\\b(?:your|you)\\b[^;:.]{0,25}\\b(?:called|calls|replied|replies|answered|answers|responded|reacted|got back|come back|came back|helped|bothered|told|informed|turned up|showed up|picks? up)\\b|\\bdespite (?:(?:my|our|several|many|repeated|countless|\\p{L}+) ){0,3}(?:reminders?|requests?|calls|e-?mails|mails|messages|promises|follow-?ups)\\b`,
    { denies: true, unless: others },
  ],
  [
    'risk.complaint',
    '',
    `\\b(?:i|we) (?:had |have |'d )?(?:expect(?:ed)?|hoped for|deserve[d]?)\\b[^;:.]{0,12}\\b(?:more|better)(?: \\p{L}+)? (?:from (?:you|your|an?|this|the)|of (?:you|your|this|an?)|than (?:this|that))\\b|\\b(?:getting|gets?|got|become|becoming|has been|have been|is|are|was|were)(?: much| even| clearly| noticeably| considerably)? (?:worse|slower and slower|less (?:reliable|responsive|helpful))\\b|\\b(?:gone|going|went) (?:downhill|backwards)\\b|\\bleaves? (?:a lot|much|something) to be desired\\b`,
    {
      denies: true,
      also: `\\b(?:you|your|${thing})\\b`,
      unless: `${others}|\\b(?:economy|market|my (?:cold|back|leg))\\b`,
    },
  ],
  [
    'risk.complaint',
    '',
    `\\b${thing}\\b[^;:.]{0,40}?\\b(?:keeps?|kept) (?:on )?(?:happening|breaking|failing|going wrong|coming back|freezing|timing out|getting lost|arriving late|being (?:late|wrong|delayed))\\b|\\b(?:again and again|over and over(?: again)?|time and again|every single (?:time|week|month|day))\\b`,
    {
      denies: true,
      nearby:
        '\\b(?:you|your|wrong|late|broken|fails?|failed|missing|mistakes?|errors?|complain\\p{L}*|problem|issue|delay\\p{L}*)\\b',
      unless: `${others}|\\b(?:thank|thanks|great|love|recommend\\p{L}*|happy|smile)\\b`,
    },
  ],
  [
    'risk.escalation',
    '',
    `\\b(?:give|send|need|tell|let|want|have|provide|share|forward)\\b[^;:.?]{0,30}\\b(?:name|number|contact|phone|e-?mail|address|details)\\b[^;:.?]{0,30}\\b(?:your|whoever is|the person) (?:\\p{L}+ ){0,1}?(?:${senior}|in charge|responsible|who decides)\\b`,
    {
      supposed: true,
      asks: true,
      unless: '\\b(?:invoice|invitation|dinner|event|congratulat\\p{L}*|thank|newsletter|sign|billing)\\b',
    },
  ],
  [
    'risk.escalation',
    '',
    `\\b(?:our|my) (?:\\p{L}+ ){0,2}?${senior} (?:is|are|has|have|gets?|got)(?: now| been| become| already| also)*(?: \\p{L}+ly)? (?:follow(?:ing|s)|watch(?:ing)|involved|monitor(?:ing)|tracking|asking|furious|angry|taken (?:this|it|over)|picked (?:this|it) up|demanding|chasing)\\b`,
    {
      unless:
        '\\b(?:linkedin|conference|training|pleased|happy|excited|on holiday|football|interest|curious|hello|regards|success|delighted|impressed)\\b',
    },
  ],
  [
    'risk.billing',
    '',
    `\\b(?:invoices?|bills?|amount|total|price|charges?|fees?|rates?)\\b[^;:.]{0,40}\\b(?:higher|more|bigger|larger|greater|above|different|other)\\b[^;:.]{0,15}\\b(?:than|from)\\b[^;:.]{0,15}\\b(?:agreed|quoted|offered|expected|discussed|ordered|quote|offer|contract|order|po|purchase order)\\b|\\b(?:invoices?|bills?|amount|total)\\b[^;:.]{0,30}\\b(?:doesn't|does not|don't|do not|didn't) (?:match|correspond|agree|add up|tally|reflect|fit)\\b`,
    { denies: true, asks: true, unless: '\\b(?:our (?:own )?customers?|corrected|explained|fine now|competitor)\\b' },
  ],
  [
    'risk.cancellation',
    '',
    `\\b(?:consider(?:ing)?|discuss(?:ing)?|debat(?:e|ing)|think(?:ing)?|evaluat(?:e|ing)|question(?:ing)?|ask(?:ing)? ourselves|wonder(?:ing)?|not (?:yet )?(?:sure|certain|clear|decided)|undecided|reconsider(?:ing)?|deciding|in doubt)\\b[^;:.]{0,25}\\b(?:whether|if|about)\\b[^;:.]{0,25}\\b(?:continu(?:e|ing)|renew(?:ing)?|stay(?:ing)?|keep(?:ing)? (?:using|the|this|it|you)|extend(?:ing)?|carry(?:ing)? on|go(?:ing)? on|prolong(?:ing)?)\\b`,
    {
      supposed: true,
      asks: true,
      also: '\\b(?:contract|subscription|agreement|licen[cs]e|service|you|your|tool|platform|system|product|next year|at all|it|us|plan)\\b',
      unless: '\\b(?:meeting|call|workshop|project|hotel|conversation|chat|thread|dinner)\\b',
    },
  ],
  [
    'risk.cancellation',
    '',
    `\\b(?:look(?:ing)?|search(?:ing)?|hunt(?:ing)?) (?:around )?(?:for|at|into) (?:an? |other |some |the )?(?:\\p{L}+ )?(?:alternatives?|other options|replacement|other solutions?|new (?:provider|vendor|supplier|partner|solution|tool|system))\\b(?=[^.]{0,60}\\b(?:term|contract|renewal|runs? out|ends?|expires?|over|next year|price)\\b)`,
    { supposed: true, unless: '\\b(?:date|dates|slot|hotel|room|flight|not looking|meeting)\\b' },
  ],
  [
    'risk.competitor',
    '',
    `\\b(?:look(?:ing|ed)?|search(?:ing)?|hunt(?:ing)?|shop(?:ping)?|ask(?:ing|ed)?) (?:around )?(?:for|at|into) (?:an? |other |some |possible )?(?:alternatives?|other (?:options|solutions?|tools|systems|providers|vendors|suppliers)|a replacement|replacements|new (?:provider|vendor|supplier))\\b|\\b(?:shopping|looking) around(?= (?:for|at (?:other|what))\\b|[.,!]|$)`,
    {
      supposed: true,
      unless: '\\b(?:date|dates|slot|hotel|room|flight|not looking|meeting|venue|times|if\\b.*\\bwould)\\b',
    },
  ],
  [
    'risk.competitor',
    '',
    `\\b(?:wants?|asked|asks|told|pushing|forces?|expects?|requires?|urges?|would like) (?:us|me|everyone|all (?:sites|subsidiaries|of us)) to (?:switch|move|migrate|change|standardi[sz]e|consolidate|go)\\b(?: (?:over |across )?(?:to|on|onto|with)\\b)?`,
    { unless: '\\b(?:office|floor|date|slot|call|meeting|remote|online|paper|home|bed|annual|monthly billing)\\b' },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:log(?:ged|ging)?[ -]?in(?:to it)?|us(?:e|ed|ing) (?:it|the \\p{L}+)|open(?:ed|ing)? (?:it|the \\p{L}+)|look(?:ed|ing)? at (?:it|the \\p{L}+))\\b[^;:.]{0,20}\\b(?:maybe|perhaps|only|just|at most|barely|if at all)?,? ?(?:once|twice|one time) (?:a|per|every|in an?) (?:\\p{L}+ )?(?:month|quarter|year|moon|few (?:weeks|months))\\b`,
    { supposed: true, unless: '\\b(?:used to|daily|old system|printer|linkedin|facebook|bank|e-?mail)\\b' },
  ],
  [
    'expansion.team_growth',
    '',
    "\\b(?:headcount|head count|workforce|staff|number of (?:people|employees|users|colleagues|drivers|nurses|agents))\\b(?: [\\p{L}'-]+){0,5}? (?:grew|grown|grows|growing|rose|risen|rising|went up|goes up|going up|up|increased|increases|increasing|doubled|doubles|doubling)\\b(?: \\p{L}+){0,2}? (?:from \\d+ to \\d+|by \\d+|to \\d+|this year|next year|again)",
    { unless: '\\b(?:your (?:company|team|staff)|industry|market|competitor|frozen|turnover|sick)\\b' },
  ],
  [
    'expansion.budget',
    '',
    `\\b(?:got|have|received|obtained|was given|were given|given|finally|there is|we've|i've)\\b[^;:.?]{0,25}\\b(?:approval|go-ahead|green light|sign-?off|clearance|the ok(?:ay)?|the nod|permission|release)\\b[^;:.?]{0,25}\\b(?:for|to spend|of|on|over)\\b[^;:.?]{0,30}(?:${amount}|\\b(?:budget|money|funds|spending|investment|purchase)\\b)|\\b(?:can|may|allowed to|able to|free to) (?:spend|invest|put in)\\b[^;:.?]{0,15}${amount}`,
    { own: true, unless: '\\b(?:no|not|before|until|if|once|refund|your (?:budget|money))\\b' },
  ],
  [
    'expansion.initiative',
    '',
    `\\bas part of (?:our|the|a|an|this) (?:[\\p{L}-]+ ){0,3}?(?:programme|program|strategy|initiative|project|transformation|roadmap|drive|plan|campaign)\\b|\\b(?:we|our \\p{L}+)(?:'ll|'re| will| are| plan| intend| want| aim| have decided| decided)?(?: (?:going|also|now|planning|to|about|soon))* (?:digiti[sz]e|digitali[sz]e|automate|moderni[sz]e|overhaul|centrali[sz]e|harmoni[sz]e|restructure|insource|outsource|transform|reinvent) (?:all|our|the|every|most|its)\\b`,
    {
      own: true,
      unless:
        '\\b(?:postponed|shelved|on hold|frozen|cancel\\p{L}*|your (?:programme|program|project|initiative)|audit|onboarding|warranty|not)\\b',
    },
  ],
  [
    'expansion.success',
    '',
    `\\b(?:thanks to (?:you|your (?!(?:reminder|mail|e-?mail|message|note|invitation)\\b)\\p{L}+|the (?:new )?(?:\\p{L}+ )?${thing})|since (?:we (?:started|began|switched|moved|went live|use|introduced)|(?:the )?(?:go-?live|launch|roll-?out|switch|introduction))|with (?:your|the new) ${thing})\\b[^;?]{3,120}\\b${result}`,
    {
      denies: true,
      unless:
        '\\b(?:problem|trouble|worse|slower|broken|crash\\p{L}*|error rate|complain\\p{L}*|fewer (?:users|log-?ins)|usage|hoping|should|would|expect|invoice|price|down (?:again|since)|is down|support)\\b',
    },
  ],
];

export const englishPlain = rulesOf('en', plain);
