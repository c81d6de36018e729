// How English mail says that somebody left, is leaving, came or changed their role.
import { type ChangePattern, pattern, person, place, w, who } from './change-pattern.ts';
import { titleWord } from './title-words.ts';

const be = "(?:'m| am|'s| is|'re| are|'ve| have| has| had|'ll| will| was)?(?: be| been)?";
const also =
  '(?: (?:just|recently|already|now|sadly|unfortunately|also|since|finally|officially|indeed|then|lately|soon|all|decided to|going to|about to|currently|actually))*';
const title = `(?:${w} ){0,4}?${titleWord}(?!\\p{L})`;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}';
const leavingTime = `(?= (?:at the end of|end of|to (?:join|pursue|take|start|spend|focus)|after (?:[\\p{L}\\d]+ ){1,3}years|in ${month}|on (?:the )?\\d|on \\d|as of|effective))`;
const leftTime = `(?= (?:last (?:week|month|year|spring|summer|autumn|fall|winter)|(?:earlier )?this (?:week|month|year)|in ${month}|as of|effective|after (?:[\\p{L}\\d]+ ){1,3}years|at the (?:end|start|beginning)|to (?:join|pursue|start|spend)|for (?:a|another) (?:new )?(?:job|role|position|opportunity|company|start-?up)))`;
const job =
  '(?:role|position|job|post|place|desk|accounts?|portfolio|responsibilit\\p{L}{1,4}|duties|projects?|remit|tasks|area|team)';
const contact = '(?:main |primary |single |first |new |key |day-to-day |regular )*(?:point of )?contact(?: person)?';

/** Longer than a holiday. */
const longTime =
  '\\b(?:until|till|for the (?:next|rest)|through)\\b[^.;]{0,12}\\b(?:spring|summer|autumn|fall|winter|year|months|january|february|march|april|may|june|july|august|september|october|november|december|maternity|parental)\\b';

/** What a person looks after and leaves to the next. */
const portfolio =
  '(?:desk|accounts?|portfolio|suppliers?|vendors?|clients?|customers?|projects?|files?|inbox|role|job|book|list|topics?|responsibilities|tasks|area|region|team|contracts?)';

export const englishChanges: readonly ChangePattern[] = [
  pattern(
    'came',
    '',
    `\\b(?:introduce|introducing|meet|welcome)(?: you to)? ${person}, (?:who|my|our|the)(?: new)?(?: ${w}){0,2}? ?(?:took|takes?|has taken|is taking|will take|will be taking|joined|joins|replaced|replaces|replacing|succeeds|succeeded|follows|inherits|successor|replacement)\\b`,
  ),
  pattern(
    'came',
    '',
    `\\b(?:direct|send|address|forward|refer)\\b[^.;]{0,50}? to ${person}, who(?:'s| is| will be| has| has been)? (?:taking over|taken over|takes over|took over|replac(?:es|ing)|succeed(?:s|ing)|now (?:responsible|in charge)|handl(?:es|ing)|look(?:s|ing) after)\\b`,
  ),
  // A company by any name; a town is left for a day.
  pattern(
    'leaving',
    '',
    `(?<![\\p{L}])(?<who>i)(?:'m| am|'ll be| will be)${also} leaving (?:\\p{L}[\\p{L}&.'-]{1,30} ){1,3}?(?:at the end of (?:the (?:month|quarter|year)|${month})|end of (?:the month|${month})|next month|effective|as of|after (?:[\\p{L}\\d]+ ){1,3}years)\\b`,
  ),
  pattern(
    'came',
    '',
    `(?<![\\p{L}])${person}(?:'s| is|'ll| will| has)(?: be| been)?${also} (?:tak(?:e|es|ing|en) over|inherit(?:s|ing)?|look(?:s|ing)? after|run(?:s|ning)?|handl(?:es?|ing)|manag(?:es?|ing)) (?:${w} ){1,4}?(?:from|instead of) me\\b`,
  ),
  // "Freya, who brought you in, has left the company."
  pattern(
    'left',
    '',
    `(?<![\\p{L}])${person}, (?:who|whom|our|my|the|your) [^,;.]{3,90}, (?:(?:has|have|is|was|will be|had|just|recently|sadly|unfortunately|now|also) )*(?:left|leaving|departed|departing|resigned|retired|retiring|moved on|quit|gone)\\b`,
  ),
  pattern(
    'came',
    '',
    `${who}${be}${also} (?:took|taken|taking|takes?) (?:the |this |our )?(?:${w} ){1,4}?over from (?<from>${w})`,
  ),
  pattern(
    'leaving',
    '',
    `(?<![\\p{L}])(?<who>i)(?:'m| am|'ll be| will be)(?: \\p{L}+)? (?:off|moving|going|leaving|heading) to (?:an? |another )?(?:new |different )?(?:\\p{L}+ )?(?:charity|company|firm|start-?up|agency|competitor|employer|school|university|bank|ngo|practice|job|role|position)\\b`,
  ),
  pattern(
    'left',
    '',
    `${who} (?:hasn't|has not|hadn't|didn't) work(?:ed)? (?:here|for us|with us|at ${place})(?= (?:since|for)\\b)`,
    true,
  ),
  // Away for so long that somebody else has the job.
  pattern(
    'moved',
    '',
    `${who}(?:'m| am|'s| is|'ll be| will be)${also} (?:going on|starting|taking|leaving for) (?:my |his |her |their )?(?:maternity|paternity|parental|adoption) leave\\b(?=[^.;]*\\b(?:from|at|in|on|until|starting|end|next|as of|\\d))`,
  ),
  pattern(
    'came',
    '',
    `(?<![\\p{L}])${person}(?:'ll| will| is going to)?(?: be)? (?:cover(?:s|ing)?|stand(?:s|ing)? in|fill(?:s|ing)? in|deputi[sz](?:es?|ing)|step(?:s|ping)? in) for me\\b(?:(?=[^.;]*${longTime})|(?<=${longTime}[^.;]{0,60}))`,
  ),
  pattern(
    'leaving',
    '',
    `${who}(?:'m| am|'ll| will)?${also} (?:hang(?:s|ing)? up|pack(?:s|ing)? up|clear(?:s|ing)? out|hand(?:s|ing)? (?:in|over)) (?:my|his|her) (?:keys|boots|desk|hat|apron|badge|notice|resignation)\\b`,
  ),
  pattern(
    'came',
    '',
    `(?<![\\p{L}])${person} \\([^)]{3,60}\\)(?:'ll| will| is)?${also} (?:be )?(?:tak(?:es?|ing) over|step(?:s|ping)? (?:in|into)|look(?:s|ing)? after|tak(?:es?|ing) care of|follow(?:s|ing)?|replac(?:es?|ing)|succeed(?:s|ing)?|handl(?:es?|ing))\\b`,
  ),
  pattern(
    'came',
    '',
    `${who}${be}${also} (?:inherit(?:ed|ing|s)?|pick(?:ed|ing|s)? up|tak(?:e|es|ing|en) (?:on|over)|took (?:on|over)) (?:all )?(?:${w}'s|his|her|their) (?:${w} ){0,2}?${portfolio}\\b`,
  ),
  pattern(
    'moved',
    '',
    `\\b(?:as of|from|since|starting|effective) [^,.;]{2,30},? (?<who>i)(?:'ll| will| now| have| am)*(?: be)? (?:head(?:ing)?(?: up)?|lead(?:ing)?|run(?:ning)?|manag(?:e|ing)|look(?:ing)? after|in charge of|responsible for) `,
  ),
  pattern(
    'came',
    '',
    `\\b(?:renewals?|questions|orders|everything|things|requests|invoices|approvals|contracts?|it all)(?: now)? (?:goes?|runs?|comes?) (?:through|to|via) ${person} (?:now|from now on|going forward|instead|these days)\\b`,
  ),
  pattern(
    'left',
    '',
    `(?<![\\p{L}])${person}(?:'s| is| has)(?: now| already| sadly)? gone(?=,? (?:as of|since|for good|from (?:us|the company|here))\\b)`,
  ),
  pattern(
    'came',
    '',
    `\\b(?:from|as of|starting|since) [^,.;]{2,30}? ${person} (?:looks after|takes? (?:care of|over)|handles|is (?:responsible|in charge|your contact)|runs|manages|will (?:look after|handle|take over|be your))\\b`,
  ),
  pattern(
    'left',
    'longer',
    `${who}${be}${also} no longer (?:(?:be |an? )?(?:with|at|in|working (?:at|for|with)|works? (?:at|for|with)|employed (?:by|at|with)|part of|an employee (?:of|at)|a member of)) ${place}`,
    true,
  ),
  pattern(
    'left',
    'longer',
    `${who}${be}${also} no longer (?:works? here|working here|(?:here|around)(?=[.,;!]|$| (?:and|so|but))|on (?:the|our|this) (?:team|project|account)|employed(?=[.,;!]|$)|an employee)`,
    true,
  ),
  pattern(
    'moved',
    'longer',
    `${who}${be}${also} no longer (?:in (?:this|that|the|my|his|her|their) ${job}|(?:your|the|our) ${contact}|responsible for|in charge of)`,
    true,
  ),
  pattern(
    'left',
    'any anymore',
    `${who} (?:doesn't|does not|don't|do not) work (?:here|for us|with us|at ${place}) any ?(?:more|longer)`,
    true,
  ),
  pattern(
    'left',
    'any anymore',
    `${who}(?:'s| is| are|'re|'m| am)?(?: not| isn't| aren't|n't) (?:with (?:us|the (?:company|firm|team|business))|here|at the company|working here) any ?(?:more|longer)`,
    true,
  ),
  pattern(
    'left',
    'left departed quit resigned moved parted walked',
    `${who}${be}${also} (?:left|departed(?: from)?|quit|resigned from|moved on from|parted ways with|walked out on) ${place}`,
  ),
  pattern('left', 'left departed', `${who}${be}${also} (?:left|departed)${leftTime}`),
  pattern(
    'left',
    'resigned retired moved stepped let redundant notice',
    `${who}${be}${also} (?:resigned|retired|moved on|stepped down|been let go|been made redundant|(?:handed in|given|gave) (?:my|his|her|their) notice)(?! (?:to|the|it))`,
  ),
  pattern(
    'leaving',
    'leaving leave departing moving resigning quitting',
    `${who}${be}${also} (?:leaving|leave|departing(?: from)?|moving on from|resigning from|quitting) (?:(?:my|his|her|their) (?:role|position|job|post)|${place})`,
  ),
  pattern(
    'leaving',
    'leaving leave departing moving',
    `${who}${be}${also} (?:leaving|leave|departing|moving on)${leavingTime}`,
  ),
  pattern(
    'leaving',
    'retiring retire retires resigning',
    `${who}${be}${also} (?:retiring|retire|retires|resigning)(?! (?:the|an?|our|your|old|it)\\b)`,
  ),
  pattern(
    'leaving',
    'finish finishing finishes',
    `${who}${be}${also} (?:finish|finishing|finishes) (?:here|up here|up at ${place})(?= (?:on|at|in|by)\\b)`,
  ),
  pattern(
    'leaving',
    'pursue pursuing challenge chapter opportunity opportunities',
    `${who}${be}${also} (?:pursue|pursuing|taking on|starting) (?:a |an |other |another |new )+(?:opportunit\\p{L}{1,3}|challenge|chapter)`,
  ),
  pattern(
    'leaving',
    'last final',
    `(?<![\\p{L}])(?<who>my|his|her|(?:${w} )?${w}'s?) (?:very )?(?:last|final) (?:working )?(?:day|week) (?:here|at|with|in the office|of work|will be|is|was|with)\\b`,
  ),
  pattern(
    'leaving',
    'last final',
    `\\b(?:is|was|will be|be|marks) (?<who>my|his|her|(?:${w} )?${w}'s?) (?:very )?(?:last|final) (?:working )?(?:day|week)(?! (?:of the|for|to)\\b)`,
  ),
  pattern('came', 'over', `${who}${be}${also} (?:tak(?:ing|en|e|es)|took) over (?:from|for) (?<from>${w})`),
  pattern(
    'came',
    'my his her their s',
    `${who}${be}${also} (?:tak(?:ing|en|e|es)|took) (?:over )?(?:my|his|her|their|(?:${w} )?${w}'s) ${job}`,
  ),
  pattern(
    'came',
    'over',
    `${who}${be}${also} (?:tak(?:ing|en|e|es)|took) over (?:(?:the )?(?:role|position|job|post) (?:of|as)|as (?:(?:the|your|our|an?) )?(?:new |acting |interim )?(?:${title}|${contact}))`,
  ),
  pattern(
    'came',
    'stepping stepped steps step',
    `${who}${be}${also} (?:stepping|stepped|steps|step) into (?:my|his|her|their|the|(?:${w} )?${w}'s) (?:${job}|shoes)`,
  ),
  pattern(
    'came',
    'inherited inherits inheriting',
    `${who}${be}${also} inherit(?:ed|ing|s)? [^.;]{1,50}? from (?<from>${w})`,
  ),
  pattern(
    'moved',
    'replaced replacing replaces',
    `${who}${be}${also} (?:replaced by ${w}|replacing ${w}|replac(?:es|ed) ${w})(?: ${w})? (?:as|in (?:my|his|her|the)) (?:(?:our|your|the|an?) )?(?:${title}|role|position|post)`,
  ),
  pattern(
    'came',
    'new',
    `${who}(?:'m| am| is|'s|'ll be| will be| becomes?)${also} (?:your|the|our) new (?:${contact}|(?:${w} ){0,3}?${titleWord})(?!\\p{L})`,
  ),
  pattern(
    'came',
    'contact',
    `${who}(?:'ll| will| is going to|'m going to| shall)${also} be (?:your|the|our) (?:new )?${contact}`,
  ),
  pattern('came', 'contact', `\\b(?:your|the|our) new ${contact} (?:is|will be) ${person}`),
  pattern('came', 'new', `\\b(?:our|the|my) new ${title}(?: of(?: ${w}){1,3})?,? (?:is|will be|is called) ${person}`),
  pattern(
    'came',
    'successor replacement',
    `\\b(?:my|his|her|their|(?:${w} )?${w}'s) (?:successor|replacement) (?:is|will be) ${person}`,
  ),
  pattern(
    'came',
    'successor replacement',
    `${who}${be}${also} (?:the )?(?:successor|replacement) (?:of|to|for) (?<from>${w})`,
  ),
  pattern(
    'moved',
    'promoted appointed named',
    `${who}${be}${also}(?: being)? (?:promoted|appointed|named) (?:to |as )?(?:(?:the|our|an?) )?(?:new )?${title}`,
  ),
  pattern(
    'moved',
    'promoted',
    "(?<![\\p{L}])(?<who>i)(?:'ve| have| was|'m| am)(?: just| recently)?(?: been| being| got| getting)? promoted\\b",
  ),
  pattern(
    'moved',
    'role position job post another different',
    `${who}${be}${also} (?:starting|started|start|transitioning|transitioned|rotating|shifting|moved|moving|move|moves|switched|switching|transferred|transferring|taken on|taking on|took|accepted|stepped|stepping|changed|changing)(?: over)?(?: in| into| to| on| up to)? (?:an? |another |my |the )?(?:(?:new|different|other) )?(?:(?:role|position|job|post)|(?:(?<=another )|(?<=different )|(?<=new )|(?<=other ))(?:department|team|division|company|employer|business unit))(?! (?:of|opening|description|in the (?:app|tool|system)))\\b`,
  ),
  pattern(
    'moved',
    'moved moving move moves transferred transferring',
    `${who}${be}${also} (?:moved|moving|move|moves|transferred|transferring) (?:over )?to (?:our|the) ${w} (?:office|branch|team|department|site)\\b`,
  ),
  pattern(
    'moved',
    'acting interim',
    `${who}(?:'m| am|'s| is)${also} (?:the )?(?:acting|interim) (?:${w} ){0,2}?${titleWord}(?!\\p{L})`,
  ),
  pattern(
    'came',
    'joined joining joins join',
    `${who}${be}${also} (?:joined|joining|joins|join) (?:us|the company|(?:our|the) team|${w})(?: \\p{L}+){0,3} as (?:(?:the|our|an?) )?(?:new )?${title}`,
  ),
  pattern('came', 'new', `(?<![\\p{L}])${person}, (?:our|the|your) new ${title}(?=[^.;!?]{0,20}(?:[,.)]|$))`),
  pattern('came', 'new', `\\b(?:an?|our|the|my) new ${title}(?: of(?: ${w}){1,2}?)?,? ${person}`),
  pattern(
    'came',
    'joined joins starts started starting joining',
    `${who}${be}${also} (?:joined|joins|joining|started|starting|starts)(?: (?:here|us|at ${w}))? as (?:(?:the|our|your|an?) )?(?:new )?${title}`,
  ),
  pattern(
    'came',
    'replacing replaces replaced',
    `${who}${be}${also} (?:replacing|replaces|replaced) ${w}(?: ${w})? as (?:(?:the|our|your|an?) )?(?:new )?${contact}`,
  ),
  pattern(
    'leaving',
    'decided',
    `${who}${be} decided(?: that)?(?: it(?:'s| is) time)? to (?:move on|step down|leave|retire)(?! (?:from|to|the|it|a)\\b)`,
  ),
  pattern(
    'moved',
    'assume assumes assumed assuming take takes taken taking took step steps stepped stepping fill',
    `${who}${be}${also} (?:assum(?:e|es|ed|ing)|fill(?:s|ed|ing)?|tak(?:e|es|en|ing) on|took on|step(?:s|ped|ping)? (?:up )?into) (?:the |an? )?(?:new )?(?:role|position|post|job) (?:of|as)\\b`,
  ),
  pattern(
    'moved',
    'moved moving moves transferred transferring switched switching',
    `${who}${be}${also} (?:moved|moving|moves|move|transferred|transferring|switched|switching) from (?:${w} ){1,3}?to (?:the |our |an? )?(?:${w} ){0,3}?(?:team|department|division|branch|unit|side)\\b`,
  ),
  pattern(
    'moved',
    'heads leads head lead heading leading charge',
    `${who}(?:'s| is|'m| am)? now (?:heads?|leads?|heading|leading|in charge of) (?:the|our|all)\\b`,
  ),
  pattern(
    'moved',
    'changed changing',
    `(?<![\\p{L}])(?<who>my|his|her|(?:${w} )?${w}'s?) (?:role|position|job|responsibilities) (?:has|have|is|are|will)(?: recently| now)?(?: been)? chang(?:ed|ing|e)\\b`,
  ),
  pattern(
    'leaving',
    'handing hand handed',
    `${who}${be}${also} hand(?:ing|ed)? (?:[^.;,]{1,40} )?over (?:[^.;,]{1,40}? )?to ${w}[^.;]{0,50}(?:as of|from (?:next|today|tomorrow|\\d|now)|starting|effective|going forward|permanently)`,
  ),
  // The writer's own news, with the day it begins: "from the first of August I'm head of operations".
  pattern(
    'moved',
    '',
    `\\b(?:from|as of|as from|starting|since|effective|come) (?:the )?(?:\\d|first|beginning|end|next|this|monday|tuesday|wednesday|thursday|friday|${month})[^.;:]{0,30}?,? (?<who>i)(?:'m| am|'ll be| will be| become)(?: the| your| our| also| now)?(?: new)? ${title}`,
  ),
  pattern(
    'moved',
    '',
    `\\b(?:from|as of|as from|starting|since|effective) (?:the )?(?:\\d|first|beginning|end|next|this|monday|tuesday|wednesday|thursday|friday|${month})[^.;:]{0,30}?,? (?<who>i)(?:'ll| will)?(?: also)? (?:look after|run|lead|head(?: up)?|manage) (?:your|the|our|all)\\b`,
  ),
  pattern(
    'came',
    '',
    `\\b(?:my|our|the) (?:new )?(?:deputy|successor|replacement|boss|manager|contact|lead|head)\\b[^.;]{0,50} (?:becomes|is going to be) ${person}`,
  ),
  pattern(
    'came',
    '',
    `(?<![\\p{L}])${person}(?:'ll| will| is going to) be your (?:new )?${contact}(?=[^.;]*\\b(?:from|as of|starting|after|going forward|for everything)\\b)`,
  ),
  pattern(
    'left',
    '',
    `${who} (?:comes not back|(?:is not|isn't|won't be|will not be) (?:coming )?back|(?:won't|will not|doesn't|does not) (?:come back|return)|(?:is not|isn't) returning) (?:from|after) (?:his|her|the|my)(?: ${w})? (?:sabbatical|leave)`,
    true,
  ),
];
