// Somebody says that they are away, and until when: an automatic answer, or a person in passing. A person must say it of
// themselves, of now or later, and for how long; that a colleague or a manager is away says nothing about the writer.
import { lookFor, spotted } from '../../mail/text/word-beginnings.ts';
import { isoDay } from '../dates/calendar-day.ts';
import type { Detector, ReadableMessage, Sentence } from '../finding.ts';
import { absent, awayForSome, awayNow, closed, duration } from './absence-phrases.ts';
import { saysAutomatic } from './automated.ts';
import { addressAfter } from './named-address.ts';
import { returnDay } from './return-day.ts';

const RULE = 'out_of_office v1';

const maySay = lookFor(
  'out ooo away leave holiday holidays vacation vacay pto sabbatical off travel unavailable not limited closed attending back return taking won working maternity parental urlaub abwesend büro buero haus erreichbar dienstreise elternzeit mutterschutz krank zurück wieder absent absence congé conges vacances déplacement arrêt bureau retour oficina vacaciones ausente baja permiso viaje vuelvo regres without office surgery hospital annual fmla desk reading wartet offline road shut undersigned duties logged signed clocked read check messe tour schulung fortbildung unterwegs reise reha sporadisch unregelmäßig selten eingeschränkt gelegentlich geschlossen formation séminaire mission tournée consult courriel relâche extérieur fermé revisaré leeré acceso receso fuera cerrad',
);

export const outOfOffice: Detector = (message) => {
  if (message.automatic !== null && message.automatic !== 'auto_reply' && message.automatic !== 'notification')
    return [];
  const machine = message.automatic !== null || saysAutomatic(message);
  const subject = message.subject.toLowerCase();
  const at = message.sentences.findIndex((sentence, index) => saysAway(message, sentence, index, machine));
  // A mailbox that answers by itself and says when somebody is back says that they are away.
  const awaySubject = absent.test(subject) || message.automatic === 'auto_reply';
  const byReturn = at < 0 && machine && awaySubject ? message.sentences.findIndex(saysBack) : -1;
  const index = Math.max(at, byReturn);
  const sentence = message.sentences[index];
  if (!sentence) return [];
  const day = returnDay(message, index, machine);
  if (index === byReturn && day === null && !absent.test(subject)) return [];
  return [
    {
      kind: 'out_of_office',
      quote: sentence.text,
      start: sentence.start,
      what: day === null ? 'no day of return named' : `away until ${isoDay(day)}`,
      due: null,
      returnDate: day === null ? null : isoDay(day),
      successor: machine ? addressAfter(message, 0, message.sentences.length) : addressAfter(message, index),
      rule: RULE,
    },
  ];
};

const isAwayNow = spotted(awayNow);
const isAwayForSome = spotted(awayForSome);

function saysAway(message: ReadableMessage, sentence: Sentence, index: number, machine: boolean): boolean {
  const { plain, marks, words } = sentence;
  if (!maySay(words) || marks.question || supposed.test(plain)) return false;
  if (machine && (absent.test(plain) || closed.test(plain) || awayForSome.test(plain))) return !someDaysOff.test(plain);
  if (marks.reported || notNow.test(plain)) return false;
  // A house that is closed and says when it opens again: small ones answer so without telling that a machine did it.
  if (closed.test(plain) && hasEnd(message, index)) return true;
  if (!isAwayNow(plain, words) && !(isAwayForSome(plain, words) && hasEnd(message, index))) return false;
  return duration.test(plain) || hasEnd(message, index);
}

const supposed = /^(?:if|when(?:ever)?|wenn|falls|si|cuando|quand|while i was|unless)\b|\b(?:if i|if we|in case i)\b/u;
/** Over, only perhaps, or just not. */
const notNow =
  /\b(?:tampoco|no) (?:me |nos )?(?:voy|vamos|salgo|salimos|cojo|cogemos|tengo|tenemos|estoy|estamos|estaré|estaremos) (?:de )?(?:vacaciones|fuera|ausente)|\b(?:bin|sind|fahre|gehe|habe) (?:ich |wir )?(?:dieses jahr |diesmal )?(?:nicht|keinen?) (?:in |im )?urlaub\b|\b(?:not|n't|no) (?:going |taking |planning )?(?:on |any |a )?(?:holiday|vacation|leave)\b|\b(?:was|were|have been|had been|i've been|back from|zurück aus|war|hatte|étais|estuve|estaba|de retour de|might be|may be|would be|could be)\b/u;
const someDaysOff = /\b(?:do not|don't) work on\b|\bwork(?:ing)? (?:part[- ]time|days? are)\b/u;
const saysBack = ({ plain }: Sentence): boolean =>
  /\b(?:back|again|return|zurück|wieder|retour|vuelvo|regres)/u.test(plain);

const hasEnd = (message: ReadableMessage, index: number): boolean => returnDay(message, index, false) !== null;
