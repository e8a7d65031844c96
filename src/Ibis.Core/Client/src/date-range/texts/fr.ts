import type { Texts } from './en.js';

export default {
  label: 'Période',
  start: 'Début',
  end: 'Fin',
  ongoing: 'Toujours en cours',
  timeZone: 'Fuseau horaire',
  noTimeZone: 'Choisissez un fuseau horaire',
  startMissing: 'Indiquez le début.',
  endBeforeStart: 'La fin est avant le début.',
  timeZoneMissing: 'Indiquez le fuseau horaire des heures.',
  withTime: 'Avec l’heure',
  withTimeDescription: 'Demande les heures et leur fuseau horaire. Sinon, seulement les jours.',
  defaultTimeZone: 'Fuseau horaire proposé',
  defaultTimeZoneDescription: 'Par son nom dans la liste de l’IANA, comme Africa/Cairo. Vide : le fuseau de l’ordinateur de la personne.',
  withoutOngoing: 'A toujours une fin',
  withoutOngoingDescription: 'Ne propose pas « Toujours en cours ».',
} satisfies Texts;
