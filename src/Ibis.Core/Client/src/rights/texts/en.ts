const texts = {
  label: 'Picture or document with its rights',
  alt: 'Alternative text ({0})',
  credit: 'Credit',
  source: 'Source',
  licence: 'Licence',
  noLicence: 'No licence chosen',
  consent: 'Record of consent (key)',
  mediaMissing: 'Choose the picture or document.',
  altMissing: 'Say what is to be seen, for who cannot see it.',
  creditMissing: 'Say whose work it is.',
  licences: 'Vocabulary of licences',
  licencesDescription: 'The page whose terms are offered. Empty: any page.',
  consentNeeded: 'Asks for a record of consent',
  consentNeededDescription: 'For pictures of people: without it they are not published.',
  ignoreUserStartNodes: 'Ignore user start nodes',
  ignoreUserStartNodesDescription: 'Editors also reach media and licences outside the part of the site that is theirs.',
};

export type Texts = typeof texts;

export default texts;
