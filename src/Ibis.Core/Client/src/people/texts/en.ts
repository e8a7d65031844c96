const texts = {
  label: 'People',
  person: 'Person {0}: {1}',
  name: 'Name',
  role: 'Role',
  noRole: 'No role',
  organisation: 'Organisation of this site',
  organisationName: 'Organisation',
  orcid: 'ORCID iD',
  stakeholderType: 'Type of stakeholder',
  noStakeholderType: 'Not said',
  add: 'Add a person',
  up: 'Move {0} up',
  down: 'Move {0} down',
  remove: 'Remove {0}',
  moved: '{0} is now number {1} of {2}.',
  removed: '{0} was removed.',
  nameMissing: 'Give every person a name.',
  orcidWrong: 'The ORCID iD of {0} is none: its last sign does not fit the others, or it is not written as 0000-0002-1825-0097.',
  tooMany: 'There are {0} people, and there may be {1}.',
  tooFew: 'There are {0} people, and at least {1} are needed.',
  least: 'Least people',
  most: 'Most people',
  roles: 'Roles',
  rolesDescription: 'To choose from. None: a role is any text.',
  stakeholderTypes: 'Vocabulary of stakeholder types',
  stakeholderTypesDescription: 'The page whose terms are offered. Empty: not asked for.',
  ignoreUserStartNodes: 'Ignore user start nodes',
  ignoreUserStartNodesDescription: 'Editors also reach organisations and terms outside the part of the site that is theirs.',
};

export type Texts = typeof texts;

export default texts;
