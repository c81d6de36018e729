// Spanish as it is said in passing: what happens is told, and its name is not.
import { type RuleWords, rulesOf } from './signal-rule.ts';

const count =
  '(?:\\d{1,4}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|una decena de|una docena de|varios|varias)';
const people =
  '(?:personas?|compañer\\p{L}+|asesor\\p{L}*|agentes?|técnic\\p{L}+|emplead\\p{L}+|usuari\\p{L}+|licencias?|cuentas|enfermer\\p{L}+|vendedor\\p{L}*|comerciales|choferes|conductor\\p{L}*|operari\\p{L}+|docentes?|becari\\p{L}+|incorporaciones)';
const place =
  '(?:planta|plantas|sucursal\\p{L}*|tiendas?|sedes?|oficinas?|almac[eé]n\\p{L}*|bodegas?|f[aá]bricas?|centros?|residencias?|cl[ií]nicas?|locales?|naves?|delegaci[oó]n\\p{L}*|hoteles?|fincas?)';
const byHand =
  '(?:cuadernos?|libretas?|papel|papeles|excel|hojas? de c[aá]lculo|sobres|pizarra|carpetas?|bol[ií]grafo|fax)';
const system =
  '(?:sistema|programa|plataforma|aplicaci[oó]n|app|portal|servidor|herramienta|terminal\\p{L}*|cajas?|pantallas?|lectores?|web)';
const ofUs =
  '\\b(?:ustedes|usted|vosotros|vuestr\\p{L}+|os|soporte|sistema|programa|plataforma|aplicaci[oó]n|app|herramienta|invento|versi[oó]n|actualizaci[oó]n|ticket\\p{L}*|incidencia\\p{L}*|factura\\p{L}*|entrega\\p{L}*|pedido|t[eé]cnico|portal)\\b';
const others = '\\b(?:casero|alquiler|vecin\\p{L}+|vacaciones|comedor|catering|tren|gimnasio|seguro del coche)\\b';

const rules: readonly RuleWords[] = [
  [
    'expansion.team_growth',
    '',
    `\\b(?:ingresan?|entran?|se incorporan?|se suman?|empiezan?|llegan?|contratamos|hemos contratado|vamos a contratar|fichamos)\\b[^;:.]{0,30}\\b${count} (?:nuev\\p{L}+ )?${people}\\b|\\b${count} ${people} (?:nuev\\p{L}+|m[aá]s|adicionales)\\b|\\b(?:el departamento|el [aá]rea|contabilidad|compras|recursos humanos|el equipo)\\b[^;:.]{0,40}\\b(?:tambi[eé]n quiere|quiere sumarse|se suma|se va a sumar|quiere entrar|se apunta)\\b`,
    { unless: `${others}|\\b(?:cena|comida|fiesta|reuni[oó]n)\\b` },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:abrimos|abriremos|arrancamos|inauguramos|montamos|estrenamos|levantamos|vamos a abrir|nos hemos quedado con|nos quedamos con|hemos comprado|compramos|hemos adquirido|absorbemos)(?: (?:una?|otr[oa]s?|la|las|el|los|nuestr[oa]s?|dos|tres|cuatro|con))?(?: [\\p{L}-]+){0,3}? ${place}\\b|\\b(?:hemos|han|ha) (?:comprado|adquirido|absorbido) (?:a |la |el |una? )(?:empresa|firma|competencia|cadena|grupo|red)\\b`,
    { unless: others },
  ],
  [
    'expansion.budget',
    '',
    '\\b(?:sin gastar|por gastar|sin ejecutar|por ejecutar|sin asignar|disponibles?)\\b[^;:.]{0,50}\\b(?:cuenta|partida|presupuesto|sistemas|rubro|tecnolog[ií]a|ejercicio)\\b|\\b(?:partida|presupuesto|fondos?|subvenci[oó]n|ayuda|recursos)\\b[^;:.]{0,60}\\b(?:concedid\\p{L}+|aprobad\\p{L}+|liberad\\p{L}+|autorizad\\p{L}+|asignad\\p{L}+|sin gastar|por ejercer)\\b|\\b(?:concedid\\p{L}+|aprobad\\p{L}+|liberad\\p{L}+|autorizad\\p{L}+)\\b[^;:.]{0,30}\\b(?:la partida|el presupuesto|los fondos|la subvenci[oó]n|los recursos)\\b',
    {
      unless: `${others}|\\b(?:orquesta|fiesta|tejado|techo|aparcamiento|recortad\\p{L}+|congelad\\p{L}+|denegad\\p{L}+|no nos)\\b`,
    },
  ],
  [
    'expansion.solvable_problem',
    '',
    `\\b(?:todav[ií]a|a[uú]n|seguimos|sigue|siguen|cada (?:mes|semana|d[ií]a|viernes|lunes)|todos los (?:meses|d[ií]as|viernes|lunes))\\b[^;:.]{0,80}\\b(?:a mano|a l[aá]piz|en ${byHand}|por tel[eé]fono uno a uno|pasando a limpio)\\b|\\b(?:no tenemos|no hay|nadie tiene|sin)\\b[^;:.]{0,12}\\b(?:ni idea|la menor idea|idea|control|visibilidad|forma de saber)\\b[^;:.]{0,15}\\b(?:de|sobre)\\b|\\b(?:me|nos) llegan? en (?:sobres|papel|papeles|fotos|audios)\\b`,
    {
      denies: true,
      unless: `${others}|\\b(?:vuestr\\p{L}+ (?:invento|programa|sistema|herramienta)|su (?:sistema|plataforma|programa)|por culpa de)\\b`,
    },
  ],
  [
    'expansion.success',
    '',
    '\\b(?:gracias a|desde que|con) (?:ustedes|vosotros|vuestr\\p{L}+|su|sus|tu|usamos|tenemos)\\b[^;:.]{0,80}\\b(?:en vez de|en lugar de|la mitad|menos|ahorr\\p{L}+|antes|m[aá]s r[aá]pido|redujimos|bajamos)\\b|\\b(?:en vez de|en lugar de)\\b[^;:.]{0,50}\\bgracias a (?:ustedes|vosotros|vuestr\\p{L}+|su|sus|tu)\\b',
    { unless: `${others}|\\b(?:peor|por desgracia|lamentablemente|pero)\\b` },
  ],
  [
    'risk.usage_decline',
    '',
    `\\b(?:abren?|usan?|utilizan?|entran?|consultan?|se conectan?)\\b[^;:.]{0,12}\\bcada vez menos\\b|\\bcada vez (?:la |lo |se )?(?:abren?|usan?|utilizan?|entran?|consultan?|conectan?)\\b[^;:.]{0,6}\\bmenos\\b|\\bcada vez menos\\b[^;:.]{0,25}\\b(?:abren?|usan?|entran?|conexiones|accesos|usuarios)\\b|\\b(?:regresando|regresado|vuelto|volviendo|volvieron|regresaron)\\b[^;:.]{0,10}\\b(?:a|al)\\b[^;:.]{0,15}\\b${byHand}\\b|\\b(?:apenas|casi nadie|nadie|ya nadie)\\b[^;:.]{0,25}\\b(?:entra|entran|ha entrado|abre|abren|usa|usan|utiliza|utilizan|se conecta|se conectan)\\b`,
    { denies: true, own: false, unless: `${others}|\\b(?:clientes? (?:nuestros|que vienen)|ventas)\\b` },
  ],
  [
    'risk.champion_left',
    '',
    '\\b(?:dej[oó]|ha dejado|deja|dejar[aá]) (?:de (?:laborar|trabajar|colaborar)|la empresa|la compañ[ií]a|el puesto|el cargo|la organizaci[oó]n)\\b|\\b(?:ya no (?:est[aá]|trabaja|labora|colabora) (?:con nosotros|en (?:la|esta) (?:empresa|casa|compañ[ií]a)|aqu[ií]))\\b|\\b(?:ser[aá]|es) mi [uú]ltimo d[ií]a\\b|\\bse (?:nos )?(?:va|march[oó]|ha ido|jubila|jubil[oó])\\b[^;:.]{0,25}\\b(?:de la empresa|a fin de mes|a final(?:es)? de|a otra (?:empresa|compañ[ií]a)|a la competencia)\\b',
    { denies: true, unless: '\\b(?:de vacaciones|de viaje|a comer|la luz|el autob[uú]s)\\b' },
  ],
  [
    'risk.escalation',
    '',
    '\\b(?:pongo|ponemos|incluyo|incluimos|va|meto) en copia a\\b[^;:.]{0,15}\\b(?:nuestr[oa]|mi|la|el) (?:consejer\\p{L}+|director\\p{L}*|gerente|abogad\\p{L}+|presidente|jef[ea]|direcci[oó]n|asesor[ií]a jur[ií]dica)\\b|\\b(?:ult[ií]matum|burofax|acciones legales|v[ií]a (?:judicial|legal)|nuestr[oa]s? abogad\\p{L}+|[uú]ltimo aviso|carta documento)\\b|\\b(?:quiere|exige|pide) hablar\\b[^;:.]{0,20}\\bcon (?:su|tu|vuestr[oa]) (?:director\\p{L}*|jef[ea]|gerente|responsable)\\b',
    {
      supposed: true,
      unless: `${others}|\\b(?:para que (?:conozca|est[eé] al tanto)|firma del contrato|un cliente)\\b`,
    },
  ],
  [
    'risk.complaint',
    '',
    '\\bhasta (?:las narices|el moño|la coronilla|los (?:huevos|cojones)|la madre|el gorro)\\b|\\b(?:hart[oa]s?|cansad[oa]s?|aburrid[oa]s?) de (?:que|esperar|reclamar|pedir|vuestr\\p{L}+|su|sus|repetir|explicar)\\b|\\b(?:una vergüenza|impresentable|lamentable|de pena|inadmisible|una tomadura de pelo|una falta de respeto)\\b',
    { denies: true, nearby: ofUs, unless: others },
  ],
  [
    'risk.outage',
    '',
    `\\bno (?:jala|tira|funciona|carga|arranca|abre|responde|levanta|prende|anda|va)\\b[^;:.]{0,15}\\b(?:el|la|los|las|vuestr\\p{L}+|su)? ?${system}\\b|\\b${system}\\b[^;:.]{0,30}\\b(?:est[aá] (?:ca[ií]d\\p{L}+|muert\\p{L}+|colgad\\p{L}+|tirad\\p{L}+|bloquead\\p{L}+)|no (?:jala|tira|carga|arranca|abre|responde|levanta|anda)|se (?:cay[oó]|ha ca[ií]do|colg[oó]))\\b`,
    { denies: true, unless: `${others}|\\b(?:ascensor|calefacci[oó]n|impresora|luz)\\b` },
  ],
  [
    'risk.billing',
    '',
    '\\bno procede\\b[^;:.]{0,12}\\b(?:su|el|este) (?:pago|cobro|cargo)\\b|\\b(?:pago|transferencia|factura)\\b[^;:.]{0,30}\\b(?:detenid\\p{L}+|retenid\\p{L}+|parad\\p{L}+|bloquead\\p{L}+|devuelt\\p{L}+|pendiente de|rechazad\\p{L}+|atrasad\\p{L}+|en disputa)\\b|\\b(?:ajuste|subida|aumento|incremento|alza)\\b[^;:.]{0,60}\\b(?:disparate|barbaridad|locura|abus\\p{L}+|inasumible|inaceptable|imposible de asumir)\\b',
    { denies: true, unless: `${others}|\\b(?:nuestros clientes|un cliente nuestro|luz|gas)\\b` },
  ],
  [
    'risk.cancellation',
    '',
    '\\b(?:pasamos|nos pasamos|pasaremos|bajamos|cambiamos) al plan (?:gratuito|gratis|b[aá]sico|m[aá]s barato|inferior|m[ií]nimo)\\b|\\b(?:damos|dar|demos|queremos dar|vamos a dar) de baja (?:el|la|los|las|nuestr\\p{L}+)\\b|\\b(?:no (?:vamos a |queremos )?(?:renovar|renovamos|renovaremos)|decisi[oó]n de no renovar)\\b',
    {
      denies: true,
      supposed: true,
      unless: `${others}|\\b(?:tel[eé]fono|m[oó]vil|suscripci[oó]n al peri[oó]dico|un empleado|al usuario|al compañero)\\b`,
    },
  ],
  [
    'risk.competitor',
    '',
    '\\b(?:comercial|vendedor|representante|ejecutiv[oa])\\b[^;:.]{0,20}\\bde (?!ustedes|vosotros|vuestr)\\p{L}+\\b[^;:.]{0,40}\\b(?:nos|me) (?:ofreci[oó]|ofrece|propuso|mostr[oó]|enseñ[oó]|pas[oó])\\b|\\blo mismo\\b[^;:.]{0,50}\\bpor (?:la mitad|menos|un (?:tercio|\\d+ ?%))\\b',
    { unless: `${others}|\\b(?:luz|gas|tel[eé]fono|limpieza|seguros?)\\b` },
  ],
  [
    'risk.cancellation',
    '',
    '\\b(?:rescindir|rescindimos|dar por (?:terminado|finalizado|resuelto)|damos por (?:terminado|finalizado|resuelto)|dimos por terminado)\\b[^;:.]{0,40}\\b(?:el|la|los|nuestr\\p{L}+|contrato|acuerdo|servicio|relaci[oó]n|convenio)\\b|\\b(?:solicit\\p{L}+|pedimos|queremos|tramitar|gestionar) (?:la |nuestra )?baja\\b[^;:.]{0,30}\\b(?:de|del|en)\\b|\\b(?:no le veo|no tiene) sentido (?:a )?(?:continuar|seguir)\\b|\\bno lo renueves\\b|\\b(?:nos cambiamos|nos vamos a otr[oa]|nos vamos con)\\b',
    {
      denies: true,
      supposed: true,
      unless: `${others}|\\b(?:baja (?:m[eé]dica|de maternidad|de paternidad|laboral)|de oficina|de local|de nave)\\b`,
    },
  ],
  [
    'risk.competitor',
    '',
    `\\b(?:pidi[oó]|pedimos|hemos pedido|solicit\\p{L}+|recibimos|nos lleg[oó]|nos han pasado)\\b[^;:.]{0,12}\\b(?:${count}|otras?|una?) (?:cotizaci[oó]n\\p{L}*|propuestas?|presupuestos|ofertas?)\\b[^;:.]{0,30}\\b(?:de|con|para comparar|m[aá]s)\\b|\\b(?:sacado|sacar|sale|salen|van|va|sacamos)\\b[^;:.]{0,25}\\ba (?:concurso|licitaci[oó]n)\\b|\\b(?:hacernos|nos hicieron|nos hizo|nos han hecho) una demo\\b|\\ben paralelo con otr[oa]\\b|\\b(?:gente|alguien|un comercial) de otra (?:empresa|casa|marca)\\b`,
    { unless: `${others}|\\b(?:con ellos|nos presentamos a|nuestra oferta|limpieza|obra|pintura)\\b` },
  ],
  [
    'risk.billing',
    '',
    '\\bfactura\\b[^;:.]{0,40}\\b(?:no ser[aá] pagada|no se (?:paga|pagar[aá])|vino (?:con|mal)|est[aá] mal|no corresponde|incorrecta|duplicada)\\b|\\b(?:vuelto a cobrar|cobrado (?:dos veces|de m[aá]s|por duplicado)|nos (?:cobran|habéis cobrado|cobraron)) [^;:.]{0,60}|\\b(?:incremento|subida|aumento)\\b[^;:.]{0,50}\\bno corresponde\\b|\\bel recibo\\b[^;:.]{0,25}\\bno se paga\\b',
    { denies: true, unless: `${others}|\\b(?:nuestros clientes|un cliente|luz|gas|peaje)\\b` },
  ],
  [
    'risk.escalation',
    '',
    '\\b(?:junta directiva|comit[eé] de \\p{L}+|direcci[oó]n|gerencia general|presidencia|el consejo)\\b[^;:.]{0,40}\\b(?:quiere|exige|pide|ha preguntado|reclama)\\b[^;:.]{0,40}\\b(?:explicaci[oó]n|informe|respuesta|reuni[oó]n)\\b|\\bha pasado a manos de\\b|\\bhablan los abogados\\b|\\b(?:tel[eé]fono|contacto|correo) de (?:tu|su|vuestro) (?:director\\p{L}*|jef[ea]|gerente)\\b',
    { supposed: true, unless: others },
  ],
  [
    'risk.complaint',
    '',
    '\\b(?:ya )?nos cansamos de\\b|\\bno es aceptable\\b|\\bllevamos\\b[^;:.]{0,25}\\besperando\\b[^;:.]{0,40}\\b(?:respuesta|soluci[oó]n|llamada|t[eé]cnico)\\b|\\bno pago para que\\b|\\bmentir[ií]a si\\b[^;:.]{0,20}\\bcontent',
    { denies: true, supposed: true, unless: others },
  ],
  [
    'risk.usage_decline',
    '',
    '\\b(?:criando telarañas|muert[oa] de risa|cogiendo polvo|arrumbad[oa]|en un caj[oó]n)\\b|\\b(?:ya )?casi ni (?:la|lo) (?:abrimos|usamos|miramos)\\b|\\b(?:ya )?nadie (?:registra|carga|apunta|ha vuelto a (?:entrar|usar))\\b|\\bde \\d+ usuarios\\b[^;:.]{0,30}\\ba \\d+\\b',
    { denies: true, unless: others },
  ],
  [
    'risk.champion_left',
    '',
    '\\b(?:renunci[oó]|ha renunciado|present[oó] su renuncia|ha pedido la cuenta|se (?:pre)?jubila|ya no trabaja m[aá]s|se fue a (?:la competencia|otra empresa|una)|nos deja a)\\b',
    {
      denies: true,
      unless: `${others}|\\b(?:al viaje|a la cena|un cliente|mi (?:padre|madre|hij\\p{L}+|vecin\\p{L}+)|nuestr[oa] cliente)\\b`,
    },
  ],
  [
    'expansion.budget',
    '',
    '\\b(?:luz verde|salido aprobado|liberaron|giraron|gir[oó]|respetado)\\b[^;:.]{0,50}\\b(?:recurso\\p{L}*|partida|fondos?|inversi[oó]n\\p{L}*|convenio|digitali\\p{L}+|tecnolog[ií]a|\\d{2,3}[. ]000)\\b|\\b(?:fondo|partida|rubro|l[ií]nea)\\b[^;:.]{0,60}\\b(?:no est[aá] comprometid[oa]|sin gastar|se pierden|hay que ejercer\\p{L}*|espec[ií]fica para software|sin comprometer)\\b|\\bpara eso hay (?:plata|dinero|presupuesto)\\b',
    { denies: true, unless: `${others}|\\b(?:tejado|techo|aparcamiento|fiesta|recortad\\p{L}+|no nos)\\b` },
  ],
  [
    'expansion.team_growth',
    '',
    `\\b(?:entran|van a entrar|meter a|incorporar a)\\b[^;:.]{0,40}\\b(?:${count}|treinta y pico|como \\p{L}+) (?:${people}|residentes|capturistas|\\p{L}+ nuev\\p{L}+|personas)\\b|\\b(?:quieren|quiere) (?:entrar|sumarse|accesos?|su (?:clave|usuario)|usuario)\\b|\\blicencias se (?:nos )?quedan cortas\\b`,
    { unless: `${others}|\\b(?:fiesta|cena|torneo)\\b` },
  ],
  [
    'expansion.initiative',
    '',
    `\\b(?:compraron|compramos|firmamos la compra de|autoriz[oó] la construcci[oó]n de|nos ha(?:n)? adjudicado|inaugura en|arrancamos obra|montar (?:el|la|un|una))\\b[^;:.]{0,50}\\b(?:franquicia|${place}|parque industrial|centro de distribuci[oó]n|mantenimiento|l[ií]nea|colegios|\\p{Lu}\\p{L}+)\\b`,
    { unless: `${others}|\\b(?:sillas|regalos?|mobiliario|impresora)\\b` },
  ],
  [
    'expansion.solvable_problem',
    '',
    '\\b(?:los? |las? )?(?:teclea\\p{L}*|apunta\\p{L}*|pasa\\p{L}*|juntando|copia\\p{L}*)\\b[^;:.]{0,50}\\b(?:dos veces|a mano|en una hoja|uno (?:a|por) uno|por whatsapp|whatsapp)\\b|\\bse me va la (?:tarde|mañana|vida)\\b|\\b(?:la mitad )?se pierde por el camino\\b|\\ben tres sitios\\b',
    { unless: `${others}|\\b(?:vuestr\\p{L}+|por culpa de)\\b` },
  ],
  [
    'expansion.success',
    '',
    '\\b(?:desde que usamos|con (?:los|las|el|la) (?:avisos|recordatorios|turnero|planificador|m[oó]dulo|panel)\\b[^;:.]{0,20})\\b[^;:.]{0,60}\\b(?:no hemos|bajaron|baj[oó]|mejor\\p{L}+|recuper\\p{L}+|ahorr\\p{L}+|a la mitad)\\b|\\bantes nos llevaba\\b[^;:.]{0,40}|\\b(?:sin ninguna observaci[oó]n|lo van a poner de ejemplo|me felicit[oó])\\b',
    { denies: true, unless: others },
  ],
];

export const spanishEveryday = rulesOf('es', rules);
