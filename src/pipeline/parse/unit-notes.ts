import type { UnitMention, UnitRole } from '../../model/schema.ts';

/** One labelled list of a note. e.g. "责任单位：市经信局、市财政局" */
const LABELLED_LIST = /(责任|牵头|配合|负责)(?:单位|部门)[：:]([^；;。]*)/gu;

/** The rule that the unit named first leads, from here on. e.g. "列第一位的为牵头单位，下同" */
const FIRST_LEADS = /列(?:在)?(?:第一位|首位)的?(?:单位)?为牵头单位/u;

const ROLES: Readonly<Record<string, UnitRole>> = {
  责任: 'responsible',
  负责: 'responsible',
  牵头: 'lead',
  配合: 'supporting',
};

/** A note in brackets of its own; one may also stand on a line without. */
const OPEN_NOTE = /^[（(【［[]/u;

const OPEN = /[（(＜<〈〔]/u;
const CLOSE = /[）)＞>〉〕]/u;

/** True when a note declares that the first unit listed leads. */
export function declaresFirstLeads(note: string): boolean {
  return FIRST_LEADS.test(note);
}

/**
 * Reads a unit note. Names keep what they hold in brackets (市委组织部＜市委人才办＞).
 * @param firstLeads whether the rule that the first unit leads is in force for 责任单位.
 */
export function readUnitNote(note: string, firstLeads: boolean): Omit<UnitMention, 'sentences'>[] {
  const inner = OPEN_NOTE.test(note) ? note.slice(1, -1) : note;
  const mentions: Omit<UnitMention, 'sentences'>[] = [];
  for (const [, label = '', list = ''] of inner.matchAll(LABELLED_LIST)) {
    const role = ROLES[label] ?? 'responsible';
    splitNames(list).forEach((name, i) => {
      mentions.push({ name, role: firstLeads && i === 0 && role === 'responsible' ? 'lead' : role });
    });
  }
  return mentions;
}

/** Splits at 、 and ， outside brackets. e.g. "市商务局，各县＜市、区＞政府" → 2 names */
function splitNames(list: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const char of list) {
    if (OPEN.test(char)) depth++;
    if (CLOSE.test(char)) depth--;
    if (depth === 0 && /[、，,]/u.test(char)) {
      names.push(name.trim());
      name = '';
    } else {
      name += char;
    }
  }
  names.push(name.trim());
  return joinPlaces(names.filter((part) => part !== ''));
}

/** A kind of place without a body of its own. e.g. the 各县 of "各县、区人民政府" */
const BARE_PLACE = /^各(?:县|区|市|乡|镇|街道|开发区|园区)$/u;

/** Puts together again what 、 parted within one name. */
function joinPlaces(names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    if (last !== undefined && BARE_PLACE.test(last.split('、').at(-1) ?? ''))
      joined[joined.length - 1] = `${last}、${name}`;
    else joined.push(name);
  }
  return joined;
}
