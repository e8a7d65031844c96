import type { Texts } from './en.js';

export default {
  label: 'Image ou document avec ses droits',
  alt: 'Texte alternatif ({0})',
  credit: 'Crédit',
  source: 'Source',
  licence: 'Licence',
  noLicence: 'Aucune licence choisie',
  consent: 'Accord enregistré (clé)',
  mediaMissing: 'Choisissez l’image ou le document.',
  altMissing: 'Décrivez ce qu’on voit, pour qui ne le voit pas.',
  creditMissing: 'Indiquez l’auteur ou l’autrice.',
  licences: 'Vocabulaire des licences',
  licencesDescription: 'La page dont les termes sont proposés. Vide : toute page.',
  consentNeeded: 'Demande un accord enregistré',
  consentNeededDescription: 'Pour les images de personnes : sans accord, elles ne sont pas publiées.',
  ignoreUserStartNodes: 'Ignorer les nœuds de départ',
  ignoreUserStartNodesDescription: 'Donne aussi accès aux médias et licences hors de sa partie du site.',
} satisfies Texts;
