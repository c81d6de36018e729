// How English mail promises. The verbs are those of work done for somebody; "need", "see", "be" and the verbs of a writer's own
// life and plans are none. What is only polite without a day ("I'll be in touch") counts with one.
import { deliverable } from './deliverables.ts';
import { act, type PromiseAct } from './promise-act.ts';

const adverb =
  '(?: (?:of course|naturally|gladly|also|then|now|just|all|both|still|again|first|too|therefore|instead|go ahead and|go (?=over|through|back)|make sure to|be sure to|be able to|do (?:my|our) (?:very )?best to|try (?:to|and)|have to|need to (?=check|ask|confirm|verify|look|talk|speak|discuss)|get (?:\\p{L}+ ){1,2}to|have (?!to\\b|an?\\b|it\\b)\\p{L}+(?: \\p{L}+){0,3}?(?= (?:send|call|contact|reach|check|look|get|share|forward|review|fix|e-?mail)\\b)|ask (?!you)(?:\\p{L}+ ){1,4}?to|\\p{L}+ly))*';
const modal =
  "(?:'ll| will| shall|(?:'m|'re| am| are| is) (?:going to|gonna)| promise to| commit to| undertake to| agree to)";
const me = '(?:i|we)';

/** Work that is promised even where no day is named. */
const work =
  '(?:send|resend|share|forward|e-?mail|mail|deliver|provide|prepare|draft|write (?:up|to|you|it|a)|submit|return (?!to\\b|from\\b|on\\b|in\\b|by\\b|tomorrow|next|the (?:favou?r|compliment|gesture))|sign(?! up| in| off for)|pay|transfer|wire|issue|refund|credit|ship|upload|publish|post|pass (?:it|this|that|them|these|on|along|your)|fix|resolve|correct|update (?!you\\b)|revise|adjust|amend|finali[sz]e|complete|finish|generate|produce|review|check(?! out| in\\b)|double[- ]check|verify|look (?:into|at|over|up|for)|investigate|find out|confirm|clarify|discuss|talk (?:to (?!you)|with (?!you)|it over|this over)|speak (?:to (?!you)|with (?!you))|consult|call (?!it)|phone|ring|set (?:up|it up|this up)|schedule|book|arrange|organi[sz]e|introduce|connect you|add|remove|delete|enable|disable|activate|configure|install|test|reset|unlock|make (?:sure|the|these|those|that|this|it (?:right|happen))|ensure|put (?:together|up|it|this|that|them|in|you)|pull|raise(?! a (?:glass|toast))|escalate|chase|nudge|ping|invite|process|approve|walk you|take (?:care|a (?:closer |quick )?look|it (?:up|from|to|over)|(?:this|that) (?:up|to|back|on|along|forward|away|with)|on)|include|bring|supply|hand|drop (?:it|them|off)|push|open (?:a|an|up a) (?:\\p{L}+ ){0,2}(?:ticket|case|bug|issue|request|task|account|claim)|document|translate|replace|restore|collect|compile|gather|sort|file|attach|circulate|distribute|cover (?:the|this|that|your)|handle|tackle|address|analy[sz]e|calculate|measure|reproduce|rework|redo|rewrite|re-?run|run (?:the|this|that|it|a)|have (?:a (?:closer |quick )?look|(?:it|this|that|them|these|those|everything|something|someone|an? (?:answer|update|draft|decision|quote|proposal|version|fix|reply|response)|the|your)\\b(?=.*\\b(?:ready|to you|over to|back to|for you|with you|done|finished|fixed|complete|in your|sent|call you|reach)))|get (?:it|this|that|these|those|them|the|your|an? (?:\\p{L}+ )?(?:answer|update|quote|draft|date|reply|response|copy|confirmation|estimate|decision|proposal)|you (?:the|an?|that|those|these|some|their|his|her|its|access|set|our|your|more|everything|sorted|all)|(?:\\p{L}+ ){1,2}(?:over|back|across) to you)|(?:get|come|circle|write|report|be) back to you (?:on|about|with|regarding|concerning|as to|whether|once|after|when)\\b|revert (?:on|with|about)|(?:reply|respond) (?:to (?!you)|with)|follow[- ]?up (?:with (?!you\\b)|on)|let you know (?:whether|what|which|how many|how much|who|the|your|about)|give (?:you (?:an? |the |access|feedback)|(?:him|her|them|it|this|that) )|keep an eye|loop|cc|copy (?:in|you)|cancel|change (?:the|this|that|it|your|these|those)|waive|honou?r|match|merge|split (?:it|this|that|them|the)|load|reload|rebuild|upgrade|patch|tidy|scan|price|cost|sketch|mock up|dig (?:out|up|into|through)|hunt|track (?:it|them|this|that|down)|brief (?!you\\b)|warn|alert|notify|inform|line up|flag|log|lodge|top up|swap|roll (?:it|this|that) back|white-?list|unblock|re-?check|retest|rebook|have a word with (?!you)|see to it|do the needful|reserve|hold (?:the|it|your)|block (?:the|off|some|out)|assign|order|print|record|monitor|back-?date|reimburse|compensate|reschedule|move (?:the|it|this|your|our)|renew)\\b';
/** Promised only with a day. */
const dated =
  '(?:get back|come back to|circle back|be back (?:to|with)|revert|reply|respond|answer|follow[- ]?up|let (?:\\p{L}+ ){1,4}know|keep you|be in touch|get in touch|reach out|touch base|update you|write|tell you|report|decide|make (?:a|an|up)|do|get|have (?!\\d)|work (?:on|with|through|up|out)|start (?:on|with|the|work)|begin|kick|migrate|deploy|roll|release|launch (?:it|this|your|the (?:new )?(?:feature|fix|integration|campaign))|implement|switch|change|extend|close|wrap|go (?:over|through)|present|show you|train|help|come by|stop by|swing by|visit (?:you|your)|drop by|ask|settle|transition|onboard|hand|be (?:done|finished|ready)|(?:try|aim|be sure) to|give you|meet (?:the|this|that|your) deadline|sort|build|design|create|host|reach|connect|bring|finish|see to|negotiate|push|vote|announce|credit|expedite|import|export|load|clean|join|go live|switch (?:you|it|this) on)\\b';
/** Any other verb with a day, unless it is one of a person's own life. */
const own =
  '(?:be|have|need|want|like|love|see|raise a (?:glass|toast)|drink|think of you|cross my fingers|eat|sleep|bake|cook|wear|cycle|swim|party|dance|miss|wait|attend|travel|fly|drive|land|arrive|leave|return|go|come|take(?=.*\\boff\\b)|take (?:leave|time|vacation|a (?:break|holiday|day|week|vacation))|stay|think|know|remember|expect|hope|use|understand|start (?:my|a new|as|at|work|working)|work (?:from|at|remotely|part)|meet|celebrate|turn|retire|move (?!the\\b|it\\b|this\\b|your\\b)|spend|enjoy|hear|feel|find|die|stop|never|always|still|not|only|miss|talk|speak|look forward|continue|keep|join|visit|hire|grow|open|launch|expand|lose|die|run out|hit|get|cross|turn|watch|read (?:it|them) on|rest|play|marry|head|become|remain|wish|assume|guess|say|let|give|do)';
const doing =
  '(?:sending|sharing|forwarding|e-?mailing|mailing|delivering|providing|preparing|drafting|submitting|returning (?!to\\b|from\\b|on\\b)|signing|paying|transferring|issuing|refunding|shipping|uploading|publishing|fixing|updating|revising|finali[sz]ing|completing|finishing|reviewing|checking|calling|getting (?:it|this|that|you|back|the)|confirming|releasing|deploying|replacing|installing|presenting|setting up|wrapping|processing)';
/** What a writer does for themselves, though others may see it. */
const away =
  '(?:going|doubling|tripling|halving|growing|shrinking|flying|travell?ing|leaving|starting|moving|meeting|taking(?! (?:you|it to|this to|that to|care))|looking|hoping|thinking|waiting|having|being|staying|coming|opening|closing|hiring|launching|expecting|planning|trying|seeing|visiting|attending|celebrating|joining|talking|speaking|driving|presenting(?! (?:you|it to you))|hosting|expanding|acquiring|buying|losing|running|needing|wanting|missing|using|facing|feeling|watching|considering|evaluating|assuming|holding|keeping|merging|spending|reading|enjoying|turning|paying(?! (?:you|your|the))|asking you|telling you|writing to you|giving (?:up|notice)|doing|making|letting|getting(?! (?:you|it|them|the|your)))';
/** What is attached is there already. */
const found = '(?<!\\b(?:attached|enclosed|below|above|here|herewith|please|included|following)\\b.{0,30})find';
/** What may stand before a promise without a subject: "np, sending it tomorrow". */
const agreed =
  '(?:(?:ok(?:ay|ey)?|sure(?: thing)?|yes|yep|yeah|great|perfect|fine|good|alright|all right|np|no (?:problem|worries)|of course|absolutely|certainly|understood|got it|noted|on it|thanks(?: again| a lot)?|thank you|thx|sorry(?: for the (?:delay|wait))?|apologies|my bad|cool|and|so|but|also)(?:,| -|[.!:]+)? +)*';
const done =
  '(?:made|effected|executed|sent|delivered|shared|ready|with you|in your (?:inbox|hands|mailbox)|completed?|finished|done|fixed|resolved|available|live|shipped|paid|settled|returned|signed|issued|processed|credited|refunded|provided|forwarded|uploaded|corrected|updated|on (?:its|the) way|dispatched|back (?:to|with) you|over to you|e-?mailed|wired|transferred|deployed|submitted|prepared|finali[sz]ed|rolled out|released|reviewed|approved|installed|replaced|restored|sorted|in place|up and running|activated|enabled|added|created|configured|set up|adjusted|extended|cancell?ed|migrated|handed over|removed|changed|switched (?:on|off|over)|upgraded|connected|ordered|picked up|answered|implemented|countersigned|published)';
const ours =
  "(?:(?:our|my) (?:[\\p{L}'&-]+ ){0,4}?[\\p{L}'&-]+|(?:the )?(?:legal|finance|accounting|accounts(?: payable)?|engineering|support|procurement|purchasing|hr|sales|operations|ops|billing|security|product|marketing|management|logistics|compliance|development|dev|customer success|it)(?: (?:team|department|dept|folks|guys|people|side))?|the (?:\\p{L}+ )?(?:team|department|engineers?|developers?|technicians?|lawyers?)|(?:someone|somebody|one of us|a colleague)(?: (?:from|on|in|of) (?!your)[^,;]{2,30})?|(?:he|she|they)|(?!(?:the|an?|your|their|his|its|her|this|that|these|those|all|most|some|any|no|every|each|someone|somebody|customers?|users?|vendors?|suppliers?|competitors?)\\b)\\p{L}+(?: \\p{L}+)?(?: (?:from|on|in|over (?:in|at)) (?!your\\b)(?:[\\p{L}&]+ ){0,2}?[\\p{L}&]+)?)";
const toReader =
  '(?:ring|phone|visit|look (?:at|into|over)|test|repair|investigate|analy[sz]e|handle|answer|send|share|forward|e-?mail|deliver|return|call|contact|reach out|get back|come back|follow up|provide|prepare|confirm|respond|reply|sign|pay|ship|install|fix|review|submit|finish|complete|finali[sz]e|update|issue|process|release|check|look into|be in touch|set up|settle|transfer|correct|replace|resolve|approve|have|give you|get you|walk you|countersign|visit you(?:r)?|be back (?:to|with))\\b';

const presentOf =
  '(?:sends|brings|calls|rings|phones|walks|shares|delivers|ships|e-?mails|mails|hands over|passes|returns|uploads|forwards|visits|presents|shows|trains|installs|fixes|drops|picks up|follows up|gets (?:back|it|that|you)|comes (?:by|over|back)|puts|takes you|runs you|posts|signs|completes|finishes|provides|confirms|prepares|answers|replies|looks|checks)';

export const englishPromises: readonly PromiseAct[] = [
  act('i we', `(?<![\\p{L}'])${me}${modal}${adverb} (?<v>${work}[^\\n]*)`),
  act('i we', `(?<![\\p{L}'])${me}${modal}${adverb} (?<v>${dated}[^\\n]*)`, true),
  act('i we', `(?<![\\p{L}'])${me}(?:'ll| will)${adverb} be (?<v>${doing}\\b[^\\n]*)`),
  act('i we', `(?<![\\p{L}'])${me}(?:'m|'re| am| are)${adverb} (?<v>${doing}\\b[^\\n]*)`, true),
  act(
    'i we',
    `(?<![\\p{L}'])${me}(?: can| should(?: be able to)?| plan to| aim to| expect to| intend to|'ll try to|(?:'m|'re| am| are) (?:planning|aiming|hoping) to)${adverb} (?<v>(?:have|get|send|share|deliver|provide|return|finish|complete|submit|confirm|ship|fix|release)\\b[^\\n]*\\bby [^\\n]*)`,
    true,
  ),
  act(
    'commit',
    `(?<![\\p{L}'])(?:i|we)(?:'m|'re|'ll| am| are| can| will)?(?: happy to)? (?:commit|committed|committing) to (?<v>\\p{L}+ing\\b[^\\n]*)`,
    true,
  ),
  // Who of ours takes part is promised too: "Mira will join us on Tuesday".
  act(
    '',
    `(?<![\\p{L}'])(?!(?:you|your|they|who|it|that|this|what|which|the|an?|to|and|so|there|he|she)\\b)${ours}(?:'ll| will| (?:is|are) going to)${adverb} (?<v>(?:join (?:us|you|the|our|your)|attend|take part|dial in|come along|be (?:there|on (?:the|your|our) (?:call|site|line)|at your|joining|your)|represent|stand in|cover|host|lead|run|look after|accompany)\\b[^\\n]*)`,
    true,
  ),
  // What is on somebody's list is promised like what they say they will do.
  act(
    '',
    `(?<![\\p{L}'])(?:i|we)(?:'m|'re|'ve| am| are| have)? (?:taking|taken|took|take|put|made|making|set|got|booked|blocked|down)\\b[^,;.]{0,50}? to (?<v>${work}[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<![\\p{L}'])(?:i|we)(?:'m|'re|'ve| am| are| have)? \\p{L}+ (?:on )?(?:an?|the|this|that|myself an?) (?:[\\p{L}-]+ )?(?:action|note|reminder|task|to-?do|slot|job)(?: [\\p{L}]+){0,4}? to (?<v>\\p{L}[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<![\\p{L}'])(?:i|we)(?:'ll|'m| will| am| can)?(?: \\p{L}+ly)? (?:undertake|promise|guarantee|commit|agree|intend|plan|aim|expect) to (?<v>(?:${work}|${dated})[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<![\\p{L}'])(?!(?:you|your|they|who|to)\\b)${ours}(?:(?: has| have)? (?:undertakes?|undertaken|promise[sd]?|commits?|committed|agreed?s?)(?: me| us)? to| (?:has|have)? ?(?:promised|assured|confirmed to) (?:me|us)(?: that)?(?: (?:it|that|they|he|she|we)(?:'ll| will|'s| is| are)?(?: be)?)?| (?:confirms|promises|says|assures (?:me|us))(?: that)?(?: (?:it|that|they|he|she|we))?(?:'ll| will|'s| is| are)(?: be)?) (?<v>[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<= )(?=${presentOf}\\b)(?<=(?<![\\p{L}'])(?!(?:you|your|they|who|it|that|this|what|which|the|an?|to|and|so)\\b)${ours} )(?<v>${presentOf}\\b(?=.*\\b(?:you|your|yours|it|them|over|back|by|everything)\\b)[^\\n]*)`,
    true,
  ),
  act('', `^(?:\\p{L}+[,.!]? )?(?:gonna|going to|about to) (?<v>(?:${work}|${dated})[^\\n]*)`, true),
  act(
    '',
    `(?<![\\p{L}'])let me (?<v>(?!(?:know|be|say|add|just say|have|see|ask you|tell you|introduce|remind|explain|start|begin|clarify|thank|apologi[sz]e|first)\\b)\\p{L}+\\b[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<![\\p{L}'])you(?:'ll| will| shall)(?: also| then| all)? (?<v>(?:know|be (?:able to|hearing)|${found}(?! (?:me|us)\\b)|be called|be contacted)\\b[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?:^|[,;:.-] ?)(?<v>(?:with|back with|over to) you (?:by|on|before|tomorrow|tonight|today|this|next|first thing|mon|tue|wed|thu|fri|sat|sun)[^\\n]*)`,
    true,
    true,
  ),
  act('', `\\bconsider (?:it|this|that) (?<v>(?:done|sorted|fixed|settled|handled)\\b[^\\n]*)`),
  act('', `\\bcount on (?:me|us) to (?<v>(?!be (?:quiet|late))[^\\n]*)`),
  act('', `^(?:(?:ok|okay|so|just|please)[, ]+)*(?<v>give (?:me|us) (?:until|till) [^\\n]*)`, true),
  act('', `^(?<v>[^\\n]{3,60}), (?:i )?promised?\\b`, true, true),
  act(
    '',
    `(?<![\\p{L}'])${me}(?:'re| are|'m| am)? (?:target|targeting|aim for|aiming for|committing to|shooting for) (?<v>(?:an?|the|your|that|this|mon|tue|wed|thu|fri|\\d)[^\\n]*)`,
    true,
  ),
  act('', `(?<![\\p{L}'])you can have (?<v>(?:it|them|that|this|the|my|our|an?) [^\\n]*)`, true),
  act('', `(?<![\\p{L}'])(?:i|we)'d have (?<v>(?:it|them|that|this) (?:with|to|back|over|ready)[^\\n]*)`, true),
  act('', `(?<![\\p{L}'])(?<v>(?:reaches|lands (?:with|on|in)|gets to) you(?:rs?)?\\b[^\\n]*)`, true),
  act(
    '',
    `(?<![\\p{L}'])(?:my|our) [^,;]{2,50} (?:has|have|is|are) [^,;]{2,60} and (?<v>${presentOf} (?:you|it|them|this|that)\\b[^\\n]*)`,
    true,
  ),
  act(
    '',
    `^(?<v>(?:by|before) [^,]{3,25}?,? (?:all (?:of )?|both (?:of )?)?(?:your|the|our|these|those) [\\p{L} -]{2,40}? (?:is|are) (?:${done}|moved)\\b[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<![\\p{L}'])(?:i|we) (?<v>(?:do|run|make|finish|try|start|prepare|test) (?:the|an?|your|it|that|this|them)\\b(?! (?:best|most|school|same|decision))[^\\n]*)`,
    true,
  ),
  act('', `^(?:ok|okay|yes|yep|sure|np|fine|k) (?:will|shall)${adverb} (?!${own}\\b)(?<v>\\p{L}{2,}\\b[^\\n]*)`, true),
  act('', `^${agreed}(?:will|shall) (?<v>(?:ask (?!you)|find out|report back|check)\\b[^\\n]*)`),
  // What is said of now with a day to come: "you have it tomorrow before lunch", "you get those on Friday".
  act(
    'you',
    `(?<!\\b(?:can|could|do|did|should|may|when|if|as|before|after|until|once|that|what|which|where|how|make sure|case) )(?<![\\p{L}'])you(?: then| also| both| all)? (?<v>(?:have|get|receive) (?:it|them|those|these|that(?: one)?|this(?: one)?|both|everything|all of it|(?:my|our) (?:answer|reply|draft|offer|quote|proposal|figures|numbers|feedback|confirmation|comments|version|list)|(?:the|our|my|your) (?:[\\p{L}-]+ ){0,2}${deliverable})\\b[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<!\\b(?:can|could|do|did|should|may|might|to|when|if|as|before|after|until|once|that|what|which|where|how|why|unless) )(?<![\\p{L}'])(?:i|we)(?: also| then| just)? (?!(?:set|put|cut|read|let|hit|bring up|schedule|book|arrange|review|monitor|cancel|discuss|order|process|collect|check|run|look|find out|pull|print|record|match|price|sort) )(?<v>${work}(?! (?:every|each|on (?:mon|tues|wednes|thurs|fri)days)\\b)[^\\n]*)`,
    true,
  ),
  act(
    'ing',
    `(?<![\\p{L}'])${me}(?:'m|'re| am| are)(?: also| just| now| already| therefore| personally)? (?<v>(?!${away}\\b)\\p{L}{2,}ing (?:you|your|him|her|them|it|this|that|these|those|the|an?|one|two|three|both|all) [^\\n]*)`,
    true,
  ),
  act(
    'end side part us',
    `(?<![\\p{L}'])(?:will|shall|is going to|are going to|gets?) (?<v>(?:be )?(?:\\p{L}+ly )?\\p{L}{3,}(?:ed|en|t) (?:(?:from|by|at) (?:our|my) (?:end|side|part|team|office)|by us)\\b[^\\n]*)`,
    true,
  ),
  act('we i', `(?<![\\p{L}'])(?:i|we)(?:'d| would)? ?(?:owe|promise|guarantee) you (?<v>[^\\n]*)`, true),
  act('will ll shall', `^${agreed}(?:will|shall)${adverb} (?<v>${work}[^\\n]*)`),
  act('will', `^will be (?<v>${doing}\\b[^\\n]*)`),
  act('will do', `^${agreed}will (?<v>(?:${dated}|do)[^\\n]*)`, true),
  act('send shar gett forw deli ship', `^${agreed}(?<v>${doing}\\b[^\\n]*)`, true),
  act(
    'let',
    `(?<![\\p{L}'])let me${adverb} (?<v>(?:(?:check|confirm|ask|find out|look (?:into|at)|talk (?:to|with)|speak (?:to|with)|dig|investigate|pull|send|double[- ]check|verify|discuss|consult|put together|sort|take (?:this|it|that|a look)|chase|ping|review|run (?:this|it|that))\\b|see (?:what|if|whether)\\b.*\\bback\\b|think\\b.*\\bback\\b|(?:get|come|circle) back to you (?:on|about|with|regarding|once|after)\\b)[^\\n]*)`,
  ),
  act('let', `(?<![\\p{L}'])let me(?<v> (?:(?:get|come|circle) back|see|think|work on|try) [^\\n]*)`, true),
  act('leave', `(?<![\\p{L}'])leave (?:it|this|that) with me(?<v>,? [^\\n]*)`, true),
  act(
    'you',
    `(?<![\\p{L}'])you(?:'ll| will| shall)(?: also| then| all| definitely| certainly)? (?<v>receive (?:an?|the|our|your|it|them|this|that|these|those)\\b[^\\n]*)`,
  ),
  act(
    'you',
    `(?<![\\p{L}'])you(?:'ll| will| shall| should)(?: also| then| all| definitely| certainly)? (?<v>(?:have|receive|get|hear|see|${found})(?! to\\b| (?:me|us) (?:at|in|on|\\p{L}+ing)\\b| it officially\\b| (?:\\p{L}+ed|seen|been|got|had|heard|read|taken|given)\\b)\\b[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?:^|\\byou (?:can|may|should) |\\bplease )(?:expect|count on|bank on|rely on) (?<v>(?:to (?:have|receive|get|hear|see) |an?|the|our|your|it|them|this|that|these|those|something|my|feedback|delivery|news)\\b[^\\n]*)`,
    true,
  ),
  act(
    'will should ll be going',
    `(?<!\\b(?:you|i|we|who|there|he|she))(?:'ll| will| should| shall| (?:is|are) going to)(?: (?:also|then|all|definitely|certainly|hopefully|\\p{L}+ly))* (?<v>(?:be|get) (?:\\p{L}+ly )?${done}\\b[^\\n]*)`,
    true,
  ),
  act(
    'will follow',
    `(?<!\\b(?:you|i|we|who|there|he|she|flight|train|plane|competitors?))(?:'ll| will| to| should)(?: also| then)? (?<v>(?:follow(?! up)|arrive|go out|come your way|reach you|be yours|land in your|ship(?! (?:it|them|the|your?|an?)\\b)|go live)\\b[^\\n]*)`,
    true,
  ),
  act('follows', `\\b(?<v>follows\\b[^\\n]*)`, true),
  act(
    'will is are ll',
    `(?<![\\p{L}'])(?!(?:i|we|you|it|this|that|which|who|there|what|these|those)\\b)${ours}(?:'ll| will| (?:is|are) going to)${adverb} (?<v>${toReader}[^\\n]*)`,
    true,
  ),
  act(
    'our my',
    `(?<![\\p{L}'])(?:our|my) (?:[\\p{L}'&-]+ ){0,4}?[\\p{L}'&-]+(?:'ll| will| (?:is|are) going to)${adverb} (?<v>${toReader}(?=.*\\byou(?:r)?\\b)[^\\n]*)`,
  ),
  act(
    '',
    `(?<![\\p{L}'])${ours}(?: has| have)? (?:confirmed|scheduled|booked|approved|arranged|lined up) (?<v>(?:the|your|our) [^\\n]*)`,
    true,
  ),
  act(
    'ask talk speak',
    `(?<![\\p{L}'])(?:i|we)(?:'ll| will)${adverb} (?<v>(?:ask|talk to|speak (?:to|with)) (?!you\\b|for\\b)[^\\n]*)`,
  ),
  // "The replacement chairs leave our warehouse tomorrow."
  act(
    '',
    `(?<![\\p{L}'])(?<v>(?:the|your|all|both) (?:[\\p{L}-]+ ){1,5}?(?:leaves?|ships? from|goes out from|go out from) (?:our|the) (?:warehouse|factory|plant|depot|house|workshop|office|store|works|yard)\\b[^\\n]*)`,
    true,
  ),
  // A deadline that is set for one's own people: "our IT will whitelist the addresses by the 13th".
  act(
    'our my',
    `(?<![\\p{L}'])(?:our|my) (?:[\\p{L}'&-]+ ){0,3}?[\\p{L}'&-]+(?:'ll| will)${adverb} (?!${own}\\b|(?:open|close|move|grow|reach|hit|double|merge|relocate|replace|launch)\\b)(?<v>\\p{L}{3,}\\b(?=[^\\n]*\\b(?:by|before|no later than) (?!\\d+(?:[.,]\\d+)? ?(?:%|percent|per cent|euros?|points)|hand|phone|mail|e-?mail|post|truck|then))[^\\n]*)`,
    true,
  ),
  act('i', `(?<![\\p{L}'])i(?:'ll| will| shall)${adverb} (?!${own}\\b)(?<v>\\p{L}{2,}\\b[^\\n]*)`, true),
  // "Will drop the keys round yours on Saturday": the speaker goes without saying.
  act(
    'will shall',
    `^(?:[\\p{L}' ]{1,20}[,!.-] )?(?:so |then |and )?(?:will|shall)${adverb} (?!${own}\\b)(?<v>\\p{L}{2,}\\b(?! (?:you|we|i|it|they|the|that|this)\\b[^.]*\\?)[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<![\\p{L}'])(?:i|we) shall(?: then| also| now)? (?<v>have (?:it|this|that|them|these|the|your) [^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<![\\p{L}'])(?:i|we)\\b[^.;?]{3,120}?\\b(?:and|then|but) (?:will|shall)${adverb} (?<v>(?:have (?:it|this|that|them|these) |get (?:it|this|that|them) |(?!${own}\\b)\\p{L}{2,}\\b)[^\\n]*)`,
    true,
  ),
  // What somebody was told to do by a day will be done: "I've asked Pedro to switch it over tomorrow night."
  act(
    '',
    `(?<![\\p{L}'])(?:i|we)(?:'ve| have)?(?: just| already)? (?:asked|told|instructed|got|booked|scheduled|arranged for|lined up|assigned|briefed) (?!(?:you|your|everyone|everybody|them|the customer)\\b)(?:[\\p{L}'-]+ ){1,4}?(?:to|for) (?<v>[^\\n]*)`,
    true,
  ),
  act('', `(?:^|\\b(?:please|you can|so|just|best) )(?:count|reckon|plan|bank) (?:with|on) (?<v>[^\\n]*)`, true),
  act(
    '',
    `^(?:(?:on|by) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b[^:]{0,14}|\\d[^:]{1,14}|tomorrow|today|next week)[:,] (?:we|i|\\p{L}+ from our \\p{L}+) (?<v>(?:hand|send|deliver|ship|give|bring|show|switch|move|install|fix|release|publish|present|start|finish|run|import|train|set|put|go|roll|launch|share|upload|call|visit|take) [^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<![\\p{L}'])(?:i|we) (?<v>(?:hand|send|deliver|ship|give|bring|call|ring|visit|email|pay) (?:you|it|them|the|your|this|that|over|out)\\b[^\\n]*)`,
    true,
  ),
  act(
    'we',
    `(?<![\\p{L}'])we(?:'ll| will)${adverb} (?!${own}\\b)(?<v>\\p{L}{2,}\\b(?=.*\\b(?:you|your|yours|it|this|that|them|these|those)\\b)[^\\n]*)`,
    true,
  ),
  act('commit', `(?<![\\p{L}'])(?:i|we)(?: can| will|'ll)? commit to (?<v>(?:an?|the|your|this|that)\\b[^\\n]*)`, true),
];
