/** What a hit shows of a clause beyond the catalogue. `/find/<clause id>.json` */
export interface SearchDocument {
  num: string;
  heading: string;
  /** The clause in full. */
  text: string;
  /** Where its sentences lie in `text`: id, start, end. */
  sentences: [id: string, start: number, end: number][];
  /** Its closest counterpart in each other policy. */
  beside: BesideLink[];
}

/** A counterpart, and where both stand side by side. */
export interface BesideLink {
  path: string;
  cityName: string;
  /** How its city's clause is called. e.g. "措施5" */
  name: string;
}
