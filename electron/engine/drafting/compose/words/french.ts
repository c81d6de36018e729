// French. "[vous|tu]" is the formal and the familiar form.
import type { LanguageWords } from './words.ts';

const theirWords = [
  'Le {day}, [vous m’avez|tu m’as] écrit : {quote}',
  'Dans [votre|ton] message du {day} au sujet de {topic}, [vous disiez|tu disais] : {quote}',
  'J’ai noté cette phrase de [votre|ton] message du {day} : {quote}',
  'Une phrase de [votre|ton] message du {day} m’est restée en tête : {quote}',
];
const othersWords = [
  '{who} nous a écrit le {day} : {quote}',
  'Dans un message du {day}, {who} disait : {quote}',
  'J’ai noté ce que {who} nous a écrit le {day} : {quote}',
];
const told = {
  own: theirWords,
  other: othersWords,
  ask: [
    'Où en est-ce aujourd’hui ?',
    'Qu’est-ce que cela a donné chez {account} ?',
    'Est-ce toujours d’actualité chez {account} ?',
    'Que faudrait-il prévoir de notre côté ?',
    'Qui s’en occupe chez {account} ?',
  ],
};
const term = {
  opening: [],
  closing: [
    'Une réponse courte suffit.',
    'Si un appel est plus simple, [dites-moi|dis-moi] quand.',
    'Je prépare les chiffres de {account}.',
  ],
};

export const french: LanguageWords = {
  quotes: ['« ', ' »'],
  metrics: { usage: 'l’utilisation' },
  frames: {
    promise_late: {
      own: [
        'Je [vous|te] dois encore quelque chose ; le {day}, j’écrivais : {quote}',
        'Ma promesse du {day} est en retard : {quote}',
        'Au sujet de {topic}, ma promesse du {day} est en retard.',
      ],
      other: [
        '{who} [vous a|t’a] promis le {day} : {quote}',
        'Ce que {who} a promis le {day} est en retard : {quote}',
        'Au sujet de {topic}, ce que {who} a promis le {day} est en retard.',
      ],
      ask: [
        'En [avez-vous|as-tu] toujours besoin sous cette forme ?',
        'Pour quel jour [vous|te] le faut-il ?',
        'Y a-t-il plus urgent chez {account} ?',
      ],
      closing: ['Cette attente était trop longue.', 'Je m’en occupe jusqu’au bout.', 'Merci de [votre|ta] patience.'],
    },
    promise_due: {
      own: [
        'J’ai noté le {due} pour ce que j’ai promis le {day} : {quote}',
        '[Vous avez|Tu as] ma promesse du {day} pour le {due} : {quote}',
      ],
      other: ['{who} [vous a|t’a] promis pour le {due} : {quote}', 'Le {day}, {who} [vous a|t’a] écrit : {quote}'],
      ask: [
        'Le {due} convient-il toujours ?',
        'Faut-il y ajouter quelque chose ?',
        'Qui chez {account} doit aussi le recevoir ?',
      ],
    },
    promise_kept: {
      own: [
        'Le {day}, j’écrivais : {quote} C’est chez [vous|toi] depuis.',
        'Je reviens sur ce que j’ai promis le {day} : {quote}',
        'Au sujet de {topic}, ma promesse du {day} est tenue, et je n’ai pas demandé la suite.',
      ],
      other: [
        '{who} [vous a|t’a] promis le {day} : {quote}',
        'Je reviens sur ce que {who} a promis le {day} : {quote}',
        'Au sujet de {topic}, {who} [vous a|t’a] promis une réponse le {day}.',
      ],
      ask: [
        'Est-ce que cela [vous a|t’a] été utile ?',
        'Comment cela a-t-il été reçu chez {account} ?',
        'Manque-t-il encore quelque chose ?',
        'Que faudrait-il changer la prochaine fois ?',
      ],
    },
    their_promise: told,
    our_question: {
      own: [
        'Le {day}, je [vous|te] demandais : {quote}',
        'Ma question du {day} reste ouverte : {quote}',
        'Ma question du {day} au sujet de {topic} reste sans réponse.',
      ],
      other: [
        '{who}, de notre équipe, demandait le {day} : {quote}',
        'La question de {who} du {day} reste ouverte : {quote}',
      ],
      ask: [
        'Où en [êtes-vous|es-tu] ?',
        'Qu’est-ce qui a été décidé chez {account} ?',
        'Est-ce plus simple au téléphone ?',
      ],
    },
    result: told,
    initiative: told,
    problem: told,
    mention: told,
    resource: {
      own: [
        'J’ai trouvé quelque chose qui convient à {account}, « {title} » : {link}',
        '« {title} » m’a fait penser à {account} : {link}',
      ],
      other: [],
      ask: [
        'Cela correspond-il à ce que [vous voyez|tu vois] chez {account} ?',
        'Est-ce un sujet pour [vous|toi] en ce moment ?',
      ],
    },
    figure: {
      own: ['Chez {account}, {metric} : de {before} à {after}, au {day}.'],
      other: [],
      ask: ['À quoi [l’attribuez-vous|l’attribues-tu] ?', 'Est-ce conforme à ce que [vous voyez|tu vois] ?'],
    },
  },
  kinds: {
    check_in: {
      subject: ['{subject} : où en est-ce ?', 'Une question sur {topic}', 'Une question pour {account}'],
      closing: [
        'Une ligne suffit.',
        'Si un appel est plus simple, [dites-moi|dis-moi] quand.',
        'Si {account} a besoin d’autre chose, [dites-le-moi|dis-le-moi].',
        'Si quelqu’un d’autre s’en occupe, un nom me suffit.',
      ],
    },
    renewal_120: {
      ...term,
      subject: ['{account} : l’année à venir', 'Ce que {account} veut atteindre'],
      body: [
        'J’aimerais regarder ce que {account} retire de notre travail et ce qui devrait changer.',
        'J’aimerais comprendre ce dont {account} aura le plus besoin l’année prochaine.',
      ],
      ask: [
        'Qu’est-ce qui ferait de l’année prochaine une bonne année pour [vous|toi] ?',
        'Quels objectifs de {account} devons-nous servir ?',
      ],
    },
    renewal_90: {
      ...term,
      subject: ['{account} : le bilan de l’année', 'Ce que l’année a apporté à {account}'],
      body: [
        'Je rassemble ce que cette année a apporté à {account}, et [votre|ton] avis compte plus que le mien.',
        'Pour un bilan juste chez {account}, il me faut le bon et le mauvais.',
      ],
      ask: ['Qu’est-ce qui [vous a|t’a] été le plus utile ?', 'Que faut-il arrêter, commencer ou continuer ?'],
    },
    renewal_60: {
      ...term,
      subject: ['{account} : après le {renewal}', 'Préparer la suite du {renewal}'],
      body: [
        'Notre contrat court jusqu’au {renewal} ; c’est le bon moment pour parler de la suite.',
        'D’ici au {renewal}, il reste du temps, et j’aimerais bien l’utiliser.',
      ],
      ask: [
        'Pouvons-nous y consacrer une demi-heure dans les deux semaines ?',
        'Qui chez {account} devrait participer ?',
      ],
    },
    renewal_30: {
      ...term,
      subject: ['Renouvellement au {renewal}', '{account} : renouvellement au {renewal}'],
      body: [
        'Notre contrat prend fin le {renewal}, et j’aimerais régler le renouvellement à temps avec [vous|toi].',
        'Le renouvellement de {account} est prévu pour le {renewal}.',
      ],
      ask: [
        'Renouvelons-nous aux conditions actuelles, ou [souhaitez-vous|souhaites-tu] changer quelque chose ?',
        'Que [vous|te] faut-il encore pour décider ?',
      ],
    },
  },
  answer: {
    opening: [
      'Voici mes réponses au sujet de {topic}, dans l’ordre.',
      'Point par point, sur [votre|ton] message du {day} :',
    ],
    each: ['Sur {question} : {answer}', 'Pour {question} : {answer}'],
    gap: 'réponse à {question}',
    gapForMail: 'réponse au message du {day}',
    renewal: ['Notre contrat court jusqu’au {renewal}.'],
    promise: ['C’est promis pour le {due}.'],
    closing: [
      '[Dites-moi|Dis-moi] si j’ai oublié quelque chose.',
      'Si un appel est plus simple, je suis là.',
      'J’espère que cela fait avancer {topic}.',
    ],
  },
};
