// English ways of telling of danger by construction: figures that fall, people who stop, seniors who step in, an end.
// Each names a class of words, so that it reads mail nobody has seen.
import { falls, figureOf, isFew, number } from './english-figures.ts';
import { type RuleWords, rulesOf } from './signal-rule.ts';

const smallThings = '\\b(?:meeting|call|lunch|ticket|gym|newsletter|session)\\b';
const uses =
  '(?:log-?ins?|usage|adoption|active users|users|sessions|visits|seats in use|people (?:using|on it|logging in)|uptake|activity)';
const product =
  '(?:it|the (?:tool|app|system|platform|portal|software|product|module|dashboards?|licen[cs]es?)|your \\p{L}+|them)';
const name =
  '(?<![\\p{L}.])(?!(?:I|We|You|They|He|She|It|The|This|That|These|Our|My|Your|His|Her|And|But|So|If|When|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Finance|Procurement|Legal|Management|Everybody|Everyone|Nobody|Someone)\\b)\\p{Lu}[\\p{L}\\d&]+(?: \\p{Lu}[\\p{L}\\d&]*)?';

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
    "\\b(?:must|has to|have to|had to|made to|left to|kept) wait(?:ing)?\\b[^;:.]{0,30}\\b(?:\\p{L}+|\\d+) (?:hours|days|weeks|months)\\b|\\b(?:hard to (?:believe|understand|accept|swallow)|beggars belief|beyond me|at a loss (?:why|how|to)|cannot (?:understand|believe|accept)|can't (?:understand|believe|accept)) (?:that|how|why)\\b|\\b(?:closed|close|closing) (?:my|our|the) (?:tickets?|case|request)s? without\\b|\\b(?:simply|just) not (?:good|acceptable|on)\\b|\\bhow (?:you|a (?:company|supplier|vendor)) (?:can|treats?)\\b",
    {
      denies: true,
      unless:
        '\\b(?:great|good news|happy|love|already friday|weather|so (?:fast|quick)|our own|landlord|bank|customs)\\b',
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
    '\\b(?:my|our|the) [^,;.?]{2,60}? (?:wants?|demands?|insists?|expects?|requires?|is asking|asks|would like)[^,;.?]{0,40}\\b(?:your|somebody|someone|a) (?:ceo|cfo|coo|cto|managing director|md|boss|director|management|head of \\p{L}+|vp|owner|founder|superior|manager|senior \\p{L}+|leadership)\\b[^,;.?]{0,30}\\b(?:on the phone|to (?:call|explain|answer|appear|respond|write)|in (?:a|the) (?:meeting|room|call)|by (?:mon|tues|wednes|thurs|fri)day|today|tomorrow|this week|immediately|personally)\\b',
    {
      supposed: true,
      unless:
        '\\b(?:congratulat\\p{L}*|thank\\p{L}*|demo|lunch|dinner|introduc\\p{L}*|case study|conference|speak at)\\b',
    },
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
    `\\b(?:rep|reps|salesman|saleswoman|salesperson|somebody|someone|people|team|consultants?|guys?|folks) (?:from|at|of) ${name}(?=[^.;]{0,80}\\b(?:offer|offers|offered|demo|quote|quoted|pitch(?:ed)?|proposal|presented|presentation|showed|visited|called on|price|trial|sample|tempting)\\b)`,
    { written: true, unless: '\\b(?:customer|our own|audit|insurance|police|council)\\b' },
  ],
  [
    'risk.competitor',
    '',
    `${name} (?:has |have |had |just |recently |already )*(?:came in|come in|comes in|undercut|undercuts|quoted|quotes|pitched|offered|offers|promised|promises|would (?:do|give|migrate|charge)|is (?:cheaper|offering|pitching)|charges?|beats?|do(?:es)? (?:the same|it) for)\\b(?=[^.]{0,90}\\b(?:your|you|price|same (?:thing|scope|service)|less|half|cheaper|thirds?|percent|free|discount|below|under)\\b|[^.]{0,60}%)`,
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
    '\\b(?:nobody|no one|no-one|hardly anyone|hardly anybody|barely anyone|almost no one|almost nobody|few of us)(?: [\\p{L}-]+){0,4}? (?:touch(?:es)?|uses?|opens?|logs? (?:in|on)|looks? at|bothers? with|works? with|goes? near|checks?) (?:in(?:to)? )?(?:it|the|your|that|this|them)\\b',
    {
      denies: true,
      nearby:
        '\\b(?:tool|app|system|platform|portal|software|terminal|dashboard|module|log-?ins?|licen[cs]es?|seats|product|tablets?|screen|reports?|it)\\b',
      unless: '\\b(?:old|previous|kitchen|car park|printer|fax|phone|stairs|paper)\\b',
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
    "\\b(?:split|spread|break up|divide|pay)\\b[^;:.]{0,30}\\b(?:bill|invoice|amount|payment|total|it)\\b[^;:.]{0,20}\\b(?:in|into|over|across) (?:\\p{L}+|\\d+)(?: (?:parts|months|instal?lments|chunks|payments|goes))?\\b|\\b(?:till|kitty|account|coffers|purse)(?:'s| is| are) (?:empty|dry|bare)\\b|\\b(?:we're|we are|i'm|i am) (?:skint|broke|strapped|short (?:of|on) (?:money|cash|funds))\\b|\\b(?:charged|billed|invoiced)\\b[^;:.]{0,40}\\b(?:although|even though|despite|but we|when we|while we)\\b",
    { asks: true, supposed: true, denies: true, unless: '\\b(?:our customers?|for lunch|the dinner|with friends)\\b' },
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
    "\\b(?:will|shall|are|'ll|'re|is|won't|would)(?: not|n't)?(?: be)?(?: not)? (?:taking|buying|ordering|renewing|having|needing|requiring|signing|committing to|wanting|take|buy|order|need|require|sign)\\b[^;:.]{0,10}\\b(?:another|a further|any further|a second|a third|the next|any more|more) (?:year|term|licen[cs]e|contract|season|period|subscription)s?\\b",
    { denies: true, supposed: true, also: "\\b(?:not|n't|no longer|never)\\b", unless: smallThings },
  ],
  [
    'risk.cancellation',
    '',
    "\\b(?:we(?:'re| are)|i(?:'m| am)|this (?:is|will be)) (?:done|out|finished|through|leaving|off|parting)(?: with (?:you|it|this))? (?:after|at the end of|from|as of|by|once|when|come)\\b(?! (?:lunch|five|six|noon|work|\\d))|\\blet(?:ting)? (?:the|our|this) (?:agreement|contract|subscription|licen[cs]e|arrangement|plan|deal)s? (?:end|lapse|expire|run out|go)\\b|\\b(?:decided|chosen|going|resolved) not to (?:go on|carry on|stay|continue|proceed|extend|renew|prolong)\\b|\\b(?:last|final) (?:year|term|contract|renewal|season) (?:with|together with) you\\b|\\b(?:will not|won't|not going to) be (?:with you|a customer|your customers?)\\b",
    {
      denies: true,
      supposed: true,
      unless:
        '\\b(?:meeting|call|lunch|the office|for the day|vacation|holiday|shift|joke|off from tomorrow|back (?:on )?(?:mon|tues?|wed|thurs?|fri)\\p{L}*)\\b',
    },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:nobody|no one|no-one|none of (?:us|them|our \\p{L}+))(?: [\\p{L}-]+){0,4}? (?:can|could|is able to|are able to|manages? to) (?:get|log|sign|move|see|do|save|work|open|reach|book|ship|print|pay|enter|load)(?: (?:in|into|on|onto|past|through|to|anything|any))?\\b',
    {
      denies: true,
      asks: true,
      nearby:
        '\\b(?:log-?in|screen|system|portal|app|site|platform|server|page|password|account|error|since|this morning|tool|software|payroll|dashboard|anything|today)\\b',
      unless:
        '\\b(?:our own|printer|wi-?fi|firewall|vpn|bar|club|maintenance window|car park|building|gate|overview|see (?:which|what|how|who|where)|tell|say|know)\\b',
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

export const englishDecline = rulesOf('en', trouble);
