// Turns of phrase by which English mail promises without the verbs of work: whatever is done to "it", a word that is given,
// what lands on the reader's desk, and the thing put before who does it.
import { act, type PromiseAct } from './promise-act.ts';

/** What one does to a thing without doing anything for anybody. */
const forOneself =
  '(?:need|want|like|love|hate|miss|believe|see|regret|forget|remember|use|enjoy|take|have|leave|let|buy|keep|know|find|understand|appreciate|lose|wear|eat|watch|spend|bet|mean|hear|say|tell|think|give|get|do|make|pay|put|call|set|own|survive|manage|take|ask|trust|follow|join|skip|accept|thank|meet|be|try|hope|wish|guess|blame|be)';
const thing =
  '(?:it|them|these|those|both|that one|this one|(?:all|both) of (?:it|them)|the (?:lot|rest|others|whole thing))';
const soon =
  '(?:today|tonight|tomorrow|(?:this|next|on|by|first thing|over lunch|before|within|in the (?:morning|afternoon|evening))\\b)';
const place = '(?:desk|inbox|mailbox|hands|office|portal|door|dock|letterbox|mail|in-?tray|doorstep)';

export const englishTurns: readonly PromiseAct[] = [
  // "I'll convert it and push it through."
  act(
    'i we',
    `(?<![\\p{L}'])(?:i|we)(?:'ll| will| shall)(?: (?:then|also|just|gladly|happily|personally|simply|\\p{L}+ly))* (?<v>(?!${forOneself}\\b)\\p{L}{3,} ${thing}\\b[^\\n]*)`,
  ),
  // "I'll keep pushing from my side."
  act(
    'keep',
    `(?<![\\p{L}'])(?:i|we)(?:'ll| will| shall) (?<v>(?:keep|stay|be) (?:pushing|chasing|nudging|after (?:them|it|him|her)|at it|on (?:it|them|to it|their)|working on (?:it|this|that|them))\\b[^\\n]*)`,
  ),
  // "I'm sending the letter along with it."
  act(
    'i we',
    `(?<![\\p{L}'])(?:i|we)(?:'m|'re| am| are)(?: also| just| now)? (?<v>(?:sending|posting|couriering|bringing|dropping|passing|putting|mailing|shipping|enclosing)\\b(?=[^\\n]*\\b(?:along(?: with)?|with (?:it|them|me)|separately|under separate cover|shortly|straight (?:after|away)|right after)\\b)[^\\n]*)`,
  ),
  // "It'll hit your inbox on Thursday", "a corrected report will be on your desk".
  act(
    'your',
    `(?<!\\b(?:you|i|we|who|there|he|she))(?:'ll| will| is going to| are going to)(?: \\p{L}+ly)? (?<v>(?:be|land|hit|reach|arrive|drop|sit|lie|wait)(?: (?:back|safely|waiting|down))?(?: (?:on|in|at|into|through|for you (?:on|in|at)))? your (?:\\p{L}+ )?${place}\\b[^\\n]*)`,
  ),
  // "You have my word that the slots get rebuilt."
  act(
    'word',
    `(?<![\\p{L}'])(?:you(?:'ve| have)(?: got)?|take|on|i give you|we give you) (?:my|our) word,? (?:that|on it|on that|:) (?<v>[^\\n]*)`,
  ),
  act('word', `(?<v>[^\\n]{8,}), (?:you have|you've|that's) (?:my|our) word\\b`, false, true),
  // "The reports you receive from me on Wednesday."
  act(
    'you',
    `(?<![\\p{L}'])you (?:also )?(?<v>(?:receive|get|have|shall have|hear) (?:it |them |this |that )?(?:back )?from (?:me|us|my|our)\\b[^\\n]*)`,
    true,
  ),
  // "The others I am activating tonight."
  act(
    'i we',
    `^(?:and |but |so )?(?:the|your|those|these|that|this|both|all|my|our) [^,.;?]{2,50}? (?:i|we)(?:'m|'re| am| are|'ll| will| shall) (?<v>(?!(?:need|want|like|have|be|see|going|hoping|having|needing|using|missing|waiting)\\b)\\p{L}{3,}(?= (?:up |in |out |over |off )?${soon})[^\\n]*)`,
    true,
  ),
];
