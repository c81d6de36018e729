// Spanish as most people put it: it is not renewed, so many are still in use, it goes to the board, more are needed.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const edge = '(?!\\p{L})';
const esNumber =
  '(?:\\d{1,4}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|algunas|varias)';
const esDeal = '(?:contrato|suscripción|servicio|acuerdo|colaboración|abono)';
const esSenior = '(?:dirección|director[ae]?|gerencia|gerente|jurídico|abogad[oa]s?|consejo|comité)';

const rules: readonly RuleWords[] = [
  [
    'risk.cancellation',
    '',
    `no (?:tenemos previsto|tenemos intención de|pensamos|prevemos|contemplamos|queremos|deseamos|vamos a)${edge}[^;:.]{0,10}(?:renovar|prorrogar|continuar|seguir)|decidido no (?:renovar|prorrogar|continuar|seguir)|(?:tramit|solicit|gestion|proced|comunic|rog|ped)\\p{L}*${edge}[^;:.]{0,20}(?:la )?baja${edge}[^;:.]{0,25}${esDeal}`,
    { denies: true, supposed: true, unless: '(?:reunión|cita|boletín|usuario)' },
  ],
  [
    'risk.competitor',
    '',
    `demo(?:stración)?${edge}[^;:.]{0,6} (?:de|con) (?!ustedes|usted|vosotros|su|vuestr)\\p{Lu}[\\p{L}-]+`,
    {
      written: true,
      nearby: '(?:[Vv]imos|[Vv]isto|[Tt]uvimos|[Aa]sistimos|[Hh]icieron)',
      unless: '(?:[Vv]uestra|[Ss]eñor)',
    },
  ],
  [
    'risk.complaint',
    '',
    `(?:soporte|servicio técnico|atención al cliente|servicio|equipo)${edge}[^;:.]{0,20}no (?:contesta|responde|atiende|da respuesta|funciona)${edge}|así no (?:podemos|se puede) (?:trabajar|seguir|continuar)`,
    { denies: true, unless: '(?:nuestr[oa] (?:servicio|soporte|equipo))' },
  ],
  [
    'risk.escalation',
    '',
    `(?:llevar(?:é|emos)|lo llevo|pasar(?:é|emos)|trasladar(?:é|emos)|elevar(?:é|emos)|escalar(?:é|emos)|hablar(?:é|emos) con|comunicar(?:é|emos))${edge}[^;:.]{0,25}(?:a |al |con )?(?:nuestr[oa] |la |el |mi )?${esSenior}${edge}`,
    { supposed: true, unless: '(?:propuesta|oferta|presupuesto|firma|aprobación)' },
  ],
  [
    'risk.usage_decline',
    '',
    `(?:licencias|cuentas|usuarios|accesos)${edge}[^;:.]{0,20}(?:s[óo]lo|solamente|apenas|únicamente) (?:se |están? |hay )?(?:usan?|utilizan?|en uso|activ[oa]s|${esNumber})|(?:ha|han|hemos|haya) vuelto (?:a|al) (?:usar )?(?:excel|papel|correo|las hojas|la libreta)`,
    { denies: true },
  ],
  [
    'risk.billing',
    '',
    `no (?:vamos a|pensamos|podemos|pienso) (?:pagar|abonar)${edge}[^;:.]{0,25}(?:factura|recibo|importe|cargo)`,
    { denies: true, unless: '(?:ya (?:está|fue) (?:pagad|corregid))' },
  ],
  [
    'risk.champion_left',
    '',
    `(?:dejo|deja|dejó|dejaré|dejará|ha dejado|abandona|abandonó) (?:la|nuestra) (?:empresa|compañía|organización|casa)${edge}`,
    { denies: true, unless: '(?:becari|vacaciones|nota|huella)' },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:necesit\\p{L}+|hacen falta|querríamos|quisiéramos|harían falta)${edge}[^;:.]{0,12}${esNumber} (?:licencias?|usuarios?|accesos?|cuentas?) (?:más|adicionales|nuev[oa]s)`,
    { supposed: true, asks: true, unless: '(?:menos|reducir|dar de baja)' },
  ],
  [
    'expansion.initiative',
    '',
    `(?:queremos|vamos a|pensamos|tenemos previsto|prevemos|nos gustaría)${edge} (?:\\p{L}+ )?(?:implantar|desplegar|extender|abrir|lanzar|llevar|ampliar)(?:lo|la)?${edge}[^;:.]{0,50}(?:en|a|por)${edge}`,
    { supposed: true, unless: '(?:no queremos|aplazad|cancelad|ticket|incidencia|reunión|encuesta|plazo)' },
  ],
  [
    'expansion.success',
    '',
    `(?:desde|gracias a)${edge}[^;:.]{0,40}(?:implantación|herramienta|plataforma|sistema|solución|ustedes|vuestr|que (?:usamos|tenemos|empezamos))[^;:.]{0,30}(?:ahorramos|ganamos|hemos ganado|tardamos (?:la mitad|menos)|nos ahorramos)${edge}`,
    { denies: true, unless: '(?:pero|problema|error|caíd)' },
  ],
  [
    'risk.cancellation',
    '',
    `(?:pon(?:emos|dremos|dré|drá)|poner) fin${edge}[^;:.]{0,15}(?:a|al)${edge}[^;:.]{0,15}${esDeal}|(?:dudamos|dudo|no estamos seguros|no sabemos)${edge}[^;:.]{0,10}(?:si|de) (?:seguir|continuar|renovar)`,
    { denies: true, supposed: true, unless: '(?:reunión|cita|proyecto)' },
  ],
  [
    'risk.competitor',
    '',
    `(?:su|vuestro|un|otro) competidor${edge}[^;:.]{0,40}(?:ofrec|menos|barat|preci)`,
    { supposed: true, unless: '(?:nuestro competidor)' },
  ],
  [
    'risk.escalation',
    '',
    `${esSenior}${edge}[^;:.]{0,25}(?:quiere|desea|exige|pide|espera)${edge}[^;:.]{0,30}(?:hablar|explicaci|reunirse|llamada)`,
    {
      nearby: '(?:su (?:dirección|director\\p{L}*|responsable|jefe)|vuestr[oa] (?:dirección|responsable)|explicaci)',
      supposed: true,
    },
  ],
  [
    'risk.outage',
    '',
    `(?:la |el |los |las |nuestr[oa] )(?:exportación|importación|aplicación|herramienta|sistema|página|plataforma|sincronización|api|informes?)${edge}[^;:.]{0,12}(?:falla|se cuelga|se cae|da error|se bloquea|peta|no termina)n?${edge}`,
    { denies: true, unless: '(?:nuestr[oa] (?:internet|red|impresora))' },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:contratamos|contrataremos|fichamos|incorporamos|incorporaremos)${edge}[^;:.]{0,10}(?:a )?${esNumber} (?:personas|empleados|compañer[oa]s|técnic[oa]s|comerciales|planificador[ea]s|desarrollador[ea]s)`,
    { unless: '(?:servicio|seguro|congelad)' },
  ],
  [
    'expansion.initiative',
    '',
    `(?:nuestr[oa]s?|la|el|una?) (?:nuev[oa]|segund[oa]|tercer[oa]?) (?:planta|fábrica|sede|almacén|tienda|delegación|oficina|centro|filial|nave)${edge}[^;:.]{0,40}(?:arranca|abre|abrirá|empieza|entra en|estará operativ|se inaugura)`,
    { unless: '(?:aplazad|cancelad|vuestr|su nuev)' },
  ],
  [
    'expansion.solvable_problem',
    '',
    `(?:metemos|introducimos|registramos|copiamos|apuntamos|tecleamos|pasamos)${edge}[^;:.]{0,25}(?:dos veces|por duplicado|a mano)${edge}`,
    { unless: '(?:antes|ya no|factura)' },
  ],
  [
    'expansion.success',
    '',
    `(?:plazos?|tiempos?|costes?|errores|retrasos|reclamaciones)${edge}[^;:.]{0,30}(?:ha|han)? ?(?:bajado|caído|disminuido|reducido)${edge}[^;:.]{0,15}(?:\\d+ ?%|mitad|tercio)`,
    { nearby: '(?:desde|gracias|vuestr|su |sus |herramienta|plataforma|solución|lanzamiento)', unless: '(?:a pesar)' },
  ],
  [
    'risk.cancellation',
    '',
    `(?:dejar|dejaremos|dejamos)${edge}[^;:.]{0,12}(?:que )?(?:el |la |venc\\p{L}+ )?[^;:.]{0,12}${esDeal}${edge}[^;:.]{0,12}(?:venza|expire|termine|caduque)|(?:sin|prescindir de) (?:ustedes|vosotros|su (?:solución|herramienta|plataforma))${edge}[^;:.]{0,20}(?:el año que viene|a partir)`,
    { denies: true, supposed: true },
  ],
  [
    'risk.competitor',
    '',
    `(?:hablamos|hablando|negociando|negociamos|en (?:conversaciones|contacto))${edge}[^;:.]{0,15}con (?:otr[oa]s?|${esNumber}|vari[oa]s)(?: (?:otr[oa]s?|dos|tres))? (?:fabricantes?|proveedor(?:es)?|soluciones|empresas del sector|herramientas)`,
    { unless: '(?:limpieza|electricidad|catering|nuestra competencia)' },
  ],
  [
    'risk.complaint',
    '',
    `(?:correos?|mensajes?|llamadas?|consultas?|tickets?|incidencias?|solicitudes)${edge}[^;:.]{0,25}(?:sin (?:respuesta|contestar|atender)|no (?:han )?(?:tenido|recibido) respuesta)|(?:lejos de estar|nada|poco|no (?:muy|del todo|precisamente)) (?:content|satisfech|feliz|felices|convencid)[oae]?s?`,
    { denies: true, unless: '(?:nuestros clientes|tiempo)' },
  ],
  [
    'risk.usage_decline',
    '',
    `(?:ya )?(?:nadie|casi nadie) (?:trabaja|entra|se conecta|la abre|lo abre)${edge}`,
    { denies: true, unless: '(?:festivo|vacaciones|desde esta mañana|hoy|puede)' },
  ],
  [
    'risk.billing',
    '',
    `(?:aplicado|facturado|cobrado|cargado)${edge}[^;:.]{0,15}(?:la|el|una|un) (?:tarifa|precio|importe)? ?(?:antigu[oa]|equivocad[oa]|incorrect[oa]|mal)`,
    { denies: true, asks: true },
  ],
  [
    'expansion.team_growth',
    '',
    `(?:duplicamos|triplicamos|reforzamos|ampliamos|duplicaremos|reforzaremos|ampliaremos)${edge}[^;:.]{0,12}(?:el equipo|la plantilla|el personal|nuestr[oa] (?:equipo|plantilla)|el departamento)`,
    { unless: '(?:no |aplazad|seguridad)' },
  ],
  [
    'expansion.initiative',
    '',
    `(?:queremos|vamos a|pensamos)${edge}[^;:.]{0,10}(?:llevar|extender|ampliar|usar|implantar)${edge}[^;:.]{0,30}(?:herramienta|plataforma|solución|sistema|programa)${edge}[^;:.]{0,12}(?:a|en|al) `,
    { unless: '(?:no queremos|aplazad|cancelad)' },
  ],
  [
    'expansion.success',
    '',
    `(?:la mitad|un tercio|una cuarta parte) (?:de|del) (?:tiempo|las horas|los errores|esfuerzo)|(?:dos|tres|cuatro) veces (?:menos|más rápido)`,
    { unless: '(?:competencia|problema|perd|más lento|cobrad|facturad)' },
  ],
];

export const spanishPlain = rulesOf('es', rules);
