// Sentences that say something was done, sent or received, or is over: what later mail has to say for a promise to count as
// kept, or a trouble as settled. Not findings of their own; nobody is shown them but as the reason for that.
import { latinPattern } from '../mail/text/latin-pattern.ts';
import { type NeedsWords, needsOf, screenOf } from '../mail/text/word-beginnings.ts';
import { contentWords } from './content-words.ts';
import type { Sentence } from './finding.ts';
import { saysItIsOver } from './trouble-over.ts';

export interface Deed {
  /** `did`: the writer's side did it; `got`: the writer's side has it from the other; `over`: what was wrong is right again. */
  readonly done: 'did' | 'got' | 'over';
  /** Hands something over in this very message: attached, here is. */
  readonly here: boolean;
  readonly quote: string;
  readonly words: readonly string[];
}

interface Sign extends NeedsWords {
  readonly done: 'did' | 'got';
  readonly here: boolean;
  readonly pattern: RegExp;
}

/** `\\b` knows the letters of English alone. */
const edge = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';
const sign = (done: Sign['done'], here: boolean, needs: string, pattern: string): Sign => ({
  done,
  here,
  needs: needsOf(needs, pattern),
  pattern: latinPattern(/[^ -~]/.test(pattern) ? pattern.replaceAll('\\b', edge) : pattern),
});

const did =
  '(?:sent|shared|uploaded|forwarded|emailed|mailed|posted|submitted|signed|approved|updated|fixed|resolved|completed|finished|finali[sz]ed|delivered|added|removed|changed|corrected|created|prepared|scheduled|booked|arranged|confirmed|checked|tested|reviewed|processed|issued|credited|refunded|paid|transferred|shipped|dispatched|deployed|released|migrated|enabled|activated|set up|rolled out|restored|spoken|talked|returned|drafted|filed|ordered|published)';
const signs: readonly Sign[] = [
  sign(
    'did',
    true,
    'attached attaching attachment enclosed herewith here find below link',
    "\\b(?:attached|enclosed|herewith|attaching|see attachment)\\b|\\bhere(?: is| are|'s) (?:the|your|our|my|a|an|what|all|both|some|that|those|it)\\b|\\bhere (?:you go|it is|they are|goes)\\b|\\b(?:please )?find (?:below|here|attached|enclosed)\\b",
  ),
  sign('did', false, 'promised discussed agreed requested', '\\bas (?:promised|agreed|discussed|requested)\\b'),
  sign(
    'did',
    false,
    'sent shared uploaded forwarded emailed mailed posted submitted signed approved updated fixed resolved completed finished finalized delivered added removed changed corrected created prepared scheduled booked arranged confirmed checked tested reviewed processed issued credited refunded paid transferred shipped dispatched deployed released migrated enabled activated set rolled restored spoken talked returned drafted filed ordered published done live ready place available running sorted way online',
    `\\b(?:have|has|'ve|'s|just|already|now|been|was|were|i|we|they) (?:(?:just|now|already|also|been|all|finally|since) ){0,3}${did}\\b|^(?:just |now |already )?${did}\\b|\\b(?:is|are|'s) (?:now |all |already |finally ){0,2}(?:done|live|ready|in place|complete|fixed|resolved|online|available|up and running|sorted|on (?:its|the) way|signed|approved|paid)\\b|^(?:all )?done\\b`,
  ),
  sign(
    'got',
    false,
    'thanks thank received got arrived receipt appreciate',
    '\\b(?:thanks|thank you)(?: so much| very much| a lot| again)? for (?:sending|sharing|the|your|forwarding|providing|getting|fixing|sorting|resolving|updating|these|those|this)\\b|\\b(?:received|got) (?:it|the|your|them|everything|all)\\b|\\b(?:has|have) arrived\\b|\\bappreciate you (?:sending|sharing)\\b',
  ),
  sign(
    'did',
    true,
    'anbei anhang beigefügt beiliegend hier',
    '\\b(?:anbei|beiliegend|beigefügt|im anhang|angehängt)\\b|\\bhier (?:ist|sind|kommt|kommen|finden sie|findest du)\\b',
  ),
  sign('did', false, 'wie', '\\bwie (?:versprochen|besprochen|vereinbart|gewünscht)\\b'),
  sign(
    'did',
    false,
    'geschickt gesendet versendet verschickt hochgeladen weitergeleitet erledigt behoben aktualisiert angepasst freigegeben unterschrieben überwiesen eingerichtet fertig abgeschlossen korrigiert umgestellt geprüft vereinbart gebucht geliefert',
    '\\b(?:habe|haben|hat|ist|sind|wurden?)\\b.{0,120}\\b(?:geschickt|gesendet|versendet|verschickt|hochgeladen|weitergeleitet|erledigt|behoben|aktualisiert|angepasst|freigegeben|unterschrieben|überwiesen|eingerichtet|fertig|abgeschlossen|korrigiert|umgestellt|geprüft|vereinbart|gebucht|geliefert)\\b|^erledigt\\b',
  ),
  sign(
    'got',
    false,
    'danke dank erhalten angekommen bekommen',
    '\\b(?:danke|vielen dank|besten dank) für (?:die|das|den|ihre?|deine?|eure?)\\b|\\b(?:erhalten|angekommen|bekommen)\\b',
  ),
  sign(
    'did',
    true,
    'ci joint jointe voici trouver',
    '\\b(?:ci-joint|ci-jointe|ci-joints|ci-jointes|en pièce jointe|en pj)\\b|\\bvoici (?:le|la|les|notre|nos|votre|vos|un|une)\\b|\\bvous trouverez\\b',
  ),
  sign('did', false, 'comme', '\\bcomme (?:promis|convenu|demandé|discuté)\\b'),
  sign(
    'did',
    false,
    'envoyé transmis partagé corrigé réglé terminé mis signé validé payé livré déployé résolu fait prêt préparé vérifié',
    "(?:\\bj'ai|\\bnous avons|\\bon a|\\ba été|\\best) (?:bien |déjà |maintenant |tout juste ){0,2}(?:envoyé|transmis|partagé|corrigé|réglé|terminé|mis à jour|signé|validé|payé|livré|déployé|résolu|fait|prêt|préparé|vérifié)e?s?\\b|\\bc'est fait\\b",
  ),
  sign('got', false, 'merci reçu', '\\bmerci (?:beaucoup )?pour (?:le|la|les|votre|vos|l)\\b|\\bbien reçu\\b'),
  sign(
    'did',
    true,
    'adjunto adjunta adjuntos adjuntas aquí',
    '\\b(?:adjunt[oa]s?|le adjunto|te adjunto)\\b|\\baquí (?:está|están|tiene|tienes|va|van)\\b',
  ),
  sign('did', false, 'como', '\\bcomo (?:prometí|prometido|acordamos|acordado|quedamos|comentamos)\\b'),
  sign(
    'did',
    false,
    'enviado mandado compartido corregido resuelto terminado actualizado firmado aprobado pagado entregado revisado preparado subido envié mandé listo lista listos listas hecho hecha resuelta',
    '\\b(?:he|hemos|ha|han|ya) (?:ya )?(?:enviado|mandado|compartido|corregido|resuelto|terminado|actualizado|firmado|aprobado|pagado|entregado|revisado|preparado|subido|envié|mandé)\\b|\\bya (?:está|están) (?:listo|lista|hecho|hecha|resuelto|resuelta)s?\\b',
  ),
  sign(
    'got',
    false,
    'gracias recibido recibí recibimos',
    '\\bgracias por (?:el|la|los|las|su|tu|enviar|mandar)\\b|\\b(?:recibido|recibí|recibimos)\\b',
  ),
];

const screen = screenOf(signs);
const MOST = 8;
const MAX_QUOTE = 300;

/** At most a few; what is denied, supposed, asked or still to come is not done. */
export function deedsIn(sentences: readonly Sentence[]): Deed[] {
  const deeds: Deed[] = [];
  for (const sentence of sentences) {
    if (deeds.length >= MOST) break;
    const { text, plain, words, marks } = sentence;
    const add = (done: Deed['done'], here: boolean) =>
      deeds.push({ done, here, quote: text.slice(0, MAX_QUOTE), words: [...contentWords(text)] });
    if (saysItIsOver(plain, words) && !marks.question && !marks.hypothetical) add('over', false);
    const found = screen(words).find(({ pattern }) => pattern.test(plain));
    if (!found) continue;
    if (marks.question || marks.negated || marks.hypothetical || (marks.future && !found.here)) continue;
    add(found.done, found.here);
  }
  return deeds;
}
