const texts = {
  label: 'Date range',
  start: 'Start',
  end: 'End',
  ongoing: 'Still going on',
  timeZone: 'Time zone',
  noTimeZone: 'Choose a time zone',
  startMissing: 'Say when it starts.',
  endBeforeStart: 'The end is before the start.',
  timeZoneMissing: 'Say in which time zone the times are.',
  withTime: 'With time of day',
  withTimeDescription: 'Asks for times and for the time zone they are in. Otherwise for days only.',
  defaultTimeZone: 'Time zone to begin with',
  defaultTimeZoneDescription: 'By its name in the IANA list, as Africa/Cairo. Empty: the zone of the editor’s computer.',
  withoutOngoing: 'Always has an end',
  withoutOngoingDescription: 'Does not offer “Still going on”.',
};

export type Texts = typeof texts;

export default texts;
