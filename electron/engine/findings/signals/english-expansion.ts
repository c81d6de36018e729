// English words by which a customer tells of growth: something new, more people, money, a problem to solve, a result.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const number =
  '(?:\\d{1,4}|a few|several|some|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozens of|a dozen|another|more|additional|extra|further|new|a second|a third|a new|an? (?:additional|extra))';
const people =
  '(?:people|persons?|colleagues?|employees?|staff|heads?|hires?|starters?|joiners?|members?|users?|nurses?|reps?|clerks?|shifts?|teams?|specialists?|technicians?|(?!customers|orders|numbers|others|letters|papers|servers|sensors|vendors|suppliers|visitors|offers|answers|quarters|errors|containers|computers)\\p{L}{2,}(?:ers?|ors?|ists?|ants?|ysts?|ians?|ives?|perts?))';
const thing =
  '(?:sites?|plants?|offices?|branch(?:es)?|stores?|shops?|markets?|countr(?:y|ies)|regions?|program(?:me)?s?|projects?|initiatives?|lines?|portals?|warehouses?|clinics?|schools?|hubs?|divisions?|departments?|units?|apps?|cent(?:re|er)s?|locations?|facilit(?:y|ies)|factor(?:y|ies)|labs?|hospitals?|hotels?|restaurants?|campus(?:es)?|subsidiar(?:y|ies)|practices?|ventures?|strateg(?:y|ies)|farms?|terminals?|studios?|wings?|headquarters|workstreams?|transformations?|moderni[sz]ations?|digiti[sz]ations?|roll-?outs?)(?! (?:managers?|leads?|leaders?|members?|assistants?|plan|team))';
const undertaking =
  '(?:program(?:me)?|project|initiative|roll-?out|expansion|opening|launch|strategy|transformation|digiti[sz]ation|moderni[sz]ation|relocation|acquisition|merger|second \\w+|new \\w+)';
const self =
  "\\b(?:we|i|management|leadership|(?:our|my|the) (?:\\p{L}+ )?(?:company|group|board|firm|business|trust|bank|school|hospital|university|council|agency|team|department|division|parent|owners?))(?:'(?:re|ve|ll|m))?\\b";
const dropped =
  '\\b(?:your (?:new )?(?:office|building|store)|visit\\p{L}*|survey|newsletter|poll|trial|photographer|no longer)\\b|\\b(?:shelved|postponed|on hold|abandoned|scrapped|not on the cards|off the table|pushed back|no plans|instead of|restructuring)\\b|\\bcancel|\\bin (?:the|your) (?:tool|system|app)\\b';

const initiative: readonly RuleWords[] = [
  [
    'expansion.initiative',
    'ente intr begi star emba runn buil sett task',
    `${self}(?: [\\p{L}'-]+){0,5}? (?:enter(?:ing)?|introduc(?:e|ing)|begin(?:ning)?|start(?:ing)?|embark(?:ing)? on|running|building|setting up|tasked with)(?: [\\p{L}'-]+){0,5}? (?:program(?:me)?|initiative|markets?|portal|marketplace|transformation|moderni[sz]ation|strategy|web ?shop|expansion)\\b`,
    { unless: `${dropped}|\\byour (?:portal|program(?:me)?|initiative|marketplace)` },
  ],
  [
    'expansion.initiative',
    'harm stan cent over reva auto mode tran push move entr fora',
    `${self}(?: [\\p{L}'-]+){0,5}? (?:decid(?:ed|ing)|plan(?:ning|s)?|going|wants?|aims?|tasked|asked|project|program(?:me)?|will)(?: [\\p{L}'-]+){0,3}? (?:harmoni[sz]e|standardi[sz]e|centrali[sz]e|overhaul|revamp|automate|moderni[sz]e|digiti[sz]e|transform)\\b|\\b(?:push|move|entry|foray) into (?!the (?:next|call|meeting))`,
    {
      own: false,
      also: `${self}|\\b(?:our|strategy|internally)\\b`,
      unless: `${dropped}|\\bstandardi[sz]e on\\b|\\bmove into (?:the|our) (?:office|building|house)`,
    },
  ],
  [
    'expansion.initiative',
    'roll exte expa bring',
    '\\b(?:roll(?:ing)?|extend(?:ing)?|expand(?:ing)?|bring(?:ing)?) (?:it|this|that|your [\\p{L}]+|the (?:tool|platform|system|program(?:me)?))(?: out)? to (?:the|our|all|other|more|every)\\b',
    { own: true, unless: `${dropped}|\\bto (?:the|our) (?:table|attention|call|meeting|customers?|next)` },
  ],
  [
    'expansion.initiative',
    'new seco addi major',
    `\\b(?:new|second|third|additional|major)(?: [\\p{L}-]+){0,2}? ${thing}\\b(?: [\\p{L}'-]+){0,3}? (?:is|are|will|starting|coming|opens?|launch(?:es|ing)|kick(?:s|ing)) ?(?:be )?(?:coming|starting|opening|launching|planned|going live|start|open|launch|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|this|next|under ?way)\\b`,
    { own: true, unless: dropped },
  ],
  [
    'expansion.initiative',
    'buil lead head to in resp stan set sett open crea foun',
    `\\b(?:(?:build(?:ing)?(?: out)?|stand(?:ing)? up|set(?:ting)? up|open(?:ing)?|creat(?:e|ing)|found(?:ing)?) (?:an?|our own) (?:[\\p{L}-]+ ){0,2}(?:lab|office|site|plant|branch|store|subsidiary|clinic|school|portal|program(?:me)?|app|cent(?:er|re)|hub|practice|marketplace|factory|warehouse)|(?:to lead|leading|heading up|to head up|in charge of|responsible for) (?:[\\p{L}'-]+ ){0,4}(?:initiative|program(?:me)?|transformation|roll-?out|integration))\\b`,
    { own: true, unless: dropped },
  ],
  [
    'expansion.initiative',
    'push exte expa roll bring taki',
    '\\b(?:big|strong|major|company-wide|huge) push\\b|\\b(?:extend(?:ing)?|expand(?:ing)?|roll(?:ing)?|bring(?:ing)?|tak(?:e|ing))\\b[^;:]{0,40}\\b(?:out )?(?:to|across) (?:our (?:other|\\p{L}+ (?:subsidiar(?:y|ies)|entit(?:y|ies)|offices?|teams?|branch(?:es)?))|all (?:our |the )?(?:other )?(?:sites|plants|teams|offices|branches|departments|regions|countries|stores)|(?:the )?other (?:sites|plants|teams|offices|departments|regions|countries|stores|branches))\\b',
    { own: true, unless: dropped },
  ],
  [
    'expansion.initiative',
    'coll depa team divi subs bran offi regi unit',
    "\\b(?:colleagues|departments?|teams?|division|subsidiary|branch(?:es)?|offices?|business units?)\\b(?: [\\p{L}'-]+){0,10}? (?:wants?|(?:would |'d )?like|interested|keen|asked)(?: [\\p{L}'-]+){0,3}? (?:start(?:ing)? (?:using|with)|to use|in using|get(?:ting)? on board|adopt(?:ing)?|get(?:ting)? access|work with (?:it|the (?:tool|platform|system)))\\b",
    { unless: `${dropped}|\\byour (?:team|colleagues|department|office)|\\b(?:stop|instead|prefer)\\b` },
  ],
  [
    'expansion.initiative',
    'launch roll kick expand acqui merg moder digit reloc branc bought buying taking',
    `${self}(?: [\\p{L}'-]+){0,5}? (?:launch(?:es|ed|ing)?|roll(?:s|ed|ing)? out|kick(?:s|ed|ing)? off|expand(?:s|ed|ing)? (?:in|to|our|the|across|beyond|abroad|nation)|acquir(?:e|es|ed|ing)|(?:bought|buying|taking over) (?:a|an|another) (?:\\p{L}+ ){0,2}(?:company|business|competitor|firm)|merg(?:e|es|ed|ing) with|moderni[sz](?:e|es|ed|ing)|digiti[sz](?:e|es|ed|ing)|relocat(?:e|es|ed|ing)|branch(?:ed|ing)? out)`,
    {
      unless: `${dropped}|kick(?:ed|ing|s)? off (?:the|our|a|this)? ?(?:call|meeting|workshop|session|onboarding)|acquir\\w+ (?:data|leads)`,
    },
  ],
  [
    'expansion.initiative',
    'open star buil sett set intr crea plan ente add gett got have movi prep work runn pilo spin stan emba lead sign',
    `${self}(?: [\\p{L}'-]+){0,5}? (?:open(?:s|ed|ing)?|start(?:s|ed|ing)?|build(?:ing)?|sett?(?:ing)? up|introduc(?:e|es|ed|ing)|creat(?:e|ed|ing)|plan(?:s|ned|ning)?|enter(?:ed|ing)?|add(?:ed|ing)?|getting|moving into|prepar(?:e|ed|ing)|work(?:ing)? on|run(?:ning)?|pilot(?:ed|ing)?|spin(?:ning)? up|stand(?:ing)? up|embark(?:ed|ing)? on|got|have|lead(?:ing)?|signed)(?: [\\p{L}'-]+){0,4}? (?:new|second|third|fourth|another|additional|first|more|major|big|large|dedicated|company-wide|group-wide|global|two|three|four|five|\\d{1,3})(?: [\\p{L}'-]+){0,3}? ${thing}\\b`,
    { unless: dropped },
  ],
  [
    'expansion.initiative',
    'green go approv signed greenl decid',
    `\\b(?:green light|go-ahead|approv(?:ed|al)|signed off|greenlit|decided)\\b[^;:]{0,50}\\b${undertaking}`,
    {
      own: true,
      unless: `${dropped}|\\b(?:budget|funding|invoice|quote|offer|contract|text|version|minutes|draft|module|tier)\\b`,
    },
  ],
  [
    'expansion.initiative',
    'join open com comi to will have move goes',
    `\\b(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|more|additional|new|another)(?: [\\p{L}-]+){0,2} ${thing}\\b(?: [\\p{L}-]+){0,4}? (?:join(?:s|ed|ing)?|open(?:s|ing)|com(?:e|ing) on board|to (?:bring|move|migrate)|(?:will )?(?:have to )?move over|goes? live)`,
    { own: true, unless: dropped },
  ],
  [
    'expansion.initiative',
    'new big major large strat compa group',
    `\\b(?:new|big|major|large|strategic|company-wide|group-wide|nationwide)(?: [\\p{L}-]+)? (?:program(?:me)?|project|initiative|strategy|venture|roll-?out)\\b[^;:]{0,40}\\b(?:start|kick|begin|go(?:es|ing)? live|under ?way|coming up|planned|ahead|launch|this (?:year|spring|summer|autumn|fall|winter|quarter|month)|next (?:year|spring|summer|autumn|fall|winter|quarter|month)|from (?:january|february|march|april|may|june|july|august|september|october|november|december))`,
    { own: true, unless: dropped },
  ],
  [
    'expansion.initiative',
    'expan merger acqui entry',
    '\\b(?:expansion (?:into|to|plans?)|merger with|acquisition of|entry into)\\b',
    { own: true, unless: dropped },
  ],
];

const growsFromTo = (match: RegExpExecArray): boolean => {
  const { from, to } = match.groups ?? {};
  return from === undefined || to === undefined || Number(to) > Number(from);
};

const teamGrowth: readonly RuleWords[] = [
  [
    'expansion.team_growth',
    'acco acce logi seat lice',
    `\\b(?:accounts?|access|log-?ins?|seats?|licen[cs]es?)\\b(?: [\\p{L}-]+){0,2} for ${number}(?: [\\p{L}-]+){0,2}? ${people}\\b`,
    { asks: true, unless: '\\b(?:remove|delete|revoke|close|customers?|interns?|webinar|meeting)\\b' },
  ],
  [
    'expansion.team_growth',
    'new grow recr hiri quot pric',
    `\\bnew ${people}\\b[^;:.]{0,25} join(?:s|ed|ing)? (?:us|me|my|our|the) ?(?:\\p{L}+ )?(?:team|company|department)?\\b|\\bgrowing (?:the|our|my) (?:[\\p{L}-]+ ){0,2}(?:team|department|staff|headcount)\\b|\\b(?:office|team|company|department|we) (?:is|are) (?:[\\p{L}]+ )?(?:recruiting|hiring)\\b|\\b(?:quote|price|offer|cost)(?: [\\p{L}]+){0,3} \\d+ (?:additional|more|extra|further) (?:seats|licen[cs]es|users)\\b`,
    { own: true, asks: true, unless: '\\b(?:call|meeting|invite|interns?|customers?|you are hiring)\\b' },
  ],
  [
    'expansion.team_growth',
    'head',
    '\\bheadcount\\b(?: [\\p{L}-]+){0,3}? (?:going up|go up|increas\\p{L}*|up by|rising|grow\\p{L}*)\\b',
    {},
  ],
  [
    'expansion.team_growth',
    'add addi incr head seat grow grew gone went',
    `${self}(?: [\\p{L}-]+){0,3}? (?:adding|added|add) ${number}(?: [\\p{L}-]+){0,2}? ${people}\\b|\\b(?:we|team|company)(?:'ve| have| has)?(?: [\\p{L}-]+)? (?:grown|grew|gone|went) from (?<from>\\d+) to (?<to>\\d+)\\b|\\b(?:headcount|staff numbers?|(?:seat|user|licen[cs]e) count)\\b(?: [\\p{L}-]+){0,3}? (?:going up|increas\\p{L}*|up by|up from|rising|grow\\p{L}*)|\\bincrease (?:our|the) (?:[\\p{L}-]+ )?(?:seat|user|licen[cs]e)s?(?: count| number)?\\b`,
    {
      own: true,
      asks: true,
      holds: growsFromTo,
      unless: '\\b(?:customers?|clients?|suppliers?|list|invite|meeting|call|survey)\\b',
    },
  ],
  [
    'expansion.team_growth',
    'hir recr staff',
    `${self}(?: [\\p{L}'-]+){0,4}? (?:hir(?:ed|es|ing)|to hire|recruit(?:ed|s|ing)?|staffing up)\\b`,
    {
      unless:
        '\\bhir(?:e|ing) (?:freeze|stop|a car|car)|hired? (?:you|a consultant)|car|i hired an?\\b|hired? an? (?:photographer|consultant|agency|lawyer|band|caterer|van|venue|firm|contractor for)\\b',
    },
  ],
  [
    'expansion.team_growth',
    'hire recr',
    `${self}(?:'ll| will| can| want to| plan to| are going to| may now)(?: \\p{L}+){0,2}? (?:hire|recruit)\\b`,
  ],
  [
    'expansion.team_growth',
    'join star begin come comi follow',
    `\\b${number}(?: [\\p{L}-]+){0,3}? ${people}\\b(?: [\\p{L}-]+){0,4}? (?:join(?:s|ed|ing)?|start(?:s|ed|ing)?|begin(?:s|ning)?|com(?:e|ing) on board)\\b`,
    {
      own: true,
      unless:
        '\\b(?:call|meeting|webinar|training|workshop|session|demo|event|dinner|customers?|conversation|schools?|clinics?)\\b',
    },
  ],
  [
    'expansion.team_growth',
    'team headc workf staff depar crew organ compa',
    "\\b(?:team|head[ -]?count|workforce|staff|department|crew|organi[sz]ation|company)(?: [\\p{L}'-]+){0,5}? (?:gr(?:ow|ows|owing|own|ew)|doubl(?:ed|es|ing|e)|tripl(?:ed|es|ing|e)|expand(?:s|ed|ing)?|increas(?:e|es|ed|ing)|(?:go|goes|going|went|grow|increase)(?: up)? from (?<from>\\d+) to (?<to>\\d+))\\b",
    {
      own: true,
      holds: growsFromTo,
      unless: '\\b(?:revenue|sales|costs?|prices?|confidence|frustrat\\w+|frustration)\\b',
    },
  ],
  [
    'expansion.team_growth',
    'need add get order buy purch requir want like gives',
    `\\b(?:need|needs|add|get|order|buy|purchase|require|want|like|book)(?: [\\p{L}'-]+){0,4}? ${number}(?: [\\p{L}-]+){0,2}? (?:seats?|licen[cs]es?|users?|logins?|user accounts?)\\b`,
    { asks: true, own: true, unless: "\\b(?:remove|fewer|inactive|invoice|don't|do not|list)\\b" },
  ],
  [
    'expansion.team_growth',
    'seat lice logi run',
    "\\b(?:seats|licen[cs]es|logins)\\b[^;:]{0,40}\\b(?:won't|will not|not|isn't|aren't|no longer) (?:be )?(?:enough|suffice|sufficient)|\\brun(?:ning)? (?:out of|low on|short of) (?:seats|licen[cs]es|logins)",
    { denies: true },
  ],
  [
    'expansion.team_growth',
    'build sett set open hires start joiner onbo bring taki took brou',
    `\\b(?:build(?:ing)?|set(?:ting)?) up (?:a|an|our)(?: [\\p{L}-]+){0,2} team\\b|\\b${number} open (?:positions|roles|vacancies)\\b|\\bnew (?:hires|starters|joiners)\\b|\\b(?:onboard(?:ed|ing)|bring(?:ing)? on|brought on|tak(?:e|ing) on|took on) ${number}(?: [\\p{L}-]+){0,2}? ${people}\\b`,
    { own: true, unless: '\\b(?:customers?|suppliers?|clients?)\\b' },
  ],
];

const money =
  '(?:budget|funding|funds|grant|money|capex|financing|investment|(?:extra|additional|software|the|our) spend)';
const granted =
  '(?:approv(?:ed|al|es)|sign(?:ed|s) off|sign-off|released|freed|allocat(?:ed|es)|secured?|receiv(?:ed|es)|granted|awarded|set aside|earmarked|confirmed|unlocked|increased|raised|doubled|got|found)';
const poor =
  "\\b(?:cuts?|slashed|reduced|frozen|freeze|tight|shrunk|committee|overview|season|no room|refund|money back|approve our|didn't|hasn't|haven't|rejected|declined|whether|once|as soon as|when the|waiting|pending|to be (?:approved|released|signed)|hope|hoping|invoice|charged|billed|charity|lost)\\b";

const budget: readonly RuleWords[] = [
  [
    'expansion.budget',
    'mone budg fund',
    '\\b(?:have|got)(?: [\\p{L}]+){0,2} (?:money|budget|funds|funding) (?:for|to (?:spend|invest|buy)|left|available|set aside)\\b',
    { own: true, unless: `${poor}|\\b(?:little|hardly|limited)\\b` },
  ],
  [
    'expansion.budget',
    'get got find secu free comm appr',
    '\\b(?:get|got|find|found|secured?|free(?:d)? up)(?: [\\p{L}]+){0,2} (?:extra|additional|another|more) (?:[$€£] ?\\d|\\d[\\d.,]* ?(?:k|thousand|million|euros?|dollars|pounds)\\b)|\\b(?:investment|budget|purchasing|finance) committee (?:has |have )?(?:approved|agreed|signed)|\\bapproved (?:our|my|the) (?:request|business case|purchase|investment|spend)\\b',
    { unless: '\\b(?:charged|billed|invoice|refund|discount|once|waiting|whether|not)\\b' },
  ],
  [
    'expansion.budget',
    'clos rais comp gree go-a go appr ok perm allo room mone secu gran rele set earm',
    '\\b(?:closed|raised|completed)(?: [\\p{L}-]+){0,3}? (?:series [a-f]\\b|funding|financing|investment round|round)|\\b(?:green light|go-ahead|approval|ok|permission) to (?:spend|buy|invest|purchase|order)\\b|\\b(?:allocated|approved|secured|granted|released|set aside|earmarked)\\b[^;:]{0,25}(?:[$€£] ?\\d|\\d[\\d.,]* ?(?:k|thousand|million|euros?|dollars|pounds|eur|usd)\\b)|\\broom to invest\\b|\\bmoney in the (?:plan|budget|pot)\\b',
    { unless: poor },
  ],
  [
    'expansion.budget',
    'appr sign rele free allo secu rece gran awar set earm conf unlo incr rais doub got foun',
    `\\b${granted}\\b[^;:]{0,50}\\b${money}\\b`,
    { own: false, unless: poor },
  ],
  [
    'expansion.budget',
    'budg fund grant money capex fina',
    `\\b${money}\\b[^;:?]{0,50}\\b(?:approved|signed off|released|freed(?: up)?|allocated|secured|granted|confirmed|unlocked|increased|raised|doubled|went up|gone up|going up|goes up|is up|available|left|cleared|came through|come through|set aside|earmarked)\\b`,
    { unless: `${poor}|\\bnothing left\\b` },
  ],
  [
    'expansion.budget',
    'unsp left addi extra spare more',
    `\\b(?:have|got|get|there(?:'s| is| are)|with)\\b(?: \\p{L}+){0,2}? (?:unspent|leftover|additional|extra|spare|more)(?: \\p{L}+)? (?:budget|funding|funds|money)\\b`,
    { own: true, unless: poor },
  ],
  [
    'expansion.budget',
    'sign appr go gree ok fina cfo contr',
    '\\b(?:sign-?off|approval|go-?ahead|green light|ok(?:ay)?) (?:from|by|of) (?:our |the |my )?(?:finance|cfo|controller|controlling|treasur\\w+)\\b|\\b(?:finance|(?:the|our|my) (?:cfo|controller))(?: has| have| just| finally| already)* (?:approved|signed off|agreed|released)\\b',
    { unless: `${poor}|\\binvoice\\b` },
  ],
];

export const englishExpansion = rulesOf('en', [...initiative, ...teamGrowth, ...budget]);
