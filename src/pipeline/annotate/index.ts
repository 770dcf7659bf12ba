import { clauseId } from '../../language/clause-path.ts';
import type { Diagnostic, StageResult } from '../../model/diagnostics.ts';
import {
  JUDGED_KINDS,
  type AnnotationsSeed,
  type Clause,
  type PolicyDocument,
  type Topic,
  type Unit,
  type UnitRef,
} from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';

/** A clause with what people judged about it. */
export interface AnnotatedClause extends Clause {
  id: string;
  topics: string[];
  unitRefs: UnitRef[];
}

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
    const unitRefs = clause.units.flatMap((mention): UnitRef[] => {
      const id = idByName.get(mention.name);
      if (id === undefined) diagnostics.push(unknownUnit(input, clause, mention.name));
      const at = mention.sentences.at(-1);
      const place = at === undefined ? {} : { sentence: at, sentences: mention.sentences };
      return id === undefined ? [] : [{ id, name: mention.name, role: mention.role, ...place }];
    });
    return {
      ...clause,
      id: clauseId(input.policy, clause.path),
      topics: input.annotations.data.clauses[clause.path]?.topics ?? [],
      unitRefs,
    };
  });
  return { value, diagnostics };
}

function checkAnnotations({ annotations, document, topics }: AnnotateInput): Diagnostic[] {
  const known = new Set(topics.map((topic) => topic.id));
  const byPath = new Map(document.clauses.map((clause) => [clause.path, clause]));
  const diagnostics: Diagnostic[] = [];
  const report = (path: readonly PropertyKey[], code: string, message: string, remedy: string): void => {
    diagnostics.push({ severity: 'error', code, file: annotations.file, ...annotations.locate(path), message, remedy });
  };
  for (const [path, { topics: assigned }] of Object.entries(annotations.data.clauses)) {
    if (!byPath.has(path))
      report(
        ['clauses', path],
        'unknown-clause',
        `the text has no clause ${path}`,
        'Correct the path; `npm run content` lists them under content/.',
      );
    assigned.forEach((topic, i) => {
      if (!known.has(topic))
        report(
          ['clauses', path, 'topics', i],
          'unknown-topic',
          `no topic is called “${topic}”`,
          `Choose one of seeds/topics.yaml: ${[...known].join(', ')}.`,
        );
    });
  }
  for (const clause of document.clauses) {
    if (!JUDGED_KINDS.has(clause.kind) || annotations.data.clauses[clause.path]?.topics.length) continue;
    report(
      ['clauses'],
      'no-topic',
      `${clause.path} ${clause.heading} is under no topic`,
      `Add "${clause.path}": { topics: [ … ] }.`,
    );
  }
  return diagnostics;
}

function unknownUnit({ file, units }: AnnotateInput, clause: Clause, name: string): Diagnostic {
  const paragraph = clause.paragraphs.find((p) => p.segments.some((s) => s.kind === 'units' && s.text.includes(name)));
  return {
    severity: 'error',
    code: 'unknown-unit',
    file,
    line: paragraph?.line ?? 1,
    column: 1,
    message: `the unit note of ${clause.path} names “${name}”, which no entry of ${units.file} has`,
    remedy: `Add “${name}” to the names of its body in ${units.file}, or a new entry for it.`,
  };
}
