// English: what the touches of a relationship's own rhythm add to their reason (check-in, value, renewal, growth), and how they end.
import type { TouchKind } from '../../../../contract/touch-drafts.ts';
import type { KindWords } from './words.ts';

export const englishRhythm: Partial<Record<TouchKind, KindWords>> = {
  check_in: {
    subject: [
      '{subject}: where does it stand?',
      'A question about {topic}',
      'Coming back to {topic}',
      '{account}: one question on {topic}',
      '{subject}: one question',
      '{subject}, and how it went on',
      'A question for {account}',
    ],
    closing: [
      'A line is enough.',
      'If a call is easier, tell me when and I will ring you.',
      'Should {account} need anything else from us, tell me.',
      'You can answer in one sentence, I will take it from there.',
      'If somebody else looks after {topic} now, a name is all I need.',
      'Whatever the answer is, it helps me to look after {account}.',
      'If this is not the moment, tell me when to ask again.',
      'I am asking because I would like to get it right for {account}.',
    ],
  },
  value_note: {
    subject: [
      '{subject}: worth passing on',
      'Something for your next report',
      'What came out of {topic}',
      '{account}: a good line to keep',
      'A result of {topic}',
      'For your notes on {topic}',
    ],
    bodyOf: {
      result: [
        'I think that belongs in front of whoever decides on budgets at {account}.',
        'That should not get lost in a mail thread.',
        'It would make a good line in your next report to management.',
        'That is what the work on {topic} was for.',
        'I have kept it for the next time somebody asks what {account} gets out of this.',
      ],
      figure: [
        'I think that belongs in front of whoever decides on budgets at {account}.',
        'It would make a good line in your next report to management.',
        'I have kept it for the next time somebody asks what {account} gets out of this.',
        'That did not come by itself: your team did its part.',
      ],
    },
    ask: [
      'Shall I put it on a page that you can pass on?',
      'Who else at {account} should know about it?',
      'Would a short write-up help you inside {account}?',
      'What would you add, if you told it to your management?',
      'May I bring it up when we next look at the year together?',
    ],
    closing: [
      'You need not do anything with this; it is yours to use.',
      'If I have understood it wrongly, tell me.',
      'I can have it ready whenever you need it.',
      'Use it where it helps you.',
    ],
  },
  renewal_120: {
    subject: [
      '{account}: what next year should bring',
      'The coming year at {account}',
      'Goals for the next twelve months',
      'What {account} wants to reach next',
    ],
    body: [
      'I would like to use the coming weeks to look at what {account} gets out of our work, and what should be different.',
      'Before the year is over I want to understand what {account} needs most from us in the next one.',
      'It seems a good time to step back from the daily business and look at the whole.',
      'I would like to write down with you what has worked at {account} and what has not.',
    ],
    ask: [
      'What would make the next year a good one for you?',
      'Which goals at {account} should our work be measured by?',
      'Who else at {account} should have a say in that?',
      'What are the two things you would change first?',
      'Could we take half an hour for it this month or next?',
    ],
    closing: [
      'I will bring the figures, you bring the wishes.',
      'Nothing needs preparing on your side.',
      'I would rather hear it early than late.',
      'A few words by mail are a fine start, too.',
    ],
  },
  renewal_90: {
    subject: [
      '{account}: what this year brought',
      'A look back at {topic}',
      'What {account} got out of it',
      'Where {account} stands, and what is next',
    ],
    body: [
      'I am putting together what this year brought for {account}, and your view of it counts more than mine.',
      'I would like to set down what worked at {account} this year, while it is fresh.',
      'For a fair picture of the year at {account} I need the good and the bad.',
      'I want to be sure that what we do is still what {account} needs.',
    ],
    ask: [
      'What was most useful to you, and what was not worth the effort?',
      'Which result would you show to somebody who has never heard of us?',
      'What should we stop, start or go on doing?',
      'What does your management ask you about us?',
      'Is there a goal for the coming months that I should know?',
    ],
    closing: [
      'Short answers are welcome.',
      'I will send you what I put together, so that you can correct it.',
      'If a conversation is easier, name a day.',
      'You will get a summary from me afterwards that you can pass on.',
    ],
  },
  renewal_60: {
    subject: [
      '{account}: the time after {renewal}',
      'Planning beyond {renewal}',
      'A talk about next year',
      'What comes after {renewal}',
    ],
    body: [
      'Our agreement runs until {renewal}, so this is a good time to talk about what comes after.',
      'With {renewal} in mind, I would like to plan ahead with you rather than at the last minute.',
      'You know that {renewal} is the end of our present term; I would like to talk about the next one while there is no hurry.',
      'There is time until {renewal}, and I would like to use it well.',
    ],
    ask: [
      'Could we take half an hour for that within the next two weeks?',
      'Who should be part of that conversation at {account}?',
      'When would be a good day for a short call about it?',
      'What would you like to see on the table when we talk?',
      'Is there anything at {account} that will decide how you go about it?',
    ],
    closing: [
      'I will send an agenda beforehand.',
      'If there are doubts, I would like to hear them first.',
      'Two or three days that suit you are all I need.',
      'I will prepare the figures for {account}.',
    ],
  },
  renewal_30: {
    subject: [
      'Renewal on {renewal}',
      '{account}: renewal on {renewal}',
      'Our agreement until {renewal}',
      'Before {renewal}: the renewal for {account}',
    ],
    body: [
      'Our agreement ends on {renewal}, and I would like to settle the renewal with you in good time.',
      '{renewal} is the last day of our present term, so it is time to decide on the next.',
      'The renewal for {account} is due on {renewal}.',
      'I am writing about the renewal for {account} on {renewal}.',
    ],
    ask: [
      'Shall we renew on the present terms, or is there something that you want to change?',
      'What do you still need from us to decide?',
      'Who signs at {account}, and what do they need to see?',
      'Is there anything that stands in the way of a signature from your side?',
      'By when do you need the papers?',
    ],
    closing: [
      'I can send the papers as soon as you tell me to.',
      'If you would rather talk it over first, I will ring you.',
      'Should something be open on our side, tell me today rather than later.',
      'I will keep everything running in the meantime.',
    ],
  },
  expansion: {
    subject: [
      '{account}: getting ready together',
      'What comes next at {account}',
      'About your plans at {account}',
      '{subject}: an idea',
    ],
    bodyOf: {
      initiative: [
        'We could look at what that means for users and set-up before it becomes urgent.',
        'It is easier to prepare that now than in the week it begins.',
        'I have an idea of how to make the beginning easy for your people.',
        'If our product is to be part of it, a little planning now saves time then.',
      ],
      problem: [
        'I believe there is a better way, and part of it is something we already offer.',
        'That can be taken off your hands, I think.',
        'It is worth comparing what it costs you now with what a change would take.',
        'I would like to show you one way to get rid of it.',
      ],
    },
    ask: [
      'Would a short call with whoever leads it at {account} be useful?',
      'Who at {account} should be in that conversation?',
      'May I draw up what it would take, with a price, so that you have something to look at?',
      'What would have to be true for that to be worth it at {account}?',
      'How many people would it touch on your side?',
    ],
    closing: [
      'There is no obligation in looking at it.',
      'If it is too early, tell me when to come back.',
      'A rough idea is enough for a start.',
      'I will keep it to the point.',
    ],
  },
};
