const texts = {
  tab: 'Terms',
  proposals: 'Proposed tags',
  proposalsIntro: 'Words that people have tagged with and that are no terms yet. Visitors see them once they are accepted.',
  noProposals: 'No proposal waits for an answer.',
  uses: (count: number) => `used ${count}×`,
  by: (name: string, date: string) => `${name}, ${date}`,
  accept: 'Accept',
  acceptTerm: (term: string) => `Accept ${term}`,
  merge: 'Merge',
  mergeTerm: (term: string) => `Merge ${term} into another term`,
  refuse: 'Refuse',
  refuseTerm: (term: string) => `Refuse ${term}`,
  refuseQuestion: (term: string, uses: number) =>
    `“${term}” goes to the recycle bin and is taken out wherever it is used (${uses}×).`,
  mergeTwo: 'Merge two terms',
  mergeIntro: 'Every use of the first becomes a use of the second. The first finds the second from then on, and its page leads there.',
  from: 'Term that goes',
  into: (term: string) => `Term to use instead of ${term}`,
  mergeQuestion: (from: string, into: string) => `Every use of “${from}” becomes a use of “${into}”. This cannot be undone.`,
  merging: (from: string, into: string) => `Merging ${from} into ${into}`,
  refusing: (term: string) => `Refusing ${term}`,
  progress: (done: number, total: number) => `${done} of ${total} items`,
  enqueued: 'waiting',
  running: 'at work',
  success: 'done',
  failed: 'failed: the log says why. Begin it again.',
  stale: 'interrupted: begin it again.',
  unpublished: 'Changed as drafts only, because other changes wait in them or they are not complete. Publish them when they are ready:',
};

export type Texts = typeof texts;

export default texts;
