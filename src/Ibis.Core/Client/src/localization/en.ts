import dateRange from '../date-range/texts/en.js';
import people from '../people/texts/en.js';
import rights from '../rights/texts/en.js';
import wordLimit from '../word-limit/texts/en.js';
import policyAreas from '../policy-areas/texts/en.js';
import tags from '../tags/texts/en.js';
import place from '../place/texts/en.js';
import terms from '../proposals/texts/en.js';

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
