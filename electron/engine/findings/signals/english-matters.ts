// English about matters that go on between two companies: goods that came broken, answers that took days, bills on hold, lines that
// are dead, and what grows. Each rule joins a class of things with a class of happenings.
import { falls, isFew, number } from './english-figures.ts';
import { type RuleWords, rulesOf } from './signal-rule.ts';

const others =
  "\\b(?:weather|traffic|landlord|airline|railway|bank|customs|council|our (?:own|it|previous|former|old|other|internet|vpn)|on (?:our|my) (?:side|end)|previous|former|competitor's|football|insurance)\\b";
const often =
  '\\b(?:every|each|daily|weekly|monthly|still|always|all day|hours?|half a day|days?|twice|again|by hand|manually|sit down|one by one)\\b';
const people =
  '(?:(?!(?:customers|orders|numbers|papers|offers|letters|folders|servers|scanners|printers|trailers|containers|computers|followers|visitors|competitors|monitors|sensors|motors|errors|doors|floors|suppliers|vendors|investors|users|members|lasers|meters|filters|papers)\\b)\\p{L}+(?:ers|ors|ists|ants|ians|men|women)|people|staff|colleagues|employees|trainees|reps|heads|nurses|hires|starters|apprentices|interns)';
const unit =
  '(?:subsidiar(?:y|ies)|branch(?:es)?|sites?|plants?|departments?|countr(?:y|ies)|regions?|affiliates?|stores?|locations?|offices?|entit(?:y|ies)|warehouses?|divisions?|sister compan(?:y|ies))';
const bill = '(?:invoices?|bills?|charges?|amounts?|fees?|positions?|line items?|statements?)';

const matters: readonly RuleWords[] = [
  [
    'expansion.solvable_problem',
    '',
    '\\b(?:have|has|had|with|is|are|there is|got)\\b[^;:.]{0,25}\\b(?:no|little|hardly any) (?:possibility|means|way|chance|option|tool|visibility|transparency|insight|overview|control)\\b(?: to| of| into| over| on| in which| where)',
    {
      denies: true,
      own: true,
      unless:
        '\\b(?:time|to attend|to join|to come|to call|budget|of knowing you|access to the portal|appointment|since (?:this|yesterday))\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    '\\b(?:registered|recorded|tracked|kept|entered|filled (?:in|out)|managed|planned|handled|processed|signed|documented|collected|ordered|booked|reported|done)\\b[^;:.]{0,20}\\b(?:on|by|in|with|via|through) (?:an? |the |our |printed |separate )?(?:paper|printed|hand(?:written)?|excel|spreadsheets?|forms?|whiteboard|phone|telephone|fax|e-?mail)\\b',
    {
      also: '\\b(?:still|every|each|all|always|types?|typed|re-?typ\\p{L}*|then|afterwards|again|by hand)\\b',
      nearby: often,
      unless: '\\b(?:no longer|used to|attached|please|can you|confirmed by|contract|agreement|invoice|your)\\b',
    },
  ],
  [
    'risk.champion_left',
    '',
    '\\b(?:was|were|been) (?:your|our) (?:main |previous |key |day-to-day )?(?:counterpart|contact(?: person)?|point of contact|sponsor|champion|project (?:lead|leader|manager|owner)|partner)\\b[^;:.]{0,40}\\b(?:until|before|so far|up to|has (?:left|moved|gone|retired|changed)|left|moved|no longer)\\b',
    {},
  ],
  [
    'risk.cancellation',
    '',
    '\\b(?:agreement|contract|subscription|arrangement|framework)\\b[^;:.]{0,40}\\b(?:would have to|has to|must|can|could|should|may|to) be (?:terminated|cancelled|canceled|ended|given up)\\b|\\b(?:terminat(?:e|ing|ion)|cancel(?:ling|lation)?)\\b[^;:.]{0,40}\\b(?:notice|fees?|deadline|date|in which form|form|conditions|penalt(?:y|ies)|cost)\\b(?=[^.]*(?:\\?|$))',
    {
      supposed: true,
      asks: true,
      nearby: '\\b(?:whether|which|when|until|how|confirm\\p{L}*|let us know|inform|please|grateful)\\b',
      unless:
        '\\b(?:all suppliers|register|every supplier|your employees|employment|flight|hotel|meeting|workshop|signed)\\b',
    },
  ],
  [
    'risk.outage',
    '',
    '\\bnone of (?:the|our|my) (?:[\\p{L}-]+ ){1,4}?(?:in \\p{L}+ (?:\\p{L} )?)?(?:can|could|is able to|are able to|will|wants? to|manages? to) (?:log|sign|connect|load|start|print|open|sync|boot|work|respond)\\b',
    { denies: true, asks: true, unless: others },
  ],
  [
    'risk.complaint',
    '',
    "\\b(?:boxes|pallets?|goods|parts|delivery|shipment|parcels?|units?|items?|machines?|packages?|batch|crates|(?:half|most|all|some|many|one|two|three|\\d+) of (?:them|it|the \\p{L}+))\\b[^;:.]{0,40}\\b(?:are|were|is|was|came|arrived|turned up|got)\\b(?: [\\p{L}'-]+){0,3}? (?:ruined|damaged|broken|scratched|dented|spoil(?:ed|t)|rotten|soaked|smashed|defective|faulty|contaminated|mouldy|leaking|crushed|incomplete|unusable)\\b",
    {
      unless: `${others}|\\b(?:replaced|our (?:fault|mistake|forklift)|in the office|kitchen|phone|car|printer|lift|elevator|heating|window|door)\\b`,
    },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:asked for|ordered|requested|booked|specified|wanted|paid for)\\b[^;:.]{1,40}\\b(?:but|and|yet|instead)\\b[^;:.]{0,10}\\b(?:got|received|were (?:sent|given|delivered)|was (?:sent|given|delivered)|you (?:sent|delivered|gave)|ended up with)\\b',
    { denies: true, unless: `${others}|\\b(?:thank|thanks|great|happy|perfect|confirmation|invitation)\\b` },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:took|takes|has taken|have taken|taking|needed|needs) (?:your|you)\\b[^;:.]{0,30}\\b(?:\\p{L}+|\\d+) (?:hours|days|weeks|months)\\b|\\b(?:takes?|took|taking) (?:twice as|three times as|much too|far too|way too|much|far|even|so much|forever|ages)(?: long(?:er)?)?\\b(?=[^;.]{0,40}(?:[.!;,]|$))',
    {
      nearby:
        '\\b(?:you|your|since the|update|system|tool|platform|app|page|load\\p{L}*|report|export|support|answer\\p{L}*|reply|ticket)\\b',
      unless: `${others}|\\b(?:only|just|impressed|quick|fast|flight|drive|commute|queue at|instead of|by hand|manual\\p{L}*|cop(?:y|ies|ying)|typ(?:e|es|ing)|excel|paper)\\b`,
    },
  ],
  [
    'risk.complaint',
    '',
    "\\b(?:feels?|feeling|felt|(?:the|an?) (?:feeling|impression))\\b[^;:.]{0,15}\\b(?:we|i|you|our|nobody|no one)\\b[^;:.]{0,25}\\b(?:(?:not|n't)(?: really| exactly)? (?:an? |your )?(?:priority|important|taken seriously|valued|heard|listened to|care|listen|matter|interested)|ignored|forgotten|left alone|second[- ]class|last in (?:the )?line|cares?)\\b|\\bhard to (?:explain|justify|defend|sell)\\b[^;:.]{0,40}\\b(?:why|this|that|to)\\b",
    { denies: true, unless: `${others}|\\b(?:price increase is|kids|children)\\b` },
  ],
  [
    'risk.escalation',
    '',
    '\\b(?:legal (?:steps|action|measures|proceedings|remedies)|(?:involve|engage|instruct|call in|contact|talk to|hand (?:this|it) to) (?:our|a|the) (?:lawyers?|solicitors?|attorneys?)|take (?:this|it|you) to court|file a (?:formal )?(?:claim|complaint)|go to arbitration)\\b',
    {
      supposed: true,
      unless: '\\b(?:our customer|landlord|tenant|employee|contract draft|review|congratulat\\p{L}*)\\b',
    },
  ],
  [
    'risk.cancellation',
    '',
    '\\b(?:take|choose|go (?:for|with|to|down to)|switch to|move to|change to|prefer|need|have|step down to|return to) (?:only |just )?(?:the|a|your) (?:basic|smaller|smallest|lower|cheaper|cheapest|standard|starter|entry[- ]level|free|reduced|leaner|small) (?:\\p{L}+ )?(?:package|plan|tier|version|edition|option|contract|licen[cs]e|subscription|model)\\b',
    {
      supposed: true,
      asks: true,
      unless: '\\b(?:meeting|room|car|hotel|pilot|to start with|for the new|additional|also)\\b',
    },
  ],
  [
    'risk.cancellation',
    '',
    '\\b(?:bring|bringing|take|taking|do|doing|handle|handling|build|building|move|moving|develop|developing|run|running)\\b[^;:.]{0,25}\\b(?:in-?house|ourselves|internally|our own (?:tool|system|solution|software|app|portal|platform|team for))\\b|\\binsourc(?:e|ing)\\b',
    {
      supposed: true,
      also: '\\b(?:we|our|management|board|group|decided|plan\\p{L}*|will|want\\p{L}*|intend\\p{L}*|from|by)\\b',
      unless:
        '\\b(?:discuss|talk|check|clarify|share|test|training|meeting|review|forward|announce|communicat\\p{L}*|present|circulat\\p{L}*|used to|until now|so far)\\b',
    },
  ],
  [
    'risk.champion_left',
    '',
    "(?<![\\p{L}])\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?, (?:who|our|my|the)\\b[^.;]{3,80}\\b(?:you|your|project|tool|platform|system|software|contract|account|contact|sponsor)\\b[^.;]{0,40},(?: [\\p{L}]+){0,3}? (?:resigned|left|leaving|leaves|retired|retiring|retires|moved on|moving on|quit|gone|departed|let go)\\b",
    {
      written: true,
      unless: '\\b(?:left (?:a|the|you|me|us) (?:message|note|meeting|call|room)|holiday|office for)\\b',
    },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:only|just|barely|maybe|perhaps|hardly) (?<some>${number}) of (?:the|our|all) (?<of>${number}) [\\p{L}-]+(?: [\\p{L}'-]+){0,2}? (?:works? with|worked with|us(?:e|es|ed)|log(?:s|ged)? in|opens?|opened|touch(?:es)?)\\b`,
    { holds: isFew, unless: '\\b(?:webinar|training|survey|newsletter|slots?|parking)\\b' },
  ],
  [
    'risk.billing',
    '',
    `\\b(?:don't|do not|can't|cannot|could not|couldn't) (?:understand|follow|reconcile|recogni[sz]e|accept|approve|release|match|book)\\b[^;:.]{0,25}\\b${bill}\\b|\\b(?:cancel|void|withdraw|re-?issue|correct|revoke) (?:the |this |your |that )?(?:\\p{L}+ )?(?:invoice|bill)\\b|\\b(?:sent|addressed|issued|made out|billed|charged) to the wrong (?:entity|company|legal entity|cost cent(?:re|er)|department|address|customer|subsidiary)\\b`,
    {
      denies: true,
      asks: true,
      unless: '\\b(?:our (?:own )?customers?|find it|open the (?:file|pdf|attachment)|duplicate of mine|no need)\\b',
    },
  ],
  [
    'risk.billing',
    '',
    `\\b(?:put|placed|is|are|keep|keeps|kept|remains?|been|stays?)\\b[^;:.]{0,25}\\b${bill}?\\b[^;:.]{0,15}\\b(?:on hold|blocked for payment|parked|rejected|returned unpaid)\\b(?<=\\b(?:invoices?|bills?|payments?)\\b[^;:.]{0,60})|\\b(?:fees?|charges?|discounts?|credits?|rebates?|surcharges?)\\b[^;:.]{0,30}\\b(?:(?:was|were) (?:supposed|meant|going) to be|should (?:have been|be|not be|not have been))\\b`,
    { denies: true, asks: true, unless: '\\b(?:project is on hold|call on hold|put me on hold|released)\\b' },
  ],
  [
    'risk.outage',
    '',
    "\\b(?:no|lost|losing|without|had no|have no|has no) (?:connection|access|signal|sync|data|service|response|contact)\\b[^;:.]{0,40}\\b(?:since|for (?:hours|two|three|over|the (?:last|past))|all (?:day|morning)|to your|from your)\\b|\\b(?:log-?ins?|sign-?in|upload|import|export|sync|booking|checkout|payment|search|printing|ordering|submission)s? (?:fails?|is failing|are failing|keeps? failing|times? out|is timing out|hangs?|is stuck|(?:does|do)(?:n't| not) (?:work|load|respond|go through))\\b",
    {
      denies: true,
      asks: true,
      also: '\\b(?:since|for (?:everyone|everybody|all|us|the whole)|today|this morning|right now|all|everywhere|every|hours?|your|again|every ?one)\\b',
      unless: `${others}|\\b(?:holiday|basement|train|flight|mountains?)\\b`,
    },
  ],
  [
    'risk.outage',
    '',
    '\\b(?:no|not a single|none of the)(?: new)? (?:orders?|messages?|e-?mails?|data|bookings?|payments?|reports?|updates?|files?|events?|records?|labels?|tickets?)\\b[^;:.]{0,20}\\b(?:come|coming|came|comes|go|going|goes|gone|arriv\\p{L}+|been (?:received|synced|transferred|processed|delivered)|print\\p{L}*)\\b[^;:.]{0,30}\\bsince\\b',
    { denies: true, asks: true, unless: others },
  ],
  [
    'expansion.team_growth',
    '',
    `\\b(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|several|a dozen) (?:additional|extra|more|further|new) (?:\\p{L}+ )?${people}\\b|\\b(?:second|third|additional|extra|night) shift\\b[^;:.]{0,40}\\b(?:with|from|starts?|starting|of)\\b`,
    {
      own: true,
      unless:
        '\\b(?:customers? of ours|if|would|could|hope\\p{L}*|attend\\p{L}*|webinar|workshop|guests?|participants|not|no|years?|turned down|rejected|your (?:team|company))\\b',
    },
  ],
  [
    'expansion.budget',
    '',
    '\\b(?:my|our|the) (?:[\\p{L}-]+ )?budget\\b[^;:.]{0,40}\\b(?:is|was|will be|has been|went|goes|got|gets)\\b[^;:.]{0,20}\\b(?:higher|bigger|larger|up|increased|raised|more generous|extended|topped up)\\b',
    { unless: '\\b(?:your budget|used up|not|cut|if|tied up|signed up|made up|meeting)\\b' },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:setting up|building up|building|creating|establishing|launching|introducing|rolling out|starting up|opening up|developing) (?:an?|our|the)(?: (?:new|own|second|first|whole|big|large))* (?:[\\p{L}-]+ ){0,2}?(?:channel|business(?: unit)?|division|unit|brand|product line|portal|web ?shop|shop|hub|programme|program|market|subsidiary|department|academy|network|marketplace|platform for)\\b`,
    { own: true, unless: '\\b(?:if|would|postponed|on hold|cancel\\p{L}*|your|you are|distribution list|test)\\b' },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:bring|bringing|move|moving|migrate|migrating|onboard|onboarding|connect|connecting|integrate|integrating|put|putting|roll (?:it|this|the \\p{L}+) out to|extend (?:it|this|the \\p{L}+) to|include|including|add|adding) (?:our|the|all|all our|two|three|the other|the remaining|further|more)(?: [\\p{L}-]+){0,3}? ${unit}\\b`,
    {
      own: true,
      also: '\\b(?:want|plan\\p{L}*|will|going to|next|intend\\p{L}*|this (?:year|summer|autumn|spring|quarter)|like to|decided|aim\\p{L}*|in (?:q[1-4]|\\p{L}+ber|january|february|march|april|may|june|july|august))\\b',
      unless:
        '\\b(?:if|would only|postponed|on hold|cancel\\p{L}*|office move|moving office|copy|cc|mailing list|loop)\\b',
    },
  ],
  [
    'expansion.initiative',
    '',
    '\\b(?:corporate|group|headquarters|hq|head office|(?:the |our )?(?:board|management|ceo|leadership|parent company|owners?))\\b[^;:.]{0,15}\\b(?:launched|started|announced|kicked off|initiated|set up|mandated|created)\\b[^;:.]{0,30}\\b(?:programme|program|initiative|project|campaign|task ?force|transformation|strategy|roadmap|drive)\\b',
    {
      unless:
        '\\b(?:postponed|shelved|on hold|frozen|cancel\\p{L}*|your (?:board|management|ceo)|cost[- ]cutting|savings|hiring freeze)\\b',
    },
  ],
  [
    'expansion.success',
    '',
    "\\b(?:not (?:had|have|seen)|haven't (?:had|seen)|hasn't (?:had|been)|have not (?:had|seen)|had no|had zero|without) (?:an?y?|one|a single|any more)?\\b[^;:.]{0,40}\\b(?:since|with (?:your|the new)|thanks to)\\b",
    {
      denies: true,
      also: '\\b(?:errors?|stock-?outs?|complaints?|delays?|mistakes?|no-shows?|breakdowns?|outages?|late \\p{L}+|penalt(?:y|ies)|returns?|incidents?|accidents?|rejects?|overtime)\\b',
      nearby: '\\b(?:your|you|go-?live|launch|roll-?out|the (?:new )?(?:tool|system|module|platform|process))\\b',
      unless: '\\b(?:response|reply|answer|news|support|connection|access|log-?in)\\b',
    },
  ],
  [
    'expansion.success',
    '',
    `\\bin (?:just |only |under |about )?(?<to>${number}) (?:\\p{L}+ )?(?:instead of|rather than|not|down from|compared (?:to|with)|where it (?:used to be|was))(?: the usual| previously)? (?<from>${number})\\b`,
    {
      holds: falls,
      nearby: '\\b(?:your|you|now|since|tool|system|platform|module|go-?live|automat\\p{L}*|these days)\\b',
      unless: '\\b(?:can you|could you|possible|pay|instal?ments|rates|meeting|call)\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    '\\b(?:merg(?:e|es|ing)|consolidat(?:e|es|ing)|collect(?:s|ing)?|compil(?:e|es|ing)|cop(?:y|ies|ying)|past(?:e|es|ing)|reconcil(?:e|es|ing)|match(?:es|ing)?|compar(?:e|es|ing)|typ(?:e|es|ing)|re-?typ(?:e|es|ing)|key(?:s|ing)? in|enter(?:s|ing)?|count(?:s|ing)?|chas(?:e|es|ing)|piec(?:e|es|ing) together)\\b[^;:.]{0,40}\\b(?:lists?|sheets?|files?|spreadsheets?|e-?mails?|forms?|reports|numbers|figures|data|confirmations|receipts|orders|delivery notes)\\b',
    {
      nearby: often,
      own: false,
      also: '\\b(?:every|each|daily|weekly|monthly|hours?|by hand|manually|sit down|one by one|all (?:day|the sites)|people)\\b',
      unless:
        '\\b(?:no longer|used to|please|can you|could you|your (?:report|list|invoice|tool|system)|attached|i (?:have )?compared|will|shall|match(?:es)? (?:the|our|your))\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    '\\bwould (?:really |certainly |also )?(?:help|make (?:our|my|their) (?:life|lives|work|job)|save (?:us|me|them)|be (?:a (?:great|big|huge|real) help|so much easier|much easier|a relief))\\b[^;:]{0,30}\\bif\\b[^;:]{0,15}\\b(?:we|our|the|my|drivers|staff|people|customers|colleagues|they|planners|technicians|nurses)\\b[^;:]{0,25}\\b(?:could|were able to|had|can|was|were)\\b',
    {
      supposed: true,
      unless:
        '\\b(?:call|meeting|send|sent|invoice|document|attach\\p{L}*|deadline|by (?:mon|tues|wednes|thurs|fri)day)\\b',
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    "\\b(?:we|i|they|nobody|no one|planners|managers|our \\p{L}+|the (?:team|office|floor|dispatchers?))\\b[^;:.]{0,15}\\b(?:can't|cannot|can not|couldn't|unable to|no way to|have no way to|struggle to|find it hard to|hard to|difficult to|impossible to|can) (?:see|tell|know|track|trace|find out|follow|monitor|measure|forecast|keep track)\\b[^;:.]{0,12}\\b(?:which|who|what|where|when|how|whether|of)\\b",
    {
      denies: true,
      also: "\\b(?:can't|cannot|can not|couldn't|unable|no way|struggle\\p{L}*|hard|difficult|impossible|nobody|no one)\\b",
      unless:
        '\\b(?:since (?:this|yesterday|the update)|error|log ?in|page|your (?:invoice|mail|message|offer)|attachment|what you mean|who wrote|down|outage|why)\\b',
    },
  ],
];

export const englishMatters = rulesOf('en', matters);
