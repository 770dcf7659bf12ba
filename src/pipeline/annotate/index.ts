import { clauseId } from '../../language/clause-id.ts';
import { fault, reporter, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import {
  JUDGED_KINDS,
  type AnnotatedClause,
  type AnnotationsSeed,
  type Clause,
  type PolicyDocument,
  type Topic,
  type Unit,
  type UnitRef,
} from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';

export interface AnnotateInput {
  policy: string;
  /** The source text's file, for diagnostics. */
  file: string;
  document: PolicyDocument;
  annotations: Seed<AnnotationsSeed>;
  topics: readonly Topic[];
  units: Seed<Unit[]>;
}

/**
 * Joins clauses with their topics and resolves the names in unit notes to units.
 * Errors name a body that units.yaml lacks, a topic or clause that does not exist, and a target,
 * measure or safeguard that nobody put under a topic.
 */
export function annotate(input: AnnotateInput): StageResult<AnnotatedClause[]> {
  const idByName = new Map(input.units.data.flatMap((unit) => unit.names.map((name) => [name, unit.id] as const)));
  const diagnostics: Diagnostic[] = checkAnnotations(input);
  const value = input.document.clauses.map((clause): AnnotatedClause => {
    const unitRefs = clause.units.flatMap(({ name, role, sentences }): UnitRef[] => {
      const id = idByName.get(name);
      if (id === undefined) diagnostics.push(unknownUnit(input, clause, name));
      const sentence = sentences.at(-1);
      const place = sentence === undefined ? {} : { sentence, sentences };
      return id === undefined ? [] : [{ id, name, role, ...place }];
    });
    const topics = input.annotations.data.clauses[clause.path]?.topics ?? [];
    return { ...clause, id: clauseId(input.policy, clause.path), topics, unitRefs };
  });
  return { value, diagnostics };
}

function checkAnnotations({ annotations, document, topics }: AnnotateInput): Diagnostic[] {
  const known = new Set(topics.map((topic) => topic.id));
  const paths = new Set(document.clauses.map(({ path }) => path));
  const diagnostics: Diagnostic[] = [];
  const remedies = {
    'unknown-clause': 'Correct the path; `npm run content` lists them under content/.',
    'unknown-topic': `Choose one of seeds/topics.yaml: ${[...known].join(', ')}.`,
    'no-topic': 'Add its path with its topics, e.g. "2-1": { topics: [credit] }.',
  };
  const report = reporter(annotations.locate, remedies, diagnostics, ['clauses']);
  for (const [path, { topics: assigned }] of Object.entries(annotations.data.clauses)) {
    if (!paths.has(path)) report([path], 'unknown-clause', `the text has no clause ${path}`);
    for (const [i, topic] of assigned.entries())
      if (!known.has(topic)) report([path, 'topics', i], 'unknown-topic', `no topic is called “${topic}”`);
  }
  for (const { kind, path, heading } of document.clauses)
    if (JUDGED_KINDS.has(kind) && !annotations.data.clauses[path]?.topics.length)
      report([], 'no-topic', `${path} ${heading} is under no topic`);
  return diagnostics;
}

function unknownUnit({ file, units }: AnnotateInput, clause: Clause, name: string): Diagnostic {
  const paragraph = clause.paragraphs.find((p) => p.segments.some((s) => s.kind === 'units' && s.text.includes(name)));
  return fault(
    { file, line: paragraph?.line ?? 1, column: 1 },
    'unknown-unit',
    `the unit note of ${clause.path} names “${name}”, which no entry of ${units.file} has`,
    `Add “${name}” to the names of its body in ${units.file}, or a new entry for it.`,
  );
}
