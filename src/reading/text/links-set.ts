import Counterpart from './Counterpart.astro';
import Empty from './Empty.astro';
import NoCounterpart from './NoCounterpart.astro';

/** Beside the clause: only its links to other policies. */
export const linkComponents = {
  Num: Empty,
  Heading: Empty,
  Paragraph: Empty,
  UnitNote: Empty,
  Addressee: Empty,
  Signature: Empty,
  IssueDate: Empty,
  DocumentTitle: Empty,
  Sentence: Empty,
  Counterpart,
  NoCounterpart,
};
