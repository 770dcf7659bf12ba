/** What the index keeps of a clause, so that a hit can be shown without another request. */
export interface SearchDocument {
  id: string;
  url: string;
  policy: string;
  city: string;
  cityOrder: number;
  cityName: string;
  policyTitle: string;
  period: string;
  kind: string;
  order: number;
  num: string;
  heading: string;
  /** The clause in full. */
  text: string;
  /** Where its sentences lie in `text`: id, start, end. */
  sentences: [id: string, start: number, end: number][];
}
