import { element } from '../../ui/dom.ts';

/** What `/compare/pair/<policy>.json` holds: the clauses that can be chosen, id and name. */
export type ClauseList = [id: string, name: string][];

/**
 * On a site of many policies the page does not list every clause: a reader chooses a policy first,
 * and its clauses are fetched. Where the page lists them all, there is nothing to fetch.
 */
export class ClauseLists {
  private readonly base: string;
  private readonly fetched = new Map<string, Promise<ClauseList>>();

  constructor(base: string) {
    this.base = base;
  }

  /** The select of policies of a side; `null` where the page lists every clause. */
  static chooser(side: 'left' | 'right'): HTMLSelectElement | null {
    return document.getElementById(`${side}-policy`) === null ? null : (element(`${side}-policy`) as HTMLSelectElement);
  }

  /** The clauses of a policy; empty for one that the page does not name, so that nothing else is asked for. */
  of(policy: string): Promise<ClauseList> {
    const chooser = ClauseLists.chooser('left');
    if (!chooser || ![...chooser.options].some(({ value }) => value !== '' && value === policy))
      return Promise.resolve([]);
    const known = this.fetched.get(policy) ?? this.fetch(policy);
    this.fetched.set(policy, known);
    known.catch(() => this.fetched.delete(policy));
    return known;
  }

  private async fetch(policy: string): Promise<ClauseList> {
    const response = await fetch(`${this.base}compare/pair/${policy}.json`);
    if (!response.ok) throw new Error(`${response.status} for ${policy}`);
    return (await response.json()) as ClauseList;
  }
}
