import type { Texts } from './en.js';

export default {
  label: 'Período',
  start: 'Inicio',
  end: 'Fin',
  ongoing: 'Sigue en curso',
  timeZone: 'Zona horaria',
  noTimeZone: 'Elija una zona horaria',
  startMissing: 'Indique cuándo empieza.',
  endBeforeStart: 'El fin es anterior al inicio.',
  timeZoneMissing: 'Indique la zona horaria de las horas.',
  withTime: 'Con hora',
  withTimeDescription: 'Pide las horas y su zona horaria. Si no, solo los días.',
  defaultTimeZone: 'Zona horaria propuesta',
  defaultTimeZoneDescription: 'Por su nombre en la lista de la IANA, como Africa/Cairo. Vacío: la zona del ordenador de quien edita.',
  withoutOngoing: 'Siempre tiene fin',
  withoutOngoingDescription: 'No ofrece «Sigue en curso».',
} satisfies Texts;
