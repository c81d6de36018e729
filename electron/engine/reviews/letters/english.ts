// The words of mails about meetings in English.
import type { MeetingWords } from './words.ts';

export const english: MeetingWords = {
  purposes: {
    invitation: {
      subject: ['{title} with {account}', '{account}: {title}', '{title}: times for {account}'],
      opening: [
        'I would like to invite you to our {title}: {minutes} minutes on what {account} has reached and what comes next.',
        'It is time for our {title}; {minutes} minutes are enough to see where {account} stands and what is in the way.',
        'I suggest that we take {minutes} minutes for our {title}: results, open points, and your plans at {account}.',
      ],
      since: [
        'We last did this on {day}, and some things have moved since.',
        'The last time was on {day}, so it is time to look again.',
      ],
      ask: [
        'Which of them suits you, and who else should come from {account}?',
        'Tell me which one you prefer, and whom I should invite besides you.',
      ],
      closing: [
        'As soon as I hear from you, the invitation follows with a calendar entry.',
        'If none of them fits, name a day and I will follow.',
      ],
    },
    confirmation: {
      subject: ['{title} on {due}', 'Confirmed: {title} with {account}'],
      opening: [
        'Our {title} is set: {due}.',
        'Thank you, we have a time for our {title}: {due}.',
        'That is settled then: our {title} is on {due}.',
      ],
      closing: ['The calendar entry is attached.', 'You find the entry for your calendar attached.'],
    },
    update: {
      subject: ['New time: {title} on {due}', '{title} with {account}: new time'],
      opening: ['Our {title} has a new time: {due}.', 'We meet at another time for our {title}: {due}.'],
      closing: ['The changed calendar entry is attached; it takes the place of the former one.'],
    },
    cancellation: {
      subject: ['{title} does not take place', 'Called off: {title} with {account}'],
      opening: ['Our {title} can not take place as arranged.', 'I have to call off our {title}.'],
      ask: ['Shall I suggest other times?', 'May I come back to you with another time?'],
      closing: ['I am sorry for the trouble in your calendar.', 'Thank you for understanding.'],
    },
    reminder: {
      subject: ['{title} on {due}', 'Before we meet: {title}'],
      opening: ['A short reminder of our {title}: {due}.', 'We meet soon for our {title}: {due}.'],
      ask: ['Is there anything you want to add to the agenda?', 'Does the time still suit you?'],
      closing: ['If something has come up, tell me and we find another time.', 'I look forward to it.'],
    },
    new_times: {
      subject: ['{title}: other times', 'Another time for our {title}'],
      opening: [
        'I would like to move our {title}; these times are free on my side.',
        'Could we find another time for our {title}?',
      ],
      ask: ['Which of them suits you better?', 'Would one of them work for you?'],
      closing: [
        'Until I hear from you, everything stays as arranged.',
        'If none of them fits, name a day and I will follow.',
      ],
    },
    pre_read: {
      subject: ['To read before our {title}', '{title} on {due}: what to read before'],
      opening: ['We meet on {due} for our {title}.', 'Our {title} is on {due}.'],
      ask: ['If a point is missing, tell me and I will add it.', 'What would you like to spend the most time on?'],
      closing: ['Ten minutes of reading are enough.', 'I look forward to talking it through.'],
    },
    follow_up: {
      subject: ['{title}: what we agreed', '{account}: what came out of our {title}'],
      opening: [
        'Thank you for taking the time for our {title} on {day}.',
        'Thank you for the good talk on {day}; here is what came out of our {title}.',
      ],
      ask: ['Did I miss anything?', 'Please correct me where I got it wrong.'],
      closing: ['I will come back to you on my points as agreed.', 'I keep an eye on the dates.'],
    },
  },
  agenda: 'Agenda:',
  points: 'What I would bring from our mails:',
  times: 'These times are free on my side:',
  link: ['Please choose a time that suits you: {link}', 'You can pick a time that suits you here: {link}'],
  minutes: 'min',
  place: 'Where:',
  ours: 'We do:',
  theirs: 'You do:',
  until: 'by',
  noActions: '[[what was agreed, with names and dates]]',
  preRead: {
    attached: 'What to read is attached.',
    open: 'The material: [[the review pack has {places} to fill in; fill them in, then draft this mail again]]',
    none: 'The material: [[attach it, or say where it lies]]',
  },
  materials: {
    attached: 'The material we looked at is attached.',
    open: 'The material: [[the review pack has {places} to fill in; fill them in and attach it, or take this line out]]',
  },
  places: ['one place', '{count} places'],
};
