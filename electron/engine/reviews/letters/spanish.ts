// The words of mails about meetings in Spanish. "[usted|tú]" is the formal and the familiar form.
import type { MeetingWords } from './words.ts';

export const spanish: MeetingWords = {
  purposes: {
    invitation: {
      subject: ['{title} con {account}', '{account}: {title}', '{title}: propuestas de fecha'],
      opening: [
        'Quiero [invitarle|invitarte] a nuestra reunión «{title}»: {minutes} minutos sobre lo que {account} ha conseguido y lo que sigue.',
        'Es momento de nuestra reunión «{title}»; {minutes} minutos bastan para ver cómo está {account} y qué estorba.',
      ],
      since: [
        'La última fue el {day}, y desde entonces han cambiado varias cosas.',
        'La última vez fue el {day}; conviene volver a mirar.',
      ],
      ask: [
        '¿Cuál [le|te] va bien, y quién más de {account} debería estar?',
        '[Dígame|Dime] cuál [prefiere|prefieres] y a quién más invito.',
      ],
      closing: [
        'En cuanto [me responda|me respondas], envío la invitación con la entrada para el calendario.',
        'Si ninguna va bien, [proponga|propón] un día y me adapto.',
      ],
    },
    confirmation: {
      subject: ['{title}: {due}', 'Confirmado: {title} con {account}'],
      opening: ['Nuestra reunión «{title}» queda fijada: {due}.', 'Gracias, ya tenemos fecha para «{title}»: {due}.'],
      closing: ['Adjunto la entrada para el calendario.'],
    },
    update: {
      subject: ['Nueva fecha: {title}', '{title} con {account}: nueva fecha'],
      opening: ['Nuestra reunión «{title}» tiene nueva fecha: {due}.', 'Para «{title}» vale ahora otra fecha: {due}.'],
      closing: ['Adjunto la entrada cambiada; sustituye a la anterior.'],
    },
    cancellation: {
      subject: ['{title} no se celebra', 'Anulada: {title} con {account}'],
      opening: [
        'Nuestra reunión «{title}» no puede celebrarse como estaba previsto.',
        'Tengo que anular nuestra reunión «{title}».',
      ],
      ask: ['¿Puedo proponer otras fechas?', '¿Puedo volver con otra fecha?'],
      closing: ['Siento el cambio en [su|tu] agenda.', 'Gracias por [su|tu] comprensión.'],
    },
    reminder: {
      subject: ['{title}: {due}', 'Antes de vernos: {title}'],
      opening: [
        'Un breve recordatorio de nuestra reunión «{title}»: {due}.',
        'Pronto nos vemos para «{title}»: {due}.',
      ],
      ask: ['¿[Quiere|Quieres] añadir algo al orden del día?', '¿La fecha [le|te] sigue yendo bien?'],
      closing: ['Si ha surgido algo, buscamos otra fecha.', 'Será un gusto hablar.'],
    },
    new_times: {
      subject: ['{title}: otras fechas', 'Otra fecha para «{title}»'],
      opening: [
        'Me gustaría mover nuestra reunión «{title}»; estas fechas las tengo libres.',
        '¿Podemos buscar otra fecha para «{title}»?',
      ],
      ask: ['¿Cuál [le|te] va mejor?', '¿Sería posible alguna?'],
      closing: ['Mientras no haya respuesta, todo queda como estaba.'],
    },
    pre_read: {
      subject: ['Para leer antes: {title}', '{title}: qué leer antes'],
      opening: ['Nos vemos para «{title}»: {due}.', 'Nuestra reunión «{title}» es: {due}.'],
      ask: ['Si falta un punto, [dígamelo|dímelo] y lo añado.', '¿A qué deberíamos dedicar más tiempo?'],
      closing: ['Bastan diez minutos de lectura.', 'Será un gusto comentarlo.'],
    },
    follow_up: {
      subject: ['{title}: lo acordado', '{account}: lo que sale de nuestra reunión'],
      opening: [
        'Gracias por [su|tu] tiempo el {day}; esto es lo que anotamos en «{title}».',
        'Gracias por la buena conversación del {day}. Esto es lo acordado en «{title}».',
      ],
      ask: ['¿Falta algo?', '[Corríjame|Corrígeme] donde me equivoque.'],
      closing: ['Vuelvo con mis puntos como quedamos.', 'Tengo las fechas a la vista.'],
    },
  },
  agenda: 'Orden del día:',
  points: 'Lo que traigo de nuestros correos:',
  times: 'Estas fechas las tengo libres:',
  link: ['Aquí [puede|puedes] elegir una fecha: {link}'],
  minutes: 'min',
  place: 'Lugar:',
  ours: 'Nosotros:',
  theirs: 'Por [su|tu] parte:',
  until: 'antes del',
  noActions: '[[lo acordado, con nombres y fechas]]',
  preRead: {
    attached: 'Adjunto el documento para leer.',
    open: 'El documento para leer: [[al documento le falta completar {places}; complételo y vuelva a preparar este correo]]',
    none: 'El documento para leer: [[adjuntar el documento o decir dónde está]]',
  },
  materials: {
    attached: 'Adjunto el documento que vimos.',
    open: 'El documento: [[al documento le falta completar {places}; complételo y adjúntelo, o quite esta línea]]',
  },
  places: ['un lugar', '{count} lugares'],
};
