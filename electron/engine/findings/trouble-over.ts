// Words by which a trouble is over: it works again, all is there, the matter is closed. What they speak of is told by the
// thread they stand in, so a few words are enough ("Works, thanks"); what still waits or is still wrong is not over.
import { latinPattern } from '../mail/text/latin-pattern.ts';
import { type NeedsWords, needsOf, screenOf, type Words } from '../mail/text/word-beginnings.ts';

interface Sign extends NeedsWords {
  readonly pattern: RegExp;
}

/** `\\b` knows the letters of English alone. */
const edge = '(?:(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}]))';
const sign = (needs: string, pattern: string): Sign => ({
  needs: needsOf(needs, pattern),
  pattern: latinPattern(/[^ -~]/.test(pattern) ? pattern.replaceAll('\\b', edge) : pattern),
});

const signs: readonly Sign[] = [
  sign(
    'works work working running runs loads loading',
    '\\b(?:works?|working|runs?|running|loads?|loading) (?:again|now|fine|perfectly|smoothly|as (?:before|it should)|like (?:a charm|before))\\b|(?:^|[,;:.!] ?|\\b(?:it|that|this|everything|all|and) )(?:works|is working|are working)(?: on (?:my|our) (?:side|end)| here| for (?:me|us))?(?:$|[,;:.!])',
  ),
  sign(
    'back up online',
    "(?:^|\\b(?:is|are|was|were|it's|we're|they're|all|everything|came|come|comes) )(?:now |all |finally |fully )*(?:back (?:up|online|again|to normal|in business|since|for everyone|now)|up again|up and running|online again)\\b|(?:^|\\b(?:is|are|it's|we're|came) )back[.!]*$",
  ),
  sign(
    'all everything',
    "\\b(?:all|everything)(?: is|'s| looks)?(?: now)? (?:good|fine|sorted|well|clear|there|green|in order|as it should be)(?: now| again)?(?:$|[,;:.!])",
  ),
  sign(
    'gone disappeared cleared vanished',
    "\\b(?:is|are|has|have|it's) (?:now |all |finally )*(?:gone|disappeared|cleared|vanished)\\b",
  ),
  sign(
    'again',
    '\\bcan (?:all )?(?:log in|work|print|scan|order|book|see|open|get|export|import|access)\\b[^.;]{0,40} again\\b',
  ),
  sign(
    'solved resolved fixed sorted settled closed',
    "\\b(?:problem|issue|matter|case|trouble|error|bug)s?(?: is| are|'s| was| has been| have been)?(?: now)? (?:solved|resolved|fixed|sorted|settled|closed)\\b|^(?:now |all |well )?(?:solved|resolved|fixed|sorted|settled)\\b|\\b(?:you can|please|feel free to|let's) close (?:the|this|it)\\b|\\bconsider (?:this|it|the matter) closed\\b",
  ),
  sign(
    'funktionier läuft geht klappt',
    '\\b(?:funktioniert|läuft|geht|klappt)(?: (?:jetzt|nun|alles|bei uns|seit \\p{L}+))* (?:wieder|einwandfrei|rund|bestens)\\b|\\b(?:funktioniert|klappt|läuft) (?:jetzt|nun)\\b',
  ),
  sign('wieder', '\\bwieder (?:da|online|erreichbar|verfügbar|in ordnung|normal)\\b'),
  sign('alles', '\\balles (?:wieder )?(?:gut|ok|okay|in ordnung|bestens|da)\\b'),
  sign(
    'erledigt behoben gelöst',
    '^(?:hat sich |ist |das ist )?(?:erledigt|behoben|gelöst)\\b|\\b(?:problem|fehler|sache|störung) (?:ist|hat sich|wurde)(?: \\p{L}+)? (?:erledigt|behoben|gelöst|weg)\\b',
  ),
  sign(
    'marche fonctionne remarche refonctionne',
    '\\b(?:marche|fonctionne)(?: \\p{L}+)? (?:à nouveau|de nouveau|maintenant|bien|parfaitement)\\b|\\b(?:remarche|refonctionne)\\b',
  ),
  sign(
    'rétabli ordre réglé résolu bon',
    "\\b(?:tout|service|accès)? ?est (?:de nouveau |bien |maintenant )?(?:rétabli|rentré dans l'ordre|réglé|résolu)\\b|\\b(?:c'est|tout est) (?:bon|réglé|résolu|ok)\\b|\\bproblème (?:réglé|résolu)\\b",
  ),
  sign(
    'funciona vuelve vuelven',
    '\\b(?:ya |todo )(?:funciona|va|carga)\\b|\\bfunciona (?:de nuevo|otra vez|bien|perfectamente)\\b|\\bvuelven? a (?:funcionar|ir|cargar|estar)\\b',
  ),
  sign(
    'resuelto solucionado arreglado orden',
    '\\b(?:está|quedó|queda|ya) (?:ya )?(?:resuelto|solucionado|arreglado)\\b|\\btodo (?:bien|en orden|ok|correcto)\\b|\\bproblema (?:resuelto|solucionado)\\b',
  ),
];

const screen = screenOf(signs);
const notYet = latinPattern(
  /\b(?:not|never|still|until|till|unless|if|when|once|hope(?:fully)?|hoping|should|would|could|will|would be|expect|want|need|please let|almost|nearly|until|except|yet|noch nicht|nicht|immer noch|sobald|wenn|hoff\p{L}*|sollte|pas|toujours|dès que|quand|si|espér\p{L}*|todavía|aún|cuando|espero)(?!\p{L})|n't\b/u,
);
const noMore = /\b(?:no longer|no more|not (?:seen|had|happened)[^.;]{0,30} since|nothing was lost|no errors?)\b/gu;

export function saysItIsOver(plain: string, words: Words): boolean {
  return screen(words).some(({ pattern }) => pattern.test(plain)) && !notYet.test(plain.replace(noMore, ' '));
}
