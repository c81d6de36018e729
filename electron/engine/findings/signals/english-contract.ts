// English words by which a customer ends or shrinks the contract, cannot pay, or disputes a bill.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const contract =
  '(?:contracts?|subscriptions?|agreements?|accounts?|services?|licen[cs]es?|seats|plans?|memberships?|renewals?|engagement|relationship|partnership|cooperation|collaboration|modules?|premium support|retainer)';
const smallThings =
  "\\b(?:gym|netflix|phone contract|meeting|call|appointment|booking|flight|room|event|reservation|order \\d|orders?|workshop|training|session|newsletter|lunch|dinner|webinar|demo|visit|trip|duplicate|interns?|competitor's|termination clauses?|no intention|not going anywhere|glad|happy to (?:renew|extend)|signed|renewed for)\\b";

const cancellation: readonly RuleWords[] = [
  [
    'risk.cancellation',
    '',
    '\\b(?:up to and including|including|and) (?:a |the )?(?:termination|terminating|cancell?ation|cancell?ing)\\b|\\b(?:termination|cancellation|terminating|cancell?ing) (?:included|is (?:on the table|an option|not excluded|not off the table))\\b|\\b(?:may|might|can|could|will|shall|must) terminate for (?:cause|breach|convenience)\\b',
    {
      supposed: true,
      denies: true,
      nearby:
        '\\b(?:options?|steps?|remed(?:y|ies)|rights?|contract|agreement|service|clause|consider\\p{L}*|review\\p{L}*|cause|breach|price)\\b',
      unless: `${smallThings}|\\b(?:cable|network|line|fibre|fiber|session|process|employment|fees?|terms? (?:and|&)|clauses? (?:on|about|for|covering))\\b`,
    },
  ],
  [
    'risk.cancellation',
    'thin talk lean cons poss we',
    '\\b(?:thinking|talking|leaning|considering|discussing)(?: about| of| towards?)? not (?:to )?(?:renew|continu|extend)\\p{L}*\\b|\\bwe (?:just )?want out\\b',
    { denies: true, supposed: true, unless: smallThings },
  ],
  [
    'risk.cancellation',
    'cut cutt don do stop turn disa auto',
    "\\bcut(?:ting|s)? (?:back (?:on )?)?(?:all )?(?:(?:the|our|non-essential|unnecessary|external) )*(?:software|tool|saas|vendor|subscription)s?(?: spend(?:ing)?| costs?| budget)?\\b|\\b(?:don't|do not|stop|turn off|disable|switch off|without) (?:the )?auto(?:matic)?[- ]?renew(?:al|ing)?\\b",
    { denies: true, supposed: true, asks: true, unless: smallThings },
  ],
  [
    'risk.cancellation',
    'don not ques whet won noti want leav canc we',
    "\\b(?:don't|do not) (?:think|believe|expect|see)(?: that)? (?:we|us|i)(?:'ll| will)?(?: be)? (?:renew\\p{L}*|extend\\p{L}*|continu\\p{L}*|staying)\\b|\\b(?:whether|if) (?:we|it) (?:should|still|really|makes sense to|even)(?: [\\p{L}]+){0,1} (?:keep|need|want|continue (?:with|paying))\\b|\\b(?:won't|will not|not)(?: be)? (?:mov(?:e|ing) (?:forward|ahead)|go(?:ing)? ahead|proceed(?:ing)?) with (?:the |our |this )?(?:renewal|contract|extension|subscription|agreement)\\b|\\bwant to leave\\b|\\bnotice do we (?:need|have)\\b|\\bwe(?:'ll| will| would)? (?:have to |need to |be forced to |simply )?cancel(?! \\p{L}+ (?:meeting|call|session|order|event|visit|trip))(?: (?:our|everything|with you|the (?:contract|subscription|service|account|agreement|plan|deal|whole))|[.,!]|$)",
    {
      denies: true,
      supposed: true,
      asks: true,
      unless: `${smallThings}|\\bwon't cancel\\b|\\bdon't want to cancel\\b`,
    },
  ],
  [
    'risk.cancellation',
    'canc term disc end endi close clos stop drop exit leav with opt',
    `\\b(?:cancel(?:s|l?ed|l?ing)?|terminat(?:e|es|ed|ing)|discontinu(?:e|es|ed|ing)|end(?:ing)?(?! of)|clos(?:e|ing)|stop(?:ping)?|drop(?:ping)?|exit(?:ing)?|withdraw(?:ing)? from|opt(?:ing)? out of|get(?:ting)? out of|wind(?:ing)? down)(?: [\\p{L}-]+){0,3}? ${contract}\\b(?! (?:number|manager|team|call|meeting|review))`,
    {
      supposed: true,
      asks: true,
      unless: `${smallThings}|\\b(?:clos(?:e|ing) the (?:month|year|deal)|duplicate|test account|my colleague's account|user accounts?|their accounts?|accounts of)\\b`,
    },
  ],
  [
    'risk.cancellation',
    'canc term noti',
    '\\b(?:cancellation|termination|non-renewal) of (?:our|the|this|my)\\b|\\bnotice of (?:termination|cancellation|non-renewal)\\b|\\b(?:give|giving|hand in|serve|serving)(?: you)?(?: [\\p{L}-]+){0,2}? notice\\b|\\bformal notice\\b[^;:]{0,40}\\b(?:terminat|cancel|end)',
    { supposed: true, unless: `${smallThings}|\\bnotice period\\b|\\bshort notice\\b` },
  ],
  [
    'risk.cancellation',
    'not won n unli may mig deci non doub',
    "\\b(?:won't|will not|(?:are|'re|am|'m|is) not going to|not be|won't be|don't (?:plan|intend|want|expect) to|do not (?:plan|intend|want|expect) to|not (?:sure|certain|clear|decided)(?: yet)? (?:if|whether|that)?(?: we)?(?: will| want to| should| can|'ll)?|decided (?:against|not to)|unlikely to|may not|might not|cannot|can't|no longer(?: want to)?|doubt (?:that )?we(?:'ll| will))(?: be)? (?:renew(?:ing|al)?|extend(?:ing)?(?= (?:the|our|this|it|beyond))|continu(?:e|ing)(?= (?:with|after|the|our|this|beyond|past|into|using|next))|sign(?:ing)? (?:again|another)|stay(?:ing)? with (?:you|tend)|prolong)\\b",
    { denies: true, supposed: true, unless: '\\b(?:meeting|call|glad|joking|conversation|discussion|no intention)\\b' },
  ],
  [
    'risk.cancellation',
    'down redu cut go scal shri fewer less',
    `\\b(?:downgrad(?:e|ing)|scal(?:e|ing) (?:back|down)|reduc(?:e|ing)|cut(?:ting)?|shrink(?:ing)?|go(?:ing)? down|drop(?:ping)?)\\b[^;:]{0,40}\\b(?:seats|licen[cs]es|(?:the|our|a) (?:\\p{L}+ )?(?:plan|tier|contract|subscription|package)|(?:lower|smaller|basic|cheaper) (?:plan|tier|package)|renewal)\\b`,
    { supposed: true, asks: true, unless: `${smallThings}|\\b(?:error|time|effort|thanks to|costs? by)\\b` },
  ],
  [
    'risk.cancellation',
    'early contr exit part parti think cons plan talk pull walk let ques revi scru',
    '\\b(?:early|contract) (?:exit|termination)\\b|\\bexit (?:fee|clause|option|costs?)\\b|\\bpart(?:ing)? ways\\b|\\b(?:thinking (?:of|about)|consider(?:ing)?|planning on|talk of) (?:leaving|cancell?ing|terminating|switching)(?: you)?\\b|\\b(?:pull(?:ing)? the plug|walk(?:ing)? away from (?:the|our|this|you))\\b|\\blet (?:the|our|it) (?:\\p{L}+ )?(?:lapse|expire|run out)\\b|\\b(?:questioning|reviewing|scrutini[sz]ing) (?:every|all|each)(?: [\\p{L}-]+){0,2} (?:subscription|contract|vendor|tool|supplier|spend|expense)s?\\b',
    { supposed: true, asks: true, unless: `${smallThings}|\\bleaving (?:early|the office)\\b` },
  ],
];

const bill = '(?:invoices?|bills?|statement|charges?|billing|reminder)';

const dispute: readonly (readonly [needs: string, pattern: string, unless?: string])[] = [
  [
    'over doub char bill invo',
    '\\b(?:over-?charged|double[- ](?:billed|charged)|(?:been|were|was|got|are|is|you)(?: [\\p{L}-]+)? (?:charged|billed|invoiced|debited) (?:us |me )?(?:twice|double|for \\d+|incorrectly|wrongly|the wrong|too much|more than|for (?:something|services?|users?|seats?|items?) (?:we|that|i)))\\b',
  ],
  [
    'you erro mist issu prob high more diff shou late fee',
    "\\byou(?:'ve| have)? (?:\\p{L}+ )?(?:invoiced|charged|billed) us (?:twice|double|wrong|too much|more|for)\\b|\\b(?:errors?|mistakes?|issues?|problems?) (?:in|on|with) (?:the |your |our |this )?(?:\\p{L}+ )?(?:invoices?|bill)\\b|\\b(?:amount|price|total|sum)(?: (?:charged|billed|invoiced))? is (?:much |far |significantly )?(?:higher|more|different)(?: \\p{L}+)? than\\b|\\b(?:invoice|bill)\\b (?:is|was|came in|seems|looks) (?:\\p{L}+ )?(?:higher|bigger|more) than\\b|\\b(?:shouldn't|should not) have been (?:charged|billed|invoiced)\\b|\\b(?:dispute|contest|waive|reverse) (?:the|this|that|your) (?:[\\p{L}]+ )?(?:fees?|charges?)\\b",
  ],
  [
    'disc neve char bill invo reco reco shou',
    "\\bdiscrepanc(?:y|ies)\\b[^;:]{0,40}\\b(?:invoices?|bills?|statement|billing|charges?)\\b|\\b(?:invoices?|bills?|charges?|price increase)\\b[^;:]{0,40}\\b(?:never agreed|did not agree|didn't agree|not agreed|shouldn't be|should not be)\\b|\\b(?:charged|billed|invoiced)\\b[^;:]{0,50}\\b(?:cancelled|canceled|removed|never|didn't|did not|don't have|do not have|no longer|returned)\\b|\\b(?:why|been|were|was|got) (?:we )?(?:were |was |been |are )?(?:we )?(?:being )?(?:charged|billed|invoiced) (?:an? )?(?:extra|additional|more|again)\\b|\\b(?:don't|do not|didn't|cannot) recogni[sz]e (?:this|the|that|these|your) (?:[\\p{L}-]+ )?(?:charge|invoice|item|payment|amount)s?\\b|\\b(?:invoice|bill)\\b[^;:]{0,20}\\b(?:shows?|lists?|has|states?|contains?) (?:the |an? )?(?:wrong|incorrect|old)\\b",
  ],
  [
    'disp cont rejec obje query',
    `\\b(?:disput(?:e|es|ed|ing)|contest(?:s|ed|ing)?|reject(?:s|ed|ing)?|object(?:s|ed|ing)? to|challeng(?:e|ed|ing)|quer(?:y|ied|ying))(?: [\\p{L}-]+){0,3}? ${bill}\\b`,
  ],
  [
    'invo bill stat char amou inv',
    `\\b(?:${bill}|amount|inv[- ]?\\d+)\\b[^;:]{0,40}\\b(?:(?:is|are|was|were|seems?|looks?) (?:\\p{L}+ )?(?:wrong|incorrect|too high|not correct|mistaken|off|erroneous|unjustified)|(?:does not|doesn't|do not|don't) (?:match|correspond|agree|reflect)|includes?\\b[^;:]{0,30}\\b(?:removed|never|did not|didn't|cancel\\p{L}+|don't|not)|has (?:been )?(?:rejected|an error|a mistake|errors))`,
    '\\b(?:will|would|should) be (?:wrong|off)\\b',
  ],
  [
    'wron inco',
    `\\b(?:wrong|incorrect)(?: [\\p{L}-]+){0,1} (?:amount|invoice|charge|price|rate|bill|total)\\b|\\b(?:error|mistake)s? (?:in|on|with) (?:the|your|our|this) (?:\\p{L}+ )?(?:invoice|bill|statement)\\b`,
  ],
  [
    'not won refu cannot can',
    "\\b(?:not|won't|can't|cannot|refus(?:e|es|ing) to|never)(?: be)? (?:accept|pay|settl|honou?r|approv|sign)(?:ing|ed|e|s)?(?: off)?(?: on)? (?:for )?(?:that|this|these|those|the|your) (?:[\\p{L}\\d-]+ ){0,2}?(?:lines?|items?|positions?|charges?|amounts?|sum|fees?|surcharges?|bill|invoice|days?|trips?|visits?|extras?)\\b",
    '\\bparking|\\b(?:last|next) (?:line|item) of the (?:agenda|contract)\\b',
  ],
  [
    'refu cred corr',
    '\\b(?:please|want|need|demand|request|expect|owe us|promised|waiting for|issue)\\b[^;:]{0,30}\\b(?:refund|credit(?: note)?)\\b(?! card)|\\bcorrect (?:the|this|your) (?:invoice|bill)\\b',
    '\\bcredit (?:card|to)\\b|\\bgive (?:you |him |her )?credit\\b',
  ],
];

const settled =
  '\\b(?:was paid|been paid|been settled|all correct|were? settled|resolved|thanks for (?:correcting|the)|corrected version arrived|speeding|late for)\\b|\\bour (?:own )?customers?\\b';

const billing: readonly RuleWords[] = [
  [
    'risk.billing',
    'behi late shor',
    '\\b(?:behind|late)(?: \\p{L}+)? (?:on|with) (?:our |the |your )?(?:payments?|invoices?|bills)\\b|\\bshort of cash\\b|\\bpayment bounced\\b',
    { unless: settled },
  ],
  [
    'risk.billing',
    'hold push post defe cash',
    "\\b(?:hold|freeze|stop) on (?:all )?(?:[\\p{L}]+ )?payments?\\b|\\b(?:push|postpone|defer|delay|hold back|withhold)(?:ing)? (?:the |our |this |your )?payments?\\b|\\bcash is (?:tight|short)\\b|\\b(?:can't|cannot) afford\\b",
    { denies: true, asks: true, supposed: true, unless: settled },
  ],
  ...dispute.flatMap(([needs, pattern, unless]): RuleWords[] => [
    [
      'billing_dispute',
      needs,
      pattern,
      { denies: true, asks: true, unless: unless ? `${settled}|${unless}` : settled },
    ],
    ['risk.billing', needs, pattern, { denies: true, asks: true, unless: unless ? `${settled}|${unless}` : settled }],
  ]),
  [
    'risk.billing',
    'won will can cannot unab not n stru trou diff afford',
    "\\b(?:won't|will not|can't|cannot|unable to|not able to|not be able to|struggl(?:e|ing) to|(?:trouble|difficult(?:y|ies)|problems?)(?: with)?) (?:currently )?(?:pay(?:ing|ments?)?|settle|settling|transfer) ?(?:the|this|your|it|invoice|on time|for|of|in full|as|until)?",
    { denies: true, supposed: true, unless: `${settled}|\\bpay (?:attention|a visit)\\b` },
  ],
  [
    'risk.billing',
    'paym invo card bill tran dire late dela over miss',
    "\\b(?:payments?|invoices?|bills?|transfer|direct debit)\\b(?: [\\p{L}\\d'-]+){0,5}? (?:delayed|late|failed|declined|overdue|on hold|rejected|unpaid|stuck|blocked|outstanding|bounced|past due|returned)\\b|\\bcard\\b(?: [\\p{L}-]+){0,3}? (?:declined|expired|refused|rejected)\\b|\\b(?:late|delayed|overdue|missed) payments?\\b|\\bdelay(?:ing)? (?:the|our|your) payments?\\b",
    { unless: `${settled}|\\b(?:credit control for our|our customers|send|never|without)\\b` },
  ],
  [
    'risk.billing',
    'cash insol liqui inst bank admi chap',
    '\\bcash[- ]flow (?:bottleneck|problems?|issues?|is|crunch|gap|situation|difficult\\p{L}*)|\\b(?:insolven(?:t|cy)|filed for bankruptcy|liquidity (?:problems?|issues?)|administration proceedings|chapter 11)\\b|\\b(?:pay|agree|split|settle|spread)\\b[^;:]{0,40}\\binstal?lments\\b|\\bextend(?:ed|ing)? (?:the |our )?payment terms\\b',
    { asks: true, supposed: true, unless: '\\bour customers?\\b' },
  ],
];

export const englishContract = rulesOf('en', [...cancellation, ...billing]);
