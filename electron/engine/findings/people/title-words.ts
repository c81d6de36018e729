// The words by which a job title is known, in English, German, French and Spanish: ranks that can stand alone and roles.
// A title is short, holds one of them, and is no sentence.
import { latinPattern } from '../../mail/text/latin-pattern.ts';

const ranks =
  'ceo|cfo|coo|cto|cio|cmo|cro|cpo|cso|ciso|chro|md|vp|svp|evp|avp|gm|president|chairman|chairwoman|chair|founder|cofounder|owner|partner|principal|director|head|chief|lead|leader|manager|officer|executive|supervisor|coordinator|geschäftsführer|geschäftsführerin|vorstand|prokurist|prokuristin|inhaber|inhaberin|leiter|leiterin|leitung|direktor|direktorin|referent|referentin|sachbearbeiter|sachbearbeiterin|directeur|directrice|président|présidente|gérant|gérante|responsable|chef|cheffe|gerente|directora?|jef[ea]|presidente|presidenta|fundador|fundadora|encargad[oa]|dueñ[oa]';
const roles =
  'administrator|advisor|adviser|agent|analyst|architect|assistant|associate|auditor|buyer|bookkeeper|accountant|clerk|consultant|controller|counsel|designer|developer|editor|engineer|foreman|inspector|instructor|lawyer|attorney|librarian|nurse|operator|planner|planer|planerin|procurement|producer|programmer|purchaser|recruiter|registrar|representative|researcher|scientist|secretary|specialist|strategist|superintendent|surveyor|teacher|technician|trainer|treasurer|buchhalter|buchhalterin|einkäufer|einkäuferin|ingenieur|ingenieurin|berater|beraterin|entwickler|entwicklerin|assistenz|assistentin|disponent|disponentin|techniker|technikerin|projektleiter|projektleiterin|teamleiter|teamleiterin|abteilungsleiter|abteilungsleiterin|bereichsleiter|bereichsleiterin|einkauf|einkaufsleiter|einkaufsleiterin|vertriebsleiter|vertriebsleiterin|acheteu[rs]e?|comptable|ingénieure?|conseill(?:er|ère)|assistante|chargée?|technicien|technicienne|analista|asesora?|comprador|compradora|contable|ingenier[oa]|consultora?|técnic[oa]|administrador|administradora|coordinador|coordinadora|especialista|secretari[oa]';
const word = latinPattern(`(?<![\\p{L}])(?:${ranks}|${roles})(?![\\p{L}])`, 'i');
const compound =
  /\p{L}{3,}(?:leiter|leiterin|leitung|manager|managerin|direktor|direktorin|referent|referentin|berater|beraterin|ingenieur|ingenieurin|einkäufer|entwickler|assistenz)(?!\p{L})/iu;
const bareRank =
  /^(?:(?:senior|junior|sr|jr|executive|deputy|assistant|associate|interim|acting|global|regional|group)\.? )*(?:vp|svp|evp|avp|vice president|director|head|manager|lead|gm|md|managing director|general manager|partner|owner|president|executive director)$/iu;

/** Whether a few words are a job title. */
export function isTitle(text: string): boolean {
  if (text.length < 2 || text.length > 80 || /[.?!:@]\s|[?!@]|\d{3}|https?:|www\./u.test(text)) return false;
  if (text.split(' ').length > 9) return false;
  return word.test(text) || compound.test(text);
}

/** "VP", "Director": the title goes on after the comma. */
export const joinsNext = (title: string): boolean => bareRank.test(title);

/** For patterns that look for a title within a sentence. */
export const titleWord = `(?:${ranks}|${roles})`;
