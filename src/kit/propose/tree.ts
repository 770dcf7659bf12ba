import { pathOrdinals } from '../../language/clause-id.ts';
import { formatDiagnostic, type Diagnostic } from '../../model/diagnostics.ts';
import { segmentsOf, type Clause, type PolicyDocument } from '../../model/schema.ts';

const SHOWN = 28;

/**
 * Draws what a text was read as: one line a clause, indented by its level, the findings on its lines
 * below it, and the lines that belong to the page behind it.
 */
export function drawTree({ clauses, surroundings }: PolicyDocument, diagnostics: readonly Diagnostic[]): string[] {
  const told = new Set<Diagnostic>();
  const lines = clauses.flatMap((clause) => {
    const indent = '   '.repeat(Math.max(0, pathOrdinals(clause.path).length - 1));
    const own = diagnostics.filter((diagnostic) => clause.paragraphs.some(({ line }) => line === diagnostic.line));
    for (const diagnostic of own) told.add(diagnostic);
    const found = own.map(({ severity, code, message }) => `   ! ${severity} ${code}: ${message}`);
    return [describe(clause), ...found].map((line) => `${indent}${line}`);
  });
  const kinds = [...Map.groupBy(surroundings, ({ kind }) => kind)];
  const apart = kinds.map(([kind, own]) => {
    const where = own.map(({ line }) => line).join(', ');
    return `${kind}: ${own.length} line(s) of the page, kept apart: ${where}`;
  });
  return [...lines, ...apart, ...diagnostics.filter((diagnostic) => !told.has(diagnostic)).map(formatDiagnostic)];
}

/** e.g. "2-1-1 1. 扩大首贷覆盖面 [measure] 2 sentences; lead 市金融办" */
function describe(clause: Clause): string {
  const { path, kind, num, heading, units } = clause;
  const segments = segmentsOf(clause);
  const sentences = segments.filter(({ id }) => id !== undefined);
  const title =
    heading === '' ? (sentences[0]?.text ?? segments.find(({ kind: of }) => of !== 'num')?.text ?? '') : heading;
  const shown = title.length > SHOWN ? `${title.slice(0, SHOWN)}…` : title;
  const rows = segments.filter(({ text }) => text.includes('\t')).length;
  return [
    `${path} ${num.trim()}${num === '' ? '' : ' '}${shown} [${kind}]`,
    `${sentences.length} sentence(s)`,
    ...(units.length > 0 ? [units.map(({ name, role }) => `${role} ${name}`).join(', ')] : []),
    ...(rows > 1 ? [`${rows} rows of a table, one sentence each`] : []),
  ].join('; ');
}
