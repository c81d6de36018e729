// Somebody wants to meet or talk, or to move a meeting that stands. A sentence has to propose or ask, and to be about meeting:
// either alone ("the notes of the meeting", "could you send it") is not enough.
import { latinPattern } from '../mail/text/latin-pattern.ts';
import { lookFor, spotted } from '../mail/text/word-beginnings.ts';
import { namedDays } from './dates/named-days.ts';
import type { Found, ReadableMessage, Sentence } from './finding.ts';

const REQUEST_RULE = 'meeting_request v1';
const MOVE_RULE = 'meeting_reschedule v1';

const meeting =
  '(?:(?:(?:video|phone|zoom|teams|conference|follow-up|intro(?:ductory)?|discovery|status|review|kick-?off|planning|quarterly|weekly|short|quick|brief) )*(?:call|meeting|demo|session|workshop|sync|catch-?up|chat|walk-?through|qbr|kick-?off|appointment|zoom|huddle|stand-?up|coffee|lunch|visit|conversation|webex|business review|check-in|review)s?|termin|telefonat|gespräch|besprechung|treffen|videokonferenz|jour fixe|rendez-vous|rdv|réunion|visio|appel|entretien|point (?:téléphonique|rapide|ensemble)|reunión|llamada|videollamada|cita)(?!\\p{L})';
const isAbout = lookFor(
  'call meet demo session workshop sync catch chat walk qbr kick appoint zoom huddle coffee lunch visit conversation webex check review talk speak connect available free availability slot time minutes min calendar work suit discuss hop jump get resched postpone move push shift another different instead make termin telefon gespräch besprech treffen video jour zeit passt rendez rdv réunion visio appel entretien point échanger dispon voir reunión reunirnos llamada videollamada cita hablar vernos hueco viene conv vien cancel attend join verschieb verleg schieb report repouss déplac décal reprogram aplaz pospon muev mov pas dej cambi adelant stunde viertelstunde minuten juntar platic convers charl coincid swap bump slide pull sit phone line zusammen recht genehm ausweich heure quart moment créneau recib same corr tass boug',
);

const proposes = latinPattern(
  [
    "\\b(?:can|could|shall|may|might|should) (?:we|i|you|someone)\\b|\\b(?:would|will) (?:you|it|there|your|that)\\b|\\bdo(?:es)? (?:you|your|anyone)\\b|\\bare you\\b|\\b(?:let's|let us)\\b|\\b(?:how|what) about\\b|\\bwhen (?:would|could|can|are|do|is|might)\\b|\\bwhat (?:time|day|date|does your)|\\bwhich (?:day|time|slot|of)",
    "\\b(?:i|we)(?:'d| would)(?: really| also)? (?:like|love) to\\b|\\b(?:i|we) (?:propose|suggest|want to|wanted to|hope to|need to)\\b|\\b(?:i'm|we're|i am|we are) (?:proposing|suggesting|hoping to|looking to|keen to)\\b|\\b(?:please|feel free to|just) (?:pick|book|choose|let (?:me|us) know|suggest|propose|grab|find|call|join|schedule|set up|give me)\\b|\\bhappy to (?:hop|jump|meet|get on)\\b|\\bwould be (?:great|good|useful|helpful) to\\b|\\bwe (?:should|ought to|had better|need to) (?:talk|speak|meet|sit|chat)\\b|\\bworth (?:a|having|scheduling|setting)\\b|\\bgive me a (?:call|ring)\\b|\\b(?:up for|fancy|open to)\\b|\\b(?:time|free|available) for\\b.*\\?|^(?:quick |short )?(?:call|chat|meeting|coffee|lunch)\\b.*\\?",
    '(?<!\\p{L})(?:können|könnten|könntest|könntet|kannst|könnt|wollen|wollt|willst|sollen|sollten|würden|würdest|würdet|hätten|hättest|hättet|haben|hast|habt|magst|mögt|möchten|möchte|passt|passen|wann|lassen sie uns|lass uns|schlage|würde gerne?|bitte)(?!\\p{L})',
    "(?<!\\p{L})(?:pouvons|pourrions|pouvez|pourriez|serait-il|êtes-vous|seriez-vous|auriez-vous|avez-vous|es-tu|je (?:vous )?propose|j'aimerais|nous aimerions|je souhaiterais|nous souhaiterions|quand|on peut|peut-on|pourrait-on)(?!\\p{L})",
    '(?<!\\p{L})(?:podemos|podr[íi]amos|puede[sn]?|podr[íi]as?|tiene[sn]?|tendr[íi]as?|est[áa]s?|convendr[íi]a|proceder[íi]a|habr[íi]a que|deber[íi]amos|tocar[íi]a|le (?:viene|va|parece)|te (?:viene|va|parece)|cu[áa]ndo|me gustar[íi]a|nos gustar[íi]a|propongo|proponemos|quer[íi]a)(?!\\p{L})',
  ].join('|'),
);

const toMeet = latinPattern(
  [
    `\\b(?:schedul(?:e|ing)|set(?:ting)? up|arrang(?:e|ing)|book(?:ing)?|organi[sz](?:e|ing)|plan|have|do|hold|fix|line up|propose|suggest|request|hop on|jump on|get on|go on|join (?:us|me)(?: for| on| in)?|invite you (?:to|for)|come (?:to|by|for)|host|grab|find (?:a |some )?(?:time|slots?|date)(?: for)?|(?:up|open|free|available|time|around) for|open to|fancy|worth|give me|interested in|how about|what about|up for) (?!(?:[\\p{L}'-]+ ){0,4}(?:notes|minutes|recording|slides|invoice|summary)\\b)(?:[\\p{L}\\d'-]+ ){0,6}?${meeting}(?! (?:notes|minutes|recording|cent))`,
    '\\b(?:meet(?! (?:your|our|the|this|that|these|those|all|any) (?:deadline|requirement|need|expectation|target|standard|criteri|goal|demand|sla))|get together|catch up(?! on\\b)|sit (?:down|together)|put our heads together|sync up|talk (?:live|in person|on the phone|by phone|this (?:through|over)|it (?:through|over)|tomorrow|on|next|briefly|soon)|speak (?:on|tomorrow|next|briefly|by phone|live|soon)|connect (?:on|next|tomorrow|briefly|this|for|live|by phone)|visit (?:you|us|your|our)|hop on|jump on|(?:talk|walk|take|run) (?:me|us) through (?:it|this|that|the \\p{L}+)\\b(?=[^.;]* (?:today|tomorrow|this|next|on|mon|tues|wednes|thurs|fri))|talk (?:about|with)\\b(?=[^.;]* (?:today|tomorrow|this week|next week|mon|tues|wednes|thurs|fri)\\p{L}*)|(?:want|like|need|get|have) (?:you|somebody|someone|your (?:\\p{L}+ ){1,2}?)(?: \\p{L}+)? ?on the (?:phone|line)|find (?:a|some) (?:time|slot|date) (?:to|for|that|in|next|this|on)|discuss (?:this|it|that) (?:live|in person|on|over|by phone))\\b',
    '\\b(?:free|available|availability|slots?|minutes|mins?|half an hour|an hour|calendar|diary)\\b.*\\b(?:call|meet\\w*|chat|talk|demo|discuss|connect|catch up|sync|go (?:through|over)|walk|speak)\\b|\\bwhat does your (?:calendar|week|schedule|diary) look\\b|\\b(?:pick|book|choose|grab|find) (?:a|any|one) (?:slot|time)\\b|\\bfree (?:on|for|next|this|tomorrow)\\b|\\bavailable (?:on|for a|next|this|tomorrow)\\b',
    `(?<!\\p{L})(?:termin (?:vereinbaren|ausmachen|finden|machen)|telefonieren|treffen|zusammensetzen|zusammenkommen|(?:einen|ein|eine|kurzes|kurzen|kurze) (?:[\\p{L}-]+ )?${meeting}|zeit (?:für|am|nächste|diese)|terminvorschl\\p{L}+|sprechen|(?:\\d+ ?|zehn |fünfzehn |zwanzig |dreißig )(?:min|minuten)(?= (?:zeit|für|am|zum|ende|nächste|diese|morgen|kommende))|(?:halbe|gute|knappe|ganze|drei) ?(?:viertel)?stunde|viertelstunde)(?!\\p{L})`,
    '(?<!\\p{L})(?:(?:un|une|un petit|un court|une courte) (?:\\p{L}+ )?(?:rendez-vous|rdv|réunion|visio|appel|entretien|point|échange)|se (?:voir|rencontrer|parler|retrouver|réunir|téléphoner)|nous (?:voir|rencontrer|parler|réunir|appeler)|vous rencontrer|(?:auriez|avez|aurais|as)-(?:vous|tu) (?:une (?:petite |bonne )?(?:heure|demi-heure)|un quart d.heure|\\d+ ?min(?:utes)?|un (?:petit )?(?:moment|créneau))|échanger (?:de vive voix|par téléphone|lundi|mardi|mercredi|jeudi|vendredi)|disponibles?|disponibilités?)(?!\\p{L})',
    '(?<!\\p{L})(?:(?:una|un|otra) (?:\\p{L}+ )?(?:reunión|llamada|videollamada|cita|café)|reunirnos|juntarnos|nos (?:juntamos|reunimos|vemos|hablamos|llamamos|sentamos)|vernos|sentarnos|(?:hablar|platicar|conversar|charlar) (?:el|por|mañana|un|esta|la)|quedar (?:el|para)|recibir(?:me|nos)|un hueco|disponibilidad|disponibles?)(?!\\p{L})',
  ].join('|'),
);
/** "Does Tuesday work?" asks for a meeting; "does the export work?" does not. */
const suits =
  /\b(?:work|works|suit|suits|ok|okay|fine|good|convenient|possible)\b(?: (?:best|better|well))?(?: (?:for|with) (?:you|your team|everyone|all|both))?[^.]{0,40}\?|\bpasst (?:ihnen|dir|euch|es)|\b(?:wäre|ist|wär)\b[^.?]{0,60}\b(?:recht|genehm)\b[^.]{0,20}\?|(?:vous|te) convien|(?:le|te|os) (?:viene|va) bien|\b(?:free|available)\b[^.]{0,60}\?/u;
const clock = /\b\d{1,2}(?::\d\d| ?[ap]\.?m\b| ?uhr\b| ?h\b|h\d\d)|\bnoon\b|\bo'clock\b/u;
const delivery =
  /\b(?:delivery|deliveries|shipment|ship|install\w*|go-live|payment|invoice|launch|release|maintenance|migration|deploy\w*|liefer\w*|livraison|entrega)\b/u;

const day =
  '(?:\\d|mon|tues|wednes|thurs|fri|montag|dienstag|mittwoch|donnerstag|freitag|morgen|übermorgen|woche|monat|lundi|mardi|mercredi|jeudi|vendredi|demain|semaine|mois|lunes|martes|miércoles|jueves|viernes|mañana|semana|próxim|mes|otro día|plus tard|später)';
const moving = latinPattern(
  [
    `\\b(?:re-?schedul\\w*|postpon\\w*)\\b`,
    `\\b(?:mov(?:e|ing)|push(?:ing)?(?! (?:it|this|that|them) (?:through|out|live|over|up)\\b)|shift(?:ing)?|bump(?:ing)?|slid(?:e|ing)|swap(?:ping)?|bring(?:ing)?(?=[^.;]*\\bforward\\b)|delay(?:ing)?|cancel(?:ling|ing)?|change|rearrang\\p{L}+) (?:[\\p{L}\\d'-]+ ){0,5}?(?:${meeting}|(?:our|my|the|your) (?:[\\p{L}'-]+ )?(?:\\d{1,2}(?::\\d\\d)? ?(?:[ap]m|o'clock)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|half past \\p{L}+)(?: ?o'clock)?(?= |$|[,.;?])|slot|time|invite|(?:mon|tues|wednes|thurs|fri)day))`,
    `\\b(?:can't|cannot|can not|won't be able to|not be able to|not able to|unable to|not going to|no longer|couldn't)(?: be able to)? (?:make|join|attend|do|be (?:at|on|there for)|meet)\\b.{0,40}?(?:\\bit\\b(?! (?:work|happen|to work))|${meeting}|day\\b|tomorrow|today|\\d ?[ap]m|\\d:\\d\\d|\\btime\\b)`,
    `\\b(?:find|suggest|propose|pick|choose|schedule|look for|do|arrange|agree on|fix|try|for|offer|take|need|prefer|ask for|switch to|move (?:it |this |that )?to|there) (?:us |me )?(?:another|a different|a new|an alternative|a later|an earlier|some other) (?:time|day|slot|date)\\b`,
    `(?<!\\p{L})(?:termin|gespräch|besprechung|treffen|meeting|call|telefonat)(?!\\p{L}).{0,60}(?<!\\p{L})(?:verschieb|verleg|absag|absagen|vorziehen)|(?<!\\p{L})(?:verschieb|verleg)\\p{L}*.{0,40}(?<!\\p{L})(?:termin|gespräch|besprechung|treffen|meeting|call|telefonat)`,
    `(?<!\\p{L})(?:report(?:er|ons|ez)|déplac(?:er|ons|ez)|décal(?:er|ons|ez)|avanc(?:er|ons)|annul(?:er|ons|ez)) (?:[\\p{L}'-]+ ){0,3}?(?:rendez-vous|rdv|réunion|visio|appel|entretien|point)`,
    // What is moved was named before, or goes without saying; where to is said.
    `(?<!\\p{L})(?:verschieben|verlegen|schieben|vertagen|verschiebe|verlege|schiebe)(?: wir| ich| sie)?(?: es| das| ihn| sie| uns)? (?:lieber |doch |besser )?auf (?:den |die |das |nächste[nr]? |kommende[nr]? )?${day}|auf (?:den |die |das |nächste[nr]? |kommende[nr]? )?${day}[^.;?]{0,30} (?:verschieben|verlegen|schieben|vertagen|ausweichen)(?!\\p{L})`,
    `(?<!\\p{L})(?:décal|report|repouss|avanc|déplac|tass|boug|pass)(?:er|ons|ez|e|é|ée)(?:[- ](?:ça|cela|le|la|l'))? (?:à|au|d'|de|pour) ?(?:la |le |l')?${day}`,
    `\\b(?:mov(?:e|ing)|push(?:ing)?|shift(?:ing)?|bump(?:ing)?|slid(?:e|ing)) (?:us|it|this|that|things)(?: from [\\d.:apm]+)? (?:to|until|till|by) (?:the |next )?${day}|\\b(?:same (?:time|hour)|at the same hour)\\b[^.;]{0,30}\\?|\\b${day}\\p{L}*[^.;]{0,15}\\bsame (?:time|hour|place)\\b`,
    `(?<!\\p{L})(?:pas|mov|mud|dej|cambi|aplaz|pospon|atras|adelant|corr)(?:amos|emos|ar|er)(?:l[oa])? (?:a|al|a la|para|para el|para la) ${day}`,
    `(?<!\\p{L})(?:reprogramar|aplazar|posponer|mover|cambiar|cancelar|retrasar|adelantar) (?:[\\p{L}'-]+ ){0,3}?(?:reunión|llamada|videollamada|cita)`,
  ].join('|'),
);
const notMoving =
  /\b(?:no need|don't (?:need|have|want)|do not (?:need|have|want)|without|never|thanks?(?: you)?(?: so much)? for|glad we|happy we|if you (?:need|have|want|wish)|should you (?:need|have|wish)|as (?:re-?scheduled|postponed)|again by)\b.{0,40}(?:re-?schedul|postpon|mov|push|shift|cancel|chang|another|different)/u;
const settled = /\b(?:was|were|has been|had been|got|already) (?:already )?(?:re-?scheduled|postponed|moved)\b/u;

const isMoving = spotted(moving);
const isProposed = spotted(proposes);
const isToMeet = spotted(toMeet);

export function meetings(message: ReadableMessage): readonly Found[] {
  const found: Found[] = [];
  for (const [index, sentence] of message.sentences.entries()) {
    const { plain, marks, words } = sentence;
    if (!isAbout(words) || (marks.courtesy && !marks.question) || marks.reported) continue;
    const movesIt = isMoving(plain, words) && !notMoving.test(plain) && !settled.test(plain) && !delivery.test(plain);
    const moves = movesIt || offersOther(message, index);
    const asks =
      !moves &&
      !standing.test(plain) &&
      (marks.question || isProposed(plain, words)) &&
      (isToMeet(plain, words) || suitsThem(message, sentence));
    if (!moves && !asks) continue;
    // One message asks for one meeting, in however many sentences.
    const kind = moves ? 'meeting_reschedule' : 'meeting_request';
    if (found.some((one) => one.kind === kind)) continue;
    const day = namedDays(plain, message.writing).findLast(({ ahead }) => ahead >= 0);
    const due = day ? { day: day.day, words: day.words } : null;
    const rule = moves ? MOVE_RULE : REQUEST_RULE;
    found.push({
      kind,
      quote: sentence.text,
      start: sentence.start,
      what: sentence.text.slice(0, 120),
      due,
      returnDate: null,
      successor: null,
      rule,
    });
  }
  // Who moves a meeting asks for the new time with it.
  const moved = found.some(({ kind }) => kind === 'meeting_reschedule');
  return moved ? found.filter(({ kind }) => kind === 'meeting_reschedule') : found;
}

/** "Tuesday's no good after all. Could we make it Wed, same time?" */
function offersOther({ sentences, writing }: ReadableMessage, index: number): boolean {
  const plain = sentences[index]?.plain ?? '';
  if (!otherTime.test(plain) || delivery.test(plain) || namedDays(plain, writing).length === 0) return false;
  return sentences.slice(Math.max(0, index - 2), index + 1).some((one) => fallsThrough.test(one.plain));
}
const otherTime =
  /\b(?:(?:could|can|shall|should|may|might) (?:we|i|you)\b[^.]{0,20}\b(?:make it|say|do|take|go for|aim for)|(?:how|what) about|let's (?:say|do|make it)|would (?:you be|\p{L}+ (?:work|suit|do)))\b/u;
const fallsThrough =
  /\b(?:no good|no longer (?:works|possible)|cancel(?:led|ed)|is off\b|off again|clash\p{L}*|double[- ]?booked|fall(?:s|en|ing)? through|out of the question|not good|(?:won't|will not|doesn't|does not|isn't going to|not going to) (?:work|suit|do|happen)|(?:can't|cannot|can not|couldn't) (?:make|do|be there|come))\b/u;

/** About a meeting that was or is agreed already, or for the reader to look back on. */
const standing =
  /\b(?:thanks|thank you) for (?:the|your|taking|making)|\b(?:notes|minutes|recording|slides|summary|agenda|deck|action items|takeaways) (?:of|from|for) (?:the|our|your|last|today|yesterday)|\bdid (?:you|we|i|the)\b|\bhow (?:was|did|were)\b|\b(?:confirm(?:ing|ed)?|looking forward to) (?:our|the|your|my)\b|\bsee you (?:at|on|in)\b/u;

function suitsThem({ writing }: ReadableMessage, { plain }: Sentence): boolean {
  if (!suits.test(plain) || delivery.test(plain)) return false;
  return clock.test(plain) || namedDays(plain, writing).length > 0;
}
