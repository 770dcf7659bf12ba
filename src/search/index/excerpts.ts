import type { SearchDocument } from './document.ts';
import { findMatches, type Match } from './matches.ts';

/** A stretch of a clause that holds matches, with the sentence to link to. */
export interface Excerpt {
  sentence: string | null;
  start: number;
  end: number;
  matches: Match[];
}

/**
 * Groups matches by sentence; one that spans sentences shows them all, one outside shows its line. The title is no
 * excerpt.
 */
export function excerptsOf(doc: SearchDocument, runs: readonly string[]): Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const match of findMatches(doc.text, runs)) {
    const excerpt = around(doc, match);
    const last = excerpts.at(-1);
    if (last && excerpt.start < last.end) {
      last.end = Math.max(last.end, excerpt.end);
      last.matches.push(match);
    } else {
      excerpts.push(excerpt);
    }
  }
  return excerpts.filter(({ start, end }) => !isTitle(doc, doc.text.slice(start, end)));
}

/** True for an excerpt that only repeats the title above it. e.g. "22.完善政策性融资担保体系。" */
function isTitle(doc: SearchDocument, excerpt: string): boolean {
  return excerpt.trim().replace(/。$/u, '') === `${doc.num}${doc.heading}`;
}

function around(doc: SearchDocument, match: Match): Excerpt {
  const touched = doc.sentences.filter(([, start, end]) => start < match.end && end > match.start);
  const first = touched[0];
  const last = touched.at(-1);
  if (first && last)
    return {
      sentence: first[0],
      start: Math.min(first[1], match.start),
      end: Math.max(last[2], match.end),
      matches: [match],
    };
  const [start, end] = gapAround(doc, match);
  return { sentence: null, start, end, matches: [match] };
}

/** The text between the sentences on either side: a heading, a unit note, a signature. */
function gapAround(doc: SearchDocument, match: Match): [number, number] {
  const before = doc.sentences.filter(([, , end]) => end <= match.start).map(([, , end]) => end);
  const behind = doc.sentences.filter(([, start]) => start >= match.end).map(([, start]) => start);
  return [Math.max(0, ...before), Math.min(doc.text.length, ...behind)];
}
