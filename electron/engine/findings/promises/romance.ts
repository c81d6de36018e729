// How French and Spanish mail promises: in the future tense, with "aller" or "ir a", and in the present with a day beside it.
import { act, type PromiseAct } from './promise-act.ts';

const frClitics = "(?:(?:vous|te|t'|nous|me|m'|le|la|les|l'|lui|leur|y|en|ne) ?)*";
const frFuture =
  '(?:enverr|renverr|transmettr|fer|livrer|confirmer|reviendr|rappel+er|appel+er|préparer|vérifier|réglere?|réglere|paier|payer|corriger|mettr|donner|répondr|contacter|recontacter|transférer|signer|retourner|communiquer|regarder|fournir|adresser|partager|organiser|planifier|finaliser|terminer|traiter|remplacer|rembourser|installer|proposer|tiendr|déposer|procéder|effectuer|réaliser|validere?|étudier|examiner|expédier|soumettr|ajouter|créer|résoudr|virer|prendr)';
const frPresent =
  '(?:envoi[es]?|envoyons|transmets|transmettons|reviens|revenons|rappelle|rappelons|appelle|appelons|confirme|confirmons|fais|faisons|livrons|livre|prépare|préparons|vérifie|vérifions|règle|réglons|donne|donnons|réponds|répondons|retourne|retournons|regarde|regardons|adresse|adressons|partage|partageons|mets|mettons|recontacte|recontactons|paie|payons|signe|signons|expédions|finalise|finalisons|corrige|corrigeons|tiens|tenons)';
const frInfinitive =
  '(?:envoyer|renvoyer|transmettre|faire|livrer|confirmer|revenir|rappeler|appeler|préparer|vérifier|régler|payer|corriger|mettre|donner|répondre|contacter|recontacter|transférer|signer|retourner|communiquer|regarder|fournir|adresser|partager|organiser|planifier|finaliser|terminer|traiter|remplacer|rembourser|installer|proposer|procéder|effectuer|valider|étudier|examiner|expédier|soumettre|ajouter|créer|résoudre|demander|voir avec|prendre|discuter)';
const notreEquipe =
  '(?:notre (?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+|mon (?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+|ma (?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+|le service \\p{L}+ )';

const frThing = "(?<!\\p{L})(?:le|la|les|l'|notre|nos|votre|vos|un|une|sa|son|ses)(?: [\\p{L}-]+){1,4}";

/** To do something for you, whatever it is; these do nothing. */
const frSaysOnly =
  '(?:remerci|souhait|pri[eo]|propos|demand|sais|savons|suis|sommes|ai\\b|avons|dois|devons|dit|disons|dis\\b|invit|félicit|rappell?e que|confie|écris|écrivons|crois|croyons|compren|vois|voyons|attend|assur|recommand|conseill|joins|joignons|envi|laiss|parle|entend|salu|embrass|inform|annon|notifi|signal)';

export const frenchPromises: readonly PromiseAct[] = [
  // "Je te balance les plans dès que je les ai."
  act(
    'je nous on',
    `(?<!\\p{L})(?:je|nous|on) (?:vous|te|t') ?(?:le |la |les |l'|en )?(?<v>(?!${frSaysOnly})\\p{L}{2,}(?:e|s|ons|ds|ts)(?!\\p{L})(?=[^\\n]*(?<!\\p{L})(?:dès que|dès qu'|aussitôt|sitôt|tout de suite|dans la foulée)(?!\\p{L}))[^\\n]*)`,
  ),
  act(
    'vous te',
    `(?<!\\p{L})(?<v>(?:vous|te|t') ?(?:parviendra|parviendront|sera|seront|arrivera|arriveront) [^\\n]*)`,
    true,
  ),
  // "Je vous scanne les relevés demain."
  act(
    'je nous on',
    `(?<!\\p{L})(?:je|nous|on) (?:vous|te|t') ?(?:le |la |les |l'|en )?(?<v>(?!${frSaysOnly})\\p{L}{2,}(?:e|s|ons|ds|ts)(?!\\p{L})[^\\n]*)`,
    true,
  ),
  // "Je me renseigne auprès de la technique et je reviens vers vous."
  act(
    '',
    `(?<!\\p{L})(?:je|nous|on) ?${frClitics}(?<v>(?:renseign|vérifi|creus|clarifi)(?:e|ons)(?!\\p{L})(?! (?:actuellement|régulièrement|toujours|chaque|que tout))[^\\n]*)`,
  ),
  act('', `(?<!\\p{L})(?:comptez|compte|vous pouvez compter|tu peux compter) (?:sur|avec) (?<v>[^\\n]*)`, true),
  act(
    '',
    `(?<!\\p{L})je (?:le |la |les |vous |te |l')*(?<v>(?:refais|reprends|termine|finis|prépare|relance|boucle|vois)(?!\\p{L})[^\\n]*)`,
    true,
  ),
  // "Le relevé signé part mardi."
  act(
    '',
    `${frThing} (?<v>(?:vous )?(?:part(?:ent|ira|iront)?|arrive(?:nt|ra|ront)?|suit|suivra|suivent|parviendra|parviendront|attendra|quittera) [^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<!\\p{L})(?:m'|nous )(?:a|ont)(?: \\p{L}+){0,2} (?:promis|confirmé|assuré|garanti) (?:que |qu'|de )(?<v>[^\\n]*)`,
    true,
  ),
  act('je nous on', `(?<!\\p{L})(?:je|j'|nous|on) ?${frClitics}(?<v>${frFuture}(?:ai|ons|a)(?!\\p{L})[^\\n]*)`),
  act(
    'vais allons va',
    `(?<!\\p{L})(?:je ${frClitics}vais|nous ${frClitics}allons|on va) ${frClitics}(?<v>${frInfinitive}\\b[^\\n]*)`,
  ),
  act('je nous on', `(?<!\\p{L})(?:je|j'|nous|on) ?${frClitics}(?<v>${frPresent}(?!\\p{L})[^\\n]*)`, true),
  act(
    'notre mon ma le',
    `(?<!\\p{L})${notreEquipe} ?${frClitics}(?<v>(?:${frFuture}(?:a|ont)|va ${frInfinitive})(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act(
    'vous tu',
    `(?<!\\p{L})(?:vous|tu) (?:l'|le |la |les )?(?<v>(?:recevrez|recevras|aurez|auras|trouverez)(?!\\p{L})(?! (?:peut-être |sans doute |certainement |bien )?(?:lu|vu|reçu|noté|appris|remarqué|compris|entendu)(?!\\p{L}))[^\\n]*)`,
    true,
  ),
  act('vous', `(?<!\\p{L})vous (?<v>recevrez (?:le|la|les|un|une|notre|nos|votre|l')[^\\n]*)`),
  act(
    'sera seront vous',
    `(?<!\\p{L})(?<v>(?:(?:vous )?sera|(?:vous )?seront) (?:\\p{L}+ment )?(?:\\p{L}{3,}é|chez vous|entre vos mains|prêt|envoyé|livré|transmis|réglé|payé|disponible|terminé|corrigé|traité|expédié|finalisé|adressé|retourné|signé|remboursé|installé)e?s?(?!\\p{L})[^\\n]*)`,
    true,
  ),
];

const esClitics = '(?:(?:le|les|te|os|se|lo|la|los|las|me|nos) )*';
const esFuture =
  '(?:enviar|mandar|confirmar|pasar|revisar|llamar|preparar|responder|contestar|hacer?|har|entregar|pagar|corregir|compartir|firmar|devolver|tramitar|informar|avisar|dar|pondr|tendr|arreglar|resolver|solucionar|actualizar|terminar|completar|verificar|comprobar|consultar|facilitar|proporcionar|adjuntar|reenviar|instalar|reemplazar|reembolsar|transferir|programar|coordinar|organizar|comunicar|volver|escribir|buscar|hablar)';
const esPresent =
  '(?:env[íi]o|enviamos|mando|mandamos|confirmo|confirmamos|paso|pasamos|reviso|revisamos|llamo|llamamos|preparo|preparamos|respondo|respondemos|contesto|contestamos|hago|hacemos|entregamos|pago|pagamos|comparto|compartimos|devuelvo|devolvemos|aviso|avisamos|digo|decimos|informo|informamos)';
const esInfinitive =
  '(?:enviar|mandar|confirmar|pasar|revisar|llamar|preparar|responder|contestar|hacer|entregar|pagar|corregir|compartir|firmar|devolver|tramitar|informar|avisar|dar|poner|arreglar|resolver|solucionar|actualizar|terminar|completar|verificar|comprobar|consultar|facilitar|reenviar|instalar|reemplazar|reembolsar|transferir|programar|coordinar|organizar|hablar|preguntar|mirar)(?:le|les|te|os|se|lo|la|los|las){0,2}';

/** To do something for you, whatever it is; these do nothing. */
const esSaysOnly =
  '(?:agradezc|ruego|rogamos|deseo|deseamos|propon|pido|pedimos|solicit|escrib|recuerd|recordam|dese|creo|creemos|entiend|entendem|veo|vemos|esper|segur|sugier|sugerim|recomiend|recomendam|adjunt|salud|debo|debemos|pued|podem|quier|querem|cuento|contamos que|comento|comentamos|digo|decimos|informo|informamos|pregunt|felicit|invit|confieso)';

export const spanishPromises: readonly PromiseAct[] = [
  // "La presentación te la mando apenas me la autoricen."
  act(
    '',
    `(?<!\\p{L})(?:se (?:lo|la|los|las)|te (?:lo|la|los|las)|os (?:lo|la|los|las)|le|les|te|os) (?<v>(?!${esSaysOnly})\\p{L}{2,}(?:o|amos|emos|imos)(?!\\p{L})(?=[^\\n]*(?<!\\p{L})(?:tan pronto|apenas|en cuanto|enseguida|ahora mismo|sin falta)(?!\\p{L}))[^\\n]*)`,
  ),
  // "Le remitiré el contrato."
  act(
    '',
    `(?<!\\p{L})(?:se (?:lo|la|los|las)|te (?:lo|la|los|las)|le|les|te|os) (?<v>(?!(?:agradecer|pedir|rogar|querr|podr|deber|decir|dir|gustar|parecer|ser|estar|recordar|desear|ser)(?:é|emos))\\p{L}{3,}r(?:é|emos)(?!\\p{L})[^\\n]*)`,
  ),
  // "La transferencia se la hacemos el miércoles."
  act(
    '',
    `(?<!\\p{L})(?:se (?:lo|la|los|las)|te (?:lo|la|los|las)|os (?:lo|la|los|las)|le|les|te|os) (?<v>(?!${esSaysOnly})\\p{L}{2,}(?:o|amos|emos|imos)(?!\\p{L})(?! (?:que|de que)\\b)[^\\n]*)`,
    true,
  ),
  // "Lo consulto con el equipo técnico y le digo algo."
  act(
    '',
    `(?<!\\p{L})${esClitics}(?<v>(?:consult|comprueb|comprob|averigu|verific|aclar)(?:o|amos)(?!\\p{L})(?! (?:actualmente|siempre|cada))[^\\n]*)`,
  ),
  // "Lo revisamos y les avisamos."
  act(
    '',
    `(?<!\\p{L})${esClitics}(?<v>(?:revis|mir|estudi|coment|habl)(?:o|amos)(?!\\p{L})(?=[^\\n]{0,60} y (?:te|le|les|os) (?:aviso|avisamos|digo|decimos|cuento|contamos|confirmo|confirmamos))[^\\n]*)`,
  ),
  act('', `(?<!\\p{L})(?:cuent[ae]n?|contad|puede[ns]? contar|pued[eo]s contar) con (?<v>[^\\n]*)`, true),
  act(
    '',
    `(?<!\\p{L})(?:me|nos) (?:ha |han )?(?:confirma|confirman|confirmado|prometido|asegura|aseguran|asegurado|garantiza|garantizado) que (?<v>[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<!\\p{L})${esClitics}(?<v>(?:dejo|dejamos|subo|subimos|cierro|cerramos|arreglo|arreglamos|pongo|ponemos|termino|terminamos|instalo|instalamos|activo|activamos|actualizo|actualizamos|entrego|facilito|facilitamos|remito|remitimos|adelanto|adelantamos) (?!que\\b)[^\\n]*)`,
    true,
  ),
  act(
    '',
    `(?<!\\p{L})(?:el|la|los|las|nuestr[oa]s?|su|sus|un|una) (?:[\\p{L}-]+ ){1,4}?(?<v>(?:sale[n]?|llega[n]?|saldrá[n]?|llegará[n]?|va[n]? (?:de camino|para allá|en camino)|estará[n]? (?:con usted|contigo|en su|en tu)) [^\\n]*)`,
    true,
  ),
  act(
    'envi mand conf pasa revi llam prep resp cont hac har entr paga corr comp firm devo tram info avis dar pond tend arre reso solu actu term veri cons faci prop adju reen inst reem tran prog coor orga comu volv escr busc habl',
    `(?<![\\p{L}])${esClitics}(?<v>${esFuture}(?:[ée]|emos)(?!\\p{L})[^\\n]*)`,
  ),
  act('voy vamos', `(?<!\\p{L})(?:voy|vamos) a (?<v>${esInfinitive}(?!\\p{L})[^\\n]*)`),
  act(
    'env enví mand conf paso pasa revi llam prep resp cont hago hace entr pago paga comp devu devo avis digo deci info',
    `(?<!\\p{L})${esClitics}(?<v>${esPresent}(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act(
    'nuestr mi el',
    `(?<!\\p{L})(?:nuestr[oa]s?|mi|el) (?:\\p{L}+ ){1,4}?${esClitics}(?<v>(?:${esFuture}(?:á|án)|va a ${esInfinitive})(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act(
    'recib tend',
    `(?<!\\p{L})${esClitics}(?<v>(?:recibir[áa]s?|recibir[áa]n|recibir[ée]is|tendr[áa]s?|tendr[áa]n|tendr[ée]is)(?!\\p{L})[^\\n]*)`,
    true,
  ),
  act(
    'estar ser qued',
    `(?<!\\p{L})(?<v>(?:estar[áa]n?|ser[áa]n?|quedar[áa]n?) (?:list[oa]s?|enviad[oa]s?|entregad[oa]s?|pagad[oa]s?|disponibles?|resuelt[oa]s?|terminad[oa]s?|firmad[oa]s?|corregid[oa]s?)[^\\n]*)`,
    true,
  ),
];

/** It is here already, it has been done, or it is refused. */
export const romanceNoPromise =
  /\b(?:ci-joint(?:e|s|es)?|en pièce jointe|veuillez trouver|adjunt[oa]|adjuntamos|en adjunto|ya (?:he|hemos))\b|(?:pourrai|pourrions|serai(?:s|t|ent)|podr[íi]a)|(?<!\p{L})n(?:e |')(?!manqu)(?:\p{L}+ )?\p{L}+(?:ons|ai|ez|a) (?:pas|plus|jamais)(?!\p{L})|(?<!\p{L})(?:mett(?:rons|rai|ons) fin|résili(?:erons|ons)|pondremos fin|daremos de baja)(?!\p{L})|(?<!\p{L})no (?:vamos a|voy a|pagaremos|abonaremos|renovaremos)(?!\p{L})/u;
