// English: how each kind of reason is said, and what it asks.
import type { Frame } from '../../reasons/candidate.ts';
import type { FrameWords } from './words.ts';

const theirWords = [
  'On {day} you wrote: {quote}',
  'In your mail of {day} about {topic} you said: {quote}',
  'I made a note of this line from your mail of {day}: {quote}',
  'I have had a sentence of yours in mind since {day}: {quote}',
  'When we wrote about {topic}, you told me: {quote}',
  'Going through my notes on {account}, I stopped at your words of {day}: {quote}',
];
const theirTold = [
  'You mentioned on {day} that {told}.',
  'In your mail of {day} you said that {told}.',
  'When we wrote about {topic}, you told me that {told}.',
  'I remember from your mail of {day} that {told}.',
  'You told me in {topic} that {told}.',
  'My note from {day} says that {told}.',
];
const othersWords = [
  '{who} wrote to us on {day}: {quote}',
  'In a mail of {day} about {topic}, {who} said: {quote}',
  '{who} told us in {topic}: {quote}',
  'A line that {who} wrote on {day} is still in my notes: {quote}',
  'On {day}, {who} put it like this: {quote}',
];

export const englishFrames: Partial<Record<Frame, FrameWords>> = {
  promise_late: {
    own: [
      'On {day} I promised to {promised}, and you are still waiting for it.',
      'I still owe you something: on {day} I said that I would {promised}.',
      'I promised in {topic} to {promised}, and that day has passed.',
      'I have a promise of mine from {day} to make good: {quote}',
      'This is about a promise that I am late with; on {day} I wrote: {quote}',
      '{quote.} I wrote that on {day}, and it is overdue.',
      'You have been patient with {topic}; on {day} I wrote: {quote}',
    ],
    other: [
      '{who} promised you on {day}: {quote}',
      'There is a promise from our side that is late; {who} wrote on {day}: {quote}',
      'In {topic}, {who} wrote to you: {quote}',
      'I am looking after something that {who} promised on {day}: {quote}',
    ],
    ask: [
      'Do you still need it as we discussed, or has something changed at {account} since?',
      'Is it still useful to you in that form?',
      'Does anything need to be different from what we agreed in {topic}?',
      'Would it help if we went through it together on the phone?',
      'Is there something more urgent at {account} that should come first?',
      'Which day do you need it for?',
      'Has the delay caused you any trouble that I should know about?',
    ],
  },
  promise_due: {
    own: [
      'On {day} I promised to {promised}, and I have {due} in my diary for it.',
      'I have {due} in my diary for what I promised you on {day}: {quote}',
      'A word on {topic} before {due}; on {day} I wrote: {quote}',
      'You have my promise of {day} for {due}: {quote}',
      'Before {due} comes round: on {day} I said that I would {promised}.',
    ],
    other: [
      '{who} promised you this for {due}: {quote}',
      'On {day}, {who} wrote to you: {quote}',
      'In {topic}, {who} promised this for {due}: {quote}',
    ],
    ask: [
      'Is there anything you want to see in it?',
      'Does {due} still suit you?',
      'Who at {account} should have it besides you?',
      'Has anything come up since that should go into it?',
      'In which form is it most useful to you?',
    ],
  },
  promise_kept: {
    own: [
      'On {day} I promised to {promised}, and you have had it for a while now.',
      'You have had some time with what I promised on {day}: {quote}',
      'My part of {topic} is done since I promised it on {day}, and I would like to know how it served you.',
      'On {day} I wrote: {quote} You have had it since.',
      'After I promised on {day} to {promised}, I never asked how it went from there.',
      'One thing I have not heard yet is how this turned out for you; on {day} I wrote: {quote}',
      'I would like to come back to what I did for you after {day}: {quote}',
    ],
    other: [
      '{who} promised you on {day}: {quote} You should have had it since.',
      'In {topic}, {who} wrote to you: {quote} That has been done.',
      'I would like to come back to what {who} promised on {day}: {quote}',
      'After {day} you heard from {who}, who had written: {quote}',
    ],
    ask: [
      'Did it do what you needed it for?',
      'Was it useful at {account}, and is anything missing from it?',
      'How was it received on your side?',
      'Who at {account} has worked with it so far?',
      'What should be different the next time?',
      'Did it settle {topic}, or is something left over?',
      'What did you make of it?',
      'Did it answer the question behind {topic}?',
    ],
  },
  their_promise: {
    own: [
      ...theirWords,
      'Something you said on {day} is still on my list: {quote}',
      'My notes on {topic} end with your words: {quote}',
    ],
    other: othersWords,
    ask: [
      'Did anything come of it?',
      'How did it go?',
      'Where does that stand now, and would something from our side make it easier?',
      'Is that settled, or would a few figures from us help?',
      'What came out of it for {account}?',
      'Is there news on that, good or bad?',
      'Did {topic} move forward with it?',
      'Is there anything that you need from us for it?',
    ],
  },
  our_question: {
    own: [
      'On {day} I asked you: {quote}',
      'My question of {day} about {topic} is still open: {quote}',
      'I am coming back to what I asked on {day}: {quote}',
      'There is one question in {topic} that I would like to close: {quote}',
      'You may have missed this question among the rest of {topic}: {quote}',
    ],
    other: [
      '{who} from our side asked on {day}: {quote}',
      'One question from {who} is still open in {topic}: {quote}',
      'I am coming back to what {who} asked you on {day}: {quote}',
    ],
    ask: [
      'Where do you stand on it?',
      'If the answer is not there yet, what is it waiting for?',
      'Has anything been decided at {account} in the meantime?',
      'Would it be easier to answer on the phone?',
      'Is somebody else at {account} the better person to ask?',
    ],
  },
  result: {
    own: [...theirTold, ...theirWords],
    other: othersWords,
    ask: [
      'What made the difference, as you see it?',
      'Has it held up since?',
      'Is that something other teams at {account} could use, too?',
      'What would you like to reach next?',
      'Who else at {account} has noticed?',
      'What is the next figure you would like to see move?',
      'What should we make sure not to change?',
    ],
  },
  initiative: {
    own: [...theirTold, ...theirWords],
    other: othersWords,
    ask: [
      'How far along is it?',
      'What does that mean for the way you work with us?',
      'Which part of it should we prepare for first?',
      'What would a good start look like for you?',
      'Is the plan at {account} still the same?',
      'Who is leading that at {account}?',
      'Is there something that would be good to have in place before it begins?',
    ],
  },
  problem: {
    own: [...theirTold, ...theirWords],
    other: othersWords,
    ask: [
      'Is that still how it works today?',
      'Have you found a way around it in the meantime?',
      'How much of a nuisance is it now?',
      'Would half an hour on exactly that be worth your time?',
      'What would a better way look like at {account}?',
      'May I show you how I would go about it?',
    ],
  },
  mention: {
    own: [...theirTold, ...theirWords],
    other: othersWords,
    ask: [
      'How has it been going since?',
      'What became of it?',
      'Is it still the way you described it?',
      'Does it still keep you busy at {account}?',
      'Is there something in {topic} that we should pick up again?',
      'What would you like to happen there next?',
      'Has anything changed there since?',
      'Is {topic} where you want it to be by now?',
    ],
  },
  resource: {
    own: [
      'I came across something that fits what you are working on at {account}: “{title}”, {link}',
      '“{title}” made me think of {account}: {link}',
      'This may be of use to you and your colleagues: “{title}”, {link}',
      'I put something aside for you, “{title}”: {link}',
      'Something worth ten minutes of your time, I think: “{title}”, {link}',
    ],
    other: [],
    ask: [
      'Does it match what you see at {account}?',
      'Is that a subject for you at the moment?',
      'Which part of it is closest to your own situation?',
      'Would you like to talk about how it applies to {account}?',
      'Tell me if you would rather have something more practical.',
    ],
  },
  figure: {
    own: [
      'Your {metric} at {account} went from {before} to {after} by {day}.',
      'On {day} your {metric} stood at {after}, after {before} the time before.',
      'I looked at the figures of {account}: {metric} moved from {before} to {after}.',
      'The newest figure for {metric} at {account} is {after}; before it was {before}.',
    ],
    other: [],
    ask: [
      'What do you put it down to?',
      'Does that match what you see on your side?',
      'Which figure should move next?',
      'Would you like the details behind it?',
    ],
  },
  risk: {
    own: [
      'I have read your mail of {day} about {topic} again, and I take it seriously.',
      'What you wrote on {day} about {topic} has not left my desk.',
      'You were clear with me on {day} about {topic}, and I would like to be as clear with you.',
      'Your mail of {day} about {topic} deserves more than a short answer.',
      'I have been thinking about what you wrote to us on {day}.',
    ],
    other: [
      'I have read what {who} wrote on {day} about {topic}, and I take it seriously.',
      'What {who} wrote on {day} about {topic} has not left my desk.',
      '{who} was clear with us on {day} about {topic}, and you should hear from me directly.',
      'I would like to speak with you about what {who} wrote on {day}.',
    ],
    ask: [
      'Can we speak on the phone in the next two days?',
      'When can I call you, so that I hear it first-hand?',
      'Would you give me half an hour on the phone, at a time that suits you?',
      'What has to happen first for this to be right again at {account}?',
    ],
  },
  drift: {
    own: [
      'My impression is that something has changed in our exchange lately, and I would rather ask than guess.',
      'We used to be in closer touch, you and I, and I would like to know whether that is my doing.',
      'I have the feeling that {account} needs something else from us than it did, and I would like to hear it from you.',
      'It seems to me that our contact has lost some of its rhythm, and I would like to understand why.',
    ],
    other: [],
    ask: [
      'Is there something that we should do differently for {account}?',
      'Have your priorities moved, or have we dropped something?',
      'Would you give me a quarter of an hour on the phone for an honest word?',
      'What is on your desk now that we could make easier?',
    ],
  },
};
