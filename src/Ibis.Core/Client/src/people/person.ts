export type Person = {
  name?: string;
  role?: string;
  organisation?: string;
  organisationName?: string;
  orcid?: string;
  stakeholderType?: string;
};

/** A person on the page, with a key of her own as long as it is open, so that fields keep their focus when she moves. */
export type Row = { key: string; person: Person };

export const isNobody = (person: Person) => !Object.values(person).some((part) => part?.trim());
