import Addressee from './Addressee.astro';
import DocumentTitle from './DocumentTitle.astro';
import Empty from './Empty.astro';
import JudgedSentence from './JudgedSentence.astro';
import IssueDate from './IssueDate.astro';
import Paragraph from './Paragraph.astro';
import PlainSentence from './PlainSentence.astro';
import Sentence from './Sentence.astro';
import Signature from './Signature.astro';
import UnitNote from './UnitNote.astro';

/*
 * A clause's MDX is rendered in different places by giving it different components. Number and
 * heading always come from the front matter, as the heading element that the place calls for.
 */
const shared = {
  Num: Empty,
  Heading: Empty,
  Paragraph,
  UnitNote,
  Addressee,
  Signature,
  IssueDate,
  Counterpart: Empty,
  NoCounterpart: Empty,
};

/** On the clause's own page: sentences have addresses. */
export const clauseComponents = { ...shared, DocumentTitle: Empty, Sentence };

/** The same for a clause that is judged against other policies: each sentence leads to its counterparts. */
export const judgedComponents = { ...clauseComponents, Sentence: JudgedSentence };

/** Quoted on another page: no ids, which would stand there twice. */
export const quotedComponents = { ...shared, DocumentTitle, Sentence: PlainSentence };
