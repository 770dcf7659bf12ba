import { holdsWords } from '../../language/words.ts';
import { clauseName } from '../../model/clause-names.ts';
import { pageElement } from '../../ui/dom.ts';
import type { Side } from './pair-address.ts';
import { loadPolicy } from './pair-data.ts';

/** The list from which a reader chooses one side's clause. */
export interface ClauseList {
  /**
   * Lists the clauses of a policy, where the page does not list those of all: on a site of many policies a
   * reader chooses one first. For a policy that the page does not name nothing is asked, and nothing listed.
   * @throws Error when they do not arrive.
   */
  listPolicy(policy: string): Promise<void>;
  /** A clause's name; `undefined` for one that is not listed. */
  nameOf(id: string): string | undefined;
  /** Shows what is chosen, in the whole list; nothing, where it is not listed. */
  show(id: string | null): void;
  /** The first clause that holds what was typed; `null` when nothing was typed. */
  typedClause(): string | null;
}

interface OptionGroup {
  group: HTMLOptGroupElement;
  options: HTMLOptionElement[];
}

/** Makes a side's list live; `onChoice` is told every choice. */
export function clauseList(side: Side, onChoice: (id: string | null) => void): ClauseList {
  const select = pageElement(side) as HTMLSelectElement;
  const filter = pageElement(`${side}-filter`) as HTMLInputElement;
  const chooser = document.getElementById(`${side}-policy`) as HTMLSelectElement | null;
  const placeholder = new Option('请选择', '');
  let groups = [...select.querySelectorAll('optgroup')].map((group): OptionGroup => ({
    group,
    options: [...group.querySelectorAll('option')],
  }));
  const optionOf = (id: string | null): HTMLOptionElement | undefined =>
    groups.flatMap(({ options }) => options).find(({ value }) => value === id);

  /** Leaves what was typed for and what is chosen. Options are taken out: not every browser hides one. */
  const narrow = (): void => {
    const chosen = select.value;
    const kept = groups.filter(({ group, options }) => {
      group.replaceChildren(...options.filter(({ value, text }) => value === chosen || holdsWords(text, filter.value)));
      return group.children.length > 0;
    });
    select.replaceChildren(placeholder, ...kept.map(({ group }) => group));
    select.value = chosen;
  };
  const list: ClauseList = {
    async listPolicy(policy) {
      if (!chooser) return;
      const named = [...chooser.options].find(({ value }) => value !== '' && value === policy);
      groups = named ? [await policyGroup(named)] : [];
      chooser.value = named?.value ?? '';
    },
    nameOf: (id) => optionOf(id)?.text,
    show(id) {
      filter.value = '';
      narrow();
      select.value = optionOf(id)?.value ?? '';
    },
    typedClause() {
      if (filter.value.trim() === '') return null;
      return (
        [...select.options].find(({ value, text }) => value !== '' && holdsWords(text, filter.value))?.value ?? null
      );
    },
  };
  select.addEventListener('change', () => {
    onChoice(select.value || null);
  });
  filter.addEventListener('input', narrow);
  chooser?.addEventListener('change', () => {
    void list.listPolicy(chooser.value).then(() => {
      list.show(null);
    });
  });
  return list;
}

/** The clauses of a policy that can be compared. */
async function policyGroup({ value, text }: HTMLOptionElement): Promise<OptionGroup> {
  const { clauses, city } = await loadPolicy(value);
  const group = document.createElement('optgroup');
  group.label = text;
  const options = clauses
    .filter(({ sentences }) => sentences > 0)
    .map((clause) => new Option(clauseName(clause, city.name), clause.id));
  return { group, options };
}
