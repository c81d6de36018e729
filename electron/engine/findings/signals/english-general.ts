// English ways of saying what the other lists say in set phrases: figures that move, approvals of money, work done by hand,
// things that open, people who stop. Each names a class of words and a construction, so that it reads mail nobody has seen.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const smallNumbers =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const number = `(?:\\d{1,3}(?:[.,]\\d{3})*(?:\\.\\d+)?|${smallNumbers.join('|')}|thirty|forty|fifty|sixty|eighty|ninety|a hundred)`;
const tens: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  eighty: 80,
  ninety: 90,
  'a hundred': 100,
};

function figureOf(text: string | undefined): number {
  const small = smallNumbers.indexOf(text ?? '');
  if (small >= 0) return small + 1;
  return tens[text ?? ''] ?? Number((text ?? '').replaceAll(',', ''));
}
const rises = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.to) > figureOf(groups?.from);
const falls = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.to) < figureOf(groups?.from);
/** A quarter of the whole at most counts as hardly anybody. */
const isFew = ({ groups }: RegExpExecArray): boolean => figureOf(groups?.some) * 3 <= figureOf(groups?.of);

const place =
  '(?:sites?|plants?|parks?|studios?|clinics?|shops?|stores?|offices?|branch(?:es)?|warehouses?|hubs?|depots?|(?:production )?lines?|wings?|campus|labs?|kitchens?|restaurants?|hotels?|galler(?:y|ies)|museums?|factor(?:y|ies)|facilit(?:y|ies)|cent(?:re|er)s?|terminals?|yards?|farms?|schools?|wards?|practices?|showrooms?|subsidiar(?:y|ies)|divisions?|departments?|locations?|brewer(?:y|ies)|hospitals?|workshops? in)';
const more =
  '(?:new|second|third|fourth|fifth|sixth|another|additional|extra|next|two|three|four|\\d{1,2}(?: (?:new|more|further))?)';
const money =
  '(?:money|budgets?|funds?|funding|spend(?:ing)?|investment|capex|opex|cash for|business case|purchase request|(?:fy ?)?(?:20)?\\d\\d budget|grant|allocation|line item|figure|(?:an? (?:extra|additional|further) )?(?:€|£|\\$) ?\\d[\\d.,]*(?: ?(?:k|m|thousand|million))?|\\d[\\d.,]* ?(?:k|m|thousand|million|grand|euros?|pounds|dollars)\\b)';
const approved =
  '(?:signed off(?: on)?|approved|green-?lit|okayed|waved through|released|cleared|rubber-stamped|unlocked|freed(?: up)?|allocated|granted|secured|set aside|earmarked|ring-?fenced|sanctioned|agreed|confirmed|given (?:the )?(?:green light|go-ahead|nod)|gave (?:the |us the |it the )?(?:green light|go-ahead|nod)(?: (?:to|for|on))?)';
const notNow =
  '\\b(?:postponed|shelved|on hold|frozen|cut|cancel\\p{L}*|depends|until|before|not yet|your (?:company|office|team))\\b';
const byHand =
  '(?:spreadsheets?|excel|paper(?: forms?)?|clipboards?|whiteboards?|ledgers?|notebooks?|by hand|fax|post-?its?|sticky notes|google sheets?|word documents?|a (?:binder|folder|form))';
const often =
  '(?:every|each|daily|weekly|monthly|still|always|all day|hours?|half a day|a whole day|days?|twice|per (?:day|week|month)|again|on (?:mon|tues|wednes|thurs|fri)days?|(?:mon|tues|wednes|thurs|fri)day)';
const bad =
  '(?:backlog|tickets?|errors?|complaints?|remakes?|returns?|rework|waste|scrap|downtime|delays?|no-shows?|overtime|turnaround|lead times?|waiting times?|handling time|queue|mistakes?|time to \\p{L}+|costs?|effort|churn|stock-?outs?|closing|defects?|rejects?|refunds?|late \\p{L}+)';
const ofOurs =
  '\\b(?:your|you guys|since (?:the )?(?:go-?live|launch|roll-?out|switch|migration)|post go-?live|after (?:the )?(?:go-?live|launch|roll-?out|switch|migration)|thanks to|the new (?:tool|system|module|workflow|platform|process)|with (?:the )?(?:tool|system|module|platform))\\b';
const uses =
  '(?:log-?ins?|usage|adoption|active users|users|sessions|visits|seats in use|people (?:using|on it|logging in)|uptake|activity)';
const product =
  '(?:it|the (?:tool|app|system|platform|portal|software|product|module|dashboards?|licen[cs]es?)|your \\p{L}+|them)';
const name =
  '(?<![\\p{L}.])(?!(?:I|We|You|They|He|She|It|The|This|That|These|Our|My|Your|His|Her|And|But|So|If|When|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Finance|Procurement|Legal|Management|Everybody|Everyone|Nobody|Someone)\\b)\\p{Lu}[\\p{L}\\d&]+(?: \\p{Lu}[\\p{L}\\d&]+)?';

const growth: readonly RuleWords[] = [
  [
    'expansion.initiative',
    '',
    `\\b(?:our|the|a|its) (?:own )?${more}(?: [\\p{L}'-]+){0,3}? ${place}\\b[^;:]{0,40}\\b(?:opens?|opening|starts? (?:up|operating|production|work|in|this|next|on)|launch(?:es|ing)?|goes live|going live|will (?:open|start|launch|go)|com(?:es|ing) online|begins?|(?:is|are) (?:being built|under construction|planned|coming|ready in|due to open|on its way))\\b`,
    { own: true, unless: `${notNow}|\\byour (?:new|second)` },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:board|council|owners?|trustees|management|directors|group|we|i|partners|shareholders|parent company|leadership|dean|city)\\b[^;:]{0,30}\\b(?:agreed|agree|decided|voted|resolved|approved|chosen|plans?|planned|planning|committed|intends?|set|want|wants|going)\\b[^;:]{0,15}\\bto (?:add|open|build|launch|start up|create|set up|acquire|buy|expand|enter|move into|roll out|take over|establish|found|branch out|double)(?: [\\p{L}'-]+){0,4}? (?:${place}|markets?|countr(?:y|ies)|compan(?:y|ies)|business(?:es)?|brand|competitor|range|service|programme|program|region|capacity)\\b`,
    { own: true, unless: `${notNow}|\\b(?:ticket|webinar|call with|account in)\\b` },
  ],
  [
    'expansion.team_growth',
    '',
    `\\b(?:from|of) (?<from>${number})(?: [\\p{L}'-]+){0,3}? (?:up )?to (?<to>${number})\\b`,
    {
      own: true,
      holds: rises,
      also: '\\b(?:people|staff|nurses|drivers|engineers|developers|agents|colleagues|employees|heads?|headcount|team|crew|users|seats|technicians|analysts|reps|consultants|teachers|salespeople|hires?|recruit\\p{L}*|planners|members of staff|carers|chefs|workers)\\b',
      unless: `${notNow}|\\b(?:years?|minutes|hours|days|o'clock|am|pm|customers|visitors|orders|pages|percent)\\b|%`,
    },
  ],
  [
    'expansion.team_growth',
    '',
    `\\b(?:cohort|intake|class|batch|wave|group|round) of (?:about |some |nearly )?${number}(?: [\\p{L}'-]+){0,3}? (?:starts?|begins?|joins?|arrives?|comes? (?:on board|in))\\b|\\b${number} (?:new )?(?:people|hires|starters|joiners|colleagues|analysts|engineers|nurses|drivers|agents|reps)(?: [\\p{L}'-]+){0,3}? (?:start|begin|join us|arrive|come on board)\\b`,
    { unless: `${notNow}|\\b(?:webinar|workshop|training session|course|meeting|call)\\b` },
  ],
  [
    'expansion.budget',
    '',
    `\\b${approved}\\b[^;:]{0,40}\\b${money}\\b|\\b${money}\\b[^;:.?]{0,50}\\b(?:is|are|was|were|has been|have been|got|came|went)(?: (?:now|finally|all|just|officially|fully))* (?:${approved}|through|in place|there|ours|on the table)\\b`,
    { unless: `${notNow}|\\b(?:no|nothing|refund|invoice|credit|offer|quote|contract|your budget|frozen)\\b` },
  ],
  [
    'expansion.solvable_problem',
    '',
    `\\b(?:types?|typing|re-?types?|keys?|keying|copies|copy|copying|writes?|writing|fills?|filling|prints?|printing|enters?|entering|counts?|counting|walks?|notes?|tracks?|tracking|keeps?|keeping|records?)\\b[^;:]{0,40}\\b(?:in|into|on|onto|with|by|from) (?:an? |our |the |their )?${byHand}`,
    {
      nearby: `\\b${often}\\b`,
      unless: '\\b(?:no longer|used to|attached|previous|former|not any ?more|your (?:export|report)|the days)\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    `\\b(?:we|i|they|the team|my \\p{L}+|our \\p{L}+|people|staff|\\p{L}+ and i)(?: [\\p{L}'-]+){0,2}? (?:los(?:e|es|ing)|spend(?:s|ing)?|wast(?:e|es|ing)|burn(?:s|ing)?|need(?:s)?|sink(?:s)?) (?:about |around |roughly |at least |up to |almost |easily |a good )?(?:half an?|an?|a whole|${number}|several|a couple of|many|countless) (?:hours?|days?|afternoons?|mornings?|weeks?|evenings?)(?: (?:an?|per|each|every|of) (?:day|week|month|year|quarter|\\p{L}+day)s?)(?:,)? (?:\\p{L}+ing|on|just|with|because|to)\\b|\\b(?:two|three|four|several|different|our|both) (?:systems|tools|programs|databases|applications) (?:don't|do not|never|won't) (?:talk|speak|sync|match|agree|connect)\\b`,
    {
      denies: true,
      unless: '\\b(?:no longer|used to|your (?:support|portal|system|tool|app)|travel\\p{L}*|commut\\p{L}*)\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    "\\b(?:head office|management|nobody|no one|none of us|we|our [\\p{L}]+|the (?:team|office|board|plant|floor))\\b(?: [\\p{L}'-]+){0,2}? (?:has|have|had) (?:no|little|hardly any|not the faintest|zero) (?:real )?(?:idea|clue|way of (?:knowing|telling|seeing)|view|picture|sight|overview|grip|handle)(?: of| on| about)? (?:which|what|where|how (?:many|much)|who|when|whether|our|the|stock)\\b",
    {
      denies: true,
      unless: '\\b(?:you mean|happened|you (?:are|were)|talking about|this (?:is|was|means)|weather)\\b',
    },
  ],
  [
    'expansion.success',
    '',
    `\\b(?:fell|fallen|dropped|come down|came down|gone down|went down|down|cut|reduced|shrunk|shrank)(?: [\\p{L}'-]+){0,3}? from (?<from>${number})[^;:]{0,20}? to (?<to>${number})\\b`,
    { holds: falls, also: `\\b${bad}\\b`, nearby: ofOurs, unless: `\\b${uses}\\b` },
  ],
  [
    'expansion.success',
    '',
    `\\b(?:used to (?:be|take|cost|need|lose|spend)|before(?:hand)? (?:it|we|this) (?:was|took|needed))\\b[^.]{3,70}\\b(?:now|today|these days|it is|it's|it takes|we need|we are)\\b`,
    { nearby: `${ofOurs}|\\byour \\p{L}+` },
  ],
  [
    'expansion.success',
    '',
    `\\bin (?<to>${number}) (?:days?|hours?|minutes?|weeks?)?,? ?(?:instead of|rather than|not) (?<from>${number})\\b`,
    { holds: falls, nearby: ofOurs },
  ],
];

const trouble: readonly RuleWords[] = [
  [
    'risk.complaint',
    '',
    '\\b(?:second|third|fourth|fifth|sixth|nth) (?:time|week|weekend|day|month|(?:mon|tues|wednes|thurs|fri)day|morning|shift|release|visit|call) (?:in a row|running|this (?:week|month|quarter)|now)\\b',
    {
      own: false,
      unless: '\\b(?:win|won|great|record|prize|award|best|happy|thank|thanks|birthday|rain\\p{L}*|sunny)\\b',
    },
  ],
  [
    'risk.complaint',
    '',
    "\\b(?:stopped|tired of|can't keep|cannot keep|hard to keep|done) (?:defending|covering for|apologi[sz]ing for|making excuses for|vouching for)\\b|\\b(?:this|it) (?:can't|cannot|can not) go on\\b|\\bnot (?:what|the way) (?:i|we) (?:expect|expected|am used to|are used to|signed up for|pay for|paid for)\\b|\\b(?:have|had|'ve) (?:had )?enough of (?:this|it|these|your|the)\\b|\\bpassed (?:around|from (?:pillar to post|one (?:person|agent|desk)))\\b|\\bembarrass(?:ed|ing) (?:us|me|in front)\\b",
    { denies: true, unless: '\\b(?:weather|our own|my own|landlord|internet provider)\\b' },
  ],
  [
    'risk.escalation',
    '',
    "\\b(?:our|my|the) (?:general counsel|counsel|lawyers?|legal(?: team| department)?|solicitors?|attorneys?|ceo|cfo|coo|cto|managing director|boss(?:'s boss)?|chairman|chairwoman|owner|board|director|head of \\p{L}+)\\b(?: [\\p{L}-]+){0,2}? (?:will|is going to|has been|have been|is now|are now|wants?|insists?|demands?|intends?)(?: [\\p{L}-]+){0,2}? (?:tak(?:e|ing)|contact|call|write|step(?:ping)? in|involved|copied|looped in|brought in|handl(?:e|ing)|a (?:written )?(?:explanation|statement|meeting with your)|answers|to (?:know why|speak (?:to|with) (?:your|somebody|someone)|hear from your)|in touch)\\b",
    {
      supposed: true,
      unless:
        '\\b(?:congratulat\\p{L}*|thank|demo|workshop|lunch|dinner|invoice address|new office|sign(?:ature|ing)?|review the (?:contract|draft|annex)|redlines?|comments)\\b',
    },
  ],
  [
    'risk.escalation',
    '',
    '\\b(?:hand(?:ing|ed)?|pass(?:ing|ed)?|tak(?:e|ing)|bring(?:ing)?|forward(?:ing|ed)?|refer(?:ring|red)?|copy(?:ing)?|copied|inform(?:ing|ed)?|notify(?:ing)?|involv(?:e|ing|ed)|rais(?:e|ing|ed)|turn(?:ing|ed)?|loop(?:ing|ed)?|writ(?:e|ing)|contact(?:ing|ed)?)\\b[^.;]{0,30}?\\b(?:our|my|your|the) (?:lawyers?|solicitors?|attorneys?|legal(?: team| department| counsel| people)?|general counsel|ceo|cfo|coo|cto|managing director|board|chairman|chairwoman|management|directors?|executive team|head office)\\b',
    {
      supposed: true,
      also: '\\b(?:if|unless|this|matter|complain\\p{L}*|by (?:noon|tomorrow|tonight|friday|monday|the end)|immediately|otherwise|still|again|unacceptable|third|fourth|enough|expect|explanation|patience|not)\\b',
      nearby:
        '\\b(?:data|restored|fixed|resolved|broken|failure|outage|empty|wrong|late|missing|unacceptable|enough|nobody|no one|again|patience|weeks?|refund|breach|promised|deadline|otherwise|unless)\\b',
      unless:
        '\\b(?:draft|contract to|redlines?|approval|approve|sign|budget|congratulat\\p{L}*|thank\\p{L}*|proposal|offer|quote|review)\\b',
    },
  ],
  [
    'risk.competitor',
    '',
    `\\b(?:weigh(?:ing)?(?: up)?|consider(?:ing)?|think(?:ing)? (?:about|of)|discuss(?:ing)?|look(?:ing)? (?:at|into)|plan(?:ning)?(?: to| on)?|want(?:s)? to|might|may|leaning towards?|whether to|tempted to|asked (?:us )?to|decided to)\\b[^.;]{0,40}\\b(?:mov(?:e|ing)|switch(?:ing)?|migrat(?:e|ing)|consolidat(?:e|ing)|chang(?:e|ing)|standardi[sz](?:e|ing))\\b[^.;]{0,30}\\b(?:to|onto|over to|on) ${name}`,
    {
      written: true,
      supposed: true,
      asks: true,
      unless:
        '\\b(?:office|warehouse|meeting|call|session|workshop|our call|appointment|Leeds|Berlin|London|Paris|Madrid|Teams|Zoom)\\b',
    },
  ],
  [
    'risk.competitor',
    '',
    `${name} (?:came in|come in|comes in|undercut|undercuts|quoted|quotes|pitched|offered|offers|promised|promises|would (?:do|give|migrate|charge)|is (?:cheaper|offering|pitching)|charges?|beats?|do(?:es)? (?:the same|it) for)\\b(?=[^.]{0,90}\\b(?:your|you|price|same (?:thing|scope|service)|less|half|cheaper|thirds?|percent|free|discount|below|under)\\b|[^.]{0,60}%)`,
    { written: true, unless: '\\b(?:customer|our own|internal|colleague|our (?:IT|team)|Easter|Christmas)\\b' },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b${uses}\\b[^.;]{0,50}\\bfrom (?<from>${number})[^;:.]{0,25}? to (?<to>${number})\\b`,
    {
      holds: falls,
      unless: '\\b(?:energy|water|power|electricity|phone|data cap|storage|website visitors|complaints?)\\b',
    },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:crew|team|people|staff|colleagues|drivers|nurses|foremen|managers|reps|lads|guys|girls|folks|teachers|users|most|they|half of (?:us|them)|the \\p{L}+ (?:people|team|crew))\\b(?: [\\p{L}'-]+){0,2}? (?:don't|do not|doesn't|does not|won't|never|hardly|barely|rarely|no longer|stopped)(?: [\\p{L}-]+)? (?:us(?:e|es|ing)|open(?:s|ing)?|touch(?:es|ing)?|log(?:s|ging)? in(?:to)?|bother(?:s|ing)?(?: with)?|look(?:s|ing)? at) (?:in(?:to)? )?${product}`,
    { denies: true, unless: '\\b(?:paper|old (?:system|tool|lists?)|internet|kitchen|car park|their phones?)\\b' },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:maybe |about |only |just |barely |perhaps )?(?<some>${number}) of (?:us|them|those|the (?<of>${number}))?(?: [\\p{L}'-]+){0,2}? (?:bother|use|uses|used|log|logs|logged|open|opens|opened|touch|are active|is active)\\b`,
    {
      supposed: true,
      holds: (match) => match.groups?.of === undefined || isFew(match),
      nearby:
        '\\b(?:seats?|licen[cs]es?|users|accounts|tool|app|system|platform|dashboard|log-?ins?|open it|use it)\\b',
      unless: '\\b(?:meeting|slots?|dates?|rooms?|parking)\\b',
    },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:of|out of|have|pay for|paying for|with) (?:our|the|all|us)? ?(?<of>${number}) (?:seats?|licen[cs]es?|users?|accounts?|people|colleagues|staff|log-?ins?)\\b[^.;]{0,30}?\\b(?:only|just|barely|hardly|a mere|no more than|maybe|perhaps|some)? ?(?<some>${number})(?: [\\p{L}'-]+){0,2}? (?:logged|log|used|use|are (?:active|used|in use)|were active|opened|open|bother\\p{L}*|touch\\p{L}*|ever)\\b`,
    {
      holds: ({ groups }) => figureOf(groups?.some) * 2 < figureOf(groups?.of),
      unless: '\\b(?:webinar|training|survey|newsletter)\\b',
    },
  ],
  [
    'risk.usage_decline',
    '',
    '\\b(?:returned|gone back|going back|went back|back|reverted|fallen back|fell back|switched back) to (?:their|the|our|good old|plain)? ?(?:old |usual )?(?:registers?|paper|excel|spreadsheets?|e-?mail|whatsapp|notebooks?|whiteboards?|clipboards?|lists?|pen and paper|phone calls?)\\b',
    { unless: '\\b(?:your (?:email|e-mail|list)|getting back|get back|come back to)\\b' },
  ],
  [
    'risk.billing',
    '',
    "\\b(?:invoices?|bills?|payments?|instal?lments?)\\b[^;:.]{0,40}\\b(?:(?:will|must|has|have|would)(?: have)?(?: to)? (?:wait|be (?:delayed|postponed|late|deferred))|can(?:not|'t| not) be (?:paid|settled|met))\\b|\\b(?:bank|creditors?|lender)\\b[^;:.]{0,30}\\b(?:frozen|froze|pulled|called in|cut|refused|blocked)\\b",
    { denies: true, unless: '\\b(?:our customers?|your customers?|river|data bank)\\b' },
  ],
  [
    'risk.cancellation',
    '',
    "\\b(?:we(?:'re| are)|i(?:'m| am)|this (?:is|will be)) (?:done|out|finished|through|leaving|off|parting)(?: with (?:you|it|this))? (?:after|at the end of|from|as of|by|once|when|come)\\b(?! (?:lunch|five|six|noon|work|\\d))|\\blet(?:ting)? (?:the|our|this) (?:agreement|contract|subscription|licen[cs]e|arrangement|plan|deal)s? (?:end|lapse|expire|run out|go)\\b|\\b(?:decided|chosen|going|resolved) not to (?:go on|carry on|stay|continue|proceed|extend|renew|prolong)\\b|\\b(?:last|final) (?:year|term|contract|renewal|season) (?:with|together with) you\\b|\\b(?:will not|won't|not going to) be (?:with you|a customer|your customers?)\\b",
    {
      denies: true,
      supposed: true,
      unless: '\\b(?:meeting|call|lunch|the office|for the day|vacation|holiday|shift|joke)\\b',
    },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:nothing|not a single (?:page|order|record)|no (?:page|order|record)s?)(?: [\\p{L}-]+)? (?:saves|loads|syncs|sends|prints|comes up|goes through|works|opens|imports|exports|responds|updates)\\b|\\b(?:spinning (?:wheel|circle)|white screen|blank (?:screen|page)|blue screen|error (?:page|code|\\d{3})|\\b50[0-4]\\b)(?: [\\p{L}-]+){0,3}? (?:for (?:everybody|everyone|all)|since|all (?:day|morning)|everywhere|on (?:every|all))\\b|\\b(?:everyone|everybody|all of us|whole (?:team|office|site)|entire (?:team|office|site))(?: [\\p{L}-]+){0,3}? (?:locked out|logged out|kicked out|stuck|frozen|offline)\\b',
    {
      denies: true,
      asks: true,
      unless: '\\b(?:our own|printer|wi-?fi|firewall|vpn|bar|club|maintenance window|traffic|phone line)\\b',
    },
  ],
];

export const englishGeneral = rulesOf('en', [...growth, ...trouble]);
