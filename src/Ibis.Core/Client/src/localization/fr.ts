import dateRange from '../date-range/texts/fr.js';
import people from '../people/texts/fr.js';
import rights from '../rights/texts/fr.js';
import wordLimit from '../word-limit/texts/fr.js';
import policyAreas from '../policy-areas/texts/fr.js';
import tags from '../tags/texts/fr.js';
import place from '../place/texts/fr.js';
import terms from '../proposals/texts/fr.js';

/** One line per editor. */
export default {
  ibisDateRange: dateRange,
  ibisPeople: people,
  ibisRights: rights,
  ibisWordLimit: wordLimit,
  ibisPolicyAreas: policyAreas,
  ibisTags: tags,
  ibisPlace: place,
  ibisTerms: terms,
};
