import { formatDiagnostic, type Diagnostic } from '../../model/diagnostics.ts';
import type { Clause, PolicyDocument } from '../../model/schema.ts';

const SHOWN = 28;

/**
 * Draws what a text was read as: one line a clause, indented by its level, the findings on its lines
 * below it, and the lines that belong to the page behind it.
 */
export function drawTree({ clauses, surroundings }: PolicyDocument, diagnostics: readonly Diagnostic[]): string[] {
  const told = new Set<Diagnostic>();
  const lines = clauses.flatMap((clause) => {
    const depth = /^\d/u.test(clause.path) ? clause.path.split('-').length - 1 : 0;
    const own = diagnostics.filter((diagnostic) => clause.paragraphs.some(({ line }) => line === diagnostic.line));
    for (const diagnostic of own) told.add(diagnostic);
    return [
      `${'   '.repeat(depth)}${describe(clause)}`,
      ...own.map(
        (diagnostic) => `${'   '.repeat(depth)}   ! ${diagnostic.severity} ${diagnostic.code}: ${diagnostic.message}`,
      ),
    ];
  });
  const kinds = Map.groupBy(surroundings, ({ kind }) => kind);
  return [
    ...lines,
    ...[...kinds].map(
      ([kind, own]) =>
        `${kind}: ${own.length} line(s) of the page, kept apart: ${own.map(({ line }) => line).join(', ')}`,
    ),
    ...diagnostics.filter((diagnostic) => !told.has(diagnostic)).map(formatDiagnostic),
  ];
}

/** e.g. "2-1-1 1. 扩大首贷覆盖面 [measure] 2 sentences; lead 市金融办" */
function describe({ path, kind, num, heading, paragraphs, units }: Clause): string {
  const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
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
