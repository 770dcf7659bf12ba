import { bareNum, spacedNum } from '../language/number-names.ts';
import { KIND_LABELS } from './labels.ts';
import type { ClauseFrontmatter } from './schema.ts';

/*
 * How clauses are called, wherever they are. A name that stands beside other
 * cities' begins with its own city's, where one is given.
 */

type Numbered = Pick<ClauseFrontmatter, 'kind' | 'num'>;
type Headed = Numbered & Pick<ClauseFrontmatter, 'heading'>;

/** In lists of one policy's clauses. e.g. "5. 升级融资贷款服务", "（一）加强组织领导", "引言" */
export const clauseTitle = ({ kind, num, heading }: Headed): string =>
  num === '' ? KIND_LABELS[kind] : `${spacedNum(num)}${heading}`.trimEnd();

/** As printed. e.g. "5.升级融资贷款服务"; what has neither number nor heading by its kind: "引言" */
export const printedTitle = ({ kind, num, heading }: Headed): string =>
  `${num}${heading}`.trimEnd() || KIND_LABELS[kind];

/** As people refer to it. e.g. "措施5", "绍兴目标（一）", "引言" */
export const clauseShortName = ({ kind, num }: Numbered, city = ''): string =>
  `${city}${KIND_LABELS[kind]}${bareNum(num)}`;

/** The same with its heading. e.g. "温州措施18 降低制度性交易成本" */
export const clauseName = (clause: Headed, city = ''): string =>
  `${clauseShortName(clause, city)} ${clause.heading}`.trimEnd();
