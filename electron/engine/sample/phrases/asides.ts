// What people put around the business: openers, a line about the weather, postscripts. Never a question, so that an
// aside can't make a settled thread look open.

export const openers = {
  warm: [
    'Hope your week started well.',
    'I hope you had a good weekend; ours was all rain and pancakes.',
    'Lovely to hear your voice yesterday.',
    'Greetings from a very windy $site.',
    'I hope the little one lets you sleep again.',
    'Back from a week of skiing, with all bones intact.',
    'It is so quiet here today that I finally get round to writing.',
    'First sunny day in weeks, people are eating lunch on the loading ramp.',
    'Thanks again for the chocolates, they lasted eleven minutes.',
  ],
  plain: [
    'Hope all is well.',
    'Hope you are well.',
    'Thanks for your mail.',
    'Happy Monday.',
    'Short one from me today.',
  ],
  formal: [
    'I hope this message finds you well.',
    'Thank you for your message.',
    'Many thanks for your prompt reply.',
    'With reference to our conversation of last week:',
  ],
} as const;

export const postscripts = [
  'PS: I am out on Friday, $name2 has the phone.',
  'PS: The new coffee machine at $site has arrived. You may visit again.',
  'PS: Say hello to $mate from me.',
  'PS: Sorry for the typos, I am writing this from the train.',
  'PS: We finally hired a second dispatcher for $site.',
  'PS: The photo of the magnets made it into our staff magazine.',
] as const;
