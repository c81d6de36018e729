// English ways of telling of growth by construction: figures that rise, money approved, work done by hand, things that open.
// Each names a class of words, so that it reads mail nobody has seen.
import { falls, number, rises } from './english-figures.ts';
import { type RuleWords, rulesOf } from './signal-rule.ts';

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
    `\\b(?:we|i|family|board|group|company|firm|management|trust|owners?|council|parish|partners)(?:'ve|'re|'ll)?\\b(?: (?:have|has|are|is|just|recently|finally|now|also|going to|about to|will)){0,3} (?:bought|buy|buying|acquired|acquiring|leased|leasing|rented|renting|taken over|taking over|taken on|broken ground on|signed (?:the lease|for)|purchased|moving into|moved into)(?: [\\p{L}'-]+){0,4}? (?:mill|building|premises|hall|land|plot|unit|floors?|property|field|farm|business|competitor|company|rival|${place})\\b`,
    { unless: `${notNow}|\\b(?:your (?:building|office)|house|flat|holiday|car)\\b` },
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
    `\\b(?:council|board|foundation|ministry|committee|trust|investors?|bank|fund|dean|cfo|finance|agency|lottery|city|state|parent company|head office)\\b[^;:.?]{0,30}\\b(?:said yes|came through|agreed|gave us|grants? us|granted|awarded|is giving|has given|put up|found us)\\b[^;?]{0,60}(?:\\d[\\d.,]*\\d ?(?:k|m|000)?|money|grant|funding|funds|sum|amount)`,
    { unless: `${notNow}|\\b(?:refund|invoice|credit note|discount|loan back)\\b` },
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
    '\\b(?:printed (?:lists?|sheets?|forms?)|with (?:a )?(?:pencils?|pens?|biros?|rulers?)|on (?:index )?cards|in (?:a )?(?:shoebox|folders?|binders?)|by (?:fax|post)|carbon copies|tick(?:s|ing)? (?:off )?(?:names|boxes|items|lines|them))\\b',
    {
      nearby: `\\b${often}\\b`,
      own: true,
      unless: '\\b(?:no longer|used to|previous|former|attached|sign(?:ed|ature)?|invoice by post)\\b',
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
    '\\b(?:thanks to|because of|since (?:we (?:started|began|switched|moved)(?: \\p{L}+){0,3}|using)|with) (?:your|the new|you)\\b[^;?]{3,140}\\b(?:\\d+ ?%|\\d+ (?:minutes|hours|days|weeks)|half|halved|twice|doubled|disappeared|vanished|no longer|no more|gone|fewer|quicker|faster|never (?:again|once|miss\\p{L}*)|zero|instead of|where it was|down to|on time)\\b',
    {
      unless:
        '\\b(?:still|but|problem|error|slower|worse|lost|wait(?:ed|ing)?|not working|would|hope|target|goal|please|invoice|can you|could you|delay\\p{L}*|outage)\\b',
    },
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

export const englishGrowth = rulesOf('en', growth);
