// Everyday sentences of Spanish mail, each with what it says.

/** kind|sentence; "-" is none of expansion, risk, promise and change of role; what begins with ">" is ours, all others theirs. */
export const spanish = `
role_change|A partir del lunes Lucía Romero se hace cargo de las compras.
role_change|He asumido la dirección del área de sistemas.
-|Desde el martes la carretera está cortada por obras.
expansion.initiative|En agosto arrancamos planta en Querétaro.
expansion.team_growth|El 2 de febrero ingresan 40 asesores nuevos al call center.
expansion.solvable_problem|No tenemos la menor idea de cuánto combustible carga cada máquina.
risk.usage_decline|La aplicación la abren cada vez menos.
risk.outage|No jala el sistema en ninguna de las seis sucursales.
risk.billing|El pago quedó detenido por un error en su factura.
risk.champion_left|El ingeniero Mauricio Treviño dejó de laborar en esta empresa el viernes.
risk.competitor|Ayer vino un comercial de Gestimax y nos ofreció lo mismo por la mitad.
-|Cada vez menos gente viene a la feria.
-|Estamos hartos de la lluvia.
-|Abrimos la ventana porque hacía calor en la oficina.
-|Ya no queda café en la cocina.
risk.cancellation|Queremos dar de baja el contrato a finales de año.
risk.cancellation|No tenemos previsto renovar el contrato en enero.
risk.complaint|La verdad es que estamos muy descontentos con el soporte de las últimas semanas.
risk.competitor|Estamos valorando otras alternativas del mercado.
risk.usage_decline|Ya casi nadie usa la herramienta en nuestro equipo.
risk.outage|Desde esta mañana nadie puede entrar en el sistema.
risk.billing|En la última factura nos han cobrado diez licencias de más.
risk.champion_left|Marta Ruiz dejó la empresa a finales de octubre.
expansion.team_growth|En enero se incorporan cinco personas nuevas que necesitarán acceso.
expansion.budget|Ya nos han aprobado el presupuesto para el año que viene.
expansion.initiative|En primavera queremos implantar la solución también en Valencia y Bilbao.
expansion.success|Gracias a su herramienta hemos reducido los plazos a la mitad.
role_change|A partir del 1 de diciembre, Pablo Gil se encargará de mis cuentas.
risk.cancellation|Hemos decidido no renovar.
risk.cancellation|Nos estamos planteando dejar el servicio cuando venza el contrato.
risk.competitor|Hemos pedido presupuesto a otros dos proveedores.
risk.competitor|La semana pasada vimos una demo de Planwerk.
risk.complaint|Es la tercera vez que aviso de este problema.
risk.complaint|Su soporte no contesta y así no podemos trabajar.
risk.escalation|Si no hay respuesta antes del viernes, lo llevaré a dirección.
risk.usage_decline|De las 40 licencias solo se usan 12.
risk.usage_decline|La mayoría ha vuelto al Excel.
risk.outage|El portal está caído desde las ocho.
risk.billing|Nos han cobrado dos veces el mes de marzo.
risk.billing|No vamos a pagar esta factura tal como está.
expansion.team_growth|El equipo pasa de 12 a 20 personas.
expansion.team_growth|Necesitaríamos cinco licencias más.
expansion.budget|Nos queda presupuesto por gastar antes de diciembre.
expansion.initiative|El año que viene abrimos un segundo almacén en Sevilla.
expansion.solvable_problem|Cada semana perdemos horas pasando los datos a mano.
expansion.success|Desde la implantación ahorramos un día a la semana.
role_change|A partir de ahora soy su persona de contacto.
-|Hemos recibido la factura, gracias.
-|Nuestro competidor ha quebrado la semana pasada.
risk.cancellation|En enero pondremos fin a nuestra suscripción.
risk.cancellation|Dudamos si seguir el año que viene.
risk.competitor|Su competidor nos ofrece lo mismo por un 20 % menos.
risk.complaint|Tres semanas sin respuesta, es inaceptable.
risk.escalation|Nuestro director general quiere hablar con su dirección.
risk.usage_decline|Los equipos apenas la utilizan ya.
risk.outage|La exportación falla cada vez desde ayer.
risk.billing|El importe de la factura no coincide con el presupuesto.
expansion.team_growth|Contratamos a ocho personas en el primer trimestre.
expansion.budget|La dirección ha liberado una partida para este proyecto.
expansion.initiative|Nuestra nueva planta de Brno arranca en mayo.
expansion.solvable_problem|De momento lo metemos todo dos veces, en SAP y en una hoja.
expansion.success|El plazo ha bajado un 40 % desde el lanzamiento.
risk.champion_left|Mi último día en la empresa será el 30 de noviembre.
-|La factura se pagó ayer.
-|Hemos pedido tres presupuestos para la limpieza de las oficinas.
-|El contrato dura hasta 2028, todo bien.
>commitment|Les envío la propuesta antes del viernes.
commitment|Lo consulto con contabilidad y les digo algo.
risk.cancellation|Les rogamos que tramiten la baja de nuestra suscripción.
>commitment|Mañana les mando el presupuesto.
risk.cancellation|Vamos a dejar que el contrato venza.
risk.competitor|Ahora mismo hablamos con otros dos fabricantes.
risk.complaint|Mis últimos cuatro correos siguen sin respuesta.
risk.usage_decline|En logística ya nadie trabaja con ella.
risk.outage|Desde hace una hora no carga ninguna página.
risk.billing|Nos han aplicado la tarifa antigua por error.
expansion.team_growth|En abril duplicamos el equipo de expedición.
expansion.budget|Los fondos para la fase dos están concedidos.
expansion.success|La planificación nos lleva la mitad de tiempo que antes.
-|Estamos encantados con la implantación.
-|Su correo llegó ayer sin problema.
-|Hemos recibido tres presupuestos de su parte.
-|El contrato se ha renovado por dos años.
-|Mi director le manda saludos.
-|Usamos la herramienta todos los días.
-|Nuestros clientes no están contentos con los transportistas.
-|La página vuelve a cargar con normalidad.
-|Trabajamos desde hace años con otros dos transportistas.
-|¿Podemos pasar la reunión a la semana que viene?
-|El equipo de expedición se va de excursión el viernes.
-|Todas las licencias están en uso.
-|Llamamos dos veces y nos ayudaron enseguida.
-|Paso al siguiente punto.
-|Pondremos fin a la reunión a las doce.
-|Gracias por trasladar el caso a nuestra dirección.
commitment|La transferencia se la hacemos el jueves 26.
commitment|Te escaneo las actas mañana por la mañana.
commitment|Le imprimimos las etiquetas el próximo martes 17.
-|Le deseo un buen fin de semana y hasta el lunes.
-|Le agradezco su correo del martes.
-|Te recuerdo que el viernes cerramos.
-|Le pido que lo envíe antes del jueves.
`;
