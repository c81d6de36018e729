// English of people who write between two other things: short, concrete, without the words that textbooks have for it.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const others =
  "\\b(?:weather|traffic|landlord|railway|bank|council|our own|on (?:our|my) (?:side|end)|previous|former|competitor's|football|if we|would)\\b";
const yours = '\\b(?:you|your|you guys|supplied|delivered|rented|installed)\\b';
const amount =
  '(?:[€£$] ?\\d[\\d.,]*(?: ?(?:k|m|thousand|million))?|\\d[\\d.,]* ?(?:k|m|grand|thousand|million|euros?|dollars|pounds|eur|usd|gbp)\\b|\\d{1,3}(?:[.,]\\d{3})+)';
const service =
  '(?:service|contract|subscription|licen[cs]es?|agreement|tool|system|platform|software|support|module|machines?|crew|people|workers|cleaning|deliveries|account|seats)';

/** Who comes to the customer. */
const crew =
  '(?:cleaners?|crew|drivers?|technicians?|guards?|temps?|workers?|consultants?|installers?|movers?|caterers?|fitters?|engineers?|nurses?|interpreters?|agents?|colleagues?|people|team|staff|guys?|rep|trainers?)';

const everyday: readonly RuleWords[] = [
  [
    'risk.complaint',
    '',
    `\\b(?:your (?:\\p{L}+ )?${crew}|the ${crew}|your \\p{L}+) (?:has |have |had |just |again |also )*(?:skipped|missed|forgot(?:ten)?|ignored|left out|(?:did|does|do)(?:n't| not) (?:show|turn|come|appear|finish|bother|know|care|listen)|never (?:came|showed|turned|called|finished)|(?:was|were|is|are) (?:rude|late|unprepared|careless|unfriendly|impolite|dismissive|untrained|hours late|no help|not (?:trained|prepared|helpful|polite)))\\b|\\b(?:chas(?:e|ing)|remind(?:ing)?|run(?:ning)? after|nag(?:ging)?) you(?:r \\p{L}+)?\\b[^;:.]{0,20}\\b(?:for|about|every|each|again|all the time|constantly)\\b|\\b(?:did not|didn't|do not|don't) pay (?:you )?for (?:half|this|that|nothing|excuses|\\p{L}+ that)\\b`,
    {
      denies: true,
      unless: `${others}|\\b(?:happy to remind|just reminding|thank\\p{L}*|great|no worries|invoice)\\b`,
    },
  ],
  [
    'risk.escalation',
    '',
    '\\b(?:speak|talk|get|put me through|connect me) (?:to|with|hold of)? ?(?:someone|somebody|a person|the person|anyone) (?:else )?(?:who|that|with) (?:can|could|is able|has|actually|really|the)\\b|\\b(?:board|management|director|ceo|cfo|boss|headquarters|owners?|legal|procurement|committee)\\b[^;:.]{0,20}\\b(?:asks?|asked|demands?|demanded|expects?|wants?|requires?|requested|insists?)\\b[^;:.]{0,15}\\b(?:written|formal|official|immediate|full)?\\b ?(?:explanation|statement|apology|root cause|report on what|action plan)',
    {
      supposed: true,
      asks: true,
      unless: '\\b(?:speak spanish|demo|pricing question|who can help me with|invoice copy|congratulat\\p{L}*)\\b',
    },
  ],
  [
    'risk.cancellation',
    '',
    "\\b(?:did not|didn't|has not|hasn't|have not|haven't|refused to|declined to|won't|will not) (?:approved?|sign(?: off)?|authori[sz]ed?|confirm(?:ed)?|agree(?:d)? to|support(?:ed)?|fund) (?:the|our|this|a) (?:renewal|extension|prolongation|new contract|new term)|\\b(?:pause|suspend|freeze|put on ice|interrupt) (?:the|our|this) (?:contract|subscription|licen[cs]es?|service|agreement|account)\\b",
    { denies: true, supposed: true, asks: true, unless: '\\b(?:if (?:you|the payment)|for two hours|maintenance)\\b' },
  ],
  [
    'risk.usage_decline',
    '',
    '\\b(?:stopped|given up|gave up|quit|ceased|no longer bother) (?:on )?(?:filling|using|entering|updating|opening|recording|logging|scanning|checking|working with|booking|reporting)\\b(?! (?:paper|the old|excel))',
    {
      nearby: '\\b(?:app|tool|system|platform|portal|module|it|in|dashboard|software|tablets?|data)\\b',
      unless: '\\b(?:paper|smoking|spreadsheets?|excel|old)\\b',
    },
  ],
  [
    'risk.billing',
    '',
    "\\b(?:charge|item|position|amount|line|fee|booking)\\b[^;:.]{0,30}\\b(?:nobody|no one|none of us|we|i)\\b[^;:.]{0,12}\\b(?:can(?:not|'t)? (?:explain|place|match|identify|account for)|do(?:n't| not) (?:recogni[sz]e|know|understand))\\b|\\b(?:will|shall|have to|going to|'ll) (?:deduct|withhold|retain|offset|keep back|short-?pay)\\b",
    { denies: true, unless: "\\b(?:can explain|no charge|there's no|there is no|tax|vat|payroll|salary)\\b" },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:is|are|been|was|were|stand|sit|sitting|left) without (?:any )?(?:internet|service|power|water|network|phones?|access|data|connection|a (?:working|functioning)|heating|signal|coverage)\\b[^;:.]{0,40}\\b(?:since|for (?:hours|the|two|three)|all (?:day|morning)|now|again)\\b|\\bcrash(?:es|ed|ing)? (?:every time|each time|constantly|all the time|again and again|whenever|as soon as)\\b',
    { denies: true, asks: true, unless: others },
  ],
  [
    'risk.champion_left',
    '',
    "\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?, (?:our|my|the|your) (?:\\p{L}+ ){0,2}?(?:sponsor|champion|main user|key user|project (?:lead|leader|manager|owner)|contact|counterpart|decision maker|head of [\\p{L} ]{2,20}?|\\p{L}+ (?:manager|director|lead))\\b[^.;]{0,40},? (?:is|will be|has|has been|'s)(?: \\p{L}+ly| now| already)? (?:moving|leaving|left|going to|retiring|retired|resigned|changing|joining|gone)\\b",
    { written: true, unless: '\\b(?:on holiday|to (?:lunch|the meeting)|the call|parental|maternity)\\b' },
  ],
  [
    'expansion.team_growth',
    '',
    '\\b(?:doubl(?:e|ing)|tripl(?:e|ing)|expand(?:ing)?|enlarg(?:e|ing)|grow(?:ing)?|increas(?:e|ing)|build(?:ing)? up) (?:the size of )?(?:the|our) (?:\\p{L}+ )?(?:call cent(?:re|er)|team|department|fleet|crew|workforce|staff|field force|sales force|office|headcount|support desk)\\b|\\b\\d{1,4} (?:new )?(?:apprentices|trainees|nurses|drivers|interns|graduates|pickers|operators|carers|teachers|cooks|technicians|colleagues|people|workers|agents|engineers) (?:start|begin|join|arrive|come on board)\\b',
    {
      own: false,
      unless: "\\b(?:you (?:are|plan)|your (?:team|company)|if|would|webinar|workshop|marathon|not|n't|no)\\b",
    },
  ],
  [
    'expansion.budget',
    '',
    `\\b(?:put|invest|pump|spend|commit|plough)(?:s|ing)? (?:another|an additional|an extra|a further|up to|about|around|some)? ?${amount} (?:in|into|on)\\b|\\b(?:got|have|received|finally) (?:got )?the (?:money|funds|budget|funding) (?:for|to)\\b`,
    { unless: '\\b(?:refund|if|would|not|no|fine|lost|you (?:invest|put))\\b' },
  ],
  [
    'expansion.success',
    '',
    '\\b(?:thanks to|because of|with|due to) your\\b[^;:.]{0,40}\\b(?:caught|spotted|avoided|prevented|detected|found|noticed|saved|stopped|fixed)\\b[^;:.]{0,40}\\b(?:before|in time|early|at once|immediately|the day|thousands)\\b',
    { unless: '\\b(?:error of yours|mistake|delay|late|bug|problem with)\\b' },
  ],
  [
    'expansion.solvable_problem',
    '',
    "\\b(?:biggest|main|greatest|daily|constant|number one|worst) (?:headache|challenge|problem|pain(?: point)?|worry|struggle|issue|bottleneck|time sink)\\b[^;:.]{0,20}\\b(?:is|are|remains?|at the moment|right now)\\b|\\b(?:don't|do not|doesn't|have never) (?:have|had) (?:one|a single|any|a central|a proper|a good) (?:place|overview|list|system|way|tool|source|picture|view)\\b",
    {
      denies: true,
      own: true,
      unless: '\\b(?:your (?:support|system|tool|invoice)|with you|with your|slow|time to)\\b',
    },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:wobbl(?:es?|y|ing)|(?<!\\bthe )leak(?:s|ing|y)?|creaks?|rattl(?:es?|ing)|smells?|flickers?|overheats?|jams?|falls? (?:off|apart)|comes? (?:off|loose|apart)|(?:has|have|with) (?:an?|several|deep|two|big) (?:\\p{L}+ )?(?:scratch(?:es)?|cracks?|dents?|holes?|leaks?|faults?|defects?))\\b',
    { nearby: yours, unless: `${others}|\\b(?:our (?:roof|office|printer)|my car|nose|funny)\\b` },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:hoped|wished|looked|looking) for (?:an? (?:bit|little|lot|touch) )?(?:more|better)\\b|\\bwithout (?:finishing|telling|informing|asking|notice|warning|(?:an )?explanation|a word|calling|letting (?:us|me|anyone) know)\\b(?<=\\b(?:you|your|driver|technician|crew|engineer|he|she|they)\\b[^;:.]{0,60})|\\b(?:second|third|fourth|final|last) reminder\\b',
    { denies: true, unless: `${others}|\\b(?:invoice is due|dunning|thank\\p{L}*|great|automatic)\\b` },
  ],
  [
    'risk.complaint',
    '',
    "\\b(?:do|does|did|is|are|was|were)(?:n't| not) (?:really |quite |at all )?(?:match|meet|fit|correspond to|comply with|in line with|live up to|suit|according to|as per) (?:the|our|what|any|your own)(?: [\\p{L}-]+){0,2}? ?(?:profile|spec(?:s|ification)?|requirements?|brief(?:ing)?|agreement|order|sample|standards?|expectations?|quality|needs?|drawing|contract|we (?:agreed|ordered|asked|discussed|were))",
    {
      denies: true,
      unless: `${others}|\\b(?:sorry|our offer|our own|my (?:mistake|fault)|no problem|invoices?|bill|amount|inv-?\\d*|total)\\b`,
    },
  ],
  [
    'risk.competitor',
    '',
    '\\b(?:compar(?:e|ing|ed)|benchmark(?:ing|ed)?|weigh(?:ing|ed)?|evaluat(?:e|ing|ed)|put(?:ting)?) (?:you|your \\p{L}+|it|them)\\b[^;:.]{0,25}\\b(?:with|against|to|alongside|next to)\\b(?! (?:last|the (?:order|plan|list|old|budget)))',
    { unless: '\\b(?:drawing|invoice|list|numbers|figures|file|last year|mail|calendar)\\b' },
  ],
  [
    'risk.competitor',
    '',
    '\\b(?:go(?:ing)?(?: out)? to tender|put(?:ting)?\\b[^;:.]{0,30}\\b(?:out )?to tender|(?:run|running|launch|launching|start|starting|prepar\\p{L}+) (?:an? )?(?:rfp|rfq|rfi|tender|request for (?:proposals?|quotes?|quotations?))|re-?tender\\p{L}*|invit(?:e|ing) (?:other |several |further )?(?:bids|bidders|offers)|(?:two|three|other|comparison|competing|alternative) (?:quotes|quotations|offers|bids)\\b)',
    {
      supposed: true,
      unless:
        '\\b(?:no (?:market|tender)|not (?:going|put\\p{L}*|planning)|street lighting|won the tender|our customer|canteen|none of our business|building works)\\b',
    },
  ],
  [
    'risk.cancellation',
    '',
    `\\b(?:won't|will not|no longer|don't|do not|shall not)(?: be)? (?:need|needing|require|requiring|use|using|want|wanting|have use for) (?:the|your|this|any|these)(?: \\p{L}+){0,2}? ?${service}\\b(?=[^.]{0,40}\\b(?:after|from|beyond|next|as of|any ?more|any longer|once|when)\\b)`,
    { denies: true, unless: '\\b(?:meeting|today|for the workshop|replacement for|until then|translator)\\b' },
  ],
  [
    'risk.cancellation',
    '',
    `\\b(?:cut|cutting|reduce|reducing|save|saving|trim|trimming) (?:our |the |all )?(?:costs?|spend(?:ing)?|budgets?|expenses|suppliers|vendors)\\b[^;.]{0,40}\\b(?:your|you)\\b|\\byour (?:\\p{L}+ )?${service}\\b[^;:.]{0,25}\\b(?:is|are) (?:also |now )?(?:on the (?:list|chopping block|table|line)|under review|being reviewed|up for (?:debate|discussion))`,
    { unless: '\\b(?:thanks to|helped|helps|with your|would you like|we saved)\\b' },
  ],
  [
    'risk.usage_decline',
    '',
    "\\b(?:lying|sitting|lie|lies|sit|sits|gathering dust|collecting dust|stuck|locked away)(?: mostly| around| unused| idle)* in (?:the|a|our|their|some) (?:drawers?|cupboards?|corner|shelf|shelves|box(?:es)?|storage|cabinet|basement|warehouse)\\b|\\b(?:haven't|have not|hasn't|didn't) (?:ordered|booked|bought|used|logged in|placed an order)(?: (?:anything|much|one|it|them))?\\b[^;:.]{0,25}\\bsince\\b",
    { denies: true, unless: '\\b(?:spare|old (?:ones|system)|winter|keys|documents?|files)\\b' },
  ],
  [
    'risk.billing',
    '',
    "\\b(?:can't|cannot|can not|won't|will not|unable to|not able to) (?:release|pay|process|approve|book|settle|clear)\\b[^;:.]{0,20}\\b(?:payments?|invoices?|bills?|amount|it)\\b|\\b(?:difference|discrepanc(?:y|ies)|deviation|mismatch|gap)\\b[^;:.]{0,40}\\b(?:invoices?|bill|orders?|po|amount|price|contract|quote|offer)\\b|\\b(?:invoices?|bill|order|accounting|finance)\\b[^;:.]{0,40}\\b(?:difference|discrepanc(?:y|ies)|deviation|mismatch)\\b",
    {
      denies: true,
      asks: true,
      unless:
        '\\b(?:no (?:difference|discrepanc\\p{L}*)|what is the difference|the difference between|price difference between|resolved|cleared)\\b',
    },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:shows?|displays?|returns?|gives?|loads?)(?: us| me)? (?:nothing|no data|an error|errors|a blank|an empty|zeros?|only zeros)\\b[^;:.]{0,30}\\b(?:since|all (?:day|morning)|today|for (?:hours|everyone|all))|\\b(?:stopped|stops|has stopped|have stopped|quit|gave up|died|broke down|has broken down)(?: working| responding| sending| syncing| moving| altogether)?\\b[^;:.]{0,30}\\b(?:this morning|today|last night|an hour ago|since|again|yesterday|overnight)\\b',
    {
      denies: true,
      asks: true,
      nearby:
        '\\b(?:your|you|system|portal|app|page|platform|server|tracker|terminals?|machine|crane|truck|line|scanner|device|tool|software|interface|api|sync|dashboard)\\b',
      unless: `${others}|\\b(?:he|she|my car|our (?:printer|internet|heating)|works again|fixed|running again|smoking|raining)\\b`,
    },
  ],
  [
    'risk.champion_left',
    '',
    "(?:\\p{Lu}\\p{L}+|[Hh]e|[Ss]he) (?:finished|stopped|ended|wrapped up)(?: working| work)? (?:with|at|for) (?:us|here|the company)\\b|\\b[Mm]y (?:very )?(?:last|final) (?:working )?(?:days?|weeks?|month) (?:at|with|here|in this|as)\\b|\\b(?:[Ii]|he|she)(?:'m| am|'s| is|'ll be| will be)? (?:changing jobs|switching jobs|starting (?:a|my|his|her) new job|leaving (?:the (?:company|firm|business|organi[sz]ation)|us))\\b",
    { written: true, unless: '\\b(?:left early|for the day|training|course|lunch|my son|my daughter|shift)\\b' },
  ],
  [
    'expansion.team_growth',
    '',
    '\\b(?:will|to|going to) (?:employ|have|need|host|house|seat) (?:about |around |some |up to |over )?\\d{2,5} (?:new )?(?:people|employees|staff|workers|colleagues|operators|jobs)\\b',
    { unless: '\\b(?:your|conference|event|guests?|canteen|party|if)\\b' },
  ],
  [
    'expansion.budget',
    '',
    `\\b(?:given|granted|allocated|assigned|awarded|got|received|have)\\b[^;:.?]{0,15}\\b(?:additional|extra|further|another|more)\\b[^;:.?]{0,10}${amount}`,
    { own: true, unless: '\\b(?:invoice|charge|fee|refund|credit note|discount|cost us|paid)\\b' },
  ],
  [
    'expansion.initiative',
    '',
    '\\b(?:move|moving|shift|shifting|switch|switching|convert|converting|transfer|transferring|bring|bringing|put|putting) (?:our|the|all(?: of)? our|everything) ?(?:whole|entire|complete|full)? ?(?:[\\p{L}-]+ ){0,3}?(?:to|onto|into|over to|on) (?:tablets?|digital|the cloud|an app|mobile|a (?:new|single|common|central) (?:[\\p{L}-]+ )?(?:system|platform|tool|process)|electronic|paperless|online|self-service)\\b|\\b(?:wants?|expects?|requires?|asks?|asked|mandates?|obliges?) (?:every|all|each|the)(?: [\\p{L}-]+)? (?:branch(?:es)?|sites?|plants?|stores?|departments?|subsidiar(?:y|ies)|locations?|offices?|teams?|countr(?:y|ies)|regions?) to (?:introduce|adopt|use|implement|roll out|switch|move|digiti[sz]e|automate|join)\\b',
    { own: false, unless: '\\b(?:if|would|postponed|on hold|cancel\\p{L}*|meeting|call|appointment|your|not)\\b' },
  ],
  [
    'expansion.success',
    '',
    `\\b(?:saved|saves|saving|earned|gained|recovered) (?:us )?(?:about |around |roughly |some |nearly |over |more than )?${amount}[^;?]{0,60}\\b(?:your|you)\\b|\\b(?:since|with|thanks to) (?:you|your)\\b[^;?]{3,80}\\b(?:(?:haven't|have not|hasn't|not) had (?:one|a single|any|an)|no (?:more )?(?:complaints?|delays?|errors?|accidents?)|not (?:one|a single))\\b`,
    { denies: true, unless: '\\b(?:reply|answer|response|instead of saving|news|call|visit|invoice)\\b' },
  ],
  [
    'expansion.success',
    '',
    '\\b(?:customers?|clients?|guests?|patients|tenants|staff|drivers|people|everyone|colleagues)\\b[^;:.]{0,15}\\b(?:tell|tells|telling|say|says|saying|notice|noticed|comment\\p{L}*|compliment\\p{L}*|rave)\\b[^;:.]{0,15}\\b(?:how|that|about)\\b[^;:.]{0,50}\\b(?:quicker|faster|easier|better|smoother|cleaner|nicer|more reliable|on time|sooner)\\b',
    { unless: '\\b(?:would be|should|could|used to be|were better|was better|before|competitor|not)\\b' },
  ],
  [
    'expansion.solvable_problem',
    '',
    '\\b(?:nobody|no one|none of us|hardly anyone)(?: here| really| ever)? knows? (?:where|which|who|how many|how much|what|when)\\b',
    {
      denies: true,
      also: '\\b(?:at the moment|currently|still|always|right now|these days|half the time|often|every|day|usually|until)\\b',
      unless: '\\b(?:party|yet|your|you are|invoice|he is|she is|why|outage|happened|weather)\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    '\\b(?:someone|somebody|one of us|a colleague|my assistant|the office|they|we|people|staff)\\b[^;:.]{0,15}\\b(?:then |has to |have to |must |need to |needs to |still )?(?:types?|typ(?:e|ing)|re-?types?|enters?|keys?|cop(?:y|ies)|transfers?|fills?|writes?|scans?|prints?|walks?|drives?|carr(?:y|ies))\\b[^;:.]{0,30}\\b(?:in|into|over|out|across|down|to the office|by hand)\\b',
    {
      also: '\\b(?:still|every|each|always|by (?:e-?mail|hand|phone|fax)|paper|excel|again|daily|week)\\b',
      unless:
        '\\b(?:no longer|used to|please|can you|could you|will|shall|tomorrow|contract|your (?:tool|system|app|portal)|fill in the form)\\b',
    },
  ],
];

export const englishEveryday = rulesOf('en', everyday);
