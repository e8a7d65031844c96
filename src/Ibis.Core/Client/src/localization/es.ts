import dateRange from '../date-range/texts/es.js';
import people from '../people/texts/es.js';
import rights from '../rights/texts/es.js';
import wordLimit from '../word-limit/texts/es.js';
import policyAreas from '../policy-areas/texts/es.js';
import tags from '../tags/texts/es.js';
import place from '../place/texts/es.js';
import terms from '../proposals/texts/es.js';

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
