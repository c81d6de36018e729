// Spanish words for the main kinds of signals.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const edge = '(?!\\p{L})';
const upset = `(?:descontent[oa]s?|decepcionad[oa]s?|insatisfech[oa]s?|inaceptable|molest[oa]s? con|frustrad[oa]s?|(?:no|nada) (?:estamos |estoy )?(?:satisfech|content)[oa]s?|pésim[oa])${edge}`;

const rules: readonly RuleWords[] = [
  [
    'expansion.initiative',
    'lanz abri vamos inaug pone exp estam',
    `(?:lanzamos|lanzaremos|vamos a (?:lanzar|abrir|implantar|poner en marcha)|estamos (?:lanzando|abriendo|implantando)|abrimos|abriremos|inauguramos|hemos (?:adquirido|comprado|abierto))${edge}`,
    { unless: '(?:aplazad|cancelad|reunión|sesión|ticket|incidencia|ventana|puerta|archivo|correo|expediente|caja)' },
  ],
  [
    'expansion.team_growth',
    'contra equi pers usua licen incor',
    `(?:estamos contratando|hemos contratado|vamos a contratar|contrataremos)${edge}|equipo (?:crece|está creciendo|ha crecido|se amplía)|(?:más|nuev[oa]s|\\d+) (?:usuarios|licencias)${edge}|(?:personas|compañeros|empleados) nuev[oa]s|se incorporan[^;:]{0,30}(?:personas|compañeros|técnicos)`,
    { asks: true, unless: '(?:menos|dar de baja|congelad|s[óo]lo|apenas|de más)' },
  ],
  [
    'expansion.budget',
    'presu fond subv parti',
    `(?:presupuesto|fondos|subvención|partida)${edge}[^;:]{0,50}(?:aprobad[oa]s?|concedid[oa]s?|disponibles?|ampliad[oa]s?|autorizad[oa]s?|aumentad[oa]s?)${edge}|(?:aprobado|aprobaron|autorizado|ampliado)${edge}[^;:]{0,30}presupuesto`,
    { unless: '(?:recort|ajustad|congelad)' },
  ],
  [
    'expansion.solvable_problem',
    'mano manu excel papel hoja',
    `(?:a mano|manualmente|en (?:excel|papel|hojas de cálculo))${edge}`,
    { also: '(?:todavía|aún|cada|todos los|horas|días|tiempo)', unless: '(?:ya no|adjunt|antes)' },
  ],
  [
    'expansion.success',
    'redu ahorr aument mejor dismin dupli',
    `(?:reducido|ahorrado|ahorramos|aumentado|mejorado|disminuido|duplicado|reducimos)${edge}[^;:]{0,60}(?:\\d+ ?%|por ciento|mitad|horas|días|tercio|minutos|semanas)`,
    {
      nearby:
        '(?:gracias a|desde|con)[^;:]{0,50}(?:vuestr|su |sus |herramienta|plataforma|solución|sistema|implantación|módulo)',
    },
  ],
  [
    'risk.escalation',
    'escal direc aboga lega jurí',
    `(?:escalar|escalado|escalando|elevar|elevado)${edge}[^;:]{0,40}(?:dirección|director\\p{L}*|gerencia|caso|tema|asunto)|(?:nuestr[oa]s?) (?:abogad[oa]s?|departamento (?:legal|jurídico))|acciones legales`,
    { supposed: true },
  ],
  [
    'risk.complaint',
    'desc dece insa inac mole frus no nada pési',
    upset,
    { denies: true, unless: '(?:tiempo|vacaciones|partido|nuestros clientes(?![^.]{0,80}(?:su |sus |vuestr)))' },
  ],
  [
    'satisfaction_negative',
    'desc dece insa inac mole frus no nada pési',
    upset,
    { denies: true, unless: '(?:tiempo|vacaciones|partido|nuestros clientes(?![^.]{0,80}(?:su |sus |vuestr)))' },
  ],
  [
    'risk.complaint',
    'lleva segui sin terc cuart nadie sigue toda',
    `(?:llevamos|llevo)${edge}[^;:]{0,30}(?:días|semanas|meses)[^;:]{0,20}(?:sin|esperando)|(?:seguimos|sigo|todavía|aún) (?:sin|esperando)${edge}[^;:]{0,20}(?:respuesta|solución)|(?:tercera|cuarta|enésima) vez|nadie (?:responde|contesta|nos)`,
    { denies: true, unless: '(?:nuestros clientes|proveedor de)' },
  ],
  [
    'risk.competitor',
    'comp otr altern licit vari dos tres',
    `(?:vuestra|su|la) competencia${edge}|(?:otr[oa]s?|dos|tres|vari[oa]s) (?:proveedor(?:es)?|soluci(?:ón|ones)|herramientas?|plataformas?)${edge}|licitación`,
    { asks: true, supposed: true, unless: '(?:nuestra competencia|nuestros proveedores)' },
  ],
  [
    'risk.champion_left',
    'deja dejo ya últi marc',
    `(?:deja|dejo|dejará|ha dejado|dejado)${edge} (?:la|nuestra) (?:empresa|compañía|organización)|ya no (?:trabaja|está) (?:con nosotros|en la empresa|aquí)|mi último día${edge}`,
    { denies: true, unless: '(?:becari|vacaciones)' },
  ],
  [
    'risk.usage_decline',
    'us apenas nadie adop acces cas',
    `(?:apenas|casi no|ya no) (?:lo |la )?(?:usamos|utilizamos|usa|utiliza|usan|utilizan|entramos)${edge}|(?:uso|adopción|accesos)${edge}[^;:]{0,40}(?:ha (?:bajado|caído)|han (?:bajado|caído)|baj[oa]s?|escas[oa]s?)${edge}|nadie (?:lo )?(?:usa|utiliza|entra)`,
    { denies: true },
  ],
  [
    'risk.billing',
    'fact cobr pago tarje impo',
    `factura${edge}[^;:]{0,50}(?:incorrecta|errónea|equivocada|no (?:coincide|corresponde)|error|vencida|impagada)|(?:cobrad[oa]|cargad[oa]|facturad[oa]) (?:dos veces|de más|por duplicado)|(?:pago|tarjeta|transferencia)${edge}[^;:]{0,40}(?:rechazad[oa]|retrasad[oa]|retraso|devuelt[oa]|fallid[oa])|no (?:podemos|podremos) pagar`,
    { denies: true, asks: true, unless: '(?:ya (?:está|fue) pagad)' },
  ],
  [
    'risk.billing',
    '',
    `no (?:l[oae]s? )?(?:pienso|pensamos|voy a|vamos a|pagaré|pagaremos|abonaré|abonaremos)(?: l[oa]s?)?(?: (?:pagar|abonar)(?:l[oa]s?)?)?${edge}(?<=(?:pagar|abonar)(?:l[oa]s?|é|emos)?)`,
    { denies: true, asks: true, unless: '(?:ya (?:está|fue) pagad|efectivo)' },
  ],
  [
    'billing_dispute',
    '',
    `no (?:l[oae]s? )?(?:pienso|pensamos|voy a|vamos a|pagaré|pagaremos|abonaré|abonaremos)(?: l[oa]s?)?(?: (?:pagar|abonar)(?:l[oa]s?)?)?${edge}(?<=(?:pagar|abonar)(?:l[oa]s?|é|emos)?)`,
    { denies: true, asks: true, unless: '(?:ya (?:está|fue) pagad|efectivo)' },
  ],
  [
    'billing_dispute',
    'fact cobr impo abon reemb',
    `factura${edge}[^;:]{0,50}(?:incorrecta|errónea|equivocada|no (?:coincide|corresponde)|error)|(?:cobrad[oa]|cargad[oa]|facturad[oa]) (?:dos veces|de más|por duplicado)|(?:solicitamos|pedimos|esperamos)${edge}[^;:]{0,20}(?:abono|reembolso|rectificativa)`,
    { denies: true, asks: true, unless: '(?:ya (?:está|fue) pagad)' },
  ],
  [
    'risk.cancellation',
    'canc resc dar dam no baja term',
    `(?:cancelar|cancelamos|rescindir|rescindimos|terminar|anular)${edge}[^;:]{0,20}(?:contrato|suscripción|servicio|cuenta|licencia)|(?:dar(?:nos)?|damos) de baja${edge}|no (?:vamos a |queremos |deseamos )?renov(?:ar|amos|aremos)`,
    { denies: true, supposed: true, unless: '(?:reunión|cita|pedido|usuario|boletín)' },
  ],
  [
    'risk.outage',
    'sist plat port serv caíd cae acced func',
    `(?:sistema|plataforma|portal|servicio|aplicación|web|herramienta)${edge}[^;:]{0,30}(?:caíd[oa]|no (?:funciona|responde|carga)|inaccesible|fuera de servicio)${edge}|no (?:podemos|puedo|pueden) (?:acceder|entrar|iniciar sesión|conectar\\p{L}*)`,
    { denies: true, unless: '(?:nuestr[oa] (?:internet|red|impresora))' },
  ],
  [
    'feature_request',
    'sería gust posi funci añad',
    `(?:sería (?:genial|útil|estupendo|bueno|posible)|nos gustaría|podríais|podrían)${edge}[^;:]{0,30}(?:añadir|exportar|tener|poder|incluir)${edge}[^;:]{0,50}(?:filtro|función|opción|botón|exporta\\p{L}*|columna|notificaci\\p{L}+|informe|integración|vista|pdf|excel)`,
    { supposed: true, asks: true },
  ],
  [
    'satisfaction_positive',
    'content encant satis excel',
    `(?:muy|realmente|súper) (?:content[oa]s?|satisfech[oa]s?)${edge}|encantad[oa]s? con${edge}|excelente (?:servicio|trabajo|soporte)`,
    { unless: '(?:vacaciones|fin de semana)' },
  ],
];

export const spanishSignals = rulesOf('es', rules);
