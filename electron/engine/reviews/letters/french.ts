// The words of mails about meetings in French. "[vous|tu]" is the formal and the familiar form.
import type { MeetingWords } from './words.ts';

export const french: MeetingWords = {
  purposes: {
    invitation: {
      subject: ['{title} avec {account}', '{account} : {title}', '{title} : propositions de dates'],
      opening: [
        'Je souhaite [vous|t’]inviter à notre rendez-vous « {title} » : {minutes} minutes sur ce que {account} a obtenu et sur la suite.',
        'Il est temps de prévoir notre rendez-vous « {title} » ; {minutes} minutes suffisent pour voir où en est {account} et ce qui bloque.',
      ],
      since: [
        'Le dernier a eu lieu le {day}, et plusieurs choses ont changé depuis.',
        'La dernière fois, c’était le {day} ; il est utile de refaire le point.',
      ],
      ask: [
        'Laquelle [vous|te] convient, et qui devrait y participer chez {account} ?',
        '[Dites-moi|Dis-moi] laquelle [vous préférez|tu préfères] et qui je dois inviter aussi.',
      ],
      closing: [
        'Dès [votre|ta] réponse, l’invitation suit avec l’entrée pour l’agenda.',
        'Si aucune ne convient, [proposez|propose] un jour et je m’adapte.',
      ],
    },
    confirmation: {
      subject: ['{title} le {due}', 'Confirmé : {title} avec {account}'],
      opening: [
        'Notre rendez-vous « {title} » est fixé : {due}.',
        'Merci, nous avons une date pour « {title} » : {due}.',
      ],
      closing: ['L’entrée pour l’agenda est jointe.'],
    },
    update: {
      subject: ['Nouvelle date : {title}', '{title} avec {account} : nouvelle date'],
      opening: [
        'Notre rendez-vous « {title} » a une nouvelle date : {due}.',
        'Pour « {title} », une autre date vaut désormais : {due}.',
      ],
      closing: ['L’entrée modifiée est jointe ; elle remplace la précédente.'],
    },
    cancellation: {
      subject: ['{title} n’a pas lieu', 'Annulé : {title} avec {account}'],
      opening: [
        'Notre rendez-vous « {title} » ne peut pas avoir lieu comme prévu.',
        'Je dois annuler notre rendez-vous « {title} ».',
      ],
      ask: ['Puis-je proposer d’autres dates ?', 'Puis-je revenir vers [vous|toi] avec une autre date ?'],
      closing: ['Je suis désolé de ce changement dans [votre|ton] agenda.', 'Merci de [votre|ta] compréhension.'],
    },
    reminder: {
      subject: ['{title} le {due}', 'Avant notre rendez-vous : {title}'],
      opening: [
        'Un court rappel de notre rendez-vous « {title} » : {due}.',
        'Nous nous voyons bientôt pour « {title} » : {due}.',
      ],
      ask: [
        '[Souhaitez-vous|Souhaites-tu] ajouter un point à l’ordre du jour ?',
        'Cette date [vous|te] convient-elle toujours ?',
      ],
      closing: ['En cas d’empêchement, nous trouverons une autre date.', 'Je me réjouis de cet échange.'],
    },
    new_times: {
      subject: ['{title} : autres dates', 'Une autre date pour « {title} »'],
      opening: [
        'J’aimerais déplacer notre rendez-vous « {title} » ; ces dates sont libres de mon côté.',
        'Pouvons-nous trouver une autre date pour « {title} » ?',
      ],
      ask: ['Laquelle [vous|te] convient mieux ?', 'L’une d’elles serait-elle possible ?'],
      closing: ['Sans nouvelles, tout reste comme prévu.'],
    },
    pre_read: {
      subject: ['À lire avant : {title}', '{title} le {due} : à lire avant'],
      opening: ['Nous nous voyons pour « {title} » : {due}.', 'Notre rendez-vous « {title} » est prévu : {due}.'],
      ask: [
        'S’il manque un point, [dites-le-moi|dis-le-moi] et je l’ajoute.',
        'À quoi faut-il consacrer le plus de temps ?',
      ],
      closing: ['Dix minutes de lecture suffisent.', 'Je me réjouis d’en parler.'],
    },
    follow_up: {
      subject: ['{title} : ce que nous avons décidé', '{account} : ce qui ressort de notre échange'],
      opening: [
        'Merci de [votre|ton] temps le {day} ; voici ce que nous avons retenu pour « {title} ».',
        'Merci pour ce bon échange du {day}. Voici les décisions pour « {title} ».',
      ],
      ask: ['Manque-t-il quelque chose ?', '[Corrigez-moi|Corrige-moi] là où je me trompe.'],
      closing: ['Je reviens sur mes points comme convenu.', 'Je garde les dates en vue.'],
    },
  },
  agenda: 'Ordre du jour :',
  points: 'Ce que je retiens de nos messages :',
  times: 'Ces dates sont libres de mon côté :',
  link: ['[Vous pouvez|Tu peux] choisir une date ici : {link}'],
  minutes: 'min',
  place: 'Lieu :',
  ours: 'Nous :',
  theirs: 'De [votre|ton] côté :',
  until: 'd’ici le',
  noActions: '[[ce qui a été décidé, avec noms et dates]]',
  preRead: {
    attached: 'Le document à lire est joint.',
    open: 'Le document à lire : [[le dossier a encore {places} à compléter ; complétez-le, puis refaites ce message]]',
    none: 'Le document à lire : [[joindre le document ou dire où il se trouve]]',
  },
  materials: {
    attached: 'Le document que nous avons parcouru est joint.',
    open: 'Le document : [[le dossier a encore {places} à compléter ; complétez-le et joignez-le, ou retirez cette ligne]]',
  },
  places: ['un endroit', '{count} endroits'],
};
