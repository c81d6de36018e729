// Spanish. "[usted|tú]" is the formal and the familiar form.
import type { LanguageWords } from './words.ts';

const told = {
  own: [
    'El {day} [me escribió|me escribiste]: {quote}',
    'En [su|tu] correo del {day} sobre {topic} [decía|decías]: {quote}',
    'Anoté esta frase de [su|tu] correo del {day}: {quote}',
    'Una frase de [su|tu] correo del {day} se me quedó grabada: {quote}',
  ],
  other: [
    '{who} nos escribió el {day}: {quote}',
    'En un correo del {day}, {who} decía: {quote}',
    'Anoté lo que {who} nos escribió el {day}: {quote}',
  ],
  ask: [
    '¿Cómo va eso ahora?',
    '¿Qué salió de ello en {account}?',
    '¿Sigue siendo así en {account}?',
    '¿Qué deberíamos preparar por nuestra parte?',
    '¿Quién lo lleva en {account}?',
  ],
};
const term = {
  opening: [],
  closing: [
    'Basta con una respuesta corta.',
    'Si es más fácil por teléfono, [dígame|dime] cuándo.',
    'Yo preparo las cifras de {account}.',
  ],
};

export const spanish: LanguageWords = {
  quotes: ['«', '»'],
  metrics: { usage: 'el uso' },
  frames: {
    promise_late: {
      own: [
        'Todavía [le|te] debo algo; el {day} escribí: {quote}',
        'Mi promesa del {day} va con retraso: {quote}',
        'Sobre {topic}, mi promesa del {day} va con retraso.',
      ],
      other: [
        '{who} [le|te] prometió el {day}: {quote}',
        'Lo que {who} prometió el {day} va con retraso: {quote}',
        'Sobre {topic}, lo que {who} prometió el {day} va con retraso.',
      ],
      ask: [
        '¿Lo [necesita|necesitas] todavía de esta forma?',
        '¿Para qué día lo [necesita|necesitas]?',
        '¿Hay algo más urgente en {account}?',
      ],
      closing: ['Siento la espera.', 'Me ocupo de ello hasta el final.', 'Gracias por [su|tu] paciencia.'],
    },
    promise_due: {
      own: [
        'Tengo anotado el {due} para lo que prometí el {day}: {quote}',
        '[Tiene|Tienes] mi promesa del {day} para el {due}: {quote}',
      ],
      other: ['{who} [le|te] prometió para el {due}: {quote}', 'El {day}, {who} [le|te] escribió: {quote}'],
      ask: ['¿Sigue bien el {due}?', '¿Hay que añadir algo?', '¿Quién más en {account} debe recibirlo?'],
    },
    promise_kept: {
      own: [
        'El {day} escribí: {quote} Desde entonces está en [sus|tus] manos.',
        'Vuelvo sobre lo que prometí el {day}: {quote}',
        'Sobre {topic}, mi promesa del {day} está cumplida y no he preguntado cómo siguió.',
      ],
      other: [
        '{who} [le|te] prometió el {day}: {quote}',
        'Vuelvo sobre lo que {who} prometió el {day}: {quote}',
        'Sobre {topic}, {who} [le|te] prometió una respuesta el {day}.',
      ],
      ask: [
        '¿[Le|Te] ha servido?',
        '¿Cómo se recibió en {account}?',
        '¿Falta todavía algo?',
        '¿Qué habría que cambiar la próxima vez?',
      ],
    },
    their_promise: told,
    our_question: {
      own: [
        'El {day} [le|te] pregunté: {quote}',
        'Mi pregunta del {day} sigue abierta: {quote}',
        'Mi pregunta del {day} sobre {topic} sigue sin respuesta.',
      ],
      other: [
        '{who}, de nuestro equipo, preguntó el {day}: {quote}',
        'La pregunta de {who} del {day} sigue abierta: {quote}',
      ],
      ask: ['¿Cómo lo [ve|ves] ahora?', '¿Se ha decidido algo en {account}?', '¿Es más fácil por teléfono?'],
    },
    result: told,
    initiative: told,
    problem: told,
    mention: told,
    resource: {
      own: [
        'He encontrado algo que encaja con {account}, «{title}»: {link}',
        'Con «{title}» pensé en {account}: {link}',
      ],
      other: [],
      ask: ['¿Coincide con lo que [ve|ves] en {account}?', '¿Es un tema para [usted|ti] ahora?'],
    },
    figure: {
      own: ['En {account}, {metric} pasó de {before} a {after} el {day}.'],
      other: [],
      ask: ['¿A qué lo [atribuye|atribuyes]?', '¿Coincide con lo que [ve|ves]?'],
    },
  },
  kinds: {
    check_in: {
      subject: ['{subject}: ¿cómo va?', 'Una pregunta sobre {topic}', 'Una pregunta para {account}'],
      closing: [
        'Basta con una línea.',
        'Si es más fácil por teléfono, [dígame|dime] cuándo.',
        'Si {account} necesita algo más, [dígamelo|dímelo].',
        'Si lo lleva otra persona, me basta con un nombre.',
      ],
    },
    renewal_120: {
      ...term,
      subject: ['{account}: el próximo año', 'Lo que {account} quiere conseguir'],
      body: [
        'Me gustaría ver qué obtiene {account} de nuestro trabajo y qué debería cambiar.',
        'Me gustaría entender qué necesitará {account} sobre todo el próximo año.',
      ],
      ask: ['¿Qué haría del próximo año un buen año para [usted|ti]?', '¿A qué objetivos de {account} debemos servir?'],
    },
    renewal_90: {
      ...term,
      subject: ['{account}: balance del año', 'Lo que el año aportó a {account}'],
      body: [
        'Estoy reuniendo lo que este año aportó a {account}, y [su|tu] opinión cuenta más que la mía.',
        'Para un balance justo en {account} necesito lo bueno y lo malo.',
      ],
      ask: ['¿Qué [le|te] fue más útil?', '¿Qué debemos dejar, empezar o seguir haciendo?'],
    },
    renewal_60: {
      ...term,
      subject: ['{account}: después del {renewal}', 'Planificar más allá del {renewal}'],
      body: [
        'Nuestro contrato dura hasta el {renewal}; es buen momento para hablar de lo que sigue.',
        'Hasta el {renewal} queda tiempo, y me gustaría aprovecharlo.',
      ],
      ask: ['¿Podemos dedicarle media hora en las próximas dos semanas?', '¿Quién de {account} debería participar?'],
    },
    renewal_30: {
      ...term,
      subject: ['Renovación el {renewal}', '{account}: renovación el {renewal}'],
      body: [
        'Nuestro contrato termina el {renewal}, y me gustaría acordar la renovación a tiempo [con usted|contigo].',
        'La renovación de {account} está prevista para el {renewal}.',
      ],
      ask: [
        '¿Renovamos en las condiciones actuales, o [desea|deseas] cambiar algo?',
        '¿Qué [le|te] falta para decidir?',
      ],
    },
  },
  answer: {
    opening: ['Aquí van mis respuestas sobre {topic}, por orden.', 'Punto por punto, sobre [su|tu] correo del {day}:'],
    each: ['Sobre {question}: {answer}', 'En cuanto a {question}: {answer}'],
    gap: 'respuesta a {question}',
    gapForMail: 'respuesta al correo del {day}',
    renewal: ['Nuestro contrato dura hasta el {renewal}.'],
    promise: ['Está prometido para el {due}.'],
    closing: [
      '[Dígame|Dime] si he olvidado algo.',
      'Si es más fácil por teléfono, aquí estoy.',
      'Espero que esto haga avanzar {topic}.',
    ],
  },
};
