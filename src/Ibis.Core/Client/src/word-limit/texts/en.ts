const texts = {
  label: 'Text with a limit',
  words: '{0} words',
  upTo: '{0} words of at most {1}',
  atLeast: '{0} words of at least {1}',
  between: '{0} words of {1} to {2}',
  over: '{0} words: {1} too many',
  left: 'Words left: {0}',
  tooLong: 'The text has {0} words, and may have {1}. It is kept, and cannot be published.',
  tooShort: 'The text has {0} words, and needs at least {1}. It is kept, and cannot be published.',
  least: 'Least words',
  leastDescription: 'Empty: no limit.',
  most: 'Most words',
  mostDescription: 'Empty: no limit.',
  rich: 'With bold, italic, lists and links',
  richDescription: 'Otherwise plain text.',
};

export type Texts = typeof texts;

export default texts;
