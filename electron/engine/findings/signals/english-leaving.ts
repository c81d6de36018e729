// English words by which a customer tells that they may go: other vendors, people who leave, less use, bills not paid, an end.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const vendor =
  '(?:vendors?|suppliers?|providers?|competitors?|alternatives?|tools?|solutions?|platforms?|systems?|partners?|offers?|products?|software|agenc(?:y|ies))';
const settled =
  "\\b(?:our (?:main |biggest |direct )?(?:competitors?|competition)|against (?:\\p{L}+ )?competitors|competitors? (?:say|mentions?|analysis)|not interested|glad we (?:stayed|chose)|stay(?:ing|ed)? with you|no plans|chose you|decided (?:for|to stay)|won the|your competitors' customers)\\b";

/** A name as it is written; of places and days we know that they are no vendors. */
const name =
  '(?!(?:I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|German|French|Spanish|Teams|Zoom|Excel|Outlook|Windows|Christmas|Easter|Tend|Sam|The|Our|We|You|This|That|Plan|Phase|Microsoft Teams)\\b)\\p{Lu}[\\p{L}\\d]{2,}(?:\\.\\p{L}{2,4})?';
const place =
  '\\b(?:office|warehouse|offsite|meeting|call|venue|room|city|stock|relocat\\p{L}*|move to (?:Leipzig|Berlin|London|Paris)|our (?:own )?(?:team|colleague))\\b';

const competitor: readonly RuleWords[] = [
  [
    'risk.competitor',
    'talk nego sign favo',
    `\\b(?:in talks with|negotiating with|favou?rs?|signing with) ${name}`,
    { written: true, supposed: true, unless: `${settled}|${place}|\\b(?:union|works council|bank|city|landlord)\\b` },
  ],
  [
    'risk.competitor',
    'chea bett lowe repl',
    '\\b(?:cheaper|better|lower)(?: \\p{L}+)? (?:offer|proposal|quote|price|deal|bid)\\b[^;:]{0,20}\\b(?:elsewhere|from (?:an?other|one|two|a)|by an?other)\\b|\\breplac(?:e|ing) (?:you|your (?:tool|system|platform|software|product|service)|the (?:tool|platform))\\b',
    { supposed: true, asks: true, unless: settled },
  ],
  [
    'risk.competitor',
    'anot othe diff comp riva look shop what expl revi',
    '\\b(?:another|other|a different|competing|rival|some other) (?:vendor|supplier|provider|company|firm)s?(?: \\p{L}+)? (?:offered|approached|contacted|reached|quoted|gave|pitched|promises|promised|can do|does)\\b|\\b(?:look(?:ing|ed)?|shop(?:ping)?|ask(?:ing|ed)?) around\\b|\\bwhat else is (?:on the market|out there|available)\\b|\\b(?:exploring|reviewing|weighing|considering|looking at) (?:our|other|all|all our) options\\b|\\b(?:a )?competitors? of yours\\b',
    {
      supposed: true,
      unless: `${settled}|\\b(?:house|flat|venue|hotel|terminat\\p{L}+|options for (?:the )?(?:date|venue|call|meeting))\\b`,
    },
  ],
  [
    'risk.competitor',
    'push stan alre offe prop',
    `\\b(?:pushing|lobbying|rooting) (?:hard )?for ${name}|\\bstandardi[sz]e on (?:it|${name})|\\balready (?:uses?|has|have|runs?|works? with) ${name}[^;:]{0,60}\\b(?:want|wants|instead|standardi[sz]e|switch|consolidate|move)\\b|\\b(?:offer|proposal|quote|price|renewal)(?: \\p{L}+){0,2} (?:with|against|to) ${name}'s`,
    { written: true, supposed: true, asks: true, unless: settled },
  ],
  [
    'risk.competitor',
    'eval tria demo swit move movi migr appr pitc pref quot lean pilo cont offe prop',
    `\\b(?:evaluat(?:e|es|ed|ing)|trial(?:l?ing)?(?: of)?|demo (?:of|with|from)|switch(?:ing)? (?:over )?to|(?:move|moving|migrate|migrating) (?:over )?to|approached by|pitched by|contacted by|quoted by|prefers?|leaning towards?|piloting|quotes? from|offers? from|proposals? from) ${name}`,
    { written: true, supposed: true, asks: true, unless: `${settled}|${place}` },
  ],
  [
    'risk.competitor',
    'cons look test comp agai vers vs',
    `\\b(?:consider(?:s|ed|ing)?|looking (?:at|into)|testing|compar(?:e|es|ed|ing)|against|versus|vs\\.?|compare to|compare with)(?: [\\p{L}]+){0,1}? ${name}`,
    {
      written: true,
      supposed: true,
      asks: true,
      also: '\\b(?:alternative|instead|replac\\p{L}*|renew\\p{L}*|contract|pric\\p{L}*|cheaper|features?|compar\\p{L}*|vendor|vs|versus|provider)\\b',
      unless: `${settled}|${place}`,
    },
  ],
  [
    'risk.competitor',
    'offe quot char does can pric chea half',
    `${name}(?:'s)? (?:(?:is|are) offering|offers?|offered|quoted|charges|came in|comes in|does the same|undercut\\p{L}*|pric(?:e|es|ing))\\b[^.;]{0,60}(?:\\b(?:price|cheaper|less|same|half|discount|lower|better|fraction|us)\\b|%)`,
    { written: true, supposed: true, asks: true, unless: settled },
  ],
  [
    'risk.competitor',
    'two thre othe comp seve more vend mark benc supp prov',
    '\\b(?:two|three|other|competing|several|comparative|alternative|more)(?: [\\p{L}-]+)? (?:quotes|bids|offers)\\b|\\b(?:vendor|supplier|provider|market) (?:comparison|scan|evaluation|assessment|screening|benchmark|selection|review)\\b',
    { supposed: true, asks: true, own: true, unless: settled },
  ],
  [
    'risk.competitor',
    'look eval comp cons asse expl test trial demo short talk speak meet pilo view revi chec inve',
    `\\b(?:look(?:s|ed|ing)?|evaluat(?:e|es|ed|ing)|compar(?:e|es|ed|ing)|consider(?:s|ed|ing)?|assess(?:ed|ing)?|explor(?:e|es|ed|ing)|test(?:ed|ing)?|trial(?:led|ling)?|demos?|shortlist(?:ed|ing)?|talk(?:s|ed|ing)?|speak(?:ing)?|spoken|meet(?:s|ing)?|pilot(?:ed|ing)?|review(?:ed|ing)?|investigat(?:e|es|ed|ing))(?: [\\p{L}'-]+){0,4}? (?:alternatives|competitors|(?:other|another|alternative|different|new|competing|two|three|four|several|a few|some)(?: other| different| alternative)? ${vendor})\\b`,
    { supposed: true, unless: `${settled}|\\bcompetitors? (?:mention|analysis|report)` },
  ],
  [
    'risk.competitor',
    'one your',
    '\\b(?:one of )?your (?:direct |main |biggest )?(?:competitors?|competition|rivals?)\\b',
    { asks: true, supposed: true, own: true, unless: `${settled}|\\b(?:did|do|have) you\\b` },
  ],
  [
    'risk.competitor',
    'tend rfp requ bid',
    '\\b(?:put|goes|going|go)(?: [\\p{L}-]+){0,3}? (?:out )?to tender\\b|\\b(?:run|running|issue|issuing|preparing|launch|launching|start|starting|receive)(?: [\\p{L}-]+){0,3}? (?:rfp|tender|request for proposals?|bidding process)\\b|\\b(?:together with|along with|and) (?:\\p{L}+|\\d) other (?:vendors|suppliers|providers|bidders)\\b',
    // A tender for something else that they buy is their ordinary business.
    {
      supposed: true,
      unless: `${settled}|\\b(?:rfp|tender|request for proposals?|bidding process) for (?!(?:[\\p{L}'-]+ ){0,4}(?:contract|agreement|service|services|platform|system|software|solution|tool|tooling|licen[cs]es?|subscription|renewal|vendor|supplier|provider|partner)\\b)`,
    },
  ],
  [
    'risk.competitor',
    'mov swit migr chang repl',
    "\\b(?:decided|deciding|decision|going|planning|plan|want|will|'ll|are|is|have|about|wants us)\\b(?: [\\p{L}-]+){0,2}? (?:mov(?:e|es|ed|ing)|switch(?:ing|ed)?|migrat(?:e|ing|ed)|chang(?:e|ing|ed)) (?:over )?to (?:an?other (?:vendor|supplier|provider|tool|system|platform|solution)|\\p{Lu}\\p{L}{2,})",
    {
      written: true,
      unless: `${settled}|\\b(?:Microsoft|Google|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|English|German|French|Teams|Zoom|SAP|Q[1-4]|Euro|EUR|Windows|Slack|Outlook|Leipzig|Berlin|London|Paris)\\b|\\b(?:meeting|call|office|warehouse|moved to you|to your)\\b`,
    },
  ],
  [
    'risk.competitor',
    'quot offer prop bid pitch demo',
    '\\b(?:quotes?|offers?|proposals?|bids?|demos?|pitch)\\b(?: [\\p{L}-]+){0,2}? (?:from|by|with) (?:an?other (?:vendor|supplier|provider|company)|other (?:vendors|suppliers|providers)|\\p{Lu}\\p{L}{2,}(?: [\\p{L}]+){0,3}? (?:and|or|which|that|is|was|comes|for|next|at))|\\b[Tt]hey pitched\\b|\\b\\p{Lu}\\p{L}+ (?:pitched|approached us|offered us|quoted us)\\b',
    {
      written: true,
      supposed: true,
      unless: `${settled}|\\b(?:you|your team|finance|Finance|Sam|him|her|last year)\\b`,
    },
  ],
  [
    'risk.competitor',
    'bett comp inst than',
    '\\b(?:better|different|cheaper|differently)(?: [\\p{L}]+){0,1}? (?:than|from) \\p{Lu}\\p{L}{2,}|\\b[Cc]ompared? (?:you )?(?:to|with|against) \\p{Lu}\\p{L}{2,}|\\binstead of (?:you|Tend)\\b',
    {
      written: true,
      asks: true,
      supposed: true,
      unless: `${settled}|than (?:I|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Q[1-4]|Excel|Christmas|Easter)\\b`,
    },
  ],
  [
    'risk.competitor',
    'used uses knows',
    '\\b(?:used|worked with|knows|is used to) \\p{Lu}\\p{L}{2,}\\b[^;:.]{0,40}\\b(?:last|previous|former|old) (?:company|job|employer|firm|role)\\b|\\bserious look at (?:it|them|\\p{Lu}\\p{L}+|alternatives)\\b|\\bmatch (?:their|that|the) (?:price|offer|quote)\\b',
    { written: true, asks: true, unless: settled },
  ],
];

const company =
  '(?:the |our |this )?(?:company|firm|business|organi[sz]ation|team|group|bank|school|trust|agency|us|hospital|practice|university|department)';
const brief =
  '\\b(?:for the (?:day|weekend|holidays?|evening|airport)|on my desk|form|early|vacation|holiday|parental leave|maternity|receptionist|interns?|trainee|temp|driver|cleaner|student|caterer|back on|until (?:monday|tuesday|wednesday|thursday|friday|next)|left (?:a|the|some|me|us a|comments?) (?:note|comments?|message|question)|no intention|as having left|(?:previous|former|last) (?:vendor|provider|supplier)|left the office|before (?:the|my) (?:holidays?|vacation|leave|break))\\b';

const champion: readonly RuleWords[] = [
  [
    'risk.champion_left',
    'left leav quit resi reti',
    '\\b(?:sponsor|champion|manager|director|head of \\p{L}+|lead|owner|contact|administrator|admin|cto|cio|ceo|cfo|coo|vp)\\b[^;:]{0,30}\\b(?:left|is leaving|has left|quit|resigned|retired|is retiring)\\b(?! (?:a|an|the|some|you|me|his|her|comments?|early|for)\\b)|\\b\\p{L}{3,} is retiring\\b|\\b(?:leaving|left) my (?:role|position|job|post)\\b',
    { unless: `${brief}|\\byour (?:\\p{L}+ )?(?:manager|director|lead|contact|ceo)\\b` },
  ],
  [
    'risk.champion_left',
    'our my star say with now sinc move tran',
    "\\b(?:our|my) [\\p{L} -]{2,30}? (?:has |have |was |is |just |recently )*(?:stepped down|resigned|retired|moved on to|been let go|let go|left us)\\b|\\bi(?:'m| am|'ll be| will be) starting (?:an?|my) new (?:job|role|position)\\b|\\b(?:say|saying) (?:goodbye|farewell)\\b|\\b(?:moved|transferred|reassigned) to (?:a different|another) (?:division|department|team|role|unit|site|position)\\b|\\bwith \\p{L}+ (?:gone|leaving|having left)\\b|\\b(?:now that|since|after|when) \\p{L}+ (?:has )?left(?=[.,]| we| nobody| no one| the (?:company|team))",
    { unless: `${brief}|\\b(?:ticket|request|case|issue|everything|everyone|server|data)\\b` },
  ],
  [
    'risk.champion_left',
    'move resi let made reti laid step',
    "(?:\\p{Lu}\\p{L}+|[Hh]e|[Ss]he|who|[Oo]ur [\\p{L} ]{3,30})(?: (?:has|have|was|is|just|recently|sadly|unfortunately)|'s){1,2} (?:moved on|resigned|been let go|let go|made redundant|been made redundant|retired|been laid off|laid off|stepped down|handed in (?:his|her) notice)\\b|\\b(?:[Oo]ur|[Tt]he) [\\p{L} -]{3,40}, (?:who|our|the) [^,]{3,60}, (?:has |have |was |is |just )+(?:left|resigned|retired|moved on|leaving|let go)\\b",
    { written: true, unless: brief },
  ],
  [
    'risk.champion_left',
    'depa acce new purs deci',
    "\\b(?:since|after|following|with|due to) (?:\\p{L}+'s|his|her) (?:departure|resignation|retirement|exit)\\b|\\baccepted an? (?:\\p{L}+ )?(?:position|role|job|offer) (?:at|with|elsewhere|outside)\\b|\\b(?:new|another|different) (?:opportunity|challenge|role|job|position) (?:outside|elsewhere|at another)\\b|\\b(?:decided|time) to (?:pursue|leave|move on)\\b",
    { unless: `${brief}|\\bleave (?:it|that|the|this)\\b` },
  ],
  [
    'risk.champion_left',
    'left leav depa quit resi reti',
    `\\b(?:(?:has|have|had|just|recently|sadly|unfortunately) )?(?:left|leaves|leaving|departed|departing|quit|quits|resign(?:ed|s|ing) from|retir(?:ed|es|ing) from)(?: \\p{L}+)? ${company}\\b(?! (?:in|with) the)`,
    {
      supposed: false,
      unless: `${brief}|\\bus (?:with|a|the|no|in|wondering|without)\\b|\\b(?:you|your|competitor) (?:left|leaving)`,
    },
  ],
  [
    'risk.champion_left',
    'is are am no doesn',
    "\\b(?:is|are|am|'s|'m) no longer (?:with|at|employed|part of|working (?:for|at|with|here))\\b|(?<!\\b(?:we|you|they|who) )\\bno longer works? (?:here|for|at|with)\\b|\\bdoesn't work (?:here|for us|at [\\p{L}]+) any ?more\\b",
    {
      denies: true,
      unless: `${brief}|\\bat (?:risk|issue|the (?:meeting|table|end|stage))\\b|\\bwith (?:the|your|our) (?:version|old|plan|tool|system)|\\b(?:server|system|printer|machine|laptop|app|version|feature|database|coffee machine|van|phone|module|instance|environment|office|building|cat|dog)\\b`,
    },
  ],
  [
    'risk.champion_left',
    'last my final',
    "\\b(?:my|his|her|their|\\p{L}+'s) (?:last|final) (?:working )?day\\b(?! of (?:holiday|vacation|school|training))",
    { unless: brief },
  ],
  [
    'risk.champion_left',
    'moving moved mov stepp let made reti resi lea',
    "\\b(?:i(?:'m| am|'ve| have| will be|'ll be)|he(?:'s| is| has)|she(?:'s| is| has)|who)(?: [\\p{L}-]+){0,2}? (?:mov(?:ing|ed) on\\b(?! to the next)|stepp(?:ing|ed) down|retir(?:ing|ed)|resign(?:ing|ed)|handed in (?:my|his|her) notice|been let go|made redundant|been laid off|leaving \\p{L}+ (?:at the end|on|in|this|next))",
    { unless: `${brief}|\\bto the next (?:topic|item|point|step)\\b|\\bfor (?:madeira|[\\p{L}]+) tomorrow\\b` },
  ],
];

const notOurs =
  '\\b(?:energy|water|fuel|electricity|power|traffic|web|revenue|sales|prices?|paper|gas|interns?|old (?:sheets|system|tool|forms?)|excel sheets|spreadsheets any ?more|send|share|report for|feature|newsletter|coffee|parking)\\b';

const usage: readonly RuleWords[] = [
  [
    'risk.usage_decline',
    'half most many part some',
    "\\b(?:half|most|many|part|some)(?: of)? (?:the|our|my)(?: [\\p{L}]+){0,2} (?:never|don't|doesn't|do not|does not|no longer|hardly|rarely) (?:logs? in|uses? (?:it|the (?:tool|app|system|platform))|opens? it)\\b",
    { denies: true, unless: notOurs },
  ],
  [
    'risk.usage_decline',
    'bare hard rare neve peop team user coll staf they we only gone back',
    "\\b(?:barely|hardly|rarely|never|seldom)(?: even| really)? (?:touch(?:es|ed)?|open(?:s|ed)?|look(?:s|ed)? at|log(?:s|ged)? in(?:to)?|use[sd]?) (?:it|them|the (?:tool|app|system|platform|portal|product|dashboards?))\\b|\\b(?:people|teams?|users|colleagues|staff|they|managers|we)(?: [\\p{L}-]+){0,2} (?:don't|do not|doesn't|no longer|never|rarely|hardly)(?: even| really)? (?:log in|use it|open it)\\b|\\bonly a (?:handful|few|couple)(?: [\\p{L}-]+){0,3} (?:use|uses|log|logs|open|active)\\b|\\b(?:gone|went|going) back to (?:their|the|our|doing)(?: [\\p{L}]+){0,2} (?:old|way|own|previous|habits|manual)\\b",
    { denies: true, unless: `${notOurs}|\\b(?:feature|field|button|template|error|outage|can't)\\b` },
  ],
  [
    'risk.usage_decline',
    'have has don does are is stop few fewe hard not nobo no only just',
    "\\b(?:haven't|have not|hasn't|has not|don't|do not|doesn't|does not|isn't|aren't|not)(?: [\\p{L}-]+){0,2}? (?:been using|using|use|getting (?:much|any|enough) (?:use|value)|finding (?:it|the tool) useful)\\b(?: (?:it|the \\p{L}+|your \\p{L}+|out of it|much|as much|that much|any ?more))|\\bnot getting (?:much|any|enough) (?:use|value) (?:out of|from)\\b|\\b(?:stopped|stop) (?:logging in|using (?:it|the|your))\\b|\\b(?:few|fewer|hardly any)(?: [\\p{L}-]+){0,2} (?:people|users|colleagues)?(?: \\p{L}+)? ?(?:log in|use it|open it)\\b|\\b(?:nobody|no one|hardly anyone|almost nobody)(?: [\\p{L}'-]+){0,4}? (?:uses|opens|touches) (?:it|the (?:tool|app|system|platform|product))\\b|\\bonly (?:about )?\\d+(?: [\\p{L}]+){0,2}? (?:of (?:our|the|those) \\d+[^;:]{0,30} )?(?:are |is )?(?:actually |really |currently )?(?:being used|in use|used|active)\\b|\\bfall(?:ing|en)? back (?:to|on) (?:excel|paper|e-?mail|spreadsheets?)\\b",
    {
      denies: true,
      unless: `${notOurs}|\\b(?:feature|field|button|option|template|until|because it is down|word|yet another)\\b`,
    },
  ],
  [
    'risk.usage_decline',
    'usag adop util log login acti enga use',
    "\\b(?:usage|adoption|utili[sz]ation|log-?ins?|activity|engagement|active users|take-?up|uptake)\\b(?: [\\p{L}'-]+){0,5}? (?:dropped|dropping|declin(?:ed|ing)|fallen|falling|fell|down|low|lower|poor|stalled|stalling|decreas(?:ed|ing)|plummeted|collapsed|slipp(?:ed|ing)|dwindl(?:ed|ing)|disappointing|weak|halved|drying up|never took off)\\b",
    { unless: notOurs },
  ],
  [
    'risk.usage_decline',
    'only just bare fewer less mere hand',
    '\\b(?:only|just|barely|fewer than|less than|merely|a handful)\\b(?: [\\p{L}\\d-]+){0,2}? (?:out )?of (?:our |the |my )?(?:\\p{L}+|\\d+)(?: [\\p{L}-]+){0,3}? (?:log(?:s|ged)?|us(?:e|es|ed|ing)|active|open(?:s|ed)?|sign(?:ed)? in|working (?:with|in))\\b',
    { unless: notOurs },
  ],
  [
    'risk.usage_decline',
    'hard bare rare stop not n no longer seld',
    "\\b(?:hardly|barely|rarely|seldom|no longer|stopped|(?:don't|do not|doesn't|does not|isn't|aren't|not)(?: really| actually)?)(?: [\\p{L}-]+){0,1}? (?:us(?:e|es|ed|ing)|logg?(?:s|ing)?[ -]?in(?:to)?|open(?:s|ing)?) (?:it|the (?:tool|app|system|platform|portal|software|product|module|dashboards?|licen[cs]es?)|your|tend|these days|any ?more|much|that much)\\b",
    { denies: true, unless: `${notOurs}|\\b(?:error|because it is down|can't)\\b` },
  ],
  [
    'risk.usage_decline',
    'nobo no hard few half most more inact dorm unus idle',
    '\\b(?:nobody|no one|hardly anyone|hardly anybody|few people|almost nobody)(?: [\\p{L}-]+){0,2}? (?:uses|using|logs in|opens|is using|looks at) (?:it|the (?:tool|app|system|platform|portal|software|product|module|dashboards?)|your)\\b|\\b(?:half|most|many|third|\\d+ ?%?|quarter)(?: [\\p{L}-]+){0,5}? (?:inactive|dormant|unused|idle)\\b|\\b(?:accounts|licen[cs]es|seats|users|log-?ins)(?: [\\p{L}-]+){0,4}? (?:inactive|dormant|unused|idle|unassigned|gathering dust|(?:not|never) (?:been )?(?:used|touched|opened|activated|logged in|assigned))\\b',
    { denies: true, unless: `${notOurs}|\\bset\\b` },
  ],
  [
    'risk.usage_decline',
    'gone went goin are is fell fall pay payi paid pref don not doub',
    "\\b(?:gone|went|going|are|is|fell|fallen) back to (?:paper|excel|e-?mail|spreadsheets?|their (?:own )?(?:sheets|spreadsheets|lists)|the old)\\b|\\b(?:pay|paid|paying) for \\d+[^;:]{0,40}\\b(?:about|only|just|count|around|fewer|barely) \\d+\\b|\\bfall(?:ing)? back (?:to|on) excel|prefer (?:their|his|her) own (?:sheets|spreadsheets|lists|tools?)\\b|\\bdon't see the (?:point|value|benefit)\\b|\\b(?:not sure|doubt)(?: [\\p{L}]+){0,2} (?:see|sees) the (?:point|value|benefit)\\b",
    { denies: true, unless: '\\b(?:energy|water|fuel)\\b' },
  ],
];

export const englishLeaving = rulesOf('en', [...competitor, ...champion, ...usage]);
