// Promises whose subject is a thing: "the signed page leaves here tomorrow", "numbers by Friday", "it ships tonight". What can be
// handed over is a class of nouns; what happens to it is a class of verbs; a day has to be named. People, meetings and the
// weather also come and go on days, so a subject that is no thing of this class says nothing.
import { act, type PromiseAct } from './promise-act.ts';

export const deliverable =
  '(?:access(?: details)?|accounts?|restock|bond|surety|proofs?|plates?|crates?|moulds?|tiles|valves?|machines?|laptops?|badges?|tickets|vouchers?|cheques?|checks|bricks|seeds|kegs|barrels|pumps?|engines?|addend(?:um|a)|agenda|agreements?|amendments?|analys[ie]s|annex(?:es)?|answers?|appendix|artwork|assessment|audit|batch|boxes|brief(?:ing)?|brochures?|bugfix|build|bundle|calculations?|certificates?|changes|charts?|checklists?|clearance|codes?|comments|confirmation|contacts?|contracts?|cop(?:y|ies)|corrections?|counts?|credentials|credit(?: note)?|csv|dashboards?|data(?:set| set)?|deck|decision|deed|delivery|deposit|designs?|details|devices?|diagrams?|docs?|documents?|documentation|draft|drawings?|dump|edits|environment|estimates?|evidence|excel|export|extract|feedback|figures|files?|fix(?:es)?|forecast|forms?|funds|goods|guide|handouts?|hardware|headcount|hotfix|images?|import|instructions|integration|invoices?|items?|keys?|kit|layout|letters?|licen[cs]es?|links?|list(?:s|ing)?|log-?ins?|logs?|manual|material|menus?|mi?nutes|mock-?ups?|models?|money|names|nda|notes|numbers?|offers?|orders?|overview|packages?|pages?|pallets?|papers|paperwork|parcel|parts?|passwords?|patch|pay(?:ment|out)|permits?|photos?|pictures?|plans?|po|prices?|pricing|printouts?|programme|project plan|proof|proposals?|prototype|purchase order|questionnaires?|quotes?|quotations?|rates?|rate card|receipts?|recommendations?|records?|redlines?|references?|refund|release|renders?|replacements?|replies|reply|reports?|responses?|results?|roadmap|roll-?out plan|rosters?|samples?|sandbox|scans?|schedule|scope|scores?|scripts?|sensors?|settlement|sheets?|shipments?|signatures?|sign-?off|slides?|snapshot|software|sow|specs?|specifications?|spreadsheets?|statements?|stock|summary|swatches|tables?|template|terms|test cases?|tests?|texts?|timeline|tokens?|tools?|transfer|translations?|units?|updates?|upgrade|users|vat number|vendor form|verdict|version|videos?|wire|wording|workbook|write-?up)';
/** "PO number", "release notes". */
const named = `${deliverable}(?: ${deliverable}){0,2}`;
const of = "(?: (?:for|of|from|with|on|to|in) (?!(?:me|us|you)\\b)(?:[\\p{L}\\d'&-]+ ){0,3}?[\\p{L}\\d'&-]+)?";
const thing = `(?<![\\p{L}'])${named}\\b${of}`;
const soon = '(?: (?:also|then|now|probably|definitely|certainly|all|both|already|again|still|\\p{L}+ly))*';
const travels =
  '(?:hits?|hitting|lands?|landing|leav(?:es?|ing)|go(?:es)? (?:out|off|over|live|to (?:you|your|print|legal)|in|up(?! by\\b)|into)|going (?:out|off|over|live|to (?:you|your|print)|in|up)|com(?:es?|ing)|ships?|shipping|arriv(?:es?|ing)|follows?|following|reach(?:es)?|reaching|head(?:s|ing)?|departs?|drops?|dropping|lies|sits)';
const state =
  '(?:with (?:you|your)|(?:on|at|before|by) your \\p{L}+|in (?:your|the (?:post|mail|system|portal|folder)|place|production)|on (?:its|the|their) way|over to you|back (?:with|to) you|out(?= (?:by|on|to|before|tomorrow|today|tonight|this|next|\\p{L}+day|the))|ready|done|finished|complete[d]?|live|yours|up|sent|delivered|shared|fixed|resolved|available|shipped|paid|settled|returned|signed|issued|processed|credited|refunded|provided|forwarded|uploaded|corrected|updated|dispatched|e-?mailed|wired|transferred|deployed|submitted|prepared|finali[sz]ed|released|installed|replaced|restored|booked|posted|printed|refreshed|copied|reviewed|scheduled for|planned for|slated for|set for|down for|booked for)';

/** Nobody promises what is asked for, what is the reader's to do, or what has happened. */
const noVerb =
  "(?!.*\\b(?:is|are|was|were|be|will|would|can|could|may|might|please|pls|plz|kindly|need|needs|needed|have|has|had|do|does|did|should|must|want|wanted|due|asked|missing|required|expected|promised|requested|i|we|you|your|they|he|she)\\b|.*'(?:s|ll|re|m|d)\\b)";
/** "Send the numbers by Friday" asks. */
const noOrder =
  '(?!(?:send|share|get|give|return|provide|sign|forward|confirm|check|bring|ship|deliver|e-?mail|update|upload|complete|finish|submit|let|make|call|review|prepare|put|take|see|note|remember|do|book|add|use|read|pick|keep|move|pay|fill|file|fix|attach|include|expect|got|sent|saw|received|thanks|thank|no|not|re|fw|fwd|subject|missing|late|any|what|why|how|when|where|who)\\b ?)';
const when =
  '(?:by|before|no later than|at the latest|until|on|this|next|tomorrow|today|tonight|end of|eod|cob|within|in (?:an?|one|two|three|\\d)|first thing|later|mid|early|late|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d)';

export const englishThings: readonly PromiseAct[] = [
  // A finite verb of moving, or a future: "the parts leave Rotterdam on the 12th", "the fix will be live by Friday".
  act(
    '',
    `(?<v>${thing}(?:,? (?:that|which|those|these)(?:'s|'ll)?)?(?:'ll| will| shall| should| is| are|'s| is going to| are going to)?${soon}(?: be)? (?:${travels}|(?<=\\b(?:be|is|are|'s)(?: \\p{L}+ly| all| both| now| back| then)? )${state})\\b[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?:^|[,;:(-] ?|\\b(?:and|but|so|then) )(?<v>(?:it|this|that|these|those|everything|both|all of (?:it|them|this))(?:'s|'ll|'re| is| are| will| should)?${soon}(?: be)? (?:ships?|shipping|com(?:es|ing) (?:from|to|over|back|your|with|in)|go(?:es|ing)? (?:out|off|over|live|to (?:you|your|print))|lands?|landing|follows?|following|hits?|leaves|leaving (?:here|the|our)|arrives?|reach(?:es)? you|(?:on (?:its|the|their) way|in the (?:post|mail)|with you|in your|over to you|back with you|yours)(?=\\b))\\b[^\\n]*)`,
    true,
  ),
  // No verb at all: "Numbers by Friday.", "slides: me, by Wednesday", "sandbox refreshed by Friday".
  act(
    '',
    `^(?:(?:and|so|then|also|in (?:return|exchange)|meanwhile|next|first|second|from (?:our|my) side|on (?:our|my) (?:side|end))[,:]? )*${noVerb}${noOrder}(?<v>(?:(?!\\p{L}+ed )[\\p{L}\\d'&/-]+ ){0,5}?${named}\\b${of}(?: (?:sent|delivered|signed|done|ready|finished|refreshed|updated|out|back|fixed|copied|uploaded|live|shipped|paid|corrected))?(?:,? (?:to you|over))?(?:(?:,| -)? from (?:me|us|my side|our (?:side|end|team|\\p{L}+))|: (?:me|us|our \\p{L}+)|:)?,? ${when}\\b[^\\n]*)$`,
    true,
    true,
  ),
];
