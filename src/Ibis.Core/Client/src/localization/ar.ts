import dateRange from '../date-range/texts/ar.js';
import people from '../people/texts/ar.js';
import rights from '../rights/texts/ar.js';
import wordLimit from '../word-limit/texts/ar.js';
import policyAreas from '../policy-areas/texts/ar.js';
import tags from '../tags/texts/ar.js';
import place from '../place/texts/ar.js';
import terms from '../proposals/texts/ar.js';

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
