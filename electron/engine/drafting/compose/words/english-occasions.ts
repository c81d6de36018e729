// English: what the touches of an occasion add to their reason (reviews, trouble, beginnings, stories), and how they end.
import type { TouchKind } from '../../../../contract/touch-drafts.ts';
import type { KindWords } from './words.ts';

export const englishOccasions: Partial<Record<TouchKind, KindWords>> = {
  review_invitation: {
    subject: [
      '{account}: a review together',
      'Invitation: looking at {account} together',
      'Review: {topic} and what is next',
    ],
    body: [
      'I suggest a review: what {account} has reached, what is in the way, and what comes next.',
      'For {account}, that is reason enough to sit down together for an hour: results, open points, next steps.',
      'I would like to invite you to a review of our work at {account}, with three points: results, obstacles, next quarter.',
      'Let us take an hour to go through {topic} properly, together with whatever else is open at {account}.',
      'It is time for a review with {account}: what was planned, what came of it, and what you want next.',
      'I would like to look back at {topic} with you in a review, and then ahead.',
    ],
    ask: [
      'Would {first_time} or {second_time} suit you and whoever else should come from {account}?',
      'I can offer {first_time} or {second_time} for {account}; which is better?',
      'How about {first_time}, or else {second_time}, at {account} or on a call?',
      'Which would work for the review with {account}: {first_time} or {second_time}?',
    ],
    closing: [
      'You will get the figures beforehand.',
      'Bring whoever should be there; I will send the invitation.',
      'If neither fits, name a day and I will follow.',
      'Tell me what you want on the agenda.',
    ],
  },
  review_reminder: {
    subject: ['{account}: our meeting on {due}', 'Meeting on {due}', 'Before we meet on {due}'],
    instead: {
      meeting: [
        'We meet on {due}, and I would like to make good use of it.',
        'A reminder of our meeting on {due}.',
        'On {due} we sit down together, as arranged on {day}.',
        'Our meeting on {due} is coming up.',
      ],
    },
    ask: [
      'Is there anything you want on the agenda?',
      'Who will join from {account}?',
      'What should we have decided by the end of it?',
      'Does the day still suit you?',
    ],
    closing: [
      'I will send the papers beforehand.',
      'If something has come up, tell me and we find another day.',
      'I look forward to it.',
      'Until then, everything as arranged.',
    ],
  },
  review_reschedule: {
    subject: ['{account}: a new day for our meeting', 'Our meeting: two other times', 'A new time for our meeting'],
    instead: {
      meeting: [
        'Our meeting needs a new day, after your mail of {day}.',
        'Let us find another time for the meeting we wrote about on {day}.',
        'I am coming back to the meeting of our mails of {day}: it needs another date.',
        'I would like to move the meeting that we wrote about on {day}.',
      ],
    },
    ask: [
      'Would {first_time} or {second_time} suit you?',
      'I can offer {first_time} or {second_time}; which is better?',
      'How about {first_time}, or else {second_time}?',
      'Which of these would work for you: {first_time} or {second_time}?',
    ],
    closing: [
      'The agenda stays as it is.',
      'If neither fits, name a day and I will follow.',
      'I will send a new invitation as soon as I hear from you.',
      'Everybody else will hear of it from me.',
    ],
  },
  at_risk: {
    subject: [
      '{account}: a word in person',
      'About {topic}',
      '{account}: I would like to talk to you',
      '{subject}: what I owe you',
    ],
    body: [
      'You should not have to ask twice, so I am taking this on myself.',
      'I do not want to explain it away; I want to know what it means for {account}.',
      'Whatever the cause is, it is my job that it gets put right for {account}.',
      'I will not hide behind anybody here: you have me to hold to it.',
      'Before I propose anything for {account}, I would like to hear it in your own words.',
      'I want {account} to be able to rely on us again, and that begins with listening.',
    ],
    bodyOf: {
      drift: [
        'If it is us, I want to put it right for {account} before it grows.',
        'It is my job to know how things stand at {account}, and I do not want to guess.',
        'I would rather hear from you directly than read it between the lines.',
      ],
      promise_late: [
        'It should have been with you by now.',
        'You should not have to ask for it, so I am taking this on myself.',
        'I know that {account} was counting on it.',
      ],
    },
    closing: [
      'I will follow up in writing with what we agree.',
      'Ring me at any time.',
      'If somebody else at {account} should be involved, tell me.',
      'I will keep my diary free for it.',
    ],
  },
  escalation_inside: {
    subject: ['{account}: I need your help', 'For your attention: {account}', '{account}: please look at this today'],
    opening: [
      'I need your help with {account}.',
      'This is about {account}, and it needs somebody above me.',
      'I am bringing {account} to you before it grows.',
    ],
    instead: {
      risk: [
        '{who} wrote on {day}: {quote}',
        'These are the words of {who} from {day}: {quote}',
        'The trouble is in a mail of {who} from {day}, about {topic}.',
      ],
    },
    body: [
      '{account} is worth {arr} a year to us, with the renewal on {renewal}.',
      'At stake are {arr} a year; the agreement runs until {renewal}.',
      'Their agreement runs until {renewal}.',
      'What they need now is a clear word from somebody who can decide.',
    ],
    ask: [
      'Could you speak to them yourself within the next two days?',
      'Can we take a quarter of an hour today to agree on what we offer?',
      'Who on our side can own the cause until it is gone?',
      'May I tell them that you will call?',
    ],
    closing: [
      'I have the whole thread ready for you.',
      'I stay their contact and keep you posted.',
      'I will prepare whatever you need for the call.',
      'Until I hear from you I will not promise them anything new.',
    ],
  },
  onboarding_welcome: {
    subject: ['Welcome, {account}', '{account}: how we begin', 'Your start with us'],
    instead: {
      start: [
        'Welcome: I am glad that {account} is with us.',
        'I am glad to welcome you and your colleagues at {account}.',
        'A warm welcome to you and everybody at {account}.',
        'It is good to have {account} with us, and I am your contact from here on.',
      ],
    },
    body: [
      'In the first weeks I will see to it that you have the access, the people and the answers you need.',
      'The first month has three parts: getting everybody in, one result that you can show, and a look at what to improve.',
      'You can come to me with everything; I will find the right person.',
      'I will keep the plan short and tell you every week where we are.',
    ],
    ask: [
      'Which result would you like to see first?',
      'Who at {account} should be part of the beginning?',
      'What must not go wrong in the first month?',
      'How do you prefer to work: mail, phone, or a fixed hour a week?',
    ],
    closing: [
      'Tell me as soon as something is in your way.',
      'I look forward to working with you.',
      'No question is too small at the beginning.',
      'You will have the plan from me in writing.',
    ],
  },
  case_study_request: {
    subject: ['{account}: may we tell this story?', 'A request about {topic}', '{account}: your result, in your words'],
    body: [
      'I would like others to hear how {account} did that, in your words and only with your approval.',
      'What {account} has done there is a story that teams like yours would learn from.',
      'I would love to write up with you how {account} got there.',
      'It would make a good story about {account}, told by you.',
    ],
    ask: [
      'Would you be open to a short conversation about it?',
      'May I ask you three questions about it, by mail or by phone?',
      'Could you imagine {account} being quoted, with your name or without?',
      'Who at {account} would have to agree to that?',
      'Is that something {account} would allow?',
    ],
    closing: [
      'You will see every word before anybody else does.',
      'If it does not suit {account}, a short no is fine.',
      'I do the writing, you do the correcting.',
      'It takes half an hour of your time, no more.',
    ],
  },
};
